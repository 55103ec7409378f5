using System.IO;

namespace VRLab.Gltf;

/// <summary>Indices of a mesh whose faces are stored one after the other (Google, "Draco Bitstream Specification" 2.2, section "Sequential Connectivity Decoder").</summary>
internal static class SequentialIndices
{
    private const int LongPoints = 1 << 21;

    public static uint[] Decode(DracoBuffer buffer, int faces, int points)
    {
        uint[] indices = buffer.Byte() switch
        {
            0 => FromDifferences(RangeSymbols.Decode(buffer, faces * 3, 1)),
            1 => Plain(buffer, faces * 3, points),
            byte other => throw new InvalidDataException($"its indices are stored in the unknown way {other}"),
        };
        return Array.TrueForAll(indices, i => i < points) ? indices : throw new InvalidDataException($"it names points beyond its {points}");
    }

    private static uint[] FromDifferences(uint[] stored)
    {
        uint last = 0;
        for (int i = 0; i < stored.Length; i++)
        {
            uint difference = stored[i] >> 1;
            last += (stored[i] & 1) != 0 ? (uint)-(int)difference : difference;
            stored[i] = last;
        }

        return stored;
    }

    private static uint[] Plain(DracoBuffer buffer, int count, int points)
    {
        uint[] indices = new uint[count <= buffer.RestBytes ? count : throw new InvalidDataException("it is cut short")];
        for (int i = 0; i < count; i++)
        {
            indices[i] = points <= byte.MaxValue ? buffer.Byte() : points <= ushort.MaxValue ? buffer.UInt16() : points < LongPoints ? buffer.Varint() : (uint)buffer.Int32();
        }

        return indices;
    }
}
