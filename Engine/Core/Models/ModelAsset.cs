using System.Numerics;

namespace VRLab.Core.Models;

/// <summary>
/// A model as data: a small tree of nodes. By convention the node named <see cref="MovingNode"/> is the part that a
/// learner moves (handwheel, lever, button cap, cover) and <see cref="NeedleNode"/> the pointer of a gauge; their local
/// pose is the rest pose, with the joint's axis along local +Z (hinge, screw, needle) or -Z (button travel).
/// </summary>
public sealed record ModelAsset(string Name, IReadOnlyList<ModelNode> Nodes, IReadOnlyDictionary<string, Pose> Anchors)
{
    public const string MovingNode = "moving";
    public const string NeedleNode = "needle";
    public const string LampNode = "lamp";

    /// <summary>The middle of a panel that is shown on the model: +X right, +Y up, +Z toward the reader.</summary>
    public const string PanelAnchor = "panel";

    /// <summary>Where a hand takes hold, as an OpenXR grip pose of the right hand.</summary>
    public const string GripAnchor = "grip";

    /// <summary>What a tool touches or aims with, -Z out of the tool.</summary>
    public const string TipAnchor = "tip";

    /// <summary>Where a container's liquid leaves and enters, +Y out of it.</summary>
    public const string MouthAnchor = "mouth";

    /// <summary>Where a tool's safety pin is pulled.</summary>
    public const string PinAnchor = "pin";

    /// <summary>Where the origin of a snapped object comes to lie; the model's own origin where there is no such anchor.</summary>
    public const string SocketAnchor = "socket";

    /// <summary>A node shows one of these by <see cref="ModelNode.Skin"/>.</summary>
    public IReadOnlyList<ModelSkin> Skins { get; init; } = [];

    public IReadOnlyList<ModelAnimation> Animations { get; init; } = [];

    public IReadOnlyList<ModelCamera> Cameras { get; init; } = [];

    public IReadOnlyList<ModelLight> Lights { get; init; } = [];

    /// <summary>Names of the sets of materials to choose from (<see cref="MeshPart.VariantMaterials"/>).</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    public ModelFacts Facts { get; init; } = ModelFacts.Unknown;

    /// <summary>The rooms that people stand in, the main one first; empty for things that are not buildings.</summary>
    public IReadOnlyList<RoomData> Rooms { get; init; } = [];

    /// <summary>The stairs between a building's storeys.</summary>
    public IReadOnlyList<StairData> Stairs { get; init; } = [];
}

/// <summary>
/// A node: its pose in the model, what is drawn there, what collides there and what is written there. A node without
/// <see cref="Link"/> stands rigidly at <see cref="ModelFromNode"/> and its meshes are in meters. A node with a link is placed by
/// the product of the links up to the root, which may scale; <see cref="ModelFromNode"/> is then its rest pose without the scale.
/// </summary>
public sealed record ModelNode(
    string Name,
    Pose ModelFromNode,
    IReadOnlyList<MeshPart> Parts,
    IReadOnlyList<CollisionShape> Shapes,
    IReadOnlyList<TextLabel> Labels)
{
    /// <summary>Null for what stands still or is moved by its pose alone (all nodes that a learner moves).</summary>
    public NodeLink? Link { get; init; }

    /// <summary>Place in <see cref="ModelAsset.Skins"/>; null: the meshes are not skinned.</summary>
    public int? Skin { get; init; }

    /// <summary>False: neither the node nor what hangs on it is shown, until an animation shows it.</summary>
    public bool IsVisible { get; init; } = true;

    /// <summary>Weights at rest of the meshes' morph targets; empty: all zero.</summary>
    public IReadOnlyList<float> MorphWeights { get; init; } = [];
}

public enum CollisionShapeKind
{
    Sphere,
    Capsule,
    Box,
    Hull,
    Mesh,
}

/// <summary>
/// A collision shape in its node's frame. Sphere: <see cref="Size"/>.X radius. Capsule: X radius, Y half length of the
/// segment, along local Y. Box: half extents. Hull: <see cref="Points"/>. Mesh (static only): <see cref="Points"/> and <see cref="Indices"/>.
/// </summary>
public sealed record CollisionShape(
    CollisionShapeKind Kind, Pose NodeFromShape, Vector3 Size, Vector3[]? Points = null, int[]? Indices = null);

/// <summary>
/// Text lying on a surface: the node-local pose's +X runs along the line, +Y up the letters, +Z out of the surface.
/// <see cref="Text"/> is literal, or <c>@name</c> for the scenario's localized text or object parameter of that name.
/// </summary>
/// <param name="Text">What is written.</param>
/// <param name="NodeFromText">The center of the written block, or of the box that it fills.</param>
/// <param name="LineHeightMeters">Height of a line; the largest one where the text fills a box.</param>
/// <param name="Color">Linear RGBA.</param>
/// <param name="MaximumWidthMeters">Lines are broken at this width.</param>
/// <param name="BoxHeightMeters">0: the block is centered. Else the text begins at the top of a box of this height, as large as fits into it.</param>
public sealed record TextLabel(
    string Text, Pose NodeFromText, float LineHeightMeters, Vector4 Color, float MaximumWidthMeters = 10f, float BoxHeightMeters = 0f);
