using System.Numerics;
using VRLab.Core;
using VRLab.Core.Images;

namespace VRLab.Assets.Materials.Outdoors;

/// <summary>Images of what grows on a campus, painted leaf by leaf from a seed: the sun stands high at the left, behind whoever looks.</summary>
internal static class Foliage
{
    private const int Clusters = 64;
    private const int LeavesPerCluster = 70;
    private static readonly Vector3 TowardSun = DetMath.Normalize(new Vector3(-0.45f, 0.75f, 0.48f));
    private static readonly Vector3 Shade = new(0.13f, 0.21f, 0.10f);
    private static readonly Vector3 Green = new(0.31f, 0.46f, 0.19f);
    private static readonly Vector3 Lit = new(0.62f, 0.72f, 0.33f);

    /// <summary>A broad-leaved tree, clear around: 3 parts wide and 4 high, its foot in the middle of the lower edge.</summary>
    public static RgbaImage Tree(ulong seed)
    {
        var chance = new DeterministicRandom(seed);
        var canvas = new DabCanvas(384, 512, wraps: false);
        canvas.Fill(Green * 0.8f, 0f);
        Trunk(canvas, ref chance);
        var clusters = new Vector3[Clusters];
        for (int i = 0; i < Clusters; i++)
        {
            clusters[i] = InBall(ref chance);
        }

        // Those behind first: what lies deep in the crown is seen between those before it.
        foreach (Vector3 cluster in clusters.OrderBy(cluster => cluster.Z))
        {
            PaintCluster(canvas, cluster, ref chance);
        }

        return canvas.ToImage();
    }

    /// <summary>The side of a clipped hedge; repeats both ways.</summary>
    public static RgbaImage Hedge(ulong seed)
    {
        var chance = new DeterministicRandom(seed);
        var canvas = new DabCanvas(256, 256, wraps: true);
        canvas.Fill(Shade * 0.8f, 1f);
        const int Count = 5200;
        for (int i = 0; i < Count; i++)
        {
            var at = new Vector2((float)chance.NextDouble(0, 256), (float)chance.NextDouble(0, 256));
            float outward = i / (float)Count, light = (outward * 0.55f) + (float)chance.NextDouble(0, 0.3);
            Leaf(canvas, at, 3.6f, light, ref chance);
        }

        return canvas.ToImage();
    }

    /// <summary>Mown grass from above; repeats both ways.</summary>
    public static RgbaImage Grass(ulong seed)
    {
        var chance = new DeterministicRandom(seed);
        var canvas = new DabCanvas(256, 256, wraps: true);
        canvas.Fill(new Vector3(0.34f, 0.41f, 0.24f), 1f);
        for (int i = 0; i < 9000; i++)
        {
            var at = new Vector2((float)chance.NextDouble(0, 256), (float)chance.NextDouble(0, 256));
            float dry = (float)chance.NextDouble(), light = (float)chance.NextDouble(0.78, 1.2);
            Vector3 color = DecalNoise.Mix(new Vector3(0.36f, 0.46f, 0.25f), new Vector3(0.50f, 0.50f, 0.31f), dry * dry) * light;
            canvas.Dab(at, new Vector2(4.5f, 1.1f), Direction(ref chance), color);
        }

        return canvas.ToImage();
    }

    private static void Trunk(DabCanvas canvas, ref DeterministicRandom chance)
    {
        var foot = new Vector2(canvas.Width * 0.5f, canvas.Height);
        var fork = new Vector2((canvas.Width * 0.5f) + (float)chance.NextDouble(-14, 14), canvas.Height * 0.5f);
        Limb(canvas, foot, fork, 12f, 8f);
        for (int i = 0; i < 7; i++)
        {
            float share = (float)chance.NextDouble(0.45, 1);
            var tip = new Vector2(canvas.Width * (float)chance.NextDouble(0.18, 0.82), canvas.Height * (float)chance.NextDouble(0.12, 0.42));
            Limb(canvas, Vector2.Lerp(foot, fork, share), tip, 5.5f, 1.6f);
        }
    }

    private static void Limb(DabCanvas canvas, Vector2 from, Vector2 to, float thick, float thin)
    {
        const int Steps = 90;
        for (int i = 0; i <= Steps; i++)
        {
            float t = i / (float)Steps, half = DecalNoise.Mix(thick, thin, t);
            Vector2 at = Vector2.Lerp(from, to, t);
            float grain = DecalNoise.Mix(0.8f, 1.15f, DecalNoise.At(at * 0.25f, 7));
            canvas.Dab(at, new Vector2(half, 2.5f), Vector2.UnitX, new Vector3(0.27f, 0.22f, 0.18f) * grain);
            canvas.Dab(at - new Vector2(half * 0.4f, 0), new Vector2(half * 0.4f, 2.2f), Vector2.UnitX, new Vector3(0.42f, 0.36f, 0.29f) * grain);
        }
    }

    /// <param name="canvas">What is painted on.</param>
    /// <param name="cluster">Its place in the crown: X right, Y up, Z toward the viewer, the crown's radius being 1.</param>
    /// <param name="chance">Where the leaves lie.</param>
    private static void PaintCluster(DabCanvas canvas, Vector3 cluster, ref DeterministicRandom chance)
    {
        var middle = new Vector2(canvas.Width * (0.5f + (cluster.X * 0.385f)), canvas.Height * (0.355f - (cluster.Y * 0.275f)));
        float radius = canvas.Width * (float)chance.NextDouble(0.085, 0.125), deep = 0.5f + (0.5f * DecalNoise.Step(-0.9f, 0.7f, cluster.Z + (cluster.Y * 0.4f)));
        for (int i = 0; i < LeavesPerCluster; i++)
        {
            Vector3 offset = InBall(ref chance);
            Vector3 normal = DetMath.Normalize((cluster * 0.9f) + (offset * 0.8f), Vector3.UnitY);
            float light = (0.46f + (0.5f * DetMath.Dot(normal, TowardSun)) + (float)chance.NextDouble(-0.12, 0.12)) * deep;
            Leaf(canvas, middle + (new Vector2(offset.X, -offset.Y) * radius), 3.9f, light, ref chance);
        }
    }

    private static void Leaf(DabCanvas canvas, Vector2 at, float length, float light, ref DeterministicRandom chance)
    {
        Vector3 color = light < 0.45f ? DecalNoise.Mix(Shade, Green, Math.Max(light, 0f) / 0.45f) : DecalNoise.Mix(Green, Lit, Math.Min((light - 0.45f) / 0.55f, 1f));
        float yellow = (float)chance.NextDouble(-0.03, 0.04);
        canvas.Dab(at, new Vector2(length, length * 0.55f), Direction(ref chance), color + new Vector3(yellow, 0, yellow * -0.5f));
    }

    private static Vector2 Direction(ref DeterministicRandom chance)
    {
        DetMath.SinCos(chance.NextDouble(0, 2 * Math.PI), out double sine, out double cosine);
        return new Vector2((float)cosine, (float)sine);
    }

    private static Vector3 InBall(ref DeterministicRandom chance)
    {
        while (true)
        {
            var p = new Vector3((float)chance.NextDouble(-1, 1), (float)chance.NextDouble(-1, 1), (float)chance.NextDouble(-1, 1));
            if (DetMath.LengthSquared(p) <= 1f)
            {
                return p;
            }
        }
    }
}
