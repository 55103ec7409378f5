using VRLab.Core.Models;

namespace VRLab.Assets.Meshes;

/// <summary>Meshes that are already built, drawn once more.</summary>
public static class Copies
{
    /// <summary>Adds all triangles of a mesh in the brush's frame.</summary>
    public static Brush Copy(this Brush brush, MeshData mesh)
    {
        var indices = new int[mesh.Vertices.Length];
        for (int i = 0; i < indices.Length; i++)
        {
            MeshVertex vertex = mesh.Vertices[i];
            indices[i] = brush.Vertex(vertex.Position, vertex.Normal, vertex.TextureCoordinate);
        }

        for (int i = 0; i < mesh.Indices.Length; i += 3)
        {
            brush.Mesh.Triangle(indices[mesh.Indices[i]], indices[mesh.Indices[i + 1]], indices[mesh.Indices[i + 2]]);
        }

        return brush;
    }
}
