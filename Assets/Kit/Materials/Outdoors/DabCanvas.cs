using System.Numerics;
using System.Runtime.CompilerServices;
using VRLab.Core.Images;

namespace VRLab.Assets.Materials.Outdoors;

/// <summary>An image that is painted in dabs, one over the other, as leaves and grass are: pixels from the upper left corner, sRGB colors from 0 to 1.</summary>
/// <param name="width">Pixels.</param>
/// <param name="height">Pixels.</param>
/// <param name="wraps">What leaves at one side comes in at the other, for images that repeat.</param>
internal sealed class DabCanvas(int width, int height, bool wraps)
{
    private readonly byte[] _rgba = new byte[width * height * 4];

    public int Width => width;

    public int Height => height;

    /// <summary>Paints all over; what is left of it with no alpha bleeds into the edges of what covers it when the image is made smaller.</summary>
    public void Fill(Vector3 color, float alpha)
    {
        for (int i = 0; i < width * height; i++)
        {
            Put(i, color, alpha);
        }
    }

    /// <summary>An ellipse with hard edges.</summary>
    /// <param name="center">Pixels.</param>
    /// <param name="half">Half axes in pixels.</param>
    /// <param name="lean">Unit vector of the first axis.</param>
    /// <param name="color">At its middle; its upper side is a little brighter than its lower one.</param>
    // Called some ten thousand times in a row: it must not begin in the unoptimized tier.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Dab(Vector2 center, Vector2 half, Vector2 lean, Vector3 color)
    {
        float reach = Math.Max(half.X, half.Y);
        for (int y = (int)(center.Y - reach); y <= (int)(center.Y + reach); y++)
        {
            for (int x = (int)(center.X - reach); x <= (int)(center.X + reach); x++)
            {
                Vector2 d = new Vector2(x + 0.5f, y + 0.5f) - center;
                float along = ((d.X * lean.X) + (d.Y * lean.Y)) / half.X, across = ((d.Y * lean.X) - (d.X * lean.Y)) / half.Y;
                if ((along * along) + (across * across) <= 1f && PlaceOf(x, y) is var place and >= 0)
                {
                    Put(place, color * (1f - (0.14f * d.Y / reach)), 1f);
                }
            }
        }
    }

    public RgbaImage ToImage() => new(width, height, _rgba);

    private int PlaceOf(int x, int y)
    {
        if (wraps)
        {
            (x, y) = (((x % width) + width) % width, ((y % height) + height) % height);
        }

        return x < 0 || y < 0 || x >= width || y >= height ? -1 : (y * width) + x;
    }

    private void Put(int place, Vector3 color, float alpha)
    {
        Vector3 c = Vector3.Clamp(color, Vector3.Zero, Vector3.One) * 255f;
        (_rgba[place * 4], _rgba[(place * 4) + 1], _rgba[(place * 4) + 2], _rgba[(place * 4) + 3]) = ((byte)c.X, (byte)c.Y, (byte)c.Z, (byte)(alpha * 255f));
    }
}
