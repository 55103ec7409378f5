using System.IO;
using VRLab.Core.Images;

namespace VRLab.Gltf;

/// <summary>Turns UASTC blocks of 4 by 4 pixels into pixels (Binomial, "UASTC LDR 4x4 Texture Specification").</summary>
internal static class UastcImage
{
    private const int BlockBytes = 16;
    private const int MostColors = 3 * 2 * 4;
    private static readonly byte[] FourPlaces = [0, 21, 43, 64];
    private static readonly byte[] EightPlaces = [0, 9, 18, 27, 37, 46, 55, 64];

    public static int BytesOf(int width, int height) => checked(((width + 3) / 4) * ((height + 3) / 4) * BlockBytes);

    public static RgbaImage Decode(int width, int height, ReadOnlySpan<byte> blocks)
    {
        if (blocks.Length < BytesOf(width, height))
        {
            throw new InvalidDataException("its blocks are cut short");
        }

        byte[] rgba = new byte[checked(width * height * 4)];
        Span<byte> pixels = stackalloc byte[UastcPatterns.Pixels * 4];
        int across = (width + 3) / 4;
        for (int i = 0; i < BytesOf(width, height) / BlockBytes; i++)
        {
            Decode(blocks.Slice(i * BlockBytes, BlockBytes), pixels);
            (int left, int top) = (i % across * 4, i / across * 4);
            int count = Math.Min(4, width - left) * 4;
            for (int y = 0; y < Math.Min(4, height - top); y++)
            {
                pixels.Slice(y * 16, count).CopyTo(rgba.AsSpan((((top + y) * width) + left) * 4));
            }
        }

        return new RgbaImage(width, height, rgba);
    }

    private static void Decode(ReadOnlySpan<byte> block, Span<byte> pixels)
    {
        int number = UastcMode.Of(block[0]) ?? throw new InvalidDataException("a block is of no mode that there is");
        UastcMode mode = UastcMode.Get(number);
        var bits = new UastcBits(block);
        bits.Take(mode.CodeBits);
        if (number == UastcMode.Solid)
        {
            FillSolid(ref bits, pixels);
            return;
        }

        bits.Take(mode.HintBits);
        byte[] pattern = UastcPatterns.Get(number, mode.Parts, bits.Take(UastcPatterns.BitsOf(mode.Parts))) ?? throw new InvalidDataException("a block has a pattern that there is not");
        int ownChannel = mode.Planes == 1 ? -1 : mode.Channels == 2 ? 3 : bits.Take(2);
        Span<byte> colors = stackalloc byte[MostColors];
        colors = colors[..(mode.Parts * mode.Channels * 2)];
        UastcColors.Read(ref bits, mode.Range, colors);
        Span<int> places = stackalloc int[UastcPatterns.Pixels * 2];
        ReadPlaces(ref bits, mode, pattern, places);
        for (int i = 0; i < UastcPatterns.Pixels; i++)
        {
            ReadOnlySpan<byte> ends = colors.Slice(pattern[i] * mode.Channels * 2, mode.Channels * 2);
            for (int channel = 0; channel < 4; channel++)
            {
                int place = places[(i * mode.Planes) + (channel == ownChannel ? 1 : 0)];
                pixels[(i * 4) + channel] = Mixed(ends, mode.Channels, channel, PlaceOf(place, mode.WeightBits));
            }
        }
    }

    private static void FillSolid(ref UastcBits bits, Span<byte> pixels)
    {
        for (int channel = 0; channel < 4; channel++)
        {
            byte value = (byte)bits.Take(8);
            for (int i = channel; i < pixels.Length; i += 4)
            {
                pixels[i] = value;
            }
        }
    }

    /// <summary>The first pixel of each part lies in the lower half, and its highest bit is not stored.</summary>
    private static void ReadPlaces(ref UastcBits bits, UastcMode mode, byte[] pattern, Span<int> places)
    {
        int met = 0;
        for (int i = 0; i < UastcPatterns.Pixels; i++)
        {
            bool isFirst = (met & (1 << pattern[i])) == 0;
            met |= 1 << pattern[i];
            for (int plane = 0; plane < mode.Planes; plane++)
            {
                places[(i * mode.Planes) + plane] = bits.Take(mode.WeightBits - (isFirst ? 1 : 0));
            }
        }
    }

    /// <summary>Share of the second color, of 64.</summary>
    private static int PlaceOf(int place, int bits) => bits switch
    {
        1 => place * 64,
        2 => FourPlaces[place],
        3 => EightPlaces[place],
        4 => (place * 4) + (place / 4) + (place >= 8 ? 1 : 0),
        _ => (place * 2) + (place >= 16 ? 2 : 0),
    };

    private static byte Mixed(ReadOnlySpan<byte> ends, int channels, int channel, int share)
    {
        int pair = channels == 2 ? channel / 3 : channel;
        if (pair >= channels)
        {
            return byte.MaxValue;
        }

        (int from, int to) = (ends[2 * pair] * 257, ends[(2 * pair) + 1] * 257);
        return (byte)(((from * (64 - share)) + (to * share) + 32) >> 14);
    }
}
