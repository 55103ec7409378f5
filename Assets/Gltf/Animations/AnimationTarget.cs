using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>What a channel moves: a property of a node, named by its place or by a pointer (KHR_animation_pointer).</summary>
/// <param name="FileNode">Place in the file's list of nodes.</param>
/// <param name="Path">Which property.</param>
internal sealed record AnimationTarget(int FileNode, AnimationPath Path)
{
    private const string Pointer = "pointer";

    public static bool IsPointer(JsonPlace target) => target.Required("path").AsText() == Pointer;

    /// <summary>Where the pointer leads; empty where it is missing.</summary>
    public static string PointerOf(JsonPlace target)
    {
        JsonPlace extension = target.Extension("KHR_animation_pointer");
        return extension.Exists ? extension.Text(Pointer) : "";
    }

    /// <returns>Null where no node is moved.</returns>
    public static AnimationTarget? Of(JsonPlace target, int nodeCount)
    {
        if (IsPointer(target))
        {
            return OfPointer(PointerOf(target), nodeCount);
        }

        int node = target.Index("node", nodeCount);
        string word = target.Required("path").AsText();
        AnimationPath path = PathOf(word) ?? throw target["path"].Bad($"'{word}' is nothing that moves");
        return node < 0 ? null : new AnimationTarget(node, path);
    }

    private static AnimationTarget? OfPointer(string pointer, int nodeCount)
    {
        const string Visibility = "extensions/KHR_node_visibility/visible";
        return PropertyPath.Of(pointer, "/nodes/", nodeCount) is not { } path ? null
            : path.Rest == Visibility ? new AnimationTarget(path.Index, AnimationPath.Visibility)
            : PathOf(path.Rest) is { } moved ? new AnimationTarget(path.Index, moved)
            : null;
    }

    private static AnimationPath? PathOf(string word) => word switch
    {
        "translation" => AnimationPath.Translation,
        "rotation" => AnimationPath.Rotation,
        "scale" => AnimationPath.Scale,
        "weights" => AnimationPath.Weights,
        _ => null,
    };
}
