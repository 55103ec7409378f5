using System.Buffers.Binary;
using System.IO.Compression;

namespace VRLab.Core.Images;

/// <summary>Reads 8-bit RGB and RGBA PNG files without interlacing, as this program and most others write them.</summary>
public static class PngReader
{
    private const int LargestSide = 8_192;

    /// <exception cref="ProblemException">The file is no such PNG; the message names it.</exception>
    public static RgbaImage Load(string path) => Decode(File.ReadAllBytes(path), path);

    /// <param name="name">For messages.</param>
    public static RgbaImage Decode(ReadOnlySpan<byte> bytes, string name)
    {
        if (!bytes.StartsWith(PngWriter.Signature))
        {
            throw Bad(name, "it is not a PNG file");
        }

        using var compressed = new MemoryStream();
        byte[] header = [];
        ReadOnlySpan<byte> rest = bytes[PngWriter.Signature.Length..];
        while (TakeChunk(name, ref rest, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> data))
        {
            if (type.SequenceEqual("IHDR"u8))
            {
                header = data.ToArray();
            }
            else if (type.SequenceEqual("IDAT"u8))
            {
                compressed.Write(data);
            }
        }

        compressed.Position = 0;
        return Unpack(name, header, compressed);
    }

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

    private static RgbaImage Unpack(string name, ReadOnlySpan<byte> header, MemoryStream compressed)
    {
        if (header.Length != 13 || header[8] != 8 || header[9] is not (2 or 6) || header[12] != 0)
        {
            throw Bad(name, "it is not 8-bit RGB or RGBA without interlacing");
        }

        int width = BinaryPrimitives.ReadInt32BigEndian(header);
        int height = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        if (width is <= 0 or > LargestSide || height is <= 0 or > LargestSide)
        {
            throw Bad(name, $"its size {width} x {height} is not between 1 and {LargestSide}");
        }

        int channels = header[9] == 6 ? 4 : 3;
        byte[] rows = new byte[height * ((width * channels) + 1)];
        try
        {
            using var zlib = new ZLibStream(compressed, CompressionMode.Decompress);
            zlib.ReadExactly(rows);
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw Bad(name, "its compressed data is broken");
        }

        return new RgbaImage(width, height, PngFilters.Undo(name, rows, width, height, channels));
    }

    internal static ProblemException Bad(string name, string what) =>
        ProblemException.BadInput($"{name} cannot be read as an image: {what}.", "Save it again as an 8-bit PNG.");
}
