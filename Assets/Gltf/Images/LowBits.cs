using System.IO;

namespace VRLab.Gltf;

/// <summary>Reads bits, the lowest of each byte first.</summary>
internal sealed class LowBits(ReadOnlyMemory<byte> bytes)
{
    private long _at;

    public int Next()
    {
        int place = (int)(_at >> 3);
        if (place >= bytes.Length)
        {
            throw new InvalidDataException("its bits end too early");
        }

        return (bytes.Span[place] >> (int)(_at++ & 7)) & 1;
    }

    public int Take(int count)
    {
        int value = 0;
        for (int i = 0; i < count; i++)
        {
            value |= Next() << i;
        }

        return value;
    }

    /// <summary>A number in chunks of so many bits, the lowest first; the highest bit of a chunk says that more follow.</summary>
    public int TakeChunks(int chunkBits)
    {
        long value = 0;
        for (int shift = 0; shift < 32; shift += chunkBits - 1)
        {
            int chunk = Take(chunkBits);
            value |= (long)(chunk & ((1 << (chunkBits - 1)) - 1)) << shift;
            if (chunk >> (chunkBits - 1) == 0)
            {
                return value <= int.MaxValue ? (int)value : throw new InvalidDataException("a number is too large");
            }
        }

        throw new InvalidDataException("a number is too long");
    }
}
