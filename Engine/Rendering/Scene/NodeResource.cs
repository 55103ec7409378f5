using VRLab.Core;

namespace VRLab.Rendering.Scene;

/// <summary>A node of an uploaded model, and everything in the scene that shows it (drawn together, as instances).</summary>
internal sealed class NodeResource(string name, Pose modelFromNode, PartResource[] parts, BoundingSphere bounds)
{
    /// <summary>What is wider than this both ways encloses the learner: it receives shadows but casts none.</summary>
    private const float RoomWidthMeters = 4.5f;

    public string Name => name;

    public Pose ModelFromNode => modelFromNode;

    public PartResource[] Parts => parts;

    public BoundingSphere Bounds => bounds;

    public bool IsRoom { get; } =
        bounds.Maximum.X - bounds.Minimum.X > RoomWidthMeters && bounds.Maximum.Z - bounds.Minimum.Z > RoomWidthMeters;

    public List<SceneNode> Instances { get; } = [];
}

/// <summary>An uploaded model.</summary>
internal sealed record ModelResource(string Name, NodeResource[] Nodes);
