using VRLab.Core.Images;

namespace VRLab.Cli;

/// <summary>Puts pictures of equal size side by side into one.</summary>
internal static class ContactSheet
{
    private const int Gap = 6;
    private const byte Background = 244;

    public static RgbaImage Join(IReadOnlyList<RgbaImage> pictures, int columns)
    {
        int rows = (pictures.Count + columns - 1) / columns;
        int width = (columns * (pictures[0].Width + Gap)) + Gap, height = (rows * (pictures[0].Height + Gap)) + Gap;
        byte[] rgba = new byte[width * height * 4];
        Array.Fill(rgba, Background);
        for (int i = 3; i < rgba.Length; i += 4)
        {
            rgba[i] = 255;
        }

        for (int i = 0; i < pictures.Count; i++)
        {
            int row = i / columns, column = i - (row * columns);
            Copy(pictures[i], rgba, width, Gap + (column * (pictures[0].Width + Gap)), Gap + (row * (pictures[0].Height + Gap)));
        }

        return new RgbaImage(width, height, rgba);
    }

    /// <summary>The picture at half the size each way: four pixels become their mean.</summary>
    public static RgbaImage Halved(RgbaImage picture)
    {
        int width = picture.Width / 2, height = picture.Height / 2, stride = picture.Width * 4;
        byte[] rgba = new byte[width * height * 4];
        for (int i = 0; i < rgba.Length; i++)
        {
            int pixel = i / 4, y = pixel / width, x = pixel - (y * width);
            int at = (2 * y * stride) + (8 * x) + (i & 3);
            rgba[i] = (byte)((picture.Rgba[at] + picture.Rgba[at + 4] + picture.Rgba[at + stride] + picture.Rgba[at + stride + 4] + 2) / 4);
        }

        return new RgbaImage(width, height, rgba);
    }

    private static void Copy(RgbaImage picture, byte[] rgba, int width, int left, int top)
    {
        for (int y = 0; y < picture.Height; y++)
        {
            picture.Rgba.AsSpan(y * picture.Width * 4, picture.Width * 4).CopyTo(rgba.AsSpan((((top + y) * width) + left) * 4));
        }
    }
}
