using System.Numerics;
using VRLab.Core.Images;

namespace VRLab.Assets.Materials;

/// <summary>
/// The images of marks. Each is a function of a point from -1 to 1 both ways (X right, Y up) that gives an sRGB color and how much it covers.
/// </summary>
internal static class DecalImages
{
    public const int Side = 256;

    /// <summary>Width of a soft edge: two texels.</summary>
    private const float Edge = 4f / Side;

    private static readonly (Vector2 From, float Lean, float Length)[] Pushes = [.. Enumerable.Range(0, 14).Select(Push)];

    public static RgbaImage Paint(Func<Vector2, Vector4> at)
    {
        var rgba = new byte[Side * Side * 4];
        for (int i = 0; i < Side * Side; i++)
        {
            Vector4 texel = Vector4.Clamp(at(new Vector2((((i % Side) + 0.5f) / Side * 2f) - 1f, 1f - (((i / Side) + 0.5f) / Side * 2f))), Vector4.Zero, Vector4.One) * 255f;
            (rgba[4 * i], rgba[(4 * i) + 1], rgba[(4 * i) + 2], rgba[(4 * i) + 3]) = ((byte)texel.X, (byte)texel.Y, (byte)texel.Z, (byte)texel.W);
        }

        return new RgbaImage(Side, Side, rgba);
    }

    /// <summary>A spot that has spread unevenly, with drops around it.</summary>
    public static Vector4 OilStain(Vector2 p)
    {
        float radius = (float)Math.Sqrt((p.X * p.X) + (p.Y * p.Y)) + ((DecalNoise.Rough(p * 2.2f, 11) - 0.5f) * 0.75f);
        float spot = DecalNoise.Step(0.72f, 0.5f, radius) * DecalNoise.Mix(0.62f, 0.95f, DecalNoise.Rough(p * 3f, 21));
        float drops = DecalNoise.Step(0.76f, 0.82f, DecalNoise.At(p * 7f, 31)) * DecalNoise.Step(0.98f, 0.7f, radius);
        return new Vector4(0.11f, 0.09f, 0.07f, Math.Max(spot, drops * 0.8f) * Inside(p, 0.1f));
    }

    /// <summary>What water leaves where it dries: more at its edge than within.</summary>
    public static Vector4 WaterStain(Vector2 p)
    {
        float radius = (float)Math.Sqrt((p.X * p.X) + (p.Y * p.Y)) + ((DecalNoise.Rough(p * 1.8f, 41) - 0.5f) * 0.6f);
        float edge = DecalNoise.Step(0.56f, 0.68f, radius) * DecalNoise.Step(0.76f, 0.69f, radius);
        float within = DecalNoise.Step(0.72f, 0.66f, radius) * 0.3f;
        return new Vector4(0.34f, 0.32f, 0.28f, ((edge * 0.5f) + within) * DecalNoise.Mix(0.5f, 1f, DecalNoise.At(p * 4f, 51)) * Inside(p, 0.06f));
    }

    /// <summary>The tread of a tire, along Y.</summary>
    public static Vector4 TireMark(Vector2 p)
    {
        float across = Math.Abs(p.X), block = Fraction((p.Y * 14f) + (across * 1.6f));
        float tread = DecalNoise.Step(0.06f, 0.16f, block) * DecalNoise.Step(0.94f, 0.84f, block);
        float grooves = DecalNoise.Step(0.05f, 0.09f, Math.Abs(across - 0.32f)) * DecalNoise.Step(0.03f, 0.06f, across);
        float worn = DecalNoise.Step(0.25f, 0.75f, DecalNoise.Rough(p * new Vector2(2f, 4f), 61));
        return new Vector4(0.07f, 0.07f, 0.07f, tread * grooves * worn * 0.6f * DecalNoise.Step(0.82f, 0.72f, across) * DecalNoise.Step(1f, 0.7f, Math.Abs(p.Y)));
    }

