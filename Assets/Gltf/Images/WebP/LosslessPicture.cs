using System.IO;
using VRLab.Core.Images;

namespace VRLab.Gltf;

/// <summary>Lossless pictures (Google, "Specification for WebP Lossless Bitstream").</summary>
internal static class LosslessPicture
{
    private const byte Signature = 0x2F;
    private const int Kinds = 4;

    public static (int Width, int Height) Measure(ReadOnlySpan<byte> stored) => ReadHeader(new LowBits(stored[..Math.Min(5, stored.Length)].ToArray()));

    public static uint[] Decode(ReadOnlyMemory<byte> stored)
    {
        var bits = new LowBits(stored);
        (int width, int height) = ReadHeader(bits);
        return Decode(bits, width, height);
    }

    /// <summary>A picture without its header.</summary>
    public static uint[] DecodeBare(ReadOnlyMemory<byte> stored, int width, int height) => Decode(new LowBits(stored), width, height);

    public static RgbaImage ToRgba(int width, int height, uint[] pixels)
    {
        byte[] rgba = new byte[pixels.Length * 4];
        for (int i = 0; i < pixels.Length; i++)
        {
            (rgba[i * 4], rgba[(i * 4) + 1], rgba[(i * 4) + 2], rgba[(i * 4) + 3]) = ((byte)(pixels[i] >> 16), (byte)(pixels[i] >> 8), (byte)pixels[i], (byte)(pixels[i] >> 24));
        }

        return new RgbaImage(width, height, rgba);
    }

    private static (int Width, int Height) ReadHeader(LowBits bits)
    {
        if (bits.Take(8) != Signature)
        {
            throw new InvalidDataException("its picture has no beginning");
        }

        (int width, int height) = (bits.Take(14) + 1, bits.Take(14) + 1);
        bits.Take(1);
        return bits.Take(3) == 0 ? (width, height) : throw new InvalidDataException("its picture is of an unknown version");
    }

    private static uint[] Decode(LowBits bits, int width, int height)
    {
        var transforms = new Stack<LosslessTransform>();
        int storedWidth = width;
        while (bits.Next() != 0)
        {
            var transform = new LosslessTransform(bits, storedWidth, height);
            if (transforms.Any(t => t.Kind == transform.Kind) || transforms.Count >= Kinds)
            {
                throw new InvalidDataException("its pixels were changed twice in the same way");
            }

            transforms.Push(transform);
            storedWidth = transform.StoredWidth;
        }

        uint[] pixels = LosslessPixels.Decode(bits, storedWidth, height, isWhole: true);
        return transforms.Aggregate(pixels, (current, transform) => transform.Undo(current));
    }
}
