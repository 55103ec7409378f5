namespace VRLab.Gltf;

/// <summary>Reads a view that is compressed with KHR_meshopt_compression or its forerunner of EXT (Khronos, "KHR_meshopt_compression", appendix A and B).</summary>
internal static class MeshoptView
{
    public const string Name = "KHR_meshopt_compression";
    public const string OlderName = "EXT_meshopt_compression";
    private const int MostElements = 100_000_000;
    private const int MostStrideBytes = 256;

    /// <summary>What a view says of its compression, under either name; like any key, it may not be there.</summary>
    public static JsonPlace ExtensionOf(JsonPlace view)
    {
        JsonPlace extension = view.Extension(Name);
        return extension.Exists ? extension : view.Extension(OlderName);
    }

    /// <param name="extension">What the view says of its compression.</param>
    /// <param name="stored">The compressed bytes.</param>
    /// <param name="budget">Counts what the elements take.</param>
    /// <returns>The elements, one after the other.</returns>
    /// <exception cref="Core.ProblemException">The bytes are not what the extension says.</exception>
    public static byte[] Read(JsonPlace extension, ReadOnlySpan<byte> stored, MemoryBudget budget)
    {
        int count = extension.Int("count", 0, MostElements), stride = extension.Int("byteStride", 1, MostStrideBytes);
        string mode = extension.Required("mode").AsText(), filter = extension.Text("filter", "NONE");
        if ((long)count * stride > Array.MaxLength)
        {
            throw extension["count"].Bad($"{count} elements of {stride} bytes are more than a view can hold", "Divide the model.");
        }

        budget.Take(count, stride, extension);
        byte[]? elements = mode switch
        {
            "ATTRIBUTES" when stride % 4 == 0 => MeshoptAttributes.Decode(stored, count, stride),
            "TRIANGLES" when stride is 2 or 4 && count % 3 == 0 => MeshoptIndices.DecodeTriangles(stored, count, stride),
            "INDICES" when stride is 2 or 4 => MeshoptIndices.DecodeSequence(stored, count, stride),
            _ => throw extension.Bad($"'{mode}' with elements of {stride} bytes is no way to compress"),
        };
        if (elements is null)
        {
            throw extension.Bad($"its bytes are not {count} elements compressed as {mode}", "Export the model again, or without meshopt compression.");
        }

        if (filter != "NONE" && (mode != "ATTRIBUTES" || !MeshoptFilters.Apply(filter, elements, stride)))
        {
            throw extension["filter"].Bad($"'{filter}' does not go with {mode} of {stride} bytes");
        }

        return elements;
    }
}
