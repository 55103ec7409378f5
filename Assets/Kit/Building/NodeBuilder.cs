using System.Numerics;
using VRLab.Assets.Meshes;
using VRLab.Assets.Wear;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Building;

/// <summary>Builds one node: brushes by material, collision shapes and text, all in the node's frame.</summary>
public sealed class NodeBuilder(string name, Pose modelFromNode, float detail = 1f)
{
    private readonly List<(MaterialData Material, MeshBuilder Mesh)> _meshes = [];
    private readonly List<CollisionShape> _shapes = [];
    private readonly List<TextLabel> _labels = [];
    private readonly List<WearSpot> _wearSpots = [];

    public string Name { get; } = name;

    public Pose ModelFromNode { get; } = modelFromNode;

    /// <summary>1: as authors ask for; less: with fewer facets.</summary>
    public float Detail => detail;

    /// <summary>What has been drawn so far, in the order of its materials.</summary>
    internal IReadOnlyList<(MaterialData Material, MeshBuilder Mesh)> Surfaces => _meshes;

    /// <summary>Places that wear in their own way.</summary>
    internal IReadOnlyList<WearSpot> WearSpots => _wearSpots;

    /// <summary>A brush at the node's origin that paints with <paramref name="material"/>.</summary>
    public Brush Paint(MaterialData material)
    {
        foreach ((MaterialData known, MeshBuilder mesh) in _meshes)
        {
            if (known == material)
            {
                return new Brush(mesh, Pose.Identity);
            }
        }

        var added = new MeshBuilder(detail);
        _meshes.Add((material, added));
        return new Brush(added, Pose.Identity);
    }

    /// <summary>Says that something wears there; drawn only where the asset ages (<see cref="MachineWear"/>).</summary>
    internal NodeBuilder Wears(WearKind kind, Pose nodeFromSpot, float radius)
    {
        _wearSpots.Add(new WearSpot(kind, nodeFromSpot, radius));
        return this;
    }

    public NodeBuilder CollideBox(Pose nodeFromShape, Vector3 size)
    {
        _shapes.Add(new CollisionShape(CollisionShapeKind.Box, nodeFromShape, size * 0.5f));
        return this;
    }

    public NodeBuilder CollideBox(float x, float y, float z, float width, float height, float depth) =>
        CollideBox(Pose.At(x, y, z), new Vector3(width, height, depth));

    /// <summary>A capsule around the segment between two points.</summary>
    public NodeBuilder CollideCapsule(Vector3 from, Vector3 to, float radius)
    {
        var pose = new Pose((from + to) * 0.5f, Turn.Between(Vector3.UnitY, DetMath.Normalize(to - from, Vector3.UnitY)));
        _shapes.Add(new CollisionShape(CollisionShapeKind.Capsule, pose, new Vector3(radius, DetMath.Distance(from, to) * 0.5f, 0f)));
        return this;
    }

    /// <summary>A cylinder along the pose's +Y, as a convex hull around it.</summary>
    public NodeBuilder CollideCylinder(Pose nodeFromShape, float radius, float length, int sideCount = 12)
    {
        var points = new Vector3[sideCount * 2];
        for (int i = 0; i < sideCount; i++)
        {
            Vector2 d = Turn.Step(i, sideCount) * radius;
            points[i] = new Vector3(d.X, length * -0.5f, d.Y);
            points[i + sideCount] = new Vector3(d.X, length * 0.5f, d.Y);
        }

        _shapes.Add(new CollisionShape(CollisionShapeKind.Hull, nodeFromShape, Vector3.Zero, points));
        return this;
    }

    public NodeBuilder CollideCylinder(Vector3 from, Vector3 to, float radius, int sideCount = 12) => CollideCylinder(
        new Pose((from + to) * 0.5f, Turn.Between(Vector3.UnitY, DetMath.Normalize(to - from, Vector3.UnitY))),
        radius, DetMath.Distance(from, to), sideCount);

    /// <summary>Text centered at the pose; <c>|</c> breaks the line, empty text adds nothing.</summary>
    public NodeBuilder Write(string text, Pose nodeFromText, float lineHeightMeters, Vector4 color, float maximumWidthMeters = 10f)
    {
        if (text.Length > 0)
        {
            _labels.Add(new TextLabel(text.Replace('|', '\n'), nodeFromText, lineHeightMeters, color, maximumWidthMeters));
        }

        return this;
    }

    /// <summary>Lines from the top of a box centered at the pose, as large as fits but no larger than the line height.</summary>
    public NodeBuilder WriteInto(string text, Pose nodeFromBox, Vector2 boxMeters, float lineHeightMeters, Vector4 color)
    {
        _labels.Add(new TextLabel(text.Replace('|', '\n'), nodeFromBox, lineHeightMeters, color, boxMeters.X, boxMeters.Y));
        return this;
    }

    /// <summary>Takes over the shapes and the text of another node that lies at <paramref name="nodeFromOther"/>.</summary>
    public NodeBuilder Take(ModelNode other, Pose nodeFromOther)
    {
        _shapes.AddRange(other.Shapes.Select(shape => shape with { NodeFromShape = nodeFromOther * shape.NodeFromShape }));
        _labels.AddRange(other.Labels.Select(label => label with { NodeFromText = nodeFromOther * label.NodeFromText }));
        return this;
    }

    public ModelNode Build()
    {
        var parts = new List<MeshPart>();
        foreach ((MaterialData material, MeshBuilder mesh) in _meshes)
        {
            if (mesh.TriangleCount > 0)
            {
                parts.Add(new MeshPart(mesh.Build(), material));
            }
        }

        return new ModelNode(Name, ModelFromNode, parts, [.. _shapes], [.. _labels]);
    }
}
