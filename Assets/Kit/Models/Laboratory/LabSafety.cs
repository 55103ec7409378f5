using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Laboratory;

/// <summary>Eye wash, emergency shower, coat on its hook, safety glasses, nitrile gloves in their box, and the gas tap.</summary>
internal static class LabSafety
{
    public static readonly KitAsset EyeWash = new("eye-wash", "Eye wash at the wall.", [], BuildEyeWash);

    public static readonly KitAsset Shower = new("emergency-shower", "Emergency shower with eye wash.", [], BuildShower);

    public static readonly KitAsset Coat = new("lab-coat", "Lab coat on its hook.", [], BuildCoat);

    public static readonly KitAsset Glasses = new("safety-glasses", "Safety glasses with clear lenses.", [KitParameter.Choice("worn", "no", "yes")], BuildGlasses);

    public static readonly KitAsset GloveBox = new("glove-box", "Box of nitrile gloves.", [], BuildGloveBox);

    public static readonly KitAsset GasTap = new("gas-tap", "Gas tap for a bench.", [KitParameter.Text("label", "天然气 GAS")], BuildGasTap);

    private static void BuildEyeWash(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.SafetyGreen).At(0, 0, 0.005f).Box(0.18f, 0.26f, 0.01f, 0.004f);
        AddBowl(asset, Pose.At(0, -0.02f, 0.2f));
        body.Paint(Palette.Galvanized).Rod(new Vector3(0, -0.07f, 0.01f), new Vector3(0, -0.07f, 0.2f), 0.016f, 10);
        body.Paint(Palette.Galvanized).Rod(new Vector3(0, -0.07f, 0.2f), new Vector3(0, -0.03f, 0.2f), 0.016f, 10);
        body.Write("洗眼器|EYE WASH", Pose.At(0, 0.085f, 0.0106f), 0.032f, Inks.White, 0.17f);
        body.CollideBox(0, -0.04f, 0.13f, 0.28f, 0.14f, 0.26f);
    }

    /// <summary>Bowl, two spray heads with caps, and the push plate at the right, which tips forward about +X.</summary>
    private static void AddBowl(AssetBuilder asset, Pose at)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Stainless).In(at).Lathe(
            28, new(0, -0.03f), new(0.04f, -0.028f), new(0.1f, 0.0f), new(0.135f, 0.04f), new(0.14f, 0.044f), new(0.136f, 0.047f), new(0.13f, 0.042f), new(0.095f, 0.006f), new(0.03f, -0.022f), new(0, -0.024f));
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(Palette.Chrome).In(at).Rod(new Vector3(side * 0.045f, -0.012f, 0), new Vector3(side * 0.045f, 0.05f, 0), 0.009f, 8);
            body.Paint(Palette.SafetyGreen).In(at).At(side * 0.045f, 0.05f, 0).Lathe(14, new(0.016f, 0), new(0.026f, 0.012f), new(0.026f, 0.026f), new(0.02f, 0.03f), new(0, 0.03f));
        }

        Vector3 hinge = at.TransformPoint(new Vector3(0.15f, -0.02f, 0.02f));
        NodeBuilder lever = asset.Node(ModelAsset.MovingNode, new Pose(hinge, Turn.AboutY(90)));
        lever.Paint(Palette.SafetyYellow).Turned(Turn.AboutY(-90)).At(0.01f, 0.075f, 0.01f).Box(0.008f, 0.15f, 0.09f, 0.0039f);
        lever.CollideBox(new Pose(Vector3.Zero, Turn.AboutY(-90)) * Pose.At(0.01f, 0.075f, 0.01f), new Vector3(0.02f, 0.15f, 0.09f));
        asset.Anchor("grip", Pose.At(hinge + new Vector3(0.01f, 0.11f, 0.01f)));
    }

    private static void BuildShower(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush pipe = body.Paint(Palette.SafetyGreen);
        pipe.Pipe(0.021f, 0.1f, 12, isCapped: true, new(0, 0.02f, -0.25f), new(0, 2.28f, -0.25f), new(0, 2.28f, 0.25f), new(0, 2.2f, 0.25f));
        pipe.At(0, 0.01f, -0.25f).Cylinder(0.11f, 0.02f, 20, 0.005f);
        body.Paint(Palette.SafetyYellow).At(0, 2.16f, 0.25f).Lathe(24, new(0, 0), new(0.125f, 0f), new(0.13f, 0.012f), new(0.06f, 0.045f), new(0.03f, 0.07f));
        for (int i = 0; i < 12; i++)
        {
            Vector2 d = Turn.Step(i, 12) * 0.095f;
            body.Paint(Palette.Black).At(d.X, 2.1595f, 0.25f + d.Y).Turned(Turn.AboutX(180)).Disc(0.006f, 6);
        }

        pipe.Rod(new Vector3(0, 0.98f, -0.25f), new Vector3(0, 0.98f, 0.05f), 0.016f, 10);
        AddBowl(asset, Pose.At(0, 1.03f, 0.05f));
        NodeBuilder pull = asset.Node("pull", Pose.At(0.16f, 2.26f, 0.18f));
        pull.Paint(Palette.Stainless).Rod(new Vector3(0, 0, 0), new Vector3(0, -0.62f, 0), 0.005f, 6);
        pull.Paint(Palette.SafetyYellow).At(0, -0.7f, 0).Turned(Turn.AboutX(90)).Torus(0.075f, 0.009f, 3, 6);
        pull.CollideBox(0, -0.7f, 0, 0.16f, 0.16f, 0.03f);
        pipe.Rod(new Vector3(0, 2.28f, 0.18f), new Vector3(0.17f, 2.27f, 0.18f), 0.009f, 8);
        Pose sign = Pose.At(0, 1.62f, -0.22f);
        body.Paint(Palette.SafetyGreen).In(sign).Box(0.24f, 0.3f, 0.006f);
        body.Write("紧急喷淋|洗眼器", sign * Pose.At(0, 0.05f, 0.0036f), 0.052f, Inks.White, 0.22f);
        body.Write("EMERGENCY|SHOWER", sign * Pose.At(0, -0.07f, 0.0036f), 0.034f, Inks.White, 0.22f);
        body.CollideCylinder(new Vector3(0, 0, -0.25f), new Vector3(0, 2.28f, -0.25f), 0.03f, 8);
        body.CollideCylinder(new Vector3(0, 1.0f, 0.05f), new Vector3(0, 1.08f, 0.05f), 0.14f, 10);
        asset.Anchor("pull", 0.16f, 1.56f, 0.18f);
    }

    /// <summary>Hanging cloth as a loft with folds; origin: the hook's back at the wall, 1.65 m up when hung.</summary>
    private static void BuildCoat(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Chrome).At(0, 0, 0.004f).AlongZ().Cylinder(0.018f, 0.008f, 14);
        body.Paint(Palette.Chrome).Pipe(0.005f, 0.02f, 8, isCapped: true, new(0, 0, 0.005f), new(0, -0.012f, 0.055f), new(0, 0.03f, 0.06f));
        Brush cloth = body.Paint(LabPalette.Cotton);
        cloth.Loft(11, [
            Fold(-0.02f, 0.02f, 0.018f, 0.05f), Fold(-0.06f, 0.07f, 0.045f, 0.052f), Fold(-0.12f, 0.15f, 0.055f, 0.055f), Fold(-0.2f, 0.185f, 0.058f, 0.058f),
            Fold(-0.45f, 0.17f, 0.06f, 0.062f), Fold(-0.75f, 0.19f, 0.07f, 0.07f), Fold(-1.0f, 0.22f, 0.075f, 0.075f)]);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            cloth.Loft(8, [
                Sleeve(side, 0.15f, -0.13f, 0.05f, 0.035f), Sleeve(side, 0.21f, -0.22f, 0.052f, 0.04f), Sleeve(side, 0.225f, -0.45f, 0.048f, 0.036f), Sleeve(side, 0.22f, -0.68f, 0.045f, 0.03f)]);
            cloth.At(side * 0.1f, -0.62f, 0.128f).Turned(Turn.AboutX(-3)).Box(0.11f, 0.13f, 0.008f, 0.0038f);
            Brush lapel = body.Paint(LabPalette.Cotton).At(side * 0.045f, -0.17f, 0.108f);
            lapel.Turned(Turn.AboutZ(side * 18)).Box(0.04f, 0.2f, 0.012f, 0.005f);
        }

        for (int i = 0; i < 5; i++)
        {
            float y = -0.3f - (i * 0.13f);
            body.Paint(Palette.LightGray).At(0, y, 0.121f + (i * 0.0048f)).At(0, 0, 0.002f).AlongZ().Disc(0.007f, 8);
        }

        body.Paint(Palette.SafetyBlue).At(0.085f, -0.3f, 0.1195f).Box(0.07f, 0.02f, 0.004f);
        body.Write("化学实验室", Pose.At(0.085f, -0.3f, 0.1222f), 0.013f, Inks.White, 0.065f);
        body.CollideBox(0, -0.52f, 0.065f, 0.4f, 0.98f, 0.13f);
        asset.Anchor("grip", 0, -0.1f, 0.09f);

        static LoftSection Fold(float y, float wide, float deep, float z) => new(new Vector3(0, y, z), Vector3.UnitX, wide, deep);
        static LoftSection Sleeve(float side, float x, float y, float wide, float deep) => new(new Vector3(side * x, y, 0.06f), Vector3.UnitX, wide, deep);
    }

    private static void BuildGlasses(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        // Worn, the temples are spread by the head.
        float spread = given.Text("worn") == "yes" ? 0.011f : 0f;
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            Vector2[] lens = Prisms.RoundedRectangle(0.056f, 0.04f, 0.014f, 4);
            body.Paint(Palette.Lens).In(new Pose(new Vector3(side * 0.034f, 0, 0.058f), Turn.AboutY(side * 9))).Prism(0.0022f, lens);
            body.Paint(Palette.DarkGray).Tube(0.0022f, 6, isCapped: true, Sweeps.CenterLine(
                [new(side * 0.066f, 0.014f, 0.052f), new(side * (0.072f + (spread * 0.6f)), 0.013f, 0.03f), new(side * (0.073f + spread), 0.011f, -0.055f), new(side * (0.07f + spread), -0.022f, -0.078f)], 0.03f, 4));
            body.Paint(Palette.Lens).At(side * 0.0705f, 0, 0.036f).Box(0.002f, 0.03f, 0.036f);
        }

        body.Paint(Palette.DarkGray).At(0, 0.021f, 0.0575f).Box(0.13f, 0.006f, 0.006f);
        body.Paint(Palette.DarkGray).At(0, 0.002f, 0.06f).Box(0.012f, 0.006f, 0.005f);
        body.CollideBox(0, 0, 0.05f, 0.145f, 0.044f, 0.03f);
        body.CollideBox(0, 0.004f, -0.02f, 0.145f, 0.03f, 0.11f);
        asset.Anchor("grip", 0, 0, 0.055f);
        asset.Anchor(ProtectiveGear.HeadAnchor, 0, -0.102f, -0.05f);
    }

    private static void BuildGloveBox(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.White).At(0, 0.035f, 0).Box(0.24f, 0.07f, 0.12f);
        body.Paint(Palette.SafetyBlue).At(0, 0.035f, 0.0606f).Rectangle(0.238f, 0.05f);
        body.Write("丁腈手套 NITRILE GLOVES|M   100 只", Pose.At(0, 0.035f, 0.0612f), 0.019f, Inks.White, 0.22f);
        body.Paint(Palette.Black).At(0, 0.0706f, 0).Turned(Turn.AboutX(-90)).Figure(Prisms.RoundedRectangle(0.13f, 0.045f, 0.022f, 5));
        Brush glove = body.Paint(LabPalette.Nitrile);
        glove.Taper(8, [(new Vector3(-0.03f, 0.06f, 0), 0.016f), (new Vector3(-0.01f, 0.085f, 0.004f), 0.02f), (new Vector3(0.02f, 0.102f, 0.0f), 0.012f)], isTipRound: true);
        glove.Taper(8, [(new Vector3(0.03f, 0.06f, 0.004f), 0.012f), (new Vector3(0.04f, 0.085f, 0.01f), 0.01f), (new Vector3(0.055f, 0.1f, 0.012f), 0.006f)], isTipRound: true);
        body.CollideBox(0, 0.035f, 0, 0.24f, 0.07f, 0.12f);
        asset.Anchor("grip", 0, 0.085f, 0);
    }

    private static void BuildGasTap(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(LabPalette.LabGray).Lathe(14, new(0.03f, 0), new(0.024f, 0.008f), new(0.014f, 0.012f), new(0.014f, 0.09f), new(0.019f, 0.096f), new(0.019f, 0.125f), new(0.01f, 0.132f), new(0, 0.132f));
        body.Paint(Palette.Brass).At(0, 0.11f, 0.018f).AlongZ().Lathe(12, new(0.008f, 0), new(0.006f, 0.02f), new(0.0075f, 0.024f), new(0.005f, 0.03f), new(0.0065f, 0.036f), new(0.004f, 0.044f), new(0, 0.044f));
        NodeBuilder lever = asset.Node(ModelAsset.MovingNode, new Pose(new Vector3(0, 0.132f, 0), Turn.AboutX(-90)));
        lever.Paint(Palette.SafetyYellow).Turned(Turn.AboutX(90)).At(0.018f, 0.008f, 0).Box(0.07f, 0.014f, 0.014f, 0.005f);
        lever.CollideBox(0.018f, 0, 0.008f, 0.07f, 0.016f, 0.016f);
        body.Write(given.Text("label"), Pose.At(0, 0.05f, 0.0148f), 0.009f, Inks.Black, 0.06f);
        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.13f, 0), 0.02f, 8);
        asset.Anchor("grip", 0.04f, 0.14f, 0);
    }
}
