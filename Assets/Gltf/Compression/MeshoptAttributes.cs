namespace VRLab.Gltf;

/// <summary>
/// Decodes attributes: in blocks, byte by byte of the element, as differences in groups of sixteen that are packed to a few bits (Khronos,
/// "KHR_meshopt_compression", appendix A, mode 0; version 0 is that of EXT_meshopt_compression).
/// </summary>
internal static class MeshoptAttributes
{
    private const byte Header = 0xA0;
    private const int GroupSize = 16;
    private const int MostBlockBytes = 8192;
    private const int MostBlockElements = 256;
    private const int ChannelBytes = 4;

    /// <returns>Null where the bytes are damaged.</returns>
    public static byte[]? Decode(ReadOnlySpan<byte> stored, int count, int stride)
    {
        int version = stored.Length == 0 ? -1 : stored[0] - Header;
        if (version is not (0 or 1))
        {
            return null;
        }

        int modeBytes = version * (stride / ChannelBytes), tail = Math.Max(version == 0 ? 32 : 24, stride + modeBytes);
        if (stored.Length < 1 + tail)
        {
            return null;
        }

        byte[] elements = new byte[count * stride];
        byte[] modes = new byte[stride / ChannelBytes];
        stored[^modeBytes..].CopyTo(modes);
        byte[] last = stored[^(stride + modeBytes)..^modeBytes].ToArray();
        ReadOnlySpan<byte> rest = stored[1..^tail];
        int blockElements = Math.Min(MostBlockBytes / stride & ~(GroupSize - 1), MostBlockElements);
        for (int first = 0; first < count; first += blockElements)
        {
            Span<byte> block = elements.AsSpan(first * stride, Math.Min(blockElements, count - first) * stride);
            if (!TryDecodeBlock(ref rest, block, stride, version) || !MeshoptDeltas.TryApply(block, stride, modes, last))
            {
                return null;
            }
        }

        return rest.IsEmpty ? elements : null;
    }

    /// <summary>The differences of a block's elements.</summary>
    private static bool TryDecodeBlock(ref ReadOnlySpan<byte> rest, Span<byte> block, int stride, int version)
    {
        int controlBytes = version * (stride / ChannelBytes);
        if (rest.Length < controlBytes)
        {
            return false;
        }

        ReadOnlySpan<byte> controls = rest[..controlBytes];
        rest = rest[controlBytes..];
        for (int b = 0; b < stride; b++)
        {
            if (!TryDecodeByte(ref rest, block, stride, b, version == 0 ? null : (controls[b / ChannelBytes] >> (b % ChannelBytes * 2)) & 3))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>One byte of each element; how it is stored, or null in streams that do not say so.</summary>
    private static bool TryDecodeByte(ref ReadOnlySpan<byte> rest, Span<byte> block, int stride, int place, int? control)
    {
        const int AllZero = 2, Plain = 3;
        int count = block.Length / stride;
        if (control is AllZero or Plain)
        {
            int length = control == Plain ? count : 0;
            for (int i = 0; i < count && length <= rest.Length; i++)
            {
                block[(i * stride) + place] = control == Plain ? rest[i] : (byte)0;
            }

            bool isWhole = length <= rest.Length;
            rest = isWhole ? rest[length..] : rest;
            return isWhole;
        }

        ReadOnlySpan<byte> bitsOfMode = control switch { 0 => [0, 1, 2, 4], 1 => [1, 2, 4, 8], _ => [0, 2, 4, 8] };
        return TryDecodeGroups(ref rest, block, stride, place, bitsOfMode);
    }

    private static bool TryDecodeGroups(ref ReadOnlySpan<byte> rest, Span<byte> block, int stride, int place, ReadOnlySpan<byte> bitsOfMode)
    {
        int count = block.Length / stride, groups = (count + GroupSize - 1) / GroupSize, headerBytes = (groups + 3) / 4;
        if (rest.Length < headerBytes)
        {
            return false;
        }

        ReadOnlySpan<byte> header = rest[..headerBytes];
        rest = rest[headerBytes..];
        Span<byte> deltas = stackalloc byte[GroupSize];
        for (int group = 0; group < groups; group++)
        {
            if (!TryDecodeGroup(ref rest, bitsOfMode[(header[group / 4] >> (group % 4 * 2)) & 3], deltas))
            {
                return false;
            }

            for (int i = group * GroupSize; i < Math.Min(count, (group + 1) * GroupSize); i++)
            {
                block[(i * stride) + place] = deltas[i % GroupSize];
            }
        }

        return true;
    }

    /// <summary>Differences that do not fit their bits follow the group in whole bytes. Single bits stand from the lowest, others from the highest.</summary>
    private static bool TryDecodeGroup(ref ReadOnlySpan<byte> rest, int bits, scoped Span<byte> deltas)
    {
        int packed = bits * GroupSize / 8, escape = (1 << bits) - 1;
        if (rest.Length < packed)
        {
            return false;
        }

        int next = packed;
        for (int i = 0; i < GroupSize; i++)
        {
            int shift = bits == 1 ? i % 8 : 8 - bits - (i * bits % 8);
            int value = bits == 0 ? 0 : (rest[i * bits / 8] >> shift) & escape;
            if (bits is 1 or 2 or 4 && value == escape)
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
