using System.Numerics;
using VRLab.Core.Images;
using VRLab.Core.Models;

namespace VRLab.Rendering.Tests.Support;

/// <summary>Small images made of formulas. Test meshes carry meters as coordinates; a texture repeats each 0.3 m.</summary>
internal static class Textures
{
    public static TextureMap Map(string name, int size, Func<int, int, (int R, int G, int B, int A)> texel, float repeats)
    {
        var rgba = new byte[size * size * 4];
        for (int i = 0; i < size * size; i++)
        {
            (int r, int g, int b, int a) = texel(i % size, i / size);
            (rgba[4 * i], rgba[(4 * i) + 1], rgba[(4 * i) + 2], rgba[(4 * i) + 3]) = ((byte)r, (byte)g, (byte)b, (byte)a);
        }

        return new TextureMap(
            new ModelImage(name, new RgbaImage(size, size, rgba)), new TextureSampler(), new TextureTransform(Vector2.Zero, 0, new Vector2(repeats)));
    }

    /// <summary>Round bumps side by side, as a normal map.</summary>
    public static TextureMap Bumps(int size, float repeats) => Map(
        "bumps",
        size,
        (x, y) =>
        {
            var p = new Vector2((x + 0.5f) / size * 2f - 1f, (y + 0.5f) / size * 2f - 1f);
            Vector2 slope = p.LengthSquared() < 0.8f ? p * 0.7f : Vector2.Zero;
            return ((int)(127.5f + (slope.X * 127)), (int)(127.5f - (slope.Y * 127)), 230, 255);
        },
        repeats);
}
