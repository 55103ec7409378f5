using VRLab.Core.Models;

namespace VRLab.Assets.Building;

/// <summary>Adds coarser meshes to an asset by building it again with fewer facets.</summary>
public static class LevelsOfDetail
{
    /// <summary>Below this the saving is not worth a second mesh.</summary>
    public const int WorthTriangles = 2_000;

    /// <summary>A level must save this share of its predecessor's triangles.</summary>
    private const double LeastSaving = 0.2;

    private static readonly (float Detail, float ScreenShare)[] Levels = [(0.55f, 0.3f), (0.3f, 0.12f)];

    public static ModelAsset AddTo(ModelAsset fine, Func<float, ModelAsset> build)
    {
        ModelAsset[] coarser = [.. Levels.Select(level => build(level.Detail))];
        return fine with { Nodes = [.. fine.Nodes.Select(node => With(node, coarser))] };
    }

    private static ModelNode With(ModelNode node, ModelAsset[] coarser) => node with { Parts = [.. node.Parts.Select(part => With(node.Name, part, coarser))] };

    private static MeshPart With(string nodeName, MeshPart part, ModelAsset[] coarser)
    {
        var levels = new List<CoarserMesh>();
        int least = part.Mesh.Indices.Length;
        for (int i = 0; i < coarser.Length; i++)
        {
            MeshPart? other = coarser[i].Nodes.FirstOrDefault(n => n.Name == nodeName)?.Parts.FirstOrDefault(p => p.Material.Name == part.Material.Name);
            // A mark lies a hair over its surface, so it goes with the shape of that.
            if (other is not null && (part.Material.IsDecal || other.Mesh.Indices.Length < least * (1 - LeastSaving)))
            {
                levels.Add(new CoarserMesh(other.Mesh, Levels[i].ScreenShare));
                least = other.Mesh.Indices.Length;
            }
        }

        return part with { Coarser = levels };
    }
}
