using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Size and amount of a model at rest. Model frame, meters.</summary>
/// <param name="Minimum">Corner of the box around all vertices.</param>
/// <param name="Maximum">The opposite corner.</param>
/// <param name="Triangles">Of all nodes at full detail.</param>
/// <param name="Vertices">Of all nodes at full detail.</param>
/// <param name="Parts">Meshes with a material.</param>
/// <param name="Materials">Different materials.</param>
/// <param name="Images">Different images.</param>
/// <param name="TextureBytes">What the images take, unpacked.</param>
public sealed record ModelMeasure(Vector3 Minimum, Vector3 Maximum, long Triangles, long Vertices, int Parts, int Materials, int Images, long TextureBytes)
{
    public Vector3 Size => Maximum - Minimum;

    public Vector3 Center => (Minimum + Maximum) * 0.5f;

    /// <summary>True where there is anything to see.</summary>
    public bool HasSurface => Triangles > 0;

    public static ModelMeasure Of(ModelAsset asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        ModelAsset rest = RestPose.Of(asset);
        (Vector3 minimum, Vector3 maximum) = (new Vector3(float.MaxValue), new Vector3(float.MinValue));
        foreach (ModelNode node in rest.Nodes)
        {
            foreach (MeshVertex vertex in node.Parts.SelectMany(p => p.Mesh.Vertices))
            {
                Vector3 p = node.ModelFromNode.TransformPoint(vertex.Position);
                (minimum, maximum) = (Vector3.Min(minimum, p), Vector3.Max(maximum, p));
            }
        }

        MeshPart[] parts = [.. rest.Nodes.SelectMany(n => n.Parts)];
        ModelImage[] images = [.. parts.SelectMany(p => ImagesOf(p.Material)).Distinct()];
        return new ModelMeasure(
            minimum.X > maximum.X ? Vector3.Zero : minimum,
            minimum.X > maximum.X ? Vector3.Zero : maximum,
            parts.Sum(p => p.Mesh.Indices.Length / 3L),
            parts.Sum(p => (long)p.Mesh.Vertices.Length),
            parts.Length,
            parts.Select(p => p.Material).Distinct().Count(),
            images.Length,
            images.Sum(i => (long)i.Pixels.Rgba.Length));
    }

    private static IEnumerable<ModelImage> ImagesOf(MaterialData material) => MaterialMaps.Of(material).OfType<TextureMap>().Select(m => m.Image);
}
