using System.IO;

namespace VRLab.Gltf;

/// <summary>Decodes the attributes of a stream (Google, "Draco Bitstream Specification" 2.2, sections "Attributes Decoder" and "Sequential Integer Attribute Decoder").</summary>
internal sealed class DracoAttributes(DracoBuffer buffer, int pointCount, Action<long, long> takeMemory)
{
    private const int MostAttributes = 64;
    private static readonly ComponentKind?[] Kinds =
    [
        null, ComponentKind.SignedByte, ComponentKind.UnsignedByte, ComponentKind.SignedShort, ComponentKind.UnsignedShort, null, ComponentKind.UnsignedInt, null, null, ComponentKind.Float,
    ];

    private readonly List<IReadOnlyList<DracoAttribute>> _decoders = [];
    private readonly Dictionary<uint, (ComponentKind, int, byte[])> _values = [];
    private PredictedValues? _positions;

    /// <summary>Of the attributes that were decoded, by their numbers.</summary>
    public IReadOnlyDictionary<uint, (ComponentKind Kind, int Components, byte[] Bytes)> Values => _values;

    /// <summary>What each decoder's attributes are.</summary>
    public void ReadHeaders(int decoders)
    {
        for (int i = 0; i < decoders; i++)
        {
            int count = buffer.Count(MostAttributes);
            var headers = new (bool IsPosition, ComponentKind Kind, int Components, uint Id)[count];
            for (int j = 0; j < count; j++)
            {
                byte use = buffer.Byte(), kind = buffer.Byte(), components = buffer.Byte();
                _ = buffer.Byte();
                uint id = buffer.Varint();
                headers[j] = (use == 0, KindOf(kind), components is > 0 and <= 16 ? components : throw new InvalidDataException($"an attribute of {components} numbers is claimed"), id);
            }

            _decoders.Add([.. headers.Select(h => new DracoAttribute(h.Id, h.IsPosition, h.Kind, h.Components, (DracoStorage)buffer.Byte()))]);
        }
    }

    /// <param name="decoder">Place among the decoders.</param>
    /// <param name="order">In which their values are stored.</param>
    /// <param name="pointOfCorner">The point at each corner; empty where values follow the points.</param>
    public void Decode(int decoder, ValueOrder order, int[] pointOfCorner)
    {
        IReadOnlyList<DracoAttribute> attributes = _decoders[decoder];
        var decoded = new List<(DracoAttribute Attribute, PredictedValues? Integers, byte[] Bytes)>();
        foreach (DracoAttribute attribute in attributes)
        {
            takeMemory(order.Count, (attribute.StoredComponents * sizeof(int) * 2) + attribute.ValueBytes);
            takeMemory(pointCount, attribute.ValueBytes);
            decoded.Add(attribute.Storage == DracoStorage.Bytes
                ? (attribute, null, buffer.Take(checked(order.Count * attribute.ValueBytes)).ToArray())
                : (attribute, DecodeIntegers(attribute, order), []));
        }

        foreach ((DracoAttribute attribute, PredictedValues? integers, byte[] bytes) in decoded)
        {
            byte[] values = integers is null ? bytes : DracoValues.Restore(buffer, attribute, integers.Values);
            _values[attribute.Id] = (attribute.Kind, attribute.Components, PointByPoint(values, attribute.ValueBytes, order, pointOfCorner));
        }
    }

    private static ComponentKind KindOf(byte kind) =>
        kind < Kinds.Length && Kinds[kind] is { } known ? known : throw new InvalidDataException($"an attribute has numbers of kind {kind}, which glTF does not have");

    private PredictedValues DecodeIntegers(DracoAttribute attribute, ValueOrder order)
    {
        int method = (sbyte)buffer.Byte();
        int correction = method == Foretelling.None ? 0 : (sbyte)buffer.Byte();
        int[] stored = ReadIntegers(order.Count * attribute.StoredComponents, attribute.StoredComponents);
        var values = new PredictedValues(order, attribute.StoredComponents, stored);
        if (method == Foretelling.None)
        {
            Foretelling.AddSigns(stored);
        }
        else
        {
            new Foretelling(buffer, _positions).Decode(method, correction, values);
        }

        if (attribute.IsPosition && values.Components == 3)
        {
            _positions = values;
        }

        return values;
    }

    private int[] ReadIntegers(int count, int together)
    {
        if (buffer.Byte() != 0)
        {
            return Array.ConvertAll(RangeSymbols.Decode(buffer, count, together), v => unchecked((int)v));
        }

        int bytes = buffer.Byte();
        if (bytes is < 1 or > 4 || (long)count * bytes > buffer.RestBytes)
        {
            throw new InvalidDataException($"{count} numbers of {bytes} bytes are claimed");
        }

        int[] values = new int[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> at = buffer.Take(bytes);
            for (int b = 0; b < bytes; b++)
            {
                values[i] |= at[b] << (8 * b);
            }
        }

        return values;
    }

    private byte[] PointByPoint(byte[] values, int valueBytes, ValueOrder order, int[] pointOfCorner)
    {
        if (order.Table is null)
        {
            return values;
        }

        byte[] points = new byte[pointCount * valueBytes];
        for (int corner = 0; corner < pointOfCorner.Length; corner++)
        {
            int value = order.ValueAt(corner);
            if (value >= order.Count)
            {
                throw new InvalidDataException("a corner has no value of an attribute");
            }

            values.AsSpan(value * valueBytes, valueBytes).CopyTo(points.AsSpan(pointOfCorner[corner] * valueBytes));
        }

        return points;
    }
}
