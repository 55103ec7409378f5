using System.Numerics;
using VRLab.Core.Images;

namespace VRLab.Assets.Materials.Outdoors;

/// <summary>What stands farther off on a campus, as functions of a place in meters (X right, Y up) that give sRGB colors.</summary>
internal static class CampusImages
{
    /// <summary>The panorama's size; it goes on mirrored at both sides.</summary>
    public static readonly Vector2 SkyMeters = new(60f, 30f);

    /// <summary>Two bays of a facade and two storeys; repeats both ways.</summary>
    public static readonly Vector2 FacadeMeters = new(6.6f, 7.2f);

    public const float PavingMeters = 1.2f;
    private const float Bay = 3.3f;
    private const float Storey = 3.6f;

    /// <summary>Of hills and houses on the horizon, meters.</summary>
    private const float HighestHill = 12.5f;

    private static readonly Vector3 Haze = Rgb(0xE4ECF0);
    public static readonly Vector3 Zenith = Rgb(0x86B3E4);

    public static RgbaImage Sky() => Paint(768, 384, SkyMeters, SkyAt);

    public static RgbaImage Facade() => Paint(512, 512, FacadeMeters, FacadeAt);

    public static RgbaImage Paving() => Paint(128, 128, new Vector2(PavingMeters), PavingAt);

    private static RgbaImage Paint(int width, int height, Vector2 meters, Func<Vector2, Vector3> at)
    {
        var rgba = new byte[width * height * 4];
        for (int i = 0; i < width * height; i++)
        {
            var place = new Vector2(((i % width) + 0.5f) / width, 1f - (((i / width) + 0.5f) / height));
            Vector3 c = Vector3.Clamp(at(place * meters), Vector3.Zero, Vector3.One) * 255f;
            (rgba[4 * i], rgba[(4 * i) + 1], rgba[(4 * i) + 2], rgba[(4 * i) + 3]) = ((byte)c.X, (byte)c.Y, (byte)c.Z, 255);
        }

        return new RgbaImage(width, height, rgba);
    }

    /// <summary>Clouds over a haze in which hills, far houses and a line of trees stand.</summary>
    private static Vector3 SkyAt(Vector2 p)
    {
        if (p.Y > HighestHill)
        {
            return AirAt(p);
        }

        float trees = 2.5f + (DecalNoise.Rough(new Vector2(p.X * 0.5f, 0), 301) * 1.9f) + (DecalNoise.At(p * 2.6f, 305) * 0.35f);
        if (p.Y < trees)
        {
            float light = DecalNoise.Mix(0.82f, 1.12f, DecalNoise.Rough(p * 1.7f, 311)) * DecalNoise.Mix(0.8f, 1.06f, DecalNoise.Step(trees - 2.2f, trees, p.Y));
            return DecalNoise.Mix(Rgb(0x6F8A5E) * light, Haze, 0.26f);
        }

        if (FarHouseAt(p) is { } house)
        {
            return house;
        }

        float hills = 4.4f + (DecalNoise.Rough(new Vector2(p.X * 0.07f, 3.3f), 321) * 5f);
        Vector3 air = AirAt(p);
        return p.Y < hills ? DecalNoise.Mix(Rgb(0x8FA9B5), air, 0.45f + (0.3f * DecalNoise.Step(hills, hills - 4f, p.Y))) : air;
    }

    private static Vector3 AirAt(Vector2 p)
    {
        float up = p.Y / SkyMeters.Y;
        Vector3 blue = DecalNoise.Mix(Haze, Zenith, up * (2f - up));
        float dense = DecalNoise.Step(0.47f, 0.72f, CloudAt(p)) * DecalNoise.Step(27f, 19f, p.Y) * DecalNoise.Step(2f, 10f, p.Y);
        if (dense <= 0f)
        {
            return blue;
        }

        // Bright where the cloud gets thinner toward the sun.
        float lit = DecalNoise.Step(-0.14f, 0.16f, DecalNoise.At(InCloud(p), 331) - DecalNoise.At(InCloud(p + new Vector2(-0.5f, 1.3f)), 331));
        return DecalNoise.Mix(blue, DecalNoise.Mix(Rgb(0xC9D3DE), Vector3.One, lit), dense * 0.9f);
    }

    private static float CloudAt(Vector2 p) => (DecalNoise.Rough(InCloud(p), 331) * 0.75f) + (DecalNoise.Rough(InCloud(p) * 4.7f, 341) * 0.25f);

    /// <summary>Flatter toward the horizon, as clouds are seen from below.</summary>
    private static Vector2 InCloud(Vector2 p) => new(p.X * 0.075f, p.Y * (0.2f - (0.0035f * p.Y)));

