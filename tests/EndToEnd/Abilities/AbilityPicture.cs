using System.Numerics;
using VRLab.Xr;

namespace VRLab.EndToEnd.Tests.Abilities;

/// <summary>What an eye saw: its image, and from where.</summary>
internal sealed record AbilityPicture(int Width, int Height, byte[] Rgba, XrEye Eye)
{
    /// <summary>Coded red, green and blue, 0 to 255.</summary>
    public Vector3 ColorAt(int x, int y)
    {
        int at = 4 * ((y * Width) + x);
        return new Vector3(Rgba[at], Rgba[at + 1], Rgba[at + 2]);
    }

    /// <summary>Column and row, from the top left; inside the image.</summary>
    public (int X, int Y) PixelOf(Vector3 inStage)
    {
        Vector3 seen = Eye.StageFromEye.Inverse.TransformPoint(inStage);
        float x = Share(seen.X / -seen.Z, Eye.FieldOfView.LeftRadians, Eye.FieldOfView.RightRadians);
        float y = Share(seen.Y / -seen.Z, Eye.FieldOfView.UpRadians, Eye.FieldOfView.DownRadians);
        return (Math.Clamp((int)(x * Width), 0, Width - 1), Math.Clamp((int)(y * Height), 0, Height - 1));
    }

    /// <summary>Relative luminance, 0 to 1 (W3C, Web Content Accessibility Guidelines 2.2, "relative luminance").</summary>
    public float LuminanceAt(int x, int y)
    {
        Vector3 color = ColorAt(x, y) / 255f;
        return (0.2126f * Linear(color.X)) + (0.7152f * Linear(color.Y)) + (0.0722f * Linear(color.Z));
    }

    private static float Share(float tangent, float fromRadians, float toRadians) =>
        (tangent - MathF.Tan(fromRadians)) / (MathF.Tan(toRadians) - MathF.Tan(fromRadians));

    private static float Linear(float coded) => coded <= 0.04045f ? coded / 12.92f : MathF.Pow((coded + 0.055f) / 1.055f, 2.4f);
}
