using System.Buffers.Binary;

namespace VRLab.Core.Images;

/// <summary>What the first chunk of a PNG file says (ISO/IEC 15948, section 11.2.2).</summary>
internal readonly record struct PngHeader(int Width, int Height, int BitDepth, PngColor Color, bool IsInterlaced)
{
    private const int LargestSide = 8_192;

    /// <summary>Numbers a pixel, as stored.</summary>
    public int Channels => Color switch
    {
        PngColor.Rgb => 3,
        PngColor.GrayAlpha => 2,
        PngColor.Rgba => 4,
        _ => 1,
    };

    /// <summary>Distance of a byte to the one that the filters compare it with.</summary>
    public int FilterBytes => Math.Max(1, Channels * BitDepth / 8);

    /// <summary>Bytes of a row of so many pixels, without the filter's byte.</summary>
    public int StrideBytes(int pixels) => ((pixels * Channels * BitDepth) + 7) / 8;

    public static PngHeader Read(string name, ReadOnlySpan<byte> data)
    {
        if (data.Length != 13)
        {
            throw PngReader.Bad(name, "it does not begin with a header");
        }

        var header = new PngHeader(
            BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]), data[8], (PngColor)data[9], data[12] == 1);
        if (header.Width is <= 0 or > LargestSide || header.Height is <= 0 or > LargestSide)
        {
            throw PngReader.Bad(name, $"its size {header.Width} x {header.Height} is not between 1 and {LargestSide}");
        }

        return header.IsAllowed && data[10] == 0 && data[11] == 0 && data[12] <= 1
            ? header
            : throw PngReader.Bad(name, $"there is no PNG of color type {data[9]} with {data[8]} bits, compression {data[10]}, filter {data[11]} and interlacing {data[12]}");
    }

    private bool IsAllowed => Color switch
    {
        PngColor.Gray => BitDepth is 1 or 2 or 4 or 8 or 16,
        PngColor.Palette => BitDepth is 1 or 2 or 4 or 8,
        PngColor.Rgb or PngColor.GrayAlpha or PngColor.Rgba => BitDepth is 8 or 16,
        _ => false,
    };
}

/// <summary>The color types of ISO/IEC 15948, table 11.1.</summary>
internal enum PngColor
{
    Gray = 0,
    Rgb = 2,
    Palette = 3,
    GrayAlpha = 4,
    Rgba = 6,
}
