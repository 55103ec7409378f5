using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Building;

/// <summary>Builds one asset: its nodes in order and its anchors by name.</summary>
public sealed class AssetBuilder(string name)
{
    public const string BodyNode = "body";

    private readonly List<NodeBuilder> _nodes = [];
    private readonly SortedDictionary<string, Pose> _anchors = new(StringComparer.Ordinal);

    /// <summary>The static part, at the model's origin.</summary>
    public NodeBuilder Body => Node(BodyNode, Pose.Identity);

    /// <summary>The node of that name, added at <paramref name="modelFromNode"/> when it is first asked for.</summary>
    public NodeBuilder Node(string nodeName, Pose modelFromNode)
    {
        NodeBuilder? known = _nodes.Find(n => n.Name == nodeName);
        if (known is null)
        {
            known = new NodeBuilder(nodeName, modelFromNode);
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

    public ModelAsset Build() => new(name, [.. _nodes.Select(n => n.Build())], _anchors);
}
