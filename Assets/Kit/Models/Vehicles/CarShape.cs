using System.Numerics;

namespace VRLab.Assets.Models;

/// <summary>
/// The outline of a compact electric car as formulas, meters: +Z is the front, the origin lies on the ground at the middle.
/// Length 4.44, width 1.80, height 1.52.
/// </summary>
internal static class CarShape
{
    public const float FrontAxle = 1.34f;
    public const float RearAxle = -1.30f;
    public const float TireRadius = 0.325f;
    public const float Track = 0.775f;
    public const float ArchRadius = 0.375f;
    public const float Sill = 0.2f;
    public const float Cowl = 0.82f;
    public const float Nose = 2.08f;
    public const float Tail = -2.1f;
    public const float RoofFront = 0.05f;
    public const float RoofRear = -1.25f;

    private static readonly Vector2[] ShoulderLine = [new(-2.2f, 0.94f), new(-1.9f, 1.0f), new(-1.2f, 0.985f), new(0f, 0.945f), new(0.82f, 0.935f), new(1.4f, 0.875f), new(1.85f, 0.78f), new(2.2f, 0.66f)];
    private static readonly Vector2[] WidthLine = [new(-2.25f, 0.72f), new(-2.0f, 0.80f), new(-1.5f, 0.875f), new(-0.5f, 0.895f), new(0.6f, 0.895f), new(1.4f, 0.885f), new(1.9f, 0.81f), new(2.25f, 0.66f)];

    /// <summary>Height where the side turns into hood, windows or tailgate.</summary>
    public static float Shoulder(float z) => Along(ShoulderLine, z);

    /// <summary>Half width of the body at its widest height.</summary>
    public static float HalfWidth(float z) => Along(WidthLine, z);

    /// <summary>Lower rim of the side: the sill, or the wheel arch above it.</summary>
    public static float LowerRim(float z) => Math.Max(Arch(z - FrontAxle), Math.Max(Arch(z - RearAxle), Sill));

    /// <summary>A point of the right side (+X) at z, v from the lower rim to the shoulder.</summary>
    public static Vector3 Side(float z, float v)
    {
        float low = LowerRim(z), y = low + ((Shoulder(z) - low) * v);
        return new Vector3(SideX(z, y), y, z);
    }

    public static float SideX(float z, float y)
    {
        float away = (y - 0.58f) / 0.42f;
        return HalfWidth(z) - (0.055f * away * away);
    }

    /// <summary>Height of hood and nose at z, x from -1 to 1 of the width.</summary>
    public static float HoodHeight(float z, float x) => Shoulder(z) + (0.055f * (1 - (x * x)));

    /// <summary>A point of the front, u across from -1 to 1, v from the bumper's lower rim to the hood's edge.</summary>
    public static Vector3 Front(float u, float v)
    {
        float top = HoodHeight(Nose, u) - 0.004f, y = Sill + ((top - Sill) * v);
        float u4 = u * u * u * u, edge = Nose - (0.2f * u4);
        return new Vector3(u * SideX(edge, y), y, edge + (0.13f * Bulge(v) * (1 - u4)));
    }

    /// <summary>A point of the tail, u across from 1 to -1 (seen from behind left to right), v upward.</summary>
    public static Vector3 Rear(float u, float v)
    {
        float top = Shoulder(Tail) + 0.02f, y = Sill + 0.06f + ((top - Sill - 0.06f) * v);
        float u4 = u * u * u * u, edge = Tail + (0.16f * u4);
        return new Vector3(u * SideX(edge, y), y, edge - (0.1f * Bulge(v) * (1 - u4)));
    }

    /// <summary>How far bumpers stand out: most below the middle, nothing at the upper rim, tucked in at the lower.</summary>
    private static float Bulge(float v)
    {
        float above = (v - 0.45f) / 0.55f, below = (0.45f - v) / 0.45f;
        return v > 0.45f ? 1 - (above * above) : 1 - (1.25f * below * below);
    }

    /// <summary>A point of the roof, u across from -1 to 1, v from the windshield's top to the rear window's.</summary>
    public static Vector3 Roof(float u, float v)
    {
        float z = RoofFront + ((RoofRear - RoofFront) * v), arc = (v - 0.35f) * (v - 0.35f);
        return new Vector3(u * 0.575f, 1.46f - (0.09f * arc) + (0.055f * (1 - (u * u))), z);
    }

    private static float Arch(float dz)
    {
        float square = (ArchRadius * ArchRadius) - (dz * dz);
        return square > 0 ? TireRadius + VRLab.Core.DetMath.Sqrt(square) : 0f;
    }

    /// <summary>Through the points, without corners (Catmull-Rom in Y over X).</summary>
    private static float Along(Vector2[] line, float x)
    {
        int i = 0;
        while (i < line.Length - 2 && x > line[i + 1].X)
        {
            i++;
        }

        Vector2 a = line[Math.Max(0, i - 1)], b = line[i], c = line[i + 1], d = line[Math.Min(line.Length - 1, i + 2)];
        float span = c.X - b.X, t = Math.Clamp((x - b.X) / span, -0.5f, 1.5f), t2 = t * t, t3 = t2 * t;
        float slopeB = (c.Y - a.Y) / (c.X - a.X) * span, slopeC = (d.Y - b.Y) / (d.X - b.X) * span;
        return (((2 * t3) - (3 * t2) + 1) * b.Y) + ((t3 - (2 * t2) + t) * slopeB) + (((-2 * t3) + (3 * t2)) * c.Y) + ((t3 - t2) * slopeC);
    }
}
