using System.Buffers.Binary;
using System.IO;
using VRLab.Core.Images;

namespace VRLab.Gltf;

/// <summary>Turns ETC1S blocks into pixels (Khronos, "Data Format Specification" 1.3, section "ETC1S"; "KTX File Format Specification" 2.0, appendix "BasisLZ Global Data").</summary>
internal static class BasisImage
{
    private const int HeaderBytes = 20;
    private const int PictureBytes = 20;
    private static readonly int[] Intensities = [2, 8, 5, 17, 9, 29, 13, 42, 18, 60, 24, 80, 33, 106, 47, 183];

    /// <param name="file">Whose level it is.</param>
    /// <param name="shared">What all pictures of the file share.</param>
    /// <param name="level">The level's bytes.</param>
    public static RgbaImage Decode(Ktx2File file, ReadOnlyMemory<byte> shared, ReadOnlyMemory<byte> level)
    {
        (BasisBooks books, BasisCodes codes) = ReadShared(shared, file.LevelCount);
        ReadOnlySpan<byte> picture = shared.Span[HeaderBytes..];
        byte[] rgba = new byte[checked(file.Width * file.Height * 4)];
        rgba.AsSpan().Fill(255);
        ReadOnlyMemory<byte> colors = Slice(level, picture[4..]);
        Read(file, new BasisSlice(new LowBits(colors), codes, books, (file.Width + 3) / 4), books, rgba, isAlpha: false);
        if (file.HasAlpha)
        {
            ReadOnlyMemory<byte> alphas = Slice(level, picture[12..]);
            Read(file, new BasisSlice(new LowBits(alphas), codes, books, (file.Width + 3) / 4), books, rgba, isAlpha: true);
        }

        return new RgbaImage(file.Width, file.Height, rgba);
    }

    private static (BasisBooks Books, BasisCodes Codes) ReadShared(ReadOnlyMemory<byte> shared, int levels)
    {
        ReadOnlySpan<byte> bytes = shared.Span;
        int at = HeaderBytes + (levels * PictureBytes);
        if (bytes.Length < at)
        {
            throw new InvalidDataException("what its pictures share is cut short");
        }

        (int colorCount, int patternCount) = (BinaryPrimitives.ReadUInt16LittleEndian(bytes), BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]));
        LowBits colors = Next(bytes[4..]), patterns = Next(bytes[8..]), tables = Next(bytes[12..]);
        return (BasisBooks.Read(colors, colorCount, patterns, patternCount), BasisCodes.Read(tables));

        LowBits Next(ReadOnlySpan<byte> length)
        {
            uint size = BinaryPrimitives.ReadUInt32LittleEndian(length);
            at = size <= shared.Length - at ? at + (int)size : throw new InvalidDataException("what its pictures share is cut short");
            return new LowBits(shared.Slice(at - (int)size, (int)size));
        }
    }

    private static ReadOnlyMemory<byte> Slice(ReadOnlyMemory<byte> level, ReadOnlySpan<byte> place)
    {
        (uint offset, uint length) = (BinaryPrimitives.ReadUInt32LittleEndian(place), BinaryPrimitives.ReadUInt32LittleEndian(place[4..]));
        return offset <= level.Length && length <= level.Length - offset ? level.Slice((int)offset, (int)length) : throw new InvalidDataException("a picture lies beyond its level");
    }

    private static void Read(Ktx2File file, BasisSlice slice, BasisBooks books, byte[] rgba, bool isAlpha)
    {
        if (books.Colors.Length == 0 || books.PatternCount == 0)
        {
            throw new InvalidDataException("it has no colors");
        }

        slice.Read((file.Height + 3) / 4, (x, y, color, pattern) =>
            Put(rgba, file.Width, file.Height, x * 4, y * 4, books.Colors[color], books.Patterns.AsSpan(pattern * 4, 4), isAlpha));
    }

    private static void Put(byte[] rgba, int width, int height, int left, int top, int color, ReadOnlySpan<byte> pattern, bool isAlpha)
    {
        (int red, int green, int blue, int table) = (Wide(color), Wide(color >> 5), Wide(color >> 10), color >> 15);
        for (int y = top; y < Math.Min(top + 4, height); y++)
        {
            for (int x = left; x < Math.Min(left + 4, width); x++)
            {
                int choice = (pattern[y - top] >> (2 * (x - left))) & 3;
                int add = choice < 2 ? -Intensities[(2 * table) + 1 - choice] : Intensities[(2 * table) + choice - 2];
                Span<byte> pixel = rgba.AsSpan(((y * width) + x) * 4, 4);
                if (isAlpha)
                {
                    pixel[3] = Within(green + add);
                }
                else
                {
                    (pixel[0], pixel[1], pixel[2]) = (Within(red + add), Within(green + add), Within(blue + add));
                }
            }
        }
    }

    /// <summary>Five bits spread over eight.</summary>
    private static int Wide(int color) => ((color & 31) << 3) | ((color & 31) >> 2);

    private static byte Within(int value) => (byte)Math.Clamp(value, 0, 255);
}
