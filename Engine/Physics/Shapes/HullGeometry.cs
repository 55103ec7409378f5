using System.Numerics;

namespace VRLab.Physics;

/// <summary>
/// A convex polyhedron in its own frame: vertices, faces counter-clockwise seen from outside, and edges with the two faces
/// that meet there. A triangle of a mesh is one with two faces back to back. Immutable after construction.
/// </summary>
internal sealed class HullGeometry
{
    public HullGeometry(Vector3[] vertices, int[][] faces, Vector3[] faceNormals)
    {
        Vertices = vertices;
        FaceNormals = faceNormals;
        FaceOffsets = new float[faces.Length];
        FaceStarts = new int[faces.Length + 1];
        FaceVertices = new int[faces.Sum(face => face.Length)];
        int cursor = 0;
        for (int f = 0; f < faces.Length; f++)
        {
            FaceStarts[f] = cursor;
            FaceOffsets[f] = Core.DetMath.Dot(faceNormals[f], vertices[faces[f][0]]);
            faces[f].CopyTo(FaceVertices, cursor);
            cursor += faces[f].Length;
        }

        FaceStarts[faces.Length] = cursor;
        Edges = FindEdges(faces);
    }

    public Vector3[] Vertices { get; }

    public Vector3[] FaceNormals { get; }

    /// <summary>normal . x = offset on each face's plane.</summary>
    public float[] FaceOffsets { get; }

    public int[] FaceStarts { get; }

    public int[] FaceVertices { get; }

    public HullEdge[] Edges { get; }

    public int FaceCount => FaceNormals.Length;

    public ReadOnlySpan<int> Face(int face) => FaceVertices.AsSpan(FaceStarts[face], FaceStarts[face + 1] - FaceStarts[face]);

    private static HullEdge[] FindEdges(int[][] faces)
    {
        var edges = new List<HullEdge>();
        var open = new Dictionary<(int, int), int>();
        for (int f = 0; f < faces.Length; f++)
        {
            int[] face = faces[f];
            for (int i = 0; i < face.Length; i++)
            {
                int from = face[i];
                int to = face[(i + 1) % face.Length];
                if (open.TryGetValue((to, from), out int other))
                {
                    edges.Add(new HullEdge(to, from, other, f));
                }
                else
                {
                    open[(from, to)] = f;
                }
            }
        }

        return [.. edges];
    }
}

/// <summary>An edge of a hull, along <see cref="From"/> to <see cref="To"/> in <see cref="FaceA"/>'s winding.</summary>
internal readonly record struct HullEdge(int From, int To, int FaceA, int FaceB);
