using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>A node of the file at its place in the model's list, where parents stand before their children.</summary>
/// <param name="Place">Where the file says it.</param>
/// <param name="Name">Unique in the model.</param>
/// <param name="Parent">Place of the parent in the model's list, or -1.</param>
/// <param name="ParentFromNode">At rest; shear, which only a matrix can hold, is kept in <paramref name="ModelFromNode"/> alone.</param>
/// <param name="ModelFromNode">At rest.</param>
internal sealed record FlatNode(JsonPlace Place, string Name, int Parent, NodeTransform ParentFromNode, AffineTransform ModelFromNode)
{
    /// <summary>Moved by an animation or a joint, or above or below what is: its transform stays apart from its parents'.</summary>
    public bool IsLinked { get; set; }

    /// <summary>An animation shows and hides it.</summary>
    public bool IsBlinking { get; set; }

    /// <summary>As the file says of the node itself (KHR_node_visibility).</summary>
    public bool IsVisible => Place.Extension("KHR_node_visibility") is not { Exists: true } visibility || !visibility.Has("visible") || visibility.Flag("visible");

    /// <summary>Translation, rotation and scale of a node, or those of its matrix (glTF 2.0, section 3.5.3).</summary>
    public static (NodeTransform Parts, AffineTransform Whole) TransformOf(JsonPlace node)
    {
        JsonPlace matrix = node["matrix"];
        if (matrix.Exists)
        {
            float[] m = node.Floats("matrix", 16, []);
            var whole = new AffineTransform([m[0], m[1], m[2], m[4], m[5], m[6], m[8], m[9], m[10], m[12], m[13], m[14]]);
            return (PartsOf(whole), whole);
        }

        float[] t = node.Floats("translation", 3, [0f, 0f, 0f]);
        float[] r = node.Floats("rotation", 4, [0f, 0f, 0f, 1f]);
        float[] s = node.Floats("scale", 3, [1f, 1f, 1f]);
        var parts = new NodeTransform(new Vector3(t[0], t[1], t[2]), DetMath.Normalize(new Quaternion(r[0], r[1], r[2], r[3])), new Vector3(s[0], s[1], s[2]));
        return (parts, AffineTransform.Of(parts.Translation, parts.Rotation, parts.Scale));
    }

    private static NodeTransform PartsOf(in AffineTransform whole)
    {
        Pose pose = whole.ToPose();
        var scale = new Vector3(
            DetMath.Dot(pose.TransformDirection(Vector3.UnitX), whole.TransformDirection(Vector3.UnitX)),
            DetMath.Dot(pose.TransformDirection(Vector3.UnitY), whole.TransformDirection(Vector3.UnitY)),
            DetMath.Dot(pose.TransformDirection(Vector3.UnitZ), whole.TransformDirection(Vector3.UnitZ)));
        return new NodeTransform(pose.Position, pose.Orientation, scale);
    }
}