    /// <summary>Short strokes where things were pushed along.</summary>
    public static Vector4 Scuffs(Vector2 p)
    {
        float cover = 0;
        foreach ((Vector2 from, float lean, float length) in Pushes)
        {
            Vector2 q = p - from;
            float along = q.X / length, off = Math.Abs(q.Y - (lean * q.X) - (0.12f * q.X * q.X));
            cover = Math.Max(cover, DecalNoise.Step(0.022f, 0.004f, off) * DecalNoise.Step(1f, 0.55f, Math.Abs(along)));
        }

        return new Vector4(0.1f, 0.1f, 0.1f, cover * DecalNoise.Mix(0.2f, 0.75f, DecalNoise.Rough(p * 9f, 75)) * Inside(p, 0.1f));
    }

    /// <summary>Dust and mop water along the lower edge: dense below, in clouds, gone at the upper edge; its ends run into their neighbors.</summary>
    public static Vector4 Grime(Vector2 p)
    {
        float up = (p.Y + 1f) * 0.5f, cloud = DecalNoise.Rough(p * new Vector2(5f, 1.6f), 101);
        float line = DecalNoise.Mix(0.25f, 0.95f, cloud), cover = DecalNoise.Step(line, line * 0.1f, up);
        float ends = DecalNoise.Mix(0.75f, 1f, DecalNoise.Step(1f, 0.8f, Math.Abs(p.X)));
        float speck = DecalNoise.Step(0.7f, 0.85f, DecalNoise.At(p * new Vector2(60f, 14f), 104)) * DecalNoise.Step(0.5f, 0f, up);
        return new Vector4(0.25f, 0.22f, 0.18f, ((cover * cover * 0.5f) + (speck * 0.16f)) * ends * DecalNoise.Step(0f, 0.03f, up));
    }

    /// <summary>Paint off the right edge: primer and bare metal in flakes, fewer farther in.</summary>
    public static Vector4 Chips(Vector2 p)
    {
        float fromEdge = (1f - p.X) * 0.5f, ends = DecalNoise.Step(1f, 0.5f, Math.Abs(p.Y));
        float grain = DecalNoise.Rough(p * 6f, 111), bound = 0.47f + (fromEdge * 1.5f) + ((1f - ends) * 0.5f);
        float flake = DecalNoise.Step(bound, bound + 0.03f, grain), metal = DecalNoise.Step(bound + 0.05f, bound + 0.09f, grain);
        var color = DecalNoise.Mix(new Vector3(0.33f, 0.3f, 0.27f), new Vector3(0.6f, 0.6f, 0.58f), metal);
        return new Vector4(color, flake * 0.85f);
    }

    /// <summary>The greasy ovals of fingers, and the smear of a palm below.</summary>
    public static Vector4 Fingers(Vector2 p)
    {
        float cover = 0;
        for (int i = 0; i < 9; i++)
        {
            var from = new Vector2(DecalNoise.At(new Vector2(i, 3), 121), DecalNoise.At(new Vector2(i, 7), 122)) * 1.3f - new Vector2(0.65f);
            Vector2 q = (p - from) * new Vector2(7f, 4.5f);
            float ridge = DecalNoise.Mix(0.7f, 1f, DecalNoise.At(p * 30f, 123));
            cover = Math.Max(cover, DecalNoise.Step(1f, 0.3f, (q.X * q.X) + (q.Y * q.Y)) * ridge);
        }

        float palm = DecalNoise.Step(0.9f, 0.2f, (p.X * p.X) + (p.Y * p.Y)) * DecalNoise.Rough(p * 3f, 125) * 0.5f;
        return new Vector4(0.2f, 0.18f, 0.15f, Math.Max(cover * 0.2f, palm * 0.22f) * Inside(p, 0.1f));
    }

    /// <summary>Streaks that run down from the upper edge.</summary>
    public static Vector4 Rust(Vector2 p)
    {
        float length = DecalNoise.Mix(0.15f, 0.95f, DecalNoise.Rough(new Vector2(p.X * 4f, 0.5f), 81)) * DecalNoise.Step(1f, 0.5f, Math.Abs(p.X));
        float down = (1f - p.Y) * 0.5f;
        float streak = DecalNoise.Step(length, length * 0.35f, down) * DecalNoise.Mix(0.4f, 1f, DecalNoise.At(new Vector2(p.X * 26f, p.Y * 1.5f), 82));
        float tint = DecalNoise.At(p * 6f, 83);
        return new Vector4(0.42f + (0.12f * tint), 0.22f + (0.06f * tint), 0.1f, streak * 0.7f * DecalNoise.Step(0f, 0.04f, down));
    }

