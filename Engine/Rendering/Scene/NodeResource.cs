using System.Numerics;
using VRLab.Core;

namespace VRLab.Rendering.Scene;

/// <summary>A node of an uploaded model, and everything in the scene that shows it (drawn together, as instances).</summary>
internal sealed class NodeResource(string name, Pose modelFromNode, PartResource[] parts, BoundingSphere bounds, Vector3[] footprint)
{
    /// <summary>What is wider than this both ways encloses the learner: it receives shadows but casts none.</summary>
    private const float RoomWidthMeters = 4.5f;

    public string Name => name;

    public Pose ModelFromNode => modelFromNode;

    public PartResource[] Parts => parts;

    public BoundingSphere Bounds => bounds;

    /// <summary>See <see cref="Scene.Footprint"/>.</summary>
    public Vector3[] Footprint => footprint;

    public bool IsRoom { get; } = EnclosesRoom(bounds);

    public static bool EnclosesRoom(in BoundingSphere bounds) =>
        bounds.Maximum.X - bounds.Minimum.X > RoomWidthMeters && bounds.Maximum.Z - bounds.Minimum.Z > RoomWidthMeters;

    public List<SceneNode> Instances { get; } = [];
}

/// <summary>An uploaded model.</summary>
internal sealed record ModelResource(string Name, NodeResource[] Nodes);
