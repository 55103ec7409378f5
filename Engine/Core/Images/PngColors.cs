using System.Buffers.Binary;

namespace VRLab.Core.Images;

/// <summary>Turns the stored numbers of a PNG into RGBA with 8 bits (ISO/IEC 15948, sections 11.2.3 and 11.3.2.1).</summary>
internal sealed class PngColors(string name, PngHeader header, byte[] palette, byte[] transparency)
{
    private readonly int _largest = (1 << header.BitDepth) - 1;

    /// <summary>One pixel of a row.</summary>
    public void Write(ReadOnlySpan<byte> row, int pixel, Span<byte> rgba)
    {
        int first = Sample(row, pixel * header.Channels);
        if (header.Color == PngColor.Palette)
        {
            WriteFromPalette(first, rgba);
            return;
        }

        bool isGray = header.Color is PngColor.Gray or PngColor.GrayAlpha;
        int second = isGray ? first : Sample(row, (pixel * header.Channels) + 1);
        int third = isGray ? first : Sample(row, (pixel * header.Channels) + 2);
        (rgba[0], rgba[1], rgba[2]) = (Eight(first), Eight(second), Eight(third));
        rgba[3] = header.Color switch
        {
            PngColor.GrayAlpha => Eight(Sample(row, (pixel * 2) + 1)),
            PngColor.Rgba => Eight(Sample(row, (pixel * 4) + 3)),
            _ => IsKey(first, second, third) ? (byte)0 : (byte)255,
        };
    }

    private int Sample(ReadOnlySpan<byte> row, int index)
    {
        if (header.BitDepth == 16)
        {
            return BinaryPrimitives.ReadUInt16BigEndian(row[(index * 2)..]);
        }

        int bit = index * header.BitDepth;
        return (row[bit >> 3] >> (8 - header.BitDepth - (bit & 7))) & _largest;
    }

    private byte Eight(int sample) => (byte)(((sample * 255) + (_largest / 2)) / _largest);

    private void WriteFromPalette(int entry, Span<byte> rgba)
    {
        if ((entry * 3) + 3 > palette.Length)
        {
            throw PngReader.Bad(name, $"a pixel has the color {entry}, which its palette does not have");
        }

        palette.AsSpan(entry * 3, 3).CopyTo(rgba);
        rgba[3] = entry < transparency.Length ? transparency[entry] : (byte)255;
    }

    private bool IsKey(int first, int second, int third)
    {
        if (header.Color == PngColor.Gray)
        {
            return transparency.Length >= 2 && first == BinaryPrimitives.ReadUInt16BigEndian(transparency);
        }

        return transparency.Length >= 6 && first == BinaryPrimitives.ReadUInt16BigEndian(transparency)
            && second == BinaryPrimitives.ReadUInt16BigEndian(transparency.AsSpan(2)) && third == BinaryPrimitives.ReadUInt16BigEndian(transparency.AsSpan(4));
    }
}
