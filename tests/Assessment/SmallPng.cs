using System.Buffers.Binary;

namespace VRLab.Assessment.Tests;

/// <summary>The beginning of a PNG image, which is all that the report reads of it.</summary>
internal static class SmallPng
{
    public static byte[] Of(int width, int height)
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', .. new byte[8]];
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }
}
