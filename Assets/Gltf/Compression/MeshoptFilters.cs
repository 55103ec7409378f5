using System.Buffers.Binary;
using System.Numerics;
using VRLab.Core;

namespace VRLab.Gltf;

/// <summary>Turns filtered elements into plain ones, in place (Khronos, "KHR_meshopt_compression", appendix B).</summary>
internal static class MeshoptFilters
{
    /// <summary>False where a filter does not go with elements of that size.</summary>
    public static bool Apply(string filter, Span<byte> elements, int stride)
    {
        switch (filter, stride)
        {
            case ("OCTAHEDRAL", 4):
                Each(elements, stride, element => Unfold(element, sbyte.MaxValue, static (e, i) => (sbyte)e[i], static (e, i, v) => e[i] = (byte)(sbyte)v));
                return true;
            case ("OCTAHEDRAL", 8):
                Each(elements, stride, element => Unfold(element, short.MaxValue, static (e, i) => Short(e, i), WriteShort));
                return true;
            case ("QUATERNION", 8):
                Each(elements, stride, Unpack);
                return true;
            case ("EXPONENTIAL", _) when stride % 4 == 0:
                Each(elements, 4, Scale);
                return true;
            case ("COLOR", 4):
                Each(elements, stride, element => Colorize(element[0], (sbyte)element[1], (sbyte)element[2], element[3], byte.MaxValue, element, static (e, i, v) => e[i] = (byte)v));
                return true;
            case ("COLOR", 8):
                Each(elements, stride, element => Colorize((ushort)Short(element, 0), Short(element, 1), Short(element, 2), (ushort)Short(element, 3), ushort.MaxValue, element, WriteShort));
                return true;
            default:
                return false;
        }
    }

    private delegate void Change(Span<byte> element);

    private static void Each(Span<byte> elements, int stride, Change change)
    {
        for (int at = 0; at + stride <= elements.Length; at += stride)
        {
            change(elements.Slice(at, stride));
        }
    }

    private static short Short(Span<byte> element, int i) => BinaryPrimitives.ReadInt16LittleEndian(element[(2 * i)..]);

    private static void WriteShort(Span<byte> element, int i, int value) => BinaryPrimitives.WriteInt16LittleEndian(element[(2 * i)..], (short)value);

    private delegate int Get(Span<byte> element, int i);

    private delegate void Set(Span<byte> element, int i, int value);

    /// <summary>A direction on an octahedron that is laid flat; the third number is what one is.</summary>
    private static void Unfold(Span<byte> element, int most, Get get, Set set)
    {
        float x = get(element, 0), y = get(element, 1), z = get(element, 2) - Math.Abs(x) - Math.Abs(y);
        float folded = Math.Min(z, 0f);
        var direction = new Vector3(x + (x >= 0f ? folded : -folded), y + (y >= 0f ? folded : -folded), z);
        direction = DetMath.Normalize(direction, Vector3.UnitZ) * most;
        set(element, 0, Rounded(direction.X));
        set(element, 1, Rounded(direction.Y));
        set(element, 2, Rounded(direction.Z));
    }

    /// <summary>A rotation without its greatest number, which follows from the others; the lowest two bits say which it is.</summary>
    private static void Unpack(Span<byte> element)
    {
        int last = Short(element, 3), greatest = last & 3;
        float scale = 0.70710678f / (last | 3);
        float x = Short(element, 0) * scale, y = Short(element, 1) * scale, z = Short(element, 2) * scale;
        float w = DetMath.Sqrt(Math.Max(0f, 1f - (x * x) - (y * y) - (z * z)));
        WriteShort(element, (greatest + 1) & 3, Rounded(x * short.MaxValue));
        WriteShort(element, (greatest + 2) & 3, Rounded(y * short.MaxValue));
        WriteShort(element, (greatest + 3) & 3, Rounded(z * short.MaxValue));
        WriteShort(element, greatest, Rounded(w * short.MaxValue));
    }

    /// <summary>A whole number of 24 bits and a power of two become a float.</summary>
    private static void Scale(Span<byte> element)
    {
        int packed = BinaryPrimitives.ReadInt32LittleEndian(element);
        BinaryPrimitives.WriteSingleLittleEndian(element, (float)Math.ScaleB((packed << 8) >> 8, packed >> 24));
    }

    /// <summary>Luminance and two differences become red, green and blue; the highest bit of alpha tells how many bits there are.</summary>
    private static void Colorize(int y, int co, int cg, int alpha, int most, Span<byte> element, Set set)
    {
        int full = alpha == 0 ? 1 : (2 << BitOperations.Log2((uint)alpha)) - 1, low = alpha & (full >> 1);
        float scale = most / (float)full;
        set(element, 0, Math.Clamp(Rounded((y + co - cg) * scale), 0, most));
        set(element, 1, Math.Clamp(Rounded((y + cg) * scale), 0, most));
        set(element, 2, Math.Clamp(Rounded((y - co - cg) * scale), 0, most));
        set(element, 3, Math.Clamp(Rounded(((low << 1) | (low & 1)) * scale), 0, most));
    }

    private static int Rounded(float value) => (int)(value + (value >= 0f ? 0.5f : -0.5f));
}
