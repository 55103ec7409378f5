using System.Numerics;
using VRLab.Core;

namespace VRLab.Gltf;

/// <summary>
/// Makes bodies of points and lines, which have no surface of their own: an octahedron for each point, a prism of three sides for each line, thin
/// against the primitive. Their corners carry what their point carries: colors, joints, morph targets (glTF 2.0, section 3.7.2.1, modes 0 to 3).
/// </summary>
internal sealed class StrokeReader(GltfDocument document)
{
    private const int Points = 0;
    private const int Lines = 1;
    private const int Loop = 2;

    /// <summary>Radius of lines as a share of the diagonal of the box around the primitive; points are twice as thick.</summary>
    private const float RadiusShare = 0.003f;
    private const float SmallestRadiusMeters = 1e-4f;
    private const float LargestRadiusMeters = 1e6f;

    /// <summary>Bytes that a corner takes with all that it carries, apart from morph targets.</summary>
    private const int CornerBytes = 100;
    private static readonly Vector3[] PointCorners = [Vector3.UnitX, -Vector3.UnitX, Vector3.UnitY, -Vector3.UnitY, Vector3.UnitZ, -Vector3.UnitZ];
    private static readonly uint[] PointFaces = [0, 2, 4, 2, 1, 4, 1, 3, 4, 3, 0, 4, 2, 0, 5, 1, 2, 5, 3, 1, 5, 0, 3, 5];
    private static readonly uint[] LineFaces = [0, 1, 4, 0, 4, 3, 1, 2, 5, 1, 5, 4, 2, 0, 3, 2, 3, 5, 0, 2, 1, 3, 4, 5];

    /// <summary>Corners of the bodies and their triangles; the corners have normals.</summary>
    public (VertexStreams Streams, uint[] Indices) Read(JsonPlace primitive, VertexStreams streams, uint[] indices)
    {
        int mode = primitive.Int("mode", 0, 3);
        document.Budget.Take(indices.Length, mode == Points ? 0L : 6L * sizeof(uint), primitive);
        uint[] ends = mode == Points ? indices : Ends(mode, indices, streams.Positions);
        int bodies = mode == Points ? ends.Length : ends.Length / 2;
        document.Budget.Take(bodies, 6L * (CornerBytes + (36 * streams.Targets.Count)), primitive);
        float radius = Math.Clamp((mode == Points ? 2f : 1f) * RadiusShare * Diagonal(streams.Positions), SmallestRadiusMeters, LargestRadiusMeters);
        uint[] sources = new uint[bodies * 6];
        var outward = new Vector3[bodies * 6];
        for (int body = 0; body < bodies; body++)
        {
            if (mode == Points)
            {
                PutPoint(ends[body], sources.AsSpan(body * 6, 6), outward.AsSpan(body * 6, 6));
            }
            else
            {
                PutLine(ends.AsSpan(body * 2, 2), streams.Positions, sources.AsSpan(body * 6, 6), outward.AsSpan(body * 6, 6));
            }
        }

        return (Thicken(streams.Pick(sources), outward, radius), Repeat(mode == Points ? PointFaces : LineFaces, bodies));
    }

    /// <summary>Two ends for each line that has a length.</summary>
    private static uint[] Ends(int mode, uint[] indices, Vector3[] positions)
    {
        var ends = new List<uint>();
        int step = mode == Lines ? 2 : 1;
        int count = mode == Loop ? indices.Length : indices.Length - 1;
        for (int i = 0; i < count; i += step)
        {
            (uint a, uint b) = (indices[i], indices[(i + 1) % indices.Length]);
            if (positions[a] != positions[b])
            {
                ends.Add(a);
                ends.Add(b);
            }
        }

        return [.. ends];
    }

    private static float Diagonal(Vector3[] positions)
    {
        (Vector3 minimum, Vector3 maximum) = (new Vector3(float.MaxValue), new Vector3(float.MinValue));
        foreach (Vector3 position in positions)
        {
            (minimum, maximum) = (Vector3.Min(minimum, position), Vector3.Max(maximum, position));
        }

        return positions.Length == 0 ? 0f : DetMath.Length(maximum - minimum);
    }

    private static void PutPoint(uint source, Span<uint> sources, Span<Vector3> outward)
    {
        sources.Fill(source);
        PointCorners.CopyTo(outward);
    }

    private static void PutLine(ReadOnlySpan<uint> ends, Vector3[] positions, Span<uint> sources, Span<Vector3> outward)
    {
        Vector3 along = DetMath.Normalize(positions[ends[1]] - positions[ends[0]], Vector3.UnitX);
        Vector3 right = TangentBuilder.AnyAcross(along), up = DetMath.Cross(along, right);
        Span<Vector3> sides = [right, (right * -0.5f) + (up * 0.8660254f), (right * -0.5f) - (up * 0.8660254f)];
        for (int i = 0; i < 6; i++)
        {
            (sources[i], outward[i]) = (ends[i / 3], sides[i % 3]);
        }
    }

    private static VertexStreams Thicken(VertexStreams picked, Vector3[] outward, float radius)
    {
        for (int i = 0; i < outward.Length; i++)
        {
            picked.Positions[i] += outward[i] * radius;
        }

        return picked with { Normals = picked.Normals ?? outward };
    }

    private static uint[] Repeat(uint[] faces, int bodies)
    {
        uint[] indices = new uint[faces.Length * bodies];
        for (int i = 0; i < indices.Length; i++)
        {
            indices[i] = faces[i % faces.Length] + (uint)(i / faces.Length * 6);
        }

        return indices;
    }
}