    private static Vector3? FarHouseAt(Vector2 p)
    {
        const float Pitch = 7.5f;
        float lot = (float)Math.Floor(p.X / Pitch), within = p.X - (lot * Pitch);
        float kind = DecalNoise.At(new Vector2(lot, 5f), 351), height = 4f + (kind * 8.5f), from = 0.8f + (kind * 1.6f), width = 3.2f + (kind * 2.2f);
        if (kind < 0.3f || p.Y > height || within < from || within > from + width)
        {
            return null;
        }

        float row = Fraction(p.Y / 0.62f), column = Fraction((within - from) / 0.55f);
        bool isWindow = row is > 0.3f and < 0.72f && column is > 0.22f and < 0.78f && p.Y < height - 0.5f;
        bool isSide = within > from + (width * 0.72f);
        Vector3 wall = (isWindow ? Rgb(0xA4B3BD) : kind > 0.62f ? Rgb(0xDAD3C6) : Rgb(0xCDB9A8)) * (isSide ? 0.74f : 0.84f);
        return DecalNoise.Mix(wall, Haze, 0.42f);
    }

    /// <summary>Rooms along an open gallery: a wide window in one bay, a door and a window in the other, shaded by the floor above.</summary>
    private static Vector3 FacadeAt(Vector2 p)
    {
        (int bay, int storey) = ((int)(p.X / Bay), (int)(p.Y / Storey));
        var q = new Vector2(p.X - (bay * Bay), p.Y - (storey * Storey));
        float shade = DecalNoise.Mix(1f, 0.5f, DecalNoise.Step(1.5f, 3.3f, q.Y));
        Vector3 wall = Rgb(0xDDD5C4) * DecalNoise.Mix(0.93f, 1.04f, DecalNoise.Rough(p * new Vector2(1.4f, 0.6f), 361));
        Vector3 color = bay == 0 ? Opening(q, new Vector2(0.45f, 1f), new Vector2(2.4f, 1.65f), (uint)storey + 3, wall)
            : q.X > 2.15f ? DoorAt(q, wall)
            : Opening(q, new Vector2(0.3f, 1f), new Vector2(1.6f, 1.65f), (uint)storey + 9, wall);
        return color * (q.Y > Storey - 0.35f ? 0.42f : shade);
    }

    private static Vector3 Opening(Vector2 q, Vector2 corner, Vector2 size, uint seed, Vector3 wall)
    {
        const float Frame = 0.06f;
        Vector2 within = q - corner;
        if (within.X < 0 || within.Y < 0 || within.X > size.X || within.Y > size.Y)
        {
            bool isSill = within.Y is > -0.09f and < 0 && within.X > -0.08f && within.X < size.X + 0.08f;
            return isSill ? Rgb(0xF0EDE6) : wall;
        }

        int panes = size.X > 2f ? 4 : 2;
        float pane = Fraction(within.X / size.X * panes) * size.X / panes, transom = size.Y * 0.72f;
        bool isFrame = within.Y < Frame || within.Y > size.Y - Frame || Math.Abs(within.Y - transom) < 0.03f || pane < Frame * 0.5f || pane > (size.X / panes) - (Frame * 0.5f);
        float number = (float)Math.Floor(within.X / size.X * panes);
        bool isCurtain = within.Y < transom && DecalNoise.At(new Vector2(number, 2f), seed) > 0.58f;
        float mirrored = DecalNoise.Rough(q * new Vector2(0.9f, 1.3f), seed + 40);
        Vector3 glass = DecalNoise.Mix(Rgb(0x2E3A42), Rgb(0x9DB4C6), (mirrored * 0.5f) + (0.4f * within.Y / size.Y));
        float fold = 0.86f + (0.14f * DecalNoise.At(new Vector2(within.X * 14f, 1f), seed));
        return isFrame ? Rgb(0xF2F2EE) : isCurtain ? DecalNoise.Mix(Rgb(0xB9BFC0) * fold, glass, 0.3f) : glass;
    }

    private static Vector3 DoorAt(Vector2 q, Vector3 wall)
    {
        bool isDoor = q.X is > 2.2f and < 3.1f && q.Y < 2.1f;
        bool isLight = q.X is > 2.38f and < 2.92f && q.Y is > 1.25f and < 1.85f;
        return isLight ? Rgb(0x51606A) : isDoor ? Rgb(0x5B7FA0) * (q.X is < 2.26f or > 3.04f ? 0.8f : 1f) : wall;
    }

    /// <summary>Gray concrete blocks, two and a half for each meter, with dark joints.</summary>
    private static Vector3 PavingAt(Vector2 p)
    {
        float row = (float)Math.Floor(p.Y / 0.2f);
        float x = p.X + (row % 2 == 0 ? 0f : 0.2f), joint = Math.Min(Math.Min(Fraction(x / 0.4f), 1f - Fraction(x / 0.4f)) * 0.4f, Math.Min(Fraction(p.Y / 0.2f), 1f - Fraction(p.Y / 0.2f)) * 0.2f);
        float block = DecalNoise.At(new Vector2((float)Math.Floor(Fraction(x / PavingMeters) * 3f), row), 371);
        Vector3 stone = Rgb(0xB9B3A8) * DecalNoise.Mix(0.86f, 1.06f, block) * DecalNoise.Mix(0.93f, 1.05f, DecalNoise.At(p * 40f, 375));
        return stone * DecalNoise.Mix(0.7f, 1f, DecalNoise.Step(0.004f, 0.014f, joint));
    }

    private static float Fraction(float x) => x - (float)Math.Floor(x);

    private static Vector3 Rgb(int rgb) => new Vector3((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF) / 255f;
}
