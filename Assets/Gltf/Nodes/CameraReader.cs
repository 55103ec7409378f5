using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Reads the cameras that nodes of the scene carry (glTF 2.0, section 3.10).</summary>
internal static class CameraReader
{
    /// <returns>Each camera of a node, and its place in the file's list.</returns>
    public static IReadOnlyList<(ModelCamera Camera, int File)> Read(GltfDocument document, NodeTree tree)
    {
        var cameras = new List<(ModelCamera, int)>();
        for (int i = 0; i < tree.Nodes.Count; i++)
        {
            int index = tree.Nodes[i].Place.Index("camera", document.List("cameras").Count);
            if (index >= 0)
            {
                cameras.Add((Read(document.List("cameras")[index], tree.Nodes[i].Name, i), index));
            }
        }

        return cameras;
    }

    private static ModelCamera Read(JsonPlace camera, string nodeName, int node)
    {
        string name = camera.Text("name", nodeName);
        string type = camera.Required("type").AsText();
        JsonPlace lens = camera.Required(type is "perspective" or "orthographic" ? type : throw camera["type"].Bad($"'{type}' is no kind of camera"));
        float near = lens.Float("znear", 0.01f, 0f), far = lens.Float("zfar", float.PositiveInfinity, 0f);
        if (type == "perspective")
        {
            return new ModelCamera(name, node, lens.Required("yfov").AsFloat(1e-4f, 3.1415f), 0f, lens.Float("aspectRatio", 0f, 0f), near, far);
        }

        float halfHeight = lens.Required("ymag").AsFloat(), halfWidth = lens.Required("xmag").AsFloat();
        return new ModelCamera(name, node, 0f, halfHeight, halfHeight == 0f ? 0f : halfWidth / halfHeight, near, far);
    }
}
