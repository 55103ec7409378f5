namespace VRLab.Gltf;

/// <summary>Makes triangles of a primitive's indices, whatever its surface is made of (glTF 2.0, section 3.7.2.1).</summary>
internal sealed class TriangleReader(GltfDocument document)
{
    private const int Triangles = 4;
    private const int Strip = 5;
    private const int Fan = 6;

    /// <summary>True for what has a surface; points and lines have none.</summary>
    public static bool HasSurface(JsonPlace primitive) => primitive.Int("mode", 0, Fan, Triangles) >= Triangles;

    /// <summary>The triangles that the checked indices of a primitive make.</summary>
    public uint[] Read(JsonPlace primitive, uint[] indices) => primitive.Int("mode", 0, Fan, Triangles) switch
    {
        Strip => FromStrip(primitive, indices),
        Fan => FromFan(primitive, indices),
        _ => Whole(primitive, indices),
    };

    private uint[] Whole(JsonPlace primitive, uint[] indices)
    {
        if (indices.Length % 3 == 0)
        {
            return indices;
        }

        document.Warn(primitive, "its last triangle is not complete and is left out");
        return indices[..(indices.Length - (indices.Length % 3))];
    }

    private uint[] FromStrip(JsonPlace primitive, uint[] indices) => Expand(primitive, indices, (i, at) =>
        at == 0 ? indices[i] : indices[i + (at == 1 ? 1 + (i & 1) : 2 - (i & 1))]);

    private uint[] FromFan(JsonPlace primitive, uint[] indices) => Expand(primitive, indices, (i, at) => at == 2 ? indices[0] : indices[i + 1 + at]);

    /// <summary>Corners of each triangle, those of no area left out: strips are joined by them.</summary>
    private uint[] Expand(JsonPlace primitive, uint[] indices, Func<int, int, uint> corner)
    {
        int count = Math.Max(0, indices.Length - 2);
        document.Budget.Take(count, 3 * sizeof(uint), primitive);
        var triangles = new List<uint>(count * 3);
        for (int i = 0; i < count; i++)
        {
            (uint a, uint b, uint c) = (corner(i, 0), corner(i, 1), corner(i, 2));
            if (a != b && b != c && c != a)
            {
                triangles.AddRange([a, b, c]);
            }
        }

        return [.. triangles];
    }
}
