using System.Numerics;
using VRLab.Core;

namespace VRLab.Gltf;

/// <summary>
/// Tangents for meshes that bring none, in the directions of Mikkelsen's tangent space ("Simulation of Wrinkled Surfaces
/// Revisited", 2008, section 4.3): the faces' directions of growing u, weighted by their angle at the vertex; a vertex
/// where mirrored and plain faces meet is made two. The texture's v points down, so plain faces have w = 1.
/// </summary>
internal sealed class TangentBuilder
{
    private readonly VertexStreams _streams;
    private readonly Vector2[] _coordinates;
    private readonly uint[] _indices;

    /// <summary>The first of all vertices that are alike in place, normal and coordinates.</summary>
    private readonly int[] _alike;

    /// <summary>Sums for plain faces, then for mirrored ones.</summary>
    private readonly Vector3[] _sums;

    private TangentBuilder(VertexStreams streams, Vector2[] coordinates, uint[] indices)
    {
        (_streams, _coordinates, _indices) = (streams, coordinates, indices);
        _sums = new Vector3[streams.Positions.Length * 2];
        _alike = FindAlike(streams, coordinates);
    }

    /// <param name="streams">With normals; gets tangents, and more vertices where a texture is mirrored.</param>
    /// <param name="coordinates">Those that the relief is laid on by; null: any direction across the normal will do.</param>
    /// <param name="indices">Triangles.</param>
    public static (VertexStreams Streams, uint[] Indices) Add(VertexStreams streams, Vector2[]? coordinates, uint[] indices)
    {
        if (coordinates is null)
        {
            return (streams with { Tangents = Array.ConvertAll(streams.Normals!, n => new Vector4(AnyAcross(n), 1f)) }, indices);
        }

        var builder = new TangentBuilder(streams, coordinates, indices);
        bool[] isMirrored = builder.SumFaces();
        return builder.Split(isMirrored);
    }

    private bool[] SumFaces()
    {
        bool[] isMirrored = new bool[_indices.Length / 3];
        for (int face = 0; face < isMirrored.Length; face++)
        {
            ReadOnlySpan<uint> corners = _indices.AsSpan(face * 3, 3);
            Vector2 u = _coordinates[corners[1]] - _coordinates[corners[0]], v = _coordinates[corners[2]] - _coordinates[corners[0]];
            double area = ((double)u.X * v.Y) - ((double)u.Y * v.X);
            isMirrored[face] = area > 0;
            if (area != 0)
            {
                Vector3 a = _streams.Positions[corners[1]] - _streams.Positions[corners[0]], b = _streams.Positions[corners[2]] - _streams.Positions[corners[0]];
                Vector3 along = (a * v.Y) - (b * u.Y);
                AddFace(corners, DetMath.Normalize(area > 0 ? along : -along), isMirrored[face]);
            }
        }

        return isMirrored;
    }

    private void AddFace(ReadOnlySpan<uint> corners, Vector3 along, bool isMirrored)
    {
        for (int i = 0; i < 3; i++)
        {
            uint vertex = corners[i];
            Vector3 at = _streams.Positions[vertex], normal = _streams.Normals![vertex];
            Vector3 toNext = Flattened(_streams.Positions[corners[(i + 1) % 3]] - at, normal);
            Vector3 toLast = Flattened(_streams.Positions[corners[(i + 2) % 3]] - at, normal);
            float angle = (float)DetMath.Acos(Math.Clamp(DetMath.Dot(toNext, toLast), -1f, 1f));
            _sums[Slot(_alike[vertex], isMirrored)] += Flattened(along, normal) * angle;
        }
    }

    private (VertexStreams Streams, uint[] Indices) Split(bool[] isMirrored)
    {
        var places = new List<uint>(_streams.Positions.Length);
        var signs = new List<bool>(_streams.Positions.Length);
        int[] placeOf = new int[_streams.Positions.Length * 2];
        uint[] indices = new uint[_indices.Length];
        for (int i = 0; i < indices.Length; i++)
        {
            int slot = Slot((int)_indices[i], isMirrored[i / 3]);
            if (placeOf[slot] == 0)
            {
                places.Add(_indices[i]);
                signs.Add(isMirrored[i / 3]);
                placeOf[slot] = places.Count;
            }

            indices[i] = (uint)(placeOf[slot] - 1);
        }

        VertexStreams picked = _streams.Pick([.. places]);
        var tangents = new Vector4[places.Count];
        for (int i = 0; i < tangents.Length; i++)
        {
            Vector3 normal = picked.Normals![i];
            Vector3 along = DetMath.Normalize(_sums[Slot(_alike[places[i]], signs[i])], AnyAcross(normal));
            tangents[i] = new Vector4(along, signs[i] ? -1f : 1f);
        }

        return (picked with { Tangents = tangents }, indices);
    }

    private static int[] FindAlike(VertexStreams streams, Vector2[] coordinates)
    {
        var first = new Dictionary<(Vector3, Vector3, Vector2), int>(streams.Positions.Length);
        int[] alike = new int[streams.Positions.Length];
        for (int i = 0; i < alike.Length; i++)
        {
            (Vector3, Vector3, Vector2) key = (streams.Positions[i], streams.Normals![i], coordinates[i]);
            alike[i] = first.TryGetValue(key, out int known) ? known : i;
            first.TryAdd(key, i);
        }

        return alike;
    }

    private static int Slot(int vertex, bool isMirrored) => (vertex * 2) + (isMirrored ? 1 : 0);

    private static Vector3 Flattened(Vector3 v, Vector3 normal) => DetMath.Normalize(v - (normal * DetMath.Dot(v, normal)));

    internal static Vector3 AnyAcross(Vector3 normal)
    {
        Vector3 other = Math.Abs(normal.X) < 0.9f ? Vector3.UnitX : Vector3.UnitZ;
        return DetMath.Normalize(other - (normal * DetMath.Dot(normal, other)), Vector3.UnitX);
    }
}
