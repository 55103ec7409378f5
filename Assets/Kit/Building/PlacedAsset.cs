using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Building;

/// <summary>An asset that stands in another one with nodes of its own and shared meshes.</summary>
internal sealed record PlacedAsset(ModelAsset Part, Pose ModelFromPart, string Name)
{
    /// <summary>Adds its nodes and skins behind those that are there; what refers to places in the lists is moved along.</summary>
    public void AddTo(List<ModelNode> nodes, List<ModelSkin> skins)
    {
        int firstNode = nodes.Count, firstSkin = skins.Count;
        foreach (ModelNode node in Part.Nodes)
        {
            nodes.Add(node with
            {
                Name = Name.Length > 0 ? $"{Name}/{node.Name}" : node.Name,
                ModelFromNode = ModelFromPart * node.ModelFromNode,
                Link = node.Link is { } link ? Moved(link, firstNode) : null,
                Skin = node.Skin + firstSkin,
            });
        }

        foreach (ModelSkin skin in Part.Skins)
        {
            skins.Add(skin with { JointNodes = [.. skin.JointNodes.Select(joint => joint + firstNode)] });
        }
    }

    private NodeLink Moved(NodeLink link, int firstNode)
    {
        if (link.Parent >= 0)
        {
            return link with { Parent = link.Parent + firstNode };
        }

        NodeTransform own = link.ParentFromNode;
        Pose placed = ModelFromPart * new Pose(own.Translation, own.Rotation);
        return link with { ParentFromNode = own with { Translation = placed.Position, Rotation = placed.Orientation } };
    }
}