    /// <summary>Points up.</summary>
    public static Vector4 Arrow(Vector2 p)
    {
        float across = Math.Abs(p.X);
        float shaft = DecalNoise.Step(0.24f + Edge, 0.24f, across) * DecalNoise.Step(-0.95f, -0.95f + Edge, p.Y) * DecalNoise.Step(0.22f, 0.2f, p.Y);
        float head = DecalNoise.Step(Edge, 0f, across - ((0.95f - p.Y) * 0.9f)) * DecalNoise.Step(0.2f - Edge, 0.2f, p.Y);
        return new Vector4(0.95f, 0.78f, 0.1f, Math.Max(shaft, head) * Worn(p));
    }

    /// <summary>Diagonal, yellow and black.</summary>
    public static Vector4 Stripes(Vector2 p)
    {
        float phase = Fraction((p.X + p.Y) * 2f);
        float black = DecalNoise.Step(0.5f - Edge, 0.5f + Edge, phase);
        var color = DecalNoise.Mix(new Vector3(0.96f, 0.77f, 0.05f), new Vector3(0.09f), black);
        return new Vector4(color, Worn(p) * Inside(p, 2f * Edge));
    }

    /// <summary>The triangle that warns of electricity, as a sticker (ISO 3864-1: black edge on yellow).</summary>
    public static Vector4 ElectricityWarning(Vector2 p)
    {
        float outer = Triangle(p, 0.96f), inner = Triangle(p, 0.74f);
        float bolt = Math.Max(Stroke(p, new(0.1f, 0.36f), new(-0.13f, -0.12f)), Math.Max(Stroke(p, new(-0.13f, -0.12f), new(0.12f, -0.04f)), Stroke(p, new(0.12f, -0.04f), new(-0.05f, -0.5f))));
        var color = DecalNoise.Mix(new Vector3(0.07f), new Vector3(0.98f, 0.79f, 0.02f), DecalNoise.Step(-Edge, Edge, inner));
        return new Vector4(DecalNoise.Mix(color, new Vector3(0.07f), bolt), DecalNoise.Step(-Edge, Edge, outer));
    }

    private static (Vector2 From, float Lean, float Length) Push(int index)
    {
        var from = new Vector2(DecalNoise.At(new Vector2(index, 0), 71), DecalNoise.At(new Vector2(index, 5), 72));
        float lean = (DecalNoise.At(new Vector2(index, 9), 73) - 0.5f) * 0.7f;
        return ((from * 1.5f) - new Vector2(0.75f), lean, 0.15f + (0.4f * DecalNoise.At(new Vector2(index, 13), 74)));
    }

    private static float Stroke(Vector2 p, Vector2 from, Vector2 to)
    {
        Vector2 along = to - from, off = p - from;
        float share = Math.Clamp(((off.X * along.X) + (off.Y * along.Y)) / ((along.X * along.X) + (along.Y * along.Y)), 0f, 1f);
        Vector2 gap = off - (along * share);
        return DecalNoise.Step(0.075f + Edge, 0.075f, (float)Math.Sqrt((gap.X * gap.X) + (gap.Y * gap.Y)));
    }

    /// <summary>How far inside of a triangle that stands on its side, its corners at the given share of the image.</summary>
    private static float Triangle(Vector2 p, float size)
    {
        // Sides of an equilateral triangle around (0, -0.25): a distance to each.
        Vector2 q = p + new Vector2(0, 0.25f);
        float reach = size * 0.62f;
        return Math.Min(q.Y + reach, reach - ((Math.Abs(q.X) * 0.8660254f) + (q.Y * 0.5f)));
    }

    /// <summary>Paint that people walk on.</summary>
    private static float Worn(Vector2 p) => 0.94f * DecalNoise.Step(0.14f, 0.34f, DecalNoise.Rough(p * 5f, 91)) * DecalNoise.Mix(0.75f, 1f, DecalNoise.At(p * 17f, 92));

    private static float Inside(Vector2 p, float margin) => DecalNoise.Step(1f, 1f - margin, Math.Max(Math.Abs(p.X), Math.Abs(p.Y)));

    private static float Fraction(float x) => x - (float)Math.Floor(x);
}
