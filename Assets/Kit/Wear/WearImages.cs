using System.Numerics;
using VRLab.Assets.Materials;

namespace VRLab.Assets.Wear;

/// <summary>Images of wear on machines, as functions like those of <see cref="DecalImages"/>: sRGB and cover of a point from -1 to 1 both ways.</summary>
internal static class WearImages
{
    /// <summary>One flake of paint off the right edge: primer at its rim, metal within, rust in the metal.</summary>
    public static Vector4 Chip(Vector2 p)
    {
        var fromEdge = new Vector2((1f - p.X) * 0.62f, p.Y * 0.92f);
        float reach = Length(fromEdge) + ((DecalNoise.Rough((p * 2.4f) + new Vector2(2f), 191) - 0.5f) * 0.8f);
        float flake = DecalNoise.Step(0.86f, 0.8f, reach), bare = DecalNoise.Step(0.72f, 0.64f, reach), rust = DecalNoise.Step(0.5f, 0.68f, DecalNoise.Rough(p * 3f, 195));
        Vector3 metal = DecalNoise.Mix(new Vector3(0.6f, 0.6f, 0.58f), new Vector3(0.5f, 0.27f, 0.12f), rust);
        return new Vector4(DecalNoise.Mix(new Vector3(0.42f, 0.3f, 0.24f), metal, bare), flake * 0.95f);
    }

    /// <summary>Rust in blooms around a free middle: about bolts, and on flanges toward their rim.</summary>
    public static Vector4 Rust(Vector2 p)
    {
        float radius = Length(p), bloom = DecalNoise.Rough((p * 2.6f) + new Vector2(3f), 201);
        float ring = DecalNoise.Step(0.25f, 0.62f, radius) * DecalNoise.Step(1f, 0.84f, radius);
        var color = DecalNoise.Mix(new Vector3(0.4f, 0.18f, 0.07f), new Vector3(0.66f, 0.36f, 0.15f), DecalNoise.At(p * 9f, 205));
        return new Vector4(color, ring * DecalNoise.Step(0.42f, 0.55f, bloom) * DecalNoise.Mix(0.8f, 1f, DecalNoise.At(p * 14f, 207)));
    }

    /// <summary>What settles on top sides.</summary>
    public static Vector4 Dust(Vector2 p)
    {
        float cloud = DecalNoise.Rough((p * 5f) + new Vector2(7f), 211);
        return new Vector4(0.6f, 0.56f, 0.5f, DecalNoise.Mix(0.02f, 0.42f, DecalNoise.Step(0.25f, 0.75f, cloud)));
    }

    /// <summary>Paint that hands have rubbed through to the metal.</summary>
    public static Vector4 Rubbed(Vector2 p)
    {
        float radius = Length(p), worn = DecalNoise.Rough((p * 3.4f) + new Vector2(5f), 221);
        float cover = DecalNoise.Step(0.98f, 0.45f, radius) * DecalNoise.Step(0.3f, 0.52f, worn);
        var color = DecalNoise.Mix(new Vector3(0.36f, 0.33f, 0.3f), new Vector3(0.72f, 0.71f, 0.69f), DecalNoise.Step(0.42f, 0.6f, worn));
        return new Vector4(color, cover * 0.85f);
    }

    /// <summary>Oil that has crept and taken up dust.</summary>
    public static Vector4 Film(Vector2 p)
    {
        float radius = Length(p) + ((DecalNoise.Rough((p * 2.4f) + new Vector2(9f), 231) - 0.5f) * 0.7f);
        return new Vector4(0.075f, 0.06f, 0.04f, DecalNoise.Step(0.95f, 0.35f, radius) * 0.9f * DecalNoise.Step(1f, 0.9f, Math.Max(Math.Abs(p.X), Math.Abs(p.Y))));
    }

    /// <summary>Oil that has run down from the upper edge in tongues.</summary>
    public static Vector4 Run(Vector2 p)
    {
        float down = (1f - p.Y) * 0.5f, tongue = DecalNoise.Mix(0.1f, 1f, DecalNoise.Rough(new Vector2(p.X * 3.2f, 1.5f), 241)) * DecalNoise.Step(1f, 0.55f, Math.Abs(p.X));
        float cover = DecalNoise.Step(tongue, tongue * 0.72f, down) * DecalNoise.Mix(0.7f, 1f, DecalNoise.At(new Vector2(p.X * 12f, p.Y * 2f), 243));
        return new Vector4(0.08f, 0.065f, 0.045f, cover * 0.9f);
    }

    private static float Length(Vector2 p) => (float)Math.Sqrt((p.X * p.X) + (p.Y * p.Y));
}
