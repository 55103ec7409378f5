using System.Numerics;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Building;

/// <summary>Builds one asset: its nodes in order, its anchors by name, and for a building its rooms.</summary>
public sealed class AssetBuilder(string name, float detail = 1f)
{
    public const string BodyNode = "body";

    private static readonly ModelFacts OfTheHouse = new() { Author = "VRLab contributors", License = "MIT", Generator = "VRLab procedural kit" };

    private readonly List<NodeBuilder> _nodes = [];
    private readonly List<PlacedAsset> _placed = [];
    private readonly List<RoomData> _rooms = [];
    private readonly List<StairData> _stairs = [];
    private readonly SortedDictionary<string, Pose> _anchors = new(StringComparer.Ordinal);

    /// <summary>1: as authors ask for; less: with fewer facets. Parts from other assets are to be built alike.</summary>
    public float Detail => detail;

    /// <summary>Nodes in the order in which they were asked for.</summary>
    internal IReadOnlyList<NodeBuilder> Nodes => _nodes;

    /// <summary>The static part, at the model's origin.</summary>
    public NodeBuilder Body => Node(BodyNode, Pose.Identity);

    /// <summary>The node of that name, added at <paramref name="modelFromNode"/> when it is first asked for.</summary>
    public NodeBuilder Node(string nodeName, Pose modelFromNode)
    {
        NodeBuilder? known = _nodes.Find(n => n.Name == nodeName);
        if (known is null)
        {
            known = new NodeBuilder(nodeName, modelFromNode, detail);
            _nodes.Add(known);
        }

        return known;
    }

    public AssetBuilder Anchor(string anchorName, Pose modelFromAnchor)
    {
        _anchors.Add(anchorName, modelFromAnchor);
        return this;
    }

    public AssetBuilder Anchor(string anchorName, float x, float y, float z) => Anchor(anchorName, Pose.At(new Vector3(x, y, z)));

    public AssetBuilder Room(RoomData room)
    {
        _rooms.Add(room);
        return this;
    }

    public AssetBuilder Stair(StairData stair)
    {
        _stairs.Add(stair);
        return this;
    }

    /// <summary>
    /// Puts another asset into this one with nodes of its own, named <c>placed/node</c> (or <c>node</c> alone where the name is empty). Its meshes are shared, so that all
    /// copies of it are drawn together: for what stands in a room several times.
    /// </summary>
    public AssetBuilder Place(ModelAsset part, Pose modelFromPart, string placedName)
    {
        _placed.Add(new PlacedAsset(part, modelFromPart, placedName));
        return this;
    }

    /// <summary>
    /// Melts another asset, with its moving parts at rest, into a node of this one: for what stands in a room once. It costs
    /// vertices, but no draws beyond those of the node's materials.
    /// </summary>
    public AssetBuilder Merge(ModelAsset part, Pose modelFromPart, string nodeName = BodyNode)
    {
        NodeBuilder into = Node(nodeName, Pose.Identity);
        foreach (ModelNode node in part.Nodes)
        {
            Pose place = into.ModelFromNode.Inverse * modelFromPart * node.ModelFromNode;
            foreach (MeshPart piece in node.Parts)
            {
                into.Paint(piece.Material).In(place).Copy(piece.Mesh);
            }

            into.Take(node, place);
        }

        return this;
    }

    public ModelAsset Build()
    {
        List<ModelNode> nodes = [.. _nodes.Select(n => n.Build())];
        var skins = new List<ModelSkin>();
        foreach (PlacedAsset placed in _placed)
        {
            placed.AddTo(nodes, skins);
        }

        return new ModelAsset(name, nodes, _anchors) { Rooms = _rooms, Stairs = _stairs, Skins = skins, Facts = OfTheHouse };
    }
}
