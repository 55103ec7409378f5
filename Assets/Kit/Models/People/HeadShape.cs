using System.Numerics;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.People;

/// <summary>A head that looks along +Z; its origin is where the neck ends, the crown lies 0.215 m above.</summary>
internal static class HeadShape
{
    /// <summary>Head, neck, face and ears; every brush is asked for by material, so that the caller decides what moves it.</summary>
    public static void Add(Func<MaterialData, Brush> paint, MaterialData skin, bool hasOpenEyes = true)
    {
        paint(skin).Loft(18, [
            Level(-0.018f, 0.02f, 0.022f, 0.05f), Level(-0.013f, 0.034f, 0.038f, 0.044f), Level(0.004f, 0.047f, 0.06f, 0.03f), Level(0.03f, 0.06f, 0.08f, 0.016f), Level(0.065f, 0.069f, 0.093f, 0.007f),
            Level(0.1f, 0.0735f, 0.099f, 0.001f), Level(0.14f, 0.074f, 0.101f, -0.003f), Level(0.17f, 0.069f, 0.094f, -0.005f), Level(0.195f, 0.054f, 0.074f, -0.007f), Level(0.21f, 0.03f, 0.042f, -0.008f),
            Level(0.215f, 0.01f, 0.014f, -0.008f)]);
        AddNose(paint(skin));
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            paint(skin).Loft(10, [
                new(new Vector3(side * 0.066f, 0.098f, -0.006f), Vector3.UnitY, 0.03f, 0.016f), new(new Vector3(side * 0.078f, 0.1f, -0.012f), Vector3.UnitY, 0.033f, 0.019f), new(new Vector3(side * 0.083f, 0.1f, -0.016f), Vector3.UnitY, 0.026f, 0.013f)]);
            AddEye(paint, skin, side, hasOpenEyes);
        }

        Brush lips = paint(PersonPaints.Lips);
        lips.Loft(10, [
            new(new Vector3(-0.024f, 0.036f, 0.085f), Vector3.UnitY, 0.001f, 0.002f), new(new Vector3(-0.012f, 0.0375f, 0.0935f), Vector3.UnitY, 0.0058f, 0.0045f), new(new Vector3(0, 0.037f, 0.0958f), Vector3.UnitY, 0.0066f, 0.0048f),
            new(new Vector3(0.012f, 0.0375f, 0.0935f), Vector3.UnitY, 0.0058f, 0.0045f), new(new Vector3(0.024f, 0.036f, 0.085f), Vector3.UnitY, 0.001f, 0.002f)]);
    }

    /// <summary>Short hair, or tied back.</summary>
    public static void AddHair(Func<MaterialData, Brush> paint, string style)
    {
        paint(PersonPaints.Hair).Loft(16, [
            Level(0.07f, 0.0745f, 0.06f, -0.052f), Level(0.1f, 0.0785f, 0.078f, -0.034f), Level(0.146f, 0.081f, 0.099f, -0.013f), Level(0.168f, 0.081f, 0.104f, -0.008f), Level(0.186f, 0.077f, 0.102f, -0.006f), Level(0.205f, 0.061f, 0.083f, -0.005f),
            Level(0.222f, 0.036f, 0.05f, -0.006f), Level(0.228f, 0.01f, 0.015f, -0.006f)]);
        if (style == "tied")
        {
            paint(PersonPaints.Hair).Taper(9, [
                (new Vector3(0, 0.15f, -0.1f), 0.02f), (new Vector3(0, 0.145f, -0.135f), 0.03f), (new Vector3(0, 0.08f, -0.152f), 0.028f), (new Vector3(0, 0.0f, -0.14f), 0.02f), (new Vector3(0, -0.04f, -0.13f), 0.008f)],
                isTipRound: true);
        }
    }

    public static void AddHelmet(Func<MaterialData, Brush> paint, MaterialData shell)
    {
        paint(shell).Loft(18, [
            Level(0.13f, 0.098f, 0.125f, -0.004f), Level(0.165f, 0.098f, 0.124f, -0.004f), Level(0.205f, 0.086f, 0.108f, -0.004f), Level(0.238f, 0.058f, 0.074f, -0.004f), Level(0.252f, 0.024f, 0.03f, -0.004f)]);
        paint(shell).Loft(18, [Level(0.127f, 0.108f, 0.15f, 0.012f), Level(0.135f, 0.104f, 0.145f, 0.012f)]);
        paint(Palette.DarkGray).Tube(0.005f, 6, isCapped: true, Sweeps.CenterLine(
            [new(-0.088f, 0.13f, 0.01f), new(-0.074f, 0.03f, 0.035f), new(0, -0.026f, 0.056f), new(0.074f, 0.03f, 0.035f), new(0.088f, 0.13f, 0.01f)], 0.05f, 4));
    }

    private static void AddNose(Brush skin) => skin.Loft(10, [
        new(new Vector3(0, 0.118f, 0.095f), Vector3.UnitX, 0.007f, 0.007f), new(new Vector3(0, 0.095f, 0.102f), Vector3.UnitX, 0.0085f, 0.009f), new(new Vector3(0, 0.074f, 0.108f), Vector3.UnitX, 0.0125f, 0.0125f),
        new(new Vector3(0, 0.062f, 0.105f), Vector3.UnitX, 0.014f, 0.011f), new(new Vector3(0, 0.056f, 0.1f), Vector3.UnitX, 0.009f, 0.006f)]);

    private static void AddEye(Func<MaterialData, Brush> paint, MaterialData skin, float side, bool isOpen)
    {
        var at = new Vector3(side * 0.031f, 0.105f, 0.0795f);
        if (isOpen)
        {
            paint(PersonPaints.EyeWhite).At(at).Loft(12, [
                new(new Vector3(-0.0145f, 0, 0.002f), Vector3.UnitY, 0.001f, 0.002f), new(new Vector3(-0.008f, 0, 0.0068f), Vector3.UnitY, 0.0058f, 0.005f), new(new Vector3(0, 0, 0.0088f), Vector3.UnitY, 0.0068f, 0.0055f),
                new(new Vector3(0.008f, 0, 0.0068f), Vector3.UnitY, 0.0058f, 0.005f), new(new Vector3(0.0145f, 0, 0.002f), Vector3.UnitY, 0.001f, 0.002f)]);
            paint(PersonPaints.Iris).At(at + new Vector3(0, 0.0002f, 0.0108f)).Ball(0.0058f, 10);
        }

        // The lid: a roll of skin above the eye, or over all of it where it is shut.
        paint(skin).At(at).Tube(isOpen ? 0.0032f : 0.007f, 7, isCapped: true, Sweeps.CenterLine(
            [new(-0.016f, -0.001f, 0.004f), new(-0.006f, isOpen ? 0.0085f : 0.001f, 0.011f), new(0.006f, isOpen ? 0.0085f : 0.001f, 0.011f), new(0.016f, -0.001f, 0.004f)], 0.012f, 3));
        paint(PersonPaints.Hair).At(at).Tube(0.0028f, 6, isCapped: true, Sweeps.CenterLine(
            [new(side * -0.014f, 0.0215f, 0.0155f), new(side * 0.004f, 0.0265f, 0.0135f), new(side * 0.018f, 0.02f, 0.003f)], 0.02f, 3));
    }

    private static LoftSection Level(float y, float halfWide, float halfDeep, float z) => new(new Vector3(0, y, z), Vector3.UnitX, halfWide, halfDeep);
}
