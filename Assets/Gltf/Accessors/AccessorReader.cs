namespace VRLab.Gltf;

/// <summary>Reads accessors: any type of number, interleaved, normalized or sparse (glTF 2.0, section 3.6.2).</summary>
internal sealed class AccessorReader(GltfDocument document, BufferStore buffers)
{
    private const int MostElements = 100_000_000;
    private readonly Dictionary<int, ProvidedElements> _provided = [];

    /// <summary>From now on the accessor that <paramref name="use"/> names has these elements.</summary>
    public void Provide(JsonPlace use, ProvidedElements elements) => _provided[use.AsIndex(document.List("accessors").Count)] = elements;

    /// <summary>How many numbers an element has.</summary>
    public int ComponentsOf(JsonPlace use) => AccessorLayout.Read(Accessor(use)).Components;

    /// <summary>The numbers of all elements, one element after the other. Refuses numbers that are not finite.</summary>
    /// <param name="use">The place that names the accessor.</param>
    /// <param name="components">How many numbers an element must have.</param>
    public float[] Floats(JsonPlace use, int components)
    {
        (JsonPlace accessor, AccessorLayout layout, int count) = Open(use, components);
        ElementSource source = SourceOf(use, accessor, layout, count);
        document.Budget.Take(count, components * sizeof(float), accessor);
        float[] values = new float[count * components];
        if (!source.IsEmpty)
        {
            Fill(values, source, components);
        }

        Replace(accessor, layout, count, (replacement, from, to) =>
        {
            for (int c = 0; c < components; c++)
            {
                values[(to * components) + c] = replacement.Float(from, c);
            }
        });
        CheckFinite(values, components, accessor);
        return values;
    }

    /// <summary>Whole numbers, for indices and joints.</summary>
    public uint[] Unsigned(JsonPlace use, int components)
    {
        (JsonPlace accessor, AccessorLayout layout, int count) = Open(use, components);
        if (!IsUnsigned(layout.Kind) || (ProvidedFor(use) is { } provided && !IsUnsigned(provided.Kind)))
        {
            throw accessor.Bad("whole numbers from 0 are expected here");
        }

        ElementSource source = SourceOf(use, accessor, layout, count);
        document.Budget.Take(count, components * sizeof(uint), accessor);
        uint[] values = new uint[count * components];
        if (!source.IsEmpty)
        {
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = source.Unsigned(i / components, i % components);
            }
        }

        Replace(accessor, layout, count, (replacement, from, to) =>
        {
            for (int c = 0; c < components; c++)
            {
                values[(to * components) + c] = replacement.Unsigned(from, c);
            }
        });
        return values;
    }

    private static bool IsUnsigned(ComponentKind kind) => kind is ComponentKind.UnsignedByte or ComponentKind.UnsignedShort or ComponentKind.UnsignedInt;

    private delegate void ReplaceElement(ElementSource source, int from, int to);

    private JsonPlace Accessor(JsonPlace use) => document.List("accessors")[use.AsIndex(document.List("accessors").Count)];

    private (JsonPlace Accessor, AccessorLayout Layout, int Count) Open(JsonPlace use, int components)
    {
        JsonPlace accessor = Accessor(use);
        AccessorLayout layout = AccessorLayout.Read(accessor);
        if (layout.Components != components)
        {
            throw use.Bad($"{accessor.Path} has {layout.Components} numbers an element, and {components} are expected here");
        }

        return (accessor, layout, ProvidedFor(use)?.Count ?? accessor.Int("count", 0, MostElements));
    }

    private ProvidedElements? ProvidedFor(JsonPlace use) => _provided.GetValueOrDefault(use.AsIndex(document.List("accessors").Count));

    /// <summary>Nothing where all elements are zero.</summary>
    private ElementSource SourceOf(JsonPlace use, JsonPlace accessor, AccessorLayout layout, int count)
    {
        if (ProvidedFor(use) is not { } provided)
        {
            return accessor.Has("bufferView") ? Source(accessor, layout, count) : default;
        }

        return provided.Components == layout.Components
            ? new ElementSource(provided.Bytes, 0, 0, count, layout with { Kind = provided.Kind }, accessor)
            : throw accessor.Bad($"it has {layout.Components} numbers an element, and what was compressed has {provided.Components}");
    }

    private ElementSource Source(JsonPlace accessor, AccessorLayout layout, int count)
    {
        (ReadOnlyMemory<byte> bytes, int stride) = buffers.View(accessor.Index("bufferView", document.List("bufferViews").Count));
        return new ElementSource(bytes.Span, accessor.Long("byteOffset", long.MaxValue >> 8, 0), stride, count, layout, accessor);
    }

    private static void Fill(float[] values, ElementSource source, int components)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = source.Float(i / components, i % components);
        }
    }

    /// <summary>Puts the sparse elements in place of those that stand there (glTF 2.0, section 3.6.2.3).</summary>
    private void Replace(JsonPlace accessor, AccessorLayout layout, int count, ReplaceElement replace)
    {
        JsonPlace sparse = accessor["sparse"];
        if (!sparse.Exists)
        {
            return;
        }

        int replaced = sparse.Int("count", 0, count);
        JsonPlace indices = sparse.Required("indices");
        var indexLayout = new AccessorLayout(AccessorLayout.KindOf(indices.Required("componentType")), false, 1, 1);
        ElementSource at = SparseSource(indices, indexLayout, replaced);
        ElementSource values = SparseSource(sparse.Required("values"), layout, replaced);
        for (int i = 0; i < replaced; i++)
        {
            uint to = at.Unsigned(i, 0);
            if (to >= count)
            {
                throw indices.Bad($"its entry {i} is {to}, and there are {count} elements");
            }

            replace(values, i, (int)to);
        }
    }

    private ElementSource SparseSource(JsonPlace place, AccessorLayout layout, int count)
    {
        (ReadOnlyMemory<byte> bytes, _) = buffers.View(place.Required("bufferView").AsIndex(document.List("bufferViews").Count));
        return new ElementSource(bytes.Span, place.Long("byteOffset", long.MaxValue >> 8, 0), 0, count, layout, place);
    }

    private static void CheckFinite(float[] values, int components, JsonPlace accessor)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!float.IsFinite(values[i]))
            {
                throw accessor.Bad($"its element {i / components} is not finite");
            }
        }
    }
}
