namespace VRLab.Cli;

/// <summary>The light of a picture's pixels (Rec. 709), 0 to 1, made larger or smaller as displays and eyes do.</summary>
internal static class Luminance
{
    private static readonly double[] Linear = [.. Enumerable.Range(0, 256).Select(value => value / 255.0).Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4))];

    public static double[] Of(byte[] rgba)
    {
        double[] light = new double[rgba.Length / 4];
        for (int i = 0; i < light.Length; i++)
        {
            light[i] = (0.2126 * Linear[rgba[4 * i]]) + (0.7152 * Linear[rgba[(4 * i) + 1]]) + (0.0722 * Linear[rgba[(4 * i) + 2]]);
        }

        return light;
    }

    /// <summary>The mean of so many pixels each way.</summary>
    public static double[] Shrunk(double[] light, int width, int factor)
    {
        int small = width / factor;
        double[] means = new double[light.Length / factor / factor];
        for (int i = 0; i < light.Length; i++)
        {
            means[(i / width / factor * small) + (i % width / factor)] += light[i] / (factor * factor);
        }

        return means;
    }

    /// <summary>Stretched over more pixels, smoothly, as a compositor does with a frame that was drawn smaller.</summary>
    public static double[] Stretched(double[] light, int width, int toWidth)
    {
        double[] result = new double[toWidth * toWidth];
        double scale = width / (double)toWidth;
        for (int i = 0; i < result.Length; i++)
        {
            double x = Math.Clamp((((i % toWidth) + 0.5) * scale) - 0.5, 0, width - 1.001), y = Math.Clamp((((i / toWidth) + 0.5) * scale) - 0.5, 0, width - 1.001);
            int at = ((int)y * width) + (int)x;
            (double right, double down) = (x - (int)x, y - (int)y);
            double above = (light[at] * (1 - right)) + (light[at + 1] * right), below = (light[at + width] * (1 - right)) + (light[at + width + 1] * right);
            result[i] = (above * (1 - down)) + (below * down);
        }

        return result;
    }
}
