using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

public sealed partial class PhysicsWorld
{
    private readonly ShapeDefinition[] _shapes;
    private int _shapeCount;

    public ShapeHandle AddSphere(float radiusMeters)
    {
        RequirePositive(radiusMeters, "sphere's radius");
        return AddConvex(ConvexShape.Sphere(radiusMeters));
    }

    /// <summary>A capsule along its local Y; <paramref name="halfLengthMeters"/> is half its straight part.</summary>
    public ShapeHandle AddCapsule(float radiusMeters, float halfLengthMeters)
    {
        RequirePositive(radiusMeters, "capsule's radius");
        RequirePositive(halfLengthMeters, "capsule's half length");
        return AddConvex(ConvexShape.Capsule(radiusMeters, halfLengthMeters));
    }

    public ShapeHandle AddBox(Vector3 halfExtentsMeters)
    {
        RequirePositive(Math.Min(halfExtentsMeters.X, Math.Min(halfExtentsMeters.Y, halfExtentsMeters.Z)), "box's half extent");
        return AddConvex(ConvexShape.Box(halfExtentsMeters));
    }

    /// <summary>The convex hull of 4 to 64 points.</summary>
    public ShapeHandle AddHull(ReadOnlySpan<Vector3> points) => AddConvex(ConvexShape.FromHull(HullBuilder.Build(points)));

    /// <summary>A triangle mesh for static bodies, three indices each, counter-clockwise seen from the solid side's outside.</summary>
    public ShapeHandle AddMesh(ReadOnlySpan<Vector3> points, ReadOnlySpan<int> indices) =>
        Store(new ShapeDefinition(MeshBuilder.Build(points, indices, Settings.ColliderCapacity), default, isMesh: true));

    /// <summary>Several shapes as one rigid body of uniform density.</summary>
    public ShapeHandle AddCompound(ReadOnlySpan<CompoundChild> children)
    {
        var pieces = new List<ShapePiece>();
        var masses = new List<MassProperties>();
        foreach (CompoundChild child in children)
        {
            ShapeDefinition shape = ShapeOf(child.Shape);
            if (shape.IsMesh)
            {
                throw ProblemException.BadInput("A compound shape holds a triangle mesh.", "Add the mesh as a static body of its own.");
            }

            foreach (ShapePiece piece in shape.Pieces)
            {
                pieces.Add(new ShapePiece(piece.Convex, child.CompoundFromChild * piece.ShapeFromPiece));
            }

            masses.Add(shape.Mass.TransformedBy(child.CompoundFromChild));
        }

        if (pieces.Count == 0)
        {
            throw ProblemException.BadInput("A compound shape has no children.", "Give at least one.");
        }

        return Store(new ShapeDefinition([.. pieces], MassProperties.Combine(masses.ToArray()), isMesh: false));
    }

    private static void RequirePositive(float value, string name)
    {
        if (!(value > 1e-5f && value < 1e4f))
        {
            throw ProblemException.BadInput($"A {name} is {value} m.", "Give a length between 0.00001 m and 10000 m.");
        }
    }

    private ShapeHandle AddConvex(ConvexShape convex) =>
        Store(new ShapeDefinition([new ShapePiece(convex, Pose.Identity)], convex.Mass, isMesh: false));

    private ShapeHandle Store(ShapeDefinition shape)
    {
        if (_shapeCount == _shapes.Length)
        {
            throw Full("shapes", nameof(PhysicsSettings.ShapeCapacity));
        }

        _shapes[_shapeCount] = shape;
        return new ShapeHandle(_shapeCount++);
    }

    private ShapeDefinition ShapeOf(ShapeHandle handle) => (uint)handle.Index < (uint)_shapeCount
        ? _shapes[handle.Index]
        : throw ProblemException.BadInput($"Physics shape {handle.Index} does not exist.", "Use a handle that this world returned.");
}
