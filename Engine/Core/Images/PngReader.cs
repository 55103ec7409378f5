using System.Buffers.Binary;
using System.IO.Compression;

namespace VRLab.Core.Images;

/// <summary>Reads PNG files of every color type, depth and interlacing as RGBA with 8 bits; color spaces other than sRGB are not converted.</summary>
public static class PngReader
{
    /// <summary>The passes of Adam7 (ISO/IEC 15948, section 8.2): first pixel and distance, across and down.</summary>
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <exception cref="ProblemException">The file is no PNG; the message names it.</exception>
    public static RgbaImage Load(string path) => Decode(File.ReadAllBytes(path), path);

    /// <param name="bytes">The file.</param>
    /// <param name="name">For messages.</param>
    /// <exception cref="ProblemException">The file is no PNG, damaged, or larger than 8192 pixels each way.</exception>
    public static RgbaImage Decode(ReadOnlySpan<byte> bytes, string name)
    {
        using var compressed = new MemoryStream();
        byte[] header = [], palette = [], transparency = [];
        ReadOnlySpan<byte> rest = AfterSignature(bytes, name);
        while (TakeChunk(name, ref rest, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> data))
        {
            if (type.SequenceEqual("IDAT"u8))
            {
                compressed.Write(data);
            }
            else if (type.SequenceEqual("IHDR"u8))
            {
                header = data.ToArray();
            }
            else if (type.SequenceEqual("PLTE"u8))
            {
                palette = data.ToArray();
            }
            else if (type.SequenceEqual("tRNS"u8))
            {
                transparency = data.ToArray();
            }
        }

        compressed.Position = 0;
        PngHeader size = PngHeader.Read(name, header);
        return Unpack(name, size, new PngColors(name, size, palette, transparency), compressed);
    }

    internal static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.StartsWith(PngWriter.Signature);

    /// <summary>Width and height, before any memory is taken for the pixels.</summary>
    internal static (int Width, int Height) Measure(ReadOnlySpan<byte> bytes, string name)
    {
        ReadOnlySpan<byte> rest = AfterSignature(bytes, name);
        TakeChunk(name, ref rest, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> data);
        PngHeader header = PngHeader.Read(name, type.SequenceEqual("IHDR"u8) ? data : []);
        return (header.Width, header.Height);
    }

    private static ReadOnlySpan<byte> AfterSignature(ReadOnlySpan<byte> bytes, string name) =>
        IsPng(bytes) ? bytes[PngWriter.Signature.Length..] : throw Bad(name, "it is not a PNG file");

    private static bool TakeChunk(string name, ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> data)
    {
        int length = rest.Length >= 12 ? BinaryPrimitives.ReadInt32BigEndian(rest) : -1;
        if (length < 0 || length > rest.Length - 12)
        {
            throw Bad(name, "it is cut short");
        }

        type = rest.Slice(4, 4);
        data = rest.Slice(8, length);
        if (PngChunk.Crc(type, data) != BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + length)..]))
        {
            throw Bad(name, "a checksum is wrong");
        }

        rest = rest[(12 + length)..];
        return !type.SequenceEqual("IEND"u8);
    }

    private static RgbaImage Unpack(string name, PngHeader header, PngColors colors, MemoryStream compressed)
    {
        // Deflate shrinks by a factor of 1032 at most: what the file cannot hold is not allocated.
        if (header.StrideBytes(header.Width) * (long)header.Height > (compressed.Length + 64) * 1032)
        {
            throw Bad(name, "its compressed data is broken");
        }

        byte[] rgba = new byte[header.Width * header.Height * 4];
        try
        {
            using var zlib = new ZLibStream(compressed, CompressionMode.Decompress);
            foreach ((int x, int y, int stepX, int stepY) in header.IsInterlaced ? Passes : [(0, 0, 1, 1)])
            {
                int width = (header.Width - x + stepX - 1) / stepX, height = (header.Height - y + stepY - 1) / stepY;
                if (width > 0 && height > 0)
                {
                    byte[] rows = new byte[height * (header.StrideBytes(width) + 1)];
                    zlib.ReadExactly(rows);
                    PngFilters.Undo(name, rows, header.StrideBytes(width), header.FilterBytes);
                    Spread(rows, header, colors, (x, y, stepX, stepY), (width, height), rgba);
                }
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw Bad(name, "its compressed data is broken");
        }

        return new RgbaImage(header.Width, header.Height, rgba);
    }

    private static void Spread(
        ReadOnlySpan<byte> rows, PngHeader header, PngColors colors, (int X, int Y, int StepX, int StepY) pass, (int Width, int Height) size, Span<byte> rgba)
    {
        int stride = header.StrideBytes(size.Width);
        for (int row = 0; row < size.Height; row++)
        {
            ReadOnlySpan<byte> stored = rows.Slice((row * (stride + 1)) + 1, stride);
            int start = ((pass.Y + (row * pass.StepY)) * header.Width) + pass.X;
            if (header is { Color: PngColor.Rgba, BitDepth: 8, IsInterlaced: false })
            {
                stored.CopyTo(rgba[(start * 4)..]);
                continue;
            }

            for (int i = 0; i < size.Width; i++)
            {
                colors.Write(stored, i, rgba.Slice((start + (i * pass.StepX)) * 4, 4));
            }
        }
    }

    internal static ProblemException Bad(string name, string what) =>
        ProblemException.BadInput($"{name} cannot be read as an image: {what}.", "Save it again as PNG.");
}
