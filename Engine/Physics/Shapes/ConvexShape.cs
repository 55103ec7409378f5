using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

internal enum ConvexKind : byte
{
    Sphere,
    Capsule,
    Box,
    Hull,
    Triangle,
}

/// <summary>
/// One convex piece in its own frame: a point, a segment along Y or a polyhedron, grown by <see cref="Radius"/>. Immutable.
/// </summary>
internal sealed class ConvexShape
{
    private ConvexShape(ConvexKind kind, float radius, float halfLength, Vector3 halfExtents, HullGeometry? hull, MassProperties mass)
    {
        Kind = kind;
        Radius = radius;
        HalfLength = halfLength;
        HalfExtents = halfExtents;
        Hull = hull!;
        Mass = mass;
        InnerRadius = InnerRadiusOf();
    }

    public ConvexKind Kind { get; }

    public float Radius { get; }

    /// <summary>Half the length of a capsule's segment.</summary>
    public float HalfLength { get; }

    public Vector3 HalfExtents { get; }

    /// <summary>The polyhedron of a box, hull or triangle.</summary>
    public HullGeometry Hull { get; }

    public MassProperties Mass { get; }

    /// <summary>Radius of the largest ball about the center of mass that the piece holds: the length that contact margins scale with.</summary>
    public float InnerRadius { get; }

    /// <summary>Which edges of a mesh triangle stand out; the others never turn a contact sideways.</summary>
    public int ActiveEdges { get; set; }

    public bool IsPolyhedron => Kind >= ConvexKind.Box;

    public static ConvexShape Sphere(float radius) =>
        new(ConvexKind.Sphere, radius, 0, default, null, MassProperties.OfSphere(radius));

    public static ConvexShape Capsule(float radius, float halfLength) =>
        new(ConvexKind.Capsule, radius, halfLength, default, null, MassProperties.OfCapsule(radius, halfLength));

    public static ConvexShape Box(Vector3 halfExtents) =>
        new(ConvexKind.Box, 0, 0, halfExtents, HullBuilder.BuildBox(halfExtents), MassProperties.OfBox(halfExtents));

    public static ConvexShape FromHull(HullGeometry hull) => new(ConvexKind.Hull, 0, 0, default, hull, MassProperties.OfHull(hull));

    public static ConvexShape Triangle(Vector3 a, Vector3 b, Vector3 c) =>
        new(ConvexKind.Triangle, 0, 0, default, HullBuilder.BuildTriangle(a, b, c), default);

    public Aabb BoundsAt(in Pose worldFromShape)
    {
        switch (Kind)
        {
            case ConvexKind.Sphere:
                return new Aabb(worldFromShape.Position, worldFromShape.Position).Expanded(Radius);
            case ConvexKind.Capsule:
                Vector3 half = Vector3.Abs(worldFromShape.TransformDirection(new Vector3(0, HalfLength, 0)));
                return new Aabb(worldFromShape.Position - half, worldFromShape.Position + half).Expanded(Radius);
            case ConvexKind.Box:
                Vector3 extent =
                    Vector3.Abs(worldFromShape.TransformDirection(new Vector3(HalfExtents.X, 0, 0))) +
                    Vector3.Abs(worldFromShape.TransformDirection(new Vector3(0, HalfExtents.Y, 0))) +
                    Vector3.Abs(worldFromShape.TransformDirection(new Vector3(0, 0, HalfExtents.Z)));
                return new Aabb(worldFromShape.Position - extent, worldFromShape.Position + extent);
            default:
                return BoundsOfVertices(worldFromShape);
        }
    }

    private Aabb BoundsOfVertices(in Pose worldFromShape)
    {
        Vector3[] vertices = Hull.Vertices;
        Vector3 first = worldFromShape.TransformPoint(vertices[0]);
        var bounds = new Aabb(first, first);
        for (int i = 1; i < vertices.Length; i++)
        {
            Vector3 vertex = worldFromShape.TransformPoint(vertices[i]);
            bounds = new Aabb(Vector3.Min(bounds.Minimum, vertex), Vector3.Max(bounds.Maximum, vertex));
        }

        return bounds;
    }

    private float InnerRadiusOf()
    {
        if (!IsPolyhedron)
        {
            return Radius;
        }

        float inner = float.MaxValue;
        for (int f = 0; f < Hull.FaceCount; f++)
        {
            inner = Math.Min(inner, Hull.FaceOffsets[f] - DetMath.Dot(Hull.FaceNormals[f], Mass.Center));
        }

        return Kind == ConvexKind.Triangle ? 1f : inner;
    }
}
