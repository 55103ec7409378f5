using System.Buffers.Binary;
using System.IO.Compression;

namespace VRLab.Core.Images;

/// <summary>
/// Writes 8-bit RGBA as PNG (ISO/IEC 15948): one chunk of data, rows filtered by "Up" or "Sub", whichever differs less.
/// The same pixels give the same bytes with the same .NET runtime.
/// </summary>
public static class PngWriter
{
    internal static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    /// <param name="rgba">Rows from the top, four bytes a pixel, straight alpha, sRGB.</param>
    public static byte[] Encode(int width, int height, ReadOnlySpan<byte> rgba)
    {
        if (width <= 0 || height <= 0 || rgba.Length != checked(width * height * 4))
        {
            throw new ArgumentException($"A {width} x {height} image needs {(long)width * height * 4} bytes, not {rgba.Length}.", nameof(rgba));
        }

        using var output = new MemoryStream();
        output.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8;
        header[9] = 6;
        PngChunk.Write(output, "IHDR"u8, header);
        PngChunk.Write(output, "IDAT"u8, Compress(width * 4, rgba));
        PngChunk.Write(output, "IEND"u8, default);
        return output.ToArray();
    }

    public static void Save(string path, int width, int height, ReadOnlySpan<byte> rgba) => File.WriteAllBytes(path, Encode(width, height, rgba));

    private static byte[] Compress(int stride, ReadOnlySpan<byte> rgba)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true))
        {
            byte[] up = new byte[stride + 1];
            byte[] sub = new byte[stride + 1];
            ReadOnlySpan<byte> above = new byte[stride];
            for (int start = 0; start < rgba.Length; start += stride)
            {
                ReadOnlySpan<byte> row = rgba.Slice(start, stride);
                bool isUpBetter = FilterUp(row, above, up) <= FilterSub(row, sub);
                zlib.Write(isUpBetter ? up : sub);
                above = row;
            }
        }

        return output.ToArray();
    }

    private static long FilterUp(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, Span<byte> filtered)
    {
        filtered[0] = 2;
        long difference = 0;
        for (int i = 0; i < row.Length; i++)
        {
            byte value = (byte)(row[i] - above[i]);
            filtered[i + 1] = value;
            difference += Math.Abs((int)(sbyte)value);
        }

        return difference;
    }

    private static long FilterSub(ReadOnlySpan<byte> row, Span<byte> filtered)
    {
        filtered[0] = 1;
        long difference = 0;
        for (int i = 0; i < row.Length; i++)
        {
            byte value = (byte)(row[i] - (i < 4 ? 0 : row[i - 4]));
            filtered[i + 1] = value;
            difference += Math.Abs((int)(sbyte)value);
        }

        return difference;
    }
}
