namespace VRLab.Gltf;

/// <summary>
/// Decodes attributes: in blocks, byte by byte of the element, as differences in groups of sixteen that are packed to 0, 2, 4 or 8 bits
/// (Khronos, "EXT_meshopt_compression", appendix A, mode 0).
/// </summary>
internal static class MeshoptAttributes
{
    private const byte Header = 0xA0;
    private const int GroupSize = 16;
    private const int MostBlockBytes = 8192;
    private const int MostBlockElements = 256;
    private const int LeastTailBytes = 32;

    /// <returns>Null where the bytes are damaged.</returns>
    public static byte[]? Decode(ReadOnlySpan<byte> stored, int count, int stride)
    {
        int tail = Math.Max(LeastTailBytes, stride);
        if (stored.Length < 1 + tail || stored[0] != Header)
        {
            return null;
        }

        byte[] elements = new byte[count * stride];
        byte[] last = stored[^stride..].ToArray();
        ReadOnlySpan<byte> rest = stored[1..^tail];
        int blockElements = Math.Min(MostBlockBytes / stride & ~(GroupSize - 1), MostBlockElements);
        for (int first = 0; first < count; first += blockElements)
        {
            int inBlock = Math.Min(blockElements, count - first);
            if (!TryDecodeBlock(ref rest, elements.AsSpan(first * stride, inBlock * stride), stride, last))
            {
                return null;
            }
        }

        return rest.IsEmpty ? elements : null;
    }

    private static bool TryDecodeBlock(ref ReadOnlySpan<byte> rest, Span<byte> block, int stride, byte[] last)
    {
        int count = block.Length / stride, groups = (count + GroupSize - 1) / GroupSize, headerBytes = (groups + 3) / 4;
        Span<byte> deltas = stackalloc byte[GroupSize];
        for (int b = 0; b < stride; b++)
        {
            if (rest.Length < headerBytes)
            {
                return false;
            }

            ReadOnlySpan<byte> header = rest[..headerBytes];
            rest = rest[headerBytes..];
            for (int group = 0; group < groups; group++)
            {
                int mode = (header[group / 4] >> (group % 4 * 2)) & 3;
                if (!TryDecodeGroup(ref rest, mode, deltas))
                {
                    return false;
                }

                for (int i = group * GroupSize; i < Math.Min(count, (group + 1) * GroupSize); i++)
                {
                    byte delta = deltas[i % GroupSize];
                    last[b] += (byte)((delta >> 1) ^ -(delta & 1));
                    block[(i * stride) + b] = last[b];
                }
            }
        }

        return true;
    }

    /// <summary>Differences that do not fit their bits follow the group in whole bytes.</summary>
    private static bool TryDecodeGroup(ref ReadOnlySpan<byte> rest, int mode, scoped Span<byte> deltas)
    {
        int bits = mode switch { 0 => 0, 1 => 2, 2 => 4, _ => 8 }, packed = bits * GroupSize / 8, escape = (1 << bits) - 1;
        if (rest.Length < packed)
        {
            return false;
        }

        int next = packed;
        for (int i = 0; i < GroupSize; i++)
        {
            int value = bits == 0 ? 0 : (rest[i * bits / 8] >> (8 - bits - (i * bits % 8))) & escape;
            if (bits is 2 or 4 && value == escape)
            {
                if (next >= rest.Length)
                {
                    return false;
                }

                value = rest[next++];
            }

            deltas[i] = (byte)value;
        }

        rest = rest[next..];
        return true;
    }
}
