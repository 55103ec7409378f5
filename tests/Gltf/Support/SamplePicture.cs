namespace VRLab.Gltf.Tests;

/// <summary>A picture of our own making: slopes, a diagonal edge, noise, a plain corner and alpha that falls to the right below.</summary>
internal static class SamplePicture
{
    public const int Width = 30;
    public const int Height = 22;

    public static byte[] PixelAt(int x, int y)
    {
        byte gray = (byte)(x * y * 5), alpha = (byte)(y < 12 ? 255 : 255 - (7 * x));
        return x >= 20 && y < 12 ? [gray, gray, gray, alpha]
            : x < 4 && y < 4 ? [200, 100, 50, alpha]
            : [(byte)(8 * x), (byte)(11 * y), (byte)(x > y ? 200 : 40), alpha];
    }

    /// <summary>Mean difference of a picture from this one.</summary>
    public static double ErrorOf(byte[] rgba)
    {
        double error = 0;
        for (int i = 0; i < rgba.Length; i++)
        {
            error += Math.Abs(rgba[i] - PixelAt(i / 4 % Width, i / 4 / Width)[i % 4]);
        }

        return error / rgba.Length;
    }

    /// <summary>FNV-1a, 64 bits.</summary>
    public static ulong HashOf(byte[] rgba) => rgba.Aggregate(0xcbf29ce484222325UL, (sum, b) => (sum ^ b) * 0x100000001b3UL);
}
