using System.Numerics;
using VRLab.Assets.Meshes;

namespace VRLab.Assets.Models;

/// <summary>Simple symbols for signs, drawn in the brush's XY plane within about one <c>size</c> of its origin.</summary>
internal static class SignSymbols
{
    public static readonly IReadOnlyList<string> Names =
        ["goggles", "gloves", "helmet", "electricity", "pressure", "general", "no-entry", "do-not-switch", "exit", "extinguisher"];

    public static void Draw(Brush brush, string symbol, float size)
    {
        switch (symbol)
        {
            case "goggles":
                Goggles(brush, size);
                break;
            case "gloves":
                Glove(brush, size, 0f);
                break;
            case "helmet":
                Helmet(brush, size);
                break;
            case "electricity":
                Fill(brush, size, [(0.12f, 0.95f), (-0.42f, -0.15f), (-0.06f, -0.08f), (-0.2f, -0.95f), (0.4f, 0.2f), (0.05f, 0.12f), (0.36f, 0.95f)]);
                break;
            case "pressure":
                Pressure(brush, size);
                break;
            case "no-entry":
                Fill(brush, size, [(-0.8f, -0.18f), (0.8f, -0.18f), (0.8f, 0.18f), (-0.8f, 0.18f)]);
                break;
            case "do-not-switch":
                Switch(brush, size);
                break;
            case "exit":
                Exit(brush, size);
                break;
            case "extinguisher":
                Extinguisher(brush, size);
                break;
            default:
                Fill(brush, size, [(-0.16f, 0.95f), (-0.09f, -0.3f), (0.09f, -0.3f), (0.16f, 0.95f)]);
                Dot(brush, size, 0, -0.62f, 0.17f);
                break;
        }
    }

    private static void Goggles(Brush brush, float size)
    {
        // A head in outline with dark goggles across the eyes.
        brush.AlongZ().Disc(size * 0.78f, 24, size * 0.68f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            brush.At(side * size * 0.33f, size * 0.14f, 0).Figure(Prisms.RoundedRectangle(size * 0.58f, size * 0.42f, size * 0.16f));
        }

        Fill(brush, size, [(-0.95f, 0.08f), (0.95f, 0.08f), (0.95f, 0.22f), (-0.95f, 0.22f)]);
    }

    private static void Glove(Brush brush, float size, float lean)
    {
        Brush hand = brush.Turned(Turn.AboutZ(lean));
        Fill(hand, size, [(-0.34f, -0.95f), (0.34f, -0.95f), (0.36f, -0.5f), (0.5f, 0.1f), (-0.44f, 0.1f), (-0.4f, -0.5f)]);
        for (int i = 0; i < 4; i++)
        {
            float height = i is 1 or 2 ? 0.92f : 0.78f;
            hand.At(size * (-0.33f + (i * 0.235f)), size * 0.34f * height, 0).Figure(Prisms.RoundedRectangle(size * 0.19f, size * height * 0.95f, size * 0.09f));
        }

        hand.At(size * 0.6f, size * -0.05f, 0).Turned(Turn.AboutZ(-38)).Figure(Prisms.RoundedRectangle(size * 0.21f, size * 0.62f, size * 0.1f));
    }

    private static void Helmet(Brush brush, float size)
    {
        Vector2[] dome = [.. Prisms.Arc(new Vector2(0, size * -0.12f), size * 0.68f, 0, 180, 14)];
        brush.Figure(dome);
        Fill(brush, size, [(-0.95f, -0.34f), (0.95f, -0.34f), (0.82f, -0.18f), (-0.82f, -0.18f)]);
        Fill(brush, size, [(-0.1f, 0.5f), (0.1f, 0.5f), (0.1f, 0.68f), (-0.1f, 0.68f)]);
    }

    private static void Pressure(Brush brush, float size)
    {
        brush.At(0, size * 0.15f, 0).AlongZ().Disc(size * 0.7f, 24, size * 0.56f);
        brush.At(0, size * 0.15f, 0).Turned(Turn.AboutZ(-40)).At(0, size * 0.22f, 0).Rectangle(size * 0.1f, size * 0.5f);
        Dot(brush, size, 0, 0.15f, 0.12f);
        Fill(brush, size, [(-0.14f, -0.9f), (0.14f, -0.9f), (0.14f, -0.52f), (-0.14f, -0.52f)]);
    }

    private static void Switch(Brush brush, float size)
    {
        brush.At(size * -0.42f, 0, 0).Figure(Prisms.RoundedRectangle(size * 0.42f, size * 1.1f, size * 0.06f));
        Fill(brush, size, [(-0.3f, 0.02f), (0.2f, 0.3f), (0.26f, 0.18f), (-0.24f, -0.12f)]);
        Brush hand = brush.At(size * 0.42f, size * 0.02f, 0);
        Glove(hand, size * 0.5f, 62f);
    }

    private static void Exit(Brush brush, float size)
    {
        Fill(brush, size, [(0.25f, -0.9f), (0.9f, -0.9f), (0.9f, 0.9f), (0.25f, 0.9f)]);
        Dot(brush, size, -0.3f, 0.68f, 0.16f);
        Fill(brush, size, [(-0.62f, 0.1f), (-0.3f, 0.48f), (0.08f, 0.42f), (-0.1f, -0.1f), (0.1f, -0.45f), (-0.05f, -0.88f), (-0.2f, -0.82f), (-0.12f, -0.45f), (-0.36f, -0.2f), (-0.78f, -0.62f), (-0.9f, -0.5f), (-0.5f, -0.02f), (-0.32f, 0.22f), (-0.48f, 0.0f)]);
    }

    private static void Extinguisher(Brush brush, float size)
    {
        brush.At(0, size * -0.25f, 0).Figure(Prisms.RoundedRectangle(size * 0.56f, size * 1.2f, size * 0.14f));
        Fill(brush, size, [(-0.12f, 0.3f), (0.12f, 0.3f), (0.12f, 0.6f), (-0.12f, 0.6f)]);
        Fill(brush, size, [(-0.3f, 0.58f), (0.42f, 0.7f), (0.42f, 0.82f), (-0.3f, 0.72f)]);
        Fill(brush, size, [(-0.28f, 0.72f), (-0.5f, 0.5f), (-0.62f, -0.4f), (-0.5f, -0.42f), (-0.4f, 0.44f), (-0.28f, 0.6f)]);
    }

    private static void Dot(Brush brush, float size, float x, float y, float radius) =>
        brush.At(x * size, y * size, 0).AlongZ().Disc(radius * size, 16);

    private static void Fill(Brush brush, float size, ReadOnlySpan<(float X, float Y)> outline)
    {
        var points = new Vector2[outline.Length];
        float area = 0f;
        for (int i = 0; i < outline.Length; i++)
        {
            points[i] = new Vector2(outline[i].X, outline[i].Y) * size;
            (float nextX, float nextY) = outline[(i + 1) % outline.Length];
            area += (outline[i].X * nextY) - (nextX * outline[i].Y);
        }

        if (area < 0f)
        {
            Array.Reverse(points);
        }

        brush.Figure(points);
    }
}
