using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Finds the nodes whose transforms must stay apart because something moves them: joints, what animations move, and all above and below.</summary>
internal static class LinkMarker
{
    public static void Mark(GltfDocument document, NodeTree tree)
    {
        int count = document.List("nodes").Count;
        foreach (JsonPlace joint in document.List("skins").SelectMany(s => s.List("joints")))
        {
            MarkOne(tree, joint.AsIndex(count));
        }

        foreach (JsonPlace channel in document.List("animations").SelectMany(a => a.List("channels")))
        {
            if (AnimationTarget.Of(channel.Required("target"), count) is { } moved)
            {
                MarkOne(tree, moved.FileNode, moved.Path == AnimationPath.Visibility);
            }
        }

        foreach (FlatNode node in tree.Nodes)
        {
            node.IsLinked |= node.Place.Has("skin");
        }

        Spread(tree.Nodes);
    }

    private static void MarkOne(NodeTree tree, int file, bool isBlinking = false)
    {
        if (tree.FlatOf(file) >= 0)
        {
            FlatNode node = tree.Nodes[tree.FlatOf(file)];
            node.IsLinked = true;
            node.IsBlinking |= isBlinking;
        }
    }

    private static void Spread(List<FlatNode> nodes)
    {
        bool[] isAbove = new bool[nodes.Count];
        for (int i = nodes.Count - 1; i >= 0; i--)
        {
            if (nodes[i].Parent >= 0)
            {
                isAbove[nodes[i].Parent] |= isAbove[i] || nodes[i].IsLinked;
            }
        }

        for (int i = 0; i < nodes.Count; i++)
        {
            nodes[i].IsLinked |= nodes[i].Parent >= 0 && nodes[nodes[i].Parent].IsLinked;
        }

        for (int i = 0; i < nodes.Count; i++)
        {
            nodes[i].IsLinked |= isAbove[i];
        }
    }
}
