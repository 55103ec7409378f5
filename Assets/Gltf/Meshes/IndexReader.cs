namespace VRLab.Gltf;

/// <summary>Reads the indices of a primitive, or counts its vertices where it has none; each names a vertex that is there.</summary>
internal sealed class IndexReader(GltfDocument document, AccessorReader accessors)
{
    public uint[] Read(JsonPlace primitive, int vertexCount)
    {
        JsonPlace use = primitive["indices"];
        uint[] indices = use.Exists ? accessors.Unsigned(use, 1) : Sequence(primitive, vertexCount);
        for (int i = 0; i < indices.Length; i++)
        {
            if (indices[i] >= vertexCount)
            {
                throw primitive["indices"].Bad($"entry {i} is {indices[i]}, and there are {vertexCount} vertices");
            }
        }

        return indices;
    }

    private uint[] Sequence(JsonPlace primitive, int count)
    {
        document.Budget.Take(count, sizeof(uint), primitive);
        uint[] indices = new uint[count];
        for (int i = 0; i < count; i++)
        {
            indices[i] = (uint)i;
        }

        return indices;
    }
}
