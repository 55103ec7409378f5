using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Assets.Models.Laboratory;

/// <summary>
/// Hazard pictograms after the Globally Harmonized System (GHS, revision 9, annex 3): a black symbol in a red diamond. The
/// symbols are drawn anew and simplified.
/// </summary>
internal static class HazardPictograms
{
    public static readonly IReadOnlyList<string> Names = ["none", "corrosive", "flammable", "oxidizing", "toxic", "irritant", "environment"];

    /// <summary>Draws a diamond with the given half diagonal in the pose's XY plane.</summary>
    public static void Draw(NodeBuilder node, Pose at, string name, float half)
    {
        if (name == "none")
        {
            return;
        }

        node.Paint(Palette.SafetyRed).In(at).Figure(new(half, 0), new(0, half), new(-half, 0), new(0, -half));
        float inner = half * 0.86f, lift = half * 0.012f;
        node.Paint(Palette.Paper).In(at).At(0, 0, lift).Figure(new(inner, 0), new(0, inner), new(-inner, 0), new(0, -inner));
        Symbol(node.Paint(Palette.Black).In(at).At(0, 0, lift * 2f), name, half * 0.55f);
    }

    private static void Symbol(Brush ink, string name, float s)
    {
        switch (name)
        {
            case "corrosive":
                Corrosive(ink, s);
                break;
            case "flammable":
                Flame(ink, s);
                break;
            case "oxidizing":
                Flame(ink.At(0, s * 0.28f, 0), s * 0.68f);
                ink.At(0, s * -0.5f, 0).AlongZ().Disc(s * 0.4f, 18, s * 0.26f);
                break;
            case "toxic":
                Skull(ink, s);
                break;
            case "environment":
                Environment(ink, s);
                break;
            default:
                ink.Figure(Scaled(s, (-0.13f, 0.85f), (-0.08f, -0.25f), (0.08f, -0.25f), (0.13f, 0.85f)));
                ink.At(0, s * -0.55f, 0).AlongZ().Disc(s * 0.14f, 12);
                break;
        }
    }

    /// <summary>Two tubes that drip on a plate and on a hand.</summary>
    private static void Corrosive(Brush ink, float s)
    {
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            Brush tube = ink.At(side * s * 0.42f, s * 0.55f, 0).Turned(Turn.AboutZ(side * 62));
            tube.Rectangle(s * 0.16f, s * 0.62f);
            ink.At(side * s * 0.36f, s * 0.12f, 0).Figure(Scaled(s * 0.16f, (-0.5f, -0.4f), (0f, -0.9f), (0.5f, -0.4f), (0f, 1f)));
            ink.At(side * s * 0.48f, s * -0.45f, 0).Figure(side < 0
                ? Scaled(s, (-0.4f, -0.12f), (0.4f, -0.12f), (0.4f, 0.1f), (0.2f, 0.1f), (0.1f, -0.02f), (-0.02f, 0.1f), (-0.4f, 0.1f))
                : Scaled(s, (-0.38f, -0.2f), (0.05f, -0.2f), (0.4f, 0f), (0.4f, 0.16f), (0.05f, 0.08f), (-0.08f, -0.02f), (-0.38f, 0.06f)));
        }
    }

    private static void Flame(Brush ink, float s)
    {
        ink.Figure(Scaled(
            s, (-0.28f, -0.62f), (0.3f, -0.62f), (0.5f, -0.3f), (0.46f, 0.08f), (0.3f, 0.34f), (0.24f, 0.1f), (0.14f, 0.5f), (-0.02f, 0.92f), (-0.06f, 0.52f), (-0.28f, 0.2f), (-0.34f, 0.4f), (-0.5f, 0f), (-0.48f, -0.34f)));
        ink.At(0, s * -0.8f, 0).Rectangle(s * 0.9f, s * 0.14f);
    }

    private static void Skull(Brush ink, float s)
    {
        ink.At(0, s * 0.3f, 0).Figure(Scaled(
            s, (-0.22f, -0.42f), (0.22f, -0.42f), (0.24f, -0.24f), (0.44f, -0.1f), (0.48f, 0.2f), (0.3f, 0.48f), (0f, 0.56f), (-0.3f, 0.48f), (-0.48f, 0.2f), (-0.44f, -0.1f), (-0.24f, -0.24f)));
        foreach (float lean in (ReadOnlySpan<float>)[-24f, 24f])
        {
            ink.At(0, s * -0.48f, 0).Turned(Turn.AboutZ(lean)).Rectangle(s * 1.3f, s * 0.15f);
        }
    }

    /// <summary>A bare tree and a fish.</summary>
    private static void Environment(Brush ink, float s)
    {
        ink.At(s * -0.32f, s * 0.1f, 0).Figure(Scaled(s, (-0.1f, -0.5f), (0.1f, -0.5f), (0.06f, 0f), (0.3f, 0.4f), (0.2f, 0.44f), (0.02f, 0.16f), (-0.02f, 0.6f), (-0.1f, 0.6f), (-0.08f, 0.12f), (-0.34f, 0.36f), (-0.4f, 0.3f), (-0.08f, -0.06f)));
        ink.At(s * 0.26f, s * -0.5f, 0).Figure(Scaled(s, (-0.6f, 0f), (-0.3f, -0.2f), (0.05f, -0.2f), (0.3f, -0.02f), (0.52f, -0.16f), (0.52f, 0.2f), (0.3f, 0.06f), (0.05f, 0.22f), (-0.3f, 0.2f)));
    }

    private static Vector2[] Scaled(float size, params ReadOnlySpan<(float X, float Y)> outline)
    {
        var points = new Vector2[outline.Length];
        for (int i = 0; i < points.Length; i++)
        {
            points[i] = new Vector2(outline[i].X, outline[i].Y) * size;
        }

        return points;
    }
}
