using System.Numerics;
using System.Runtime.CompilerServices;

namespace VRLab.Assets.Materials;

/// <summary>Smooth chance over the plane for images that the kit computes: the same on every machine.</summary>
internal static class DecalNoise
{
    /// <summary>From 0 to 1 in blots about one unit wide.</summary>
    // Asked for millions of times while a room is built: it must not begin in the unoptimized tier.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float At(Vector2 p, uint seed)
    {
        float x = (float)Math.Floor(p.X), y = (float)Math.Floor(p.Y);
        float u = Ease(p.X - x), v = Ease(p.Y - y);
        float below = Mix(Corner((int)x, (int)y, seed), Corner((int)x + 1, (int)y, seed), u);
        float above = Mix(Corner((int)x, (int)y + 1, seed), Corner((int)x + 1, (int)y + 1, seed), u);
        return Mix(below, above, v);
    }

    /// <summary>The same in blots of three sizes.</summary>
    public static float Rough(Vector2 p, uint seed) =>
        (At(p, seed) * 0.55f) + (At(p * 2.3f, seed + 1) * 0.3f) + (At(p * 5.1f, seed + 2) * 0.15f);

    /// <summary>0 below the first edge, 1 above the second, smooth between; falling where the first is the larger.</summary>
    public static float Step(float from, float to, float x) => Ease(Math.Clamp((x - from) / (to - from), 0f, 1f));

    public static float Mix(float a, float b, float share) => a + ((b - a) * share);

    public static Vector3 Mix(Vector3 a, Vector3 b, float share) => a + ((b - a) * share);

    private static float Ease(float t) => t * t * (3f - (2f * t));

    private static float Corner(int x, int y, uint seed)
    {
        uint h = ((uint)x * 0x9E3779B1u) ^ ((uint)y * 0x85EBCA77u) ^ (seed * 0xC2B2AE3Du);
        h = (h ^ (h >> 15)) * 0x2C1B3C6Du;
        h = (h ^ (h >> 12)) * 0x297A2D39u;
        return ((h ^ (h >> 15)) & 0xFFFF) / 65535f;
    }
}
