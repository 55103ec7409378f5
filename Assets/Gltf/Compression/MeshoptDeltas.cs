using System.Buffers.Binary;
using System.Numerics;

namespace VRLab.Gltf;

/// <summary>Turns differences into elements, four bytes at a time: by byte, by half, or by what differs in their bits (Khronos, "KHR_meshopt_compression", appendix A, mode 0, channel modes).</summary>
internal static class MeshoptDeltas
{
    private const int ChannelBytes = 4;

    /// <param name="block">Differences; become elements.</param>
    /// <param name="stride">Bytes of an element.</param>
    /// <param name="modes">One for each four bytes.</param>
    /// <param name="last">The element before this block; becomes its last one.</param>
    /// <returns>False where there is no such mode.</returns>
    public static bool TryApply(Span<byte> block, int stride, ReadOnlySpan<byte> modes, Span<byte> last)
    {
        for (int channel = 0; channel < modes.Length; channel++)
        {
            (int mode, int turn) = (modes[channel] & 15, modes[channel] >> 4);
            if (mode > 2 || (mode < 2 && turn != 0))
            {
                return false;
            }

            Span<byte> before = last.Slice(channel * ChannelBytes, ChannelBytes);
            for (int at = channel * ChannelBytes; at < block.Length; at += stride)
            {
                Span<byte> now = block.Slice(at, ChannelBytes);
                Apply(mode, turn, now, before);
                now.CopyTo(before);
            }
        }

        return true;
    }

    private static void Apply(int mode, int turn, Span<byte> now, ReadOnlySpan<byte> before)
    {
        switch (mode)
        {
            case 0:
                for (int i = 0; i < ChannelBytes; i++)
                {
                    now[i] = (byte)(before[i] + ((now[i] >> 1) ^ -(now[i] & 1)));
                }

                break;
            case 1:
                for (int i = 0; i < ChannelBytes; i += 2)
                {
                    int delta = BinaryPrimitives.ReadUInt16LittleEndian(now[i..]);
                    int value = BinaryPrimitives.ReadUInt16LittleEndian(before[i..]) + ((delta >> 1) ^ -(delta & 1));
                    BinaryPrimitives.WriteUInt16LittleEndian(now[i..], (ushort)value);
                }

                break;
            default:
                uint bits = BitOperations.RotateRight(BinaryPrimitives.ReadUInt32LittleEndian(now), turn);
                BinaryPrimitives.WriteUInt32LittleEndian(now, BinaryPrimitives.ReadUInt32LittleEndian(before) ^ bits);
                break;
        }
    }
}
