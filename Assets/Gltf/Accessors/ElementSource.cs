using System.Buffers.Binary;

namespace VRLab.Gltf;

/// <summary>Elements in memory, with the distance between them; bounds are checked when it is made.</summary>
internal readonly ref struct ElementSource
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly AccessorLayout _layout;
    private readonly int _strideBytes;

    public ElementSource(ReadOnlySpan<byte> view, long offsetBytes, int strideBytes, int count, AccessorLayout layout, JsonPlace place)
    {
        _layout = layout;
        _strideBytes = strideBytes == 0 ? Packed(layout) : strideBytes;
        if (_strideBytes < layout.ElementBytes)
        {
            throw place.Bad($"its elements of {layout.ElementBytes} bytes lie {_strideBytes} bytes apart");
        }

        long end = count == 0 ? offsetBytes : offsetBytes + ((count - 1L) * _strideBytes) + layout.ElementBytes;
        if (end > view.Length)
        {
            throw place.Bad($"its {count} elements reach to byte {end}, and its view has {view.Length}");
        }

        _bytes = view[(int)offsetBytes..];
    }

    /// <summary>True where there are no bytes: all elements are zero.</summary>
    public bool IsEmpty => _bytes.IsEmpty;

    /// <summary>A number as a float: normalized integers from 0 or -1 to 1 (glTF 2.0, section 3.6.2.2).</summary>
    public float Float(int element, int component)
    {
        ReadOnlySpan<byte> at = At(element, component);
        return _layout.Kind switch
        {
            ComponentKind.Float => BinaryPrimitives.ReadSingleLittleEndian(at),
            ComponentKind.UnsignedByte => _layout.IsNormalized ? at[0] / 255f : at[0],
            ComponentKind.SignedByte => _layout.IsNormalized ? Math.Max((sbyte)at[0] / 127f, -1f) : (sbyte)at[0],
            ComponentKind.UnsignedShort => Scaled(BinaryPrimitives.ReadUInt16LittleEndian(at), 65535f),
            ComponentKind.SignedShort => Math.Max(Scaled(BinaryPrimitives.ReadInt16LittleEndian(at), 32767f), _layout.IsNormalized ? -1f : short.MinValue),
            _ => Scaled(BinaryPrimitives.ReadUInt32LittleEndian(at), 4294967295f),
        };
    }

    public uint Unsigned(int element, int component)
    {
        ReadOnlySpan<byte> at = At(element, component);
        return _layout.Kind switch
        {
            ComponentKind.UnsignedByte => at[0],
            ComponentKind.UnsignedShort => BinaryPrimitives.ReadUInt16LittleEndian(at),
            _ => BinaryPrimitives.ReadUInt32LittleEndian(at),
        };
    }

    private ReadOnlySpan<byte> At(int element, int component)
    {
        int column = component / _layout.Rows;
        return _bytes[((element * _strideBytes) + (column * _layout.ColumnBytes) + ((component - (column * _layout.Rows)) * _layout.ComponentBytes))..];
    }

    private float Scaled(float value, float largest) => _layout.IsNormalized ? value / largest : value;

    /// <summary>Without a stride elements follow each other; matrices with their last column padded.</summary>
    private static int Packed(AccessorLayout layout) => layout.Columns * layout.ColumnBytes;
}
