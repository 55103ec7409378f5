using System.Numerics;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.People;

/// <summary>Palm, fingers, nails and cuff of a hand whose wrist is the origin; the back looks along +Y, fingers along -Z.</summary>
internal static class HandFlesh
{
    /// <summary>A sleeve of no outfit in particular.</summary>
    public const string AnySleeve = "plain";

    private static readonly MaterialData Insulating = Palette.Paint("glove-insulating", 0xC8551E, 0.7f);

    public static void Paint(
        SkinPainter painter, IEnumerable<(string Finger, string[] Names, Vector3[] Joints, float[] Radii)> fingers, float mirror, string tone, string glove, string clothes)
    {
        (MaterialData cover, float thick) = glove switch
        {
            "nitrile" => (LabPalette.Nitrile, 1.04f),
            "work" => (Palette.GloveWork, 1.16f),
            "insulating" => (Insulating, 1.3f),
            _ => (PersonPaints.Skin(tone), 1f),
        };
        AddPalm(painter.Paint(glove == "work" ? Palette.GloveKnit : cover, "wrist", "index-metacarpal", "middle-metacarpal", "ring-metacarpal", "little-metacarpal"), mirror, thick);
        foreach ((string finger, string[] names, Vector3[] joints, float[] radii) in fingers)
        {
            AddFinger(painter, cover, finger, names, joints, radii, thick);
            if (glove == "none")
            {
                AddNail(painter, PersonPaints.Skin(tone), finger, joints, radii);
            }
        }

        AddCuff(painter, glove, clothes, mirror);
    }

    private static void AddPalm(Brush paint, float mirror, float thick) => paint.Loft(18, [
        Across(0.012f, 0, 0.027f, 0.0205f), Across(-0.004f, 0, 0.029f, 0.02f), Across(-0.022f, -0.001f, 0.0345f, 0.0195f), Across(-0.045f, -0.001f, 0.0405f, 0.018f), Across(-0.068f, 0.001f, 0.0425f, 0.0155f),
        Across(-0.086f, 0.003f, 0.0415f, 0.0125f), Across(-0.097f, 0.004f, 0.036f, 0.0092f), Across(-0.1f, 0.004f, 0.03f, 0.006f)], mirror, thick);

    private static (float Z, float X, float HalfWide, float HalfThick) Across(float z, float x, float halfWide, float halfThick) => (z, x, halfWide, halfThick);

    private static void Loft(this Brush paint, int sides, IReadOnlyList<(float Z, float X, float HalfWide, float HalfThick)> sections, float mirror, float thick) =>
        paint.Loft(sides, [.. sections.Select(s => new LoftSection(new Vector3(s.X * mirror, 0, s.Z), Vector3.UnitX, s.HalfWide * (1 + ((thick - 1) * 0.4f)), s.HalfThick * thick))]);

    /// <summary>A bar along the joints; it swells at each joint a little and begins inside the palm.</summary>
    private static void AddFinger(SkinPainter painter, MaterialData cover, string finger, string[] names, Vector3[] joints, float[] radii, float thick)
    {
        int first = finger == "thumb" ? 0 : 1;
        var line = new List<(Vector3, float)>();
        if (first > 0)
        {
            line.Add((DetMath.Lerp(joints[0], joints[1], 0.78f), radii[1] * 0.92f * thick));
        }

        for (int i = first; i + 1 < joints.Length; i++)
        {
            line.Add((joints[i], radii[i] * 1.03f * thick));
            line.Add((DetMath.Lerp(joints[i], joints[i + 1], 0.5f), (radii[i] + radii[i + 1]) * 0.485f * thick));
        }

        line.Add((DetMath.Lerp(joints[^2], joints[^1], 0.82f), radii[^1] * 1.04f * thick));
        painter.Paint(cover, [.. names.Take(names.Length - 1).Select(n => $"{finger}-{n}"), .. finger == "thumb" ? ["wrist"] : Array.Empty<string>()]).Taper(10, line, isTipRound: true);
    }

    private static void AddNail(SkinPainter painter, MaterialData skin, string finger, Vector3[] joints, float[] radii)
    {
        Vector3 ahead = DetMath.Normalize(joints[^1] - joints[^2]);
        Vector3 up = finger == "thumb" ? DetMath.Normalize(new Vector3(Math.Sign(joints[^1].X) * 0.75f, 0.66f, 0)) : Vector3.UnitY;
        up = DetMath.Normalize(up - (ahead * DetMath.Dot(up, ahead)));
        Vector3 side = DetMath.Cross(up, ahead), middle = DetMath.Lerp(joints[^2], joints[^1], 0.78f) + (up * (radii[^1] * 0.72f));
        float wide = radii[^1] * 0.62f;
        painter.Paint(skin with { Name = skin.Name + "-nail", BaseColor = Vector4.Lerp(skin.BaseColor, new Vector4(0.85f, 0.62f, 0.56f, 1), 0.35f), Roughness = 0.3f }, $"{finger}-distal").Loft(8, [
            new(middle - (ahead * 0.0058f), side, wide * 0.6f, 0.0014f), new(middle - (ahead * 0.003f), side, wide, 0.0024f), new(middle + (ahead * 0.003f), side, wide, 0.0024f), new(middle + (ahead * 0.0062f), side, wide * 0.75f, 0.0012f)]);
    }

    private static void AddCuff(SkinPainter painter, string glove, string clothes, float mirror)
    {
        MaterialData cuff = glove switch { "nitrile" => LabPalette.Nitrile, "work" => Palette.GloveCuff, "insulating" => Insulating, _ => SleeveOf(clothes) };
        float from = glove == "none" ? 0.016f : -0.004f, to = glove == "insulating" ? 0.17f : 0.075f, wide = glove == "insulating" ? 0.05f : 0.037f;
        painter.Paint(cuff, "wrist").Loft(16, [
            Across(from, 0, 0.0275f, 0.021f), Across(from + 0.004f, 0, 0.0315f, 0.0245f), Across((from + to) * 0.5f, 0, (wide + 0.03f) * 0.5f, (wide + 0.017f) * 0.5f), Across(to, 0, wide, wide - 0.006f), Across(to + 0.003f, 0, wide - 0.004f, wide - 0.01f)], mirror, 1f);
    }

    private static MaterialData SleeveOf(string clothes) =>
        clothes == AnySleeve ? Palette.Sleeve : Palette.Sleeve with { Name = "sleeve-" + clothes, BaseColor = new Vector4(Outfit.Of(clothes).Jacket, 1f) };
}
