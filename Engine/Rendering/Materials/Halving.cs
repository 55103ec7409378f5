using VRLab.Core.Images;

namespace VRLab.Rendering.Materials;

/// <summary>Makes images smaller on the processor.</summary>
internal static class Halving
{
    /// <summary>Halves an image until no side is longer than this. Color is averaged in linear light where it is sRGB (gamma 2 stands in for the curve).</summary>
    public static RgbaImage ToFit(RgbaImage image, int largestSide, bool isSrgb)
    {
        while (Math.Max(image.Width, image.Height) > largestSide)
        {
            image = Halve(image, isSrgb);
        }

        return image;
    }

    private static RgbaImage Halve(RgbaImage image, bool isSrgb)
    {
        (int width, int height) = (Math.Max(image.Width / 2, 1), Math.Max(image.Height / 2, 1));
        var rgba = new byte[width * height * 4];
        for (int i = 0; i < rgba.Length; i++)
        {
            (int channel, int x, int y) = (i % 4, i / 4 % width, i / 4 / width);
            int left = ((2 * y * image.Width) + (2 * x)) * 4;
            int right = image.Width > 1 ? left + 4 : left;
            int below = image.Height > 1 ? image.Width * 4 : 0;
            rgba[i] = Mean(image.Rgba[left + channel], image.Rgba[right + channel], image.Rgba[left + below + channel], image.Rgba[right + below + channel], isSrgb && channel < 3);
        }

        return new RgbaImage(width, height, rgba);
    }

    private static byte Mean(int a, int b, int c, int d, bool isSrgb) =>
        isSrgb ? (byte)Math.Round(Math.Sqrt(((a * a) + (b * b) + (c * c) + (d * d)) / 4.0)) : (byte)((a + b + c + d + 2) / 4);
}
