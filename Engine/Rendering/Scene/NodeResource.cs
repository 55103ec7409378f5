using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Rendering.Scene;

/// <summary>A node of an uploaded model.</summary>
internal sealed class NodeResource(ModelNode node, DrawBatch[] batches, MeshData?[] morphing, BoundingSphere bounds, Vector3[] footprint)
{
    public string Name => node.Name;

    public Pose ModelFromNode => node.ModelFromNode;

    /// <summary>Place in the model of the node that this one hangs on; -1: none.</summary>
    public int Parent { get; } = node.Link?.Parent ?? -1;

    public Matrix3x4 ParentFromNode { get; } = node.Link is { } link ? Matrix3x4.From(link.ParentFromNode) : Matrix3x4.From(node.ModelFromNode);

    /// <summary>Place of the skin in the model; null: rigid.</summary>
    public int? Skin => node.Skin;

    /// <summary>At rest.</summary>
    public bool IsVisible => node.IsVisible;

    /// <summary>The transform at rest of a node with a link.</summary>
    public NodeTransform Rest { get; } = node.Link?.ParentFromNode ?? new NodeTransform(node.ModelFromNode.Position, node.ModelFromNode.Orientation, Vector3.One);

    public DrawBatch[] Batches => batches;

    /// <summary>By batch: the mesh whose morph targets change it; null where it has none.</summary>
    public MeshData?[] Morphing => morphing;

    /// <summary>Of the morph targets at rest.</summary>
    public IReadOnlyList<float> MorphWeights => node.MorphWeights;

    /// <summary>Its meshes are pulled by joints or changed by morph targets: their places are told anew each frame.</summary>
    public bool ChangesShape { get; } = node.Skin is not null || Array.Exists(morphing, mesh => mesh is not null);

    public BoundingSphere Bounds => bounds;

    /// <summary>See <see cref="Scene.Footprint"/>.</summary>
    public Vector3[] Footprint => footprint;

    public bool IsRoom { get; } = DrawBatch.EnclosesRoom(bounds);

    public bool IsLamp { get; } = LastName(node.Name) == ModelAsset.LampNode;

    /// <summary>What lights the glowing faces of a building; null for all else.</summary>
    public LuminaireFeed? Feed { get; } = FeedOf(LastName(node.Name));

    private static string LastName(string name) => name[(name.LastIndexOf('/') + 1)..];

    private static LuminaireFeed? FeedOf(string name)
    {
        foreach (LuminaireFeed feed in Enum.GetValues<LuminaireFeed>())
        {
            if (name == RoomData.GlowNode(feed))
            {
                return feed;
            }
        }

        return null;
    }
}

/// <summary>An uploaded model.</summary>
internal sealed record ModelResource(ModelAsset Asset, NodeResource[] Nodes)
{
    /// <summary>What an instance writes into each frame's arena to tell the shapes of its meshes: joints once for a node, and again behind what morph targets add.</summary>
    public long ShapeBytes { get; } = Nodes.Sum(node => BytesOf(node, node.Skin is { } skin ? Asset.Skins[skin].JointNodes.Count * MorphShape.VectorsPerVertex * 16L : 0));

    private static long BytesOf(NodeResource node, long jointBytes) =>
        jointBytes + node.Morphing.Sum(mesh => mesh is null ? 0 : jointBytes + MorphShape.VectorCountOf(mesh) * 16L);
}
