namespace VRLab.Core.Images;

/// <summary>Puts the colors of a JPEG together: coarser ones are interpolated, then all are turned into RGB (ITU-T T.871, section 7).</summary>
internal static class JpegColors
{
    /// <param name="frame">Size and sampling.</param>
    /// <param name="planes">The samples of each component.</param>
    /// <param name="isLuminance">Colors are luminance and differences; else RGB, or CMYK where there are four.</param>
    public static RgbaImage Join(JpegFrame frame, byte[][] planes, bool isLuminance)
    {
        byte[] rgba = new byte[frame.Width * frame.Height * 4];
        byte[][] rows = [.. planes.Select(_ => new byte[frame.Width])];
        for (int y = 0; y < frame.Height; y++)
        {
            for (int i = 0; i < planes.Length; i++)
            {
                FillRow(frame, frame.Components[i], planes[i], y, rows[i]);
            }

            WriteRow(rows, isLuminance, rgba.AsSpan(y * frame.Width * 4, frame.Width * 4));
        }

        return new RgbaImage(frame.Width, frame.Height, rgba);
    }

    /// <summary>One row at full width; between the centers of coarser samples it is interpolated.</summary>
    private static void FillRow(JpegFrame frame, JpegComponent component, byte[] plane, int y, byte[] row)
    {
        int stride = component.StoredAcross * 8;
        if (component.Across == frame.MostAcross && component.Down == frame.MostDown)
        {
            plane.AsSpan(y * stride, row.Length).CopyTo(row);
            return;
        }

        int width = ((frame.Width * component.Across) + frame.MostAcross - 1) / frame.MostAcross;
        int height = ((frame.Height * component.Down) + frame.MostDown - 1) / frame.MostDown;
        (int above, int below, int down) = Between(y, component.Down, frame.MostDown, height);
        for (int x = 0; x < row.Length; x++)
        {
            (int left, int right, int across) = Between(x, component.Across, frame.MostAcross, width);
            int upper = (plane[(above * stride) + left] * (256 - across)) + (plane[(above * stride) + right] * across);
            int lower = (plane[(below * stride) + left] * (256 - across)) + (plane[(below * stride) + right] * across);
            row[x] = (byte)(((upper * (256 - down)) + (lower * down) + 32768) >> 16);
        }
    }

    /// <summary>The two samples around a pixel's center, and the second one's share in 256.</summary>
    private static (int First, int Second, int Share) Between(int pixel, int samples, int pixels, int count)
    {
        int at = ((((2 * pixel) + 1) * samples * 128) / pixels) - 128;
        int first = at >> 8;
        return (Math.Clamp(first, 0, count - 1), Math.Clamp(first + 1, 0, count - 1), at & 255);
    }

    private static void WriteRow(byte[][] rows, bool isLuminance, Span<byte> rgba)
    {
        for (int x = 0; x < rows[0].Length; x++)
        {
            Span<byte> pixel = rgba.Slice(x * 4, 4);
            pixel[3] = 255;
            if (rows.Length == 1)
            {
                pixel[..3].Fill(rows[0][x]);
                continue;
            }

            (byte red, byte green, byte blue) = (rows[0][x], rows[1][x], rows[2][x]);
            (pixel[0], pixel[1], pixel[2]) = isLuminance ? ToRgb(red, green - 128, blue - 128) : (red, green, blue);
            if (rows.Length == 4)
            {
                Darken(pixel, rows[3][x], isLuminance);
            }
        }
    }

    private static (byte Red, byte Green, byte Blue) ToRgb(int y, int blueness, int redness) => (
        Byte(y + (((91881 * redness) + 32768) >> 16)),
        Byte(y - (((22554 * blueness) + (46802 * redness) + 32768) >> 16)),
        Byte(y + (((116130 * blueness) + 32768) >> 16)));

    /// <summary>Four inks are stored as Adobe's programs write them: 0 is full ink, but luminance and differences are those of the ink.</summary>
    private static void Darken(Span<byte> pixel, byte black, bool isLuminance)
    {
        for (int i = 0; i < 3; i++)
        {
            int light = isLuminance ? 255 - pixel[i] : pixel[i];
            pixel[i] = (byte)(((light * black) + 127) / 255);
        }
    }

    private static byte Byte(int value) => (byte)Math.Clamp(value, 0, 255);
}
