using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Medical;

/// <summary>What a resuscitation exercise needs beside the manikin: a firm platform, places to tap, a bag-valve mask, and a damaged lead as the danger.</summary>
internal static class RescueTraining
{
    private const float PlatformHeightMeters = 0.45f;

    public static readonly KitAsset Platform = new(
        "training-platform", "Firm padded platform, 0.6 x 1.9 m, along Z: a manikin on it is reached kneeling, seated or standing.", [], BuildPlatform);

    public static readonly KitAsset Patch = new("touch-patch", "Round patch that says where to tap; faces +Y.", [KitParameter.Text("label", "轻拍")], BuildPatch);

    public static readonly KitAsset BagMask = new("bag-mask", "Bag-valve mask; `tip` is the mask's opening.", [], BuildBagMask);

    public static readonly KitAsset Lead = new("damaged-lead", "Extension lead with a cut cable, copper showing; lies on the floor.", [], BuildLead);

    private static void BuildPlatform(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(LabPalette.BlueVinyl).At(0, PlatformHeightMeters - 0.03f, 0).Box(0.6f, 0.06f, 1.9f, 0.014f);
        body.Paint(LabPalette.LabGray).At(0, 0.2f, 0).Box(0.56f, 0.36f, 1.86f, 0.006f);
        body.Paint(Palette.DarkGray).At(0, 0.02f, 0).Box(0.52f, 0.04f, 1.82f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            var face = new Pose(new Vector3(side * 0.2806f, 0.24f, 0), Turn.AboutY(side * 90));
            body.Paint(Palette.SafetyGreen).In(face).At(0, 0, 0.0004f).Rectangle(0.9f, 0.13f);
            body.Write("心肺复苏训练台  CPR", face * Pose.At(0, 0, 0.001f), 0.07f, Inks.White, 0.86f);
        }

        body.CollideBox(0, PlatformHeightMeters * 0.5f, 0, 0.6f, PlatformHeightMeters, 1.9f);
        asset.Anchor("top", 0, PlatformHeightMeters, 0);
    }

    private static void BuildPatch(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Pose up = new(new Vector3(0, 0.001f, 0), Turn.AboutX(-90));
        body.Paint(Palette.SafetyGreen).In(up).AlongZ().Disc(0.028f, 20, 0.022f);
        body.Paint(Palette.White).In(up).AlongZ().Disc(0.022f, 20);
        body.Write(given.Text("label"), up * Pose.At(0, 0, 0.0008f), 0.014f, Inks.Black, 0.04f);
    }

    /// <summary>The mask's rim lies on y = 0, the bag along +Z behind its valve.</summary>
    private static void BuildBagMask(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        FaceMask.Add(body, halfWideMeters: 0.044f, halfLongMeters: 0.058f);
        body.Paint(Palette.White).At(0, 0.063f, 0).Cylinder(0.018f, 0.04f, 14, 0.003f);
        body.Paint(Palette.White).At(0, 0.075f, 0.03f).AlongZ().Cylinder(0.016f, 0.05f, 12, 0.003f);
        body.Paint(LabPalette.LabBlue).Loft(18, [
            Bag(0.05f, 0.018f), Bag(0.07f, 0.045f), Bag(0.1f, 0.06f), Bag(0.15f, 0.064f), Bag(0.2f, 0.058f), Bag(0.235f, 0.04f), Bag(0.25f, 0.018f)]);
        body.Paint(Palette.DarkGray).At(0, 0.075f, 0.26f).AlongZ().Cylinder(0.016f, 0.024f, 12, 0.003f);
        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.045f, 0), 0.048f, 10);
        body.CollideCapsule(new Vector3(0, 0.075f, 0.1f), new Vector3(0, 0.075f, 0.2f), 0.06f);
        asset.Anchor(ModelAsset.GripAnchor, 0, 0.085f, 0.15f);
        asset.Anchor(ModelAsset.TipAnchor, new Pose(new Vector3(0, 0.005f, 0), Turn.AboutX(-90)));
    }

    private static LoftSection Bag(float z, float radius) => new(new Vector3(0, 0.075f, z), Vector3.UnitX, radius, radius);

    private static void BuildLead(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.White).At(0, 0.022f, 0).Box(0.34f, 0.044f, 0.07f, 0.01f);
        for (int i = -1; i <= 1; i++)
        {
            body.Paint(Palette.DarkGray).At(i * 0.095f, 0.0444f, 0).Turned(Turn.AboutX(-90)).Figure(Prisms.RoundedRectangle(0.055f, 0.046f, 0.01f));
        }

        body.Paint(Palette.SafetyRed).At(0.15f, 0.045f, 0).Box(0.018f, 0.008f, 0.026f, 0.003f);
        Brush sheath = body.Paint(Palette.Black);
        sheath.Tube(0.0055f, 8, isCapped: true, Sweeps.CenterLine([new(-0.17f, 0.02f, 0), new(-0.3f, 0.006f, 0.05f), new(-0.45f, 0.006f, -0.06f), new(-0.62f, 0.006f, 0.02f)], 0.06f, 6));
        sheath.Tube(0.0055f, 8, isCapped: true, Sweeps.CenterLine([new(-0.7f, 0.006f, 0.03f), new(-0.9f, 0.006f, -0.02f), new(-1.1f, 0.006f, 0.1f), new(-1.5f, 0.006f, 0.06f)], 0.06f, 6));
        ReadOnlySpan<MaterialData> cores = [Palette.Brass, Palette.SafetyBlue, Palette.SafetyGreen];
        for (int i = 0; i < cores.Length; i++)
        {
            float spread = (i - 1) * 0.012f;
            body.Paint(cores[i]).Tube(0.0018f, 6, isCapped: true, Sweeps.CenterLine([new(-0.618f, 0.007f, 0.02f), new(-0.64f, 0.012f + (i * 0.006f), 0.024f + spread), new(-0.665f, 0.01f, 0.026f + (spread * 1.6f))], 0.02f, 4));
            body.Paint(Palette.Brass).Tube(0.0014f, 6, isCapped: true, Sweeps.CenterLine([new(-0.7f, 0.007f, 0.03f), new(-0.68f, 0.013f, 0.03f + spread)], 0.02f, 4));
        }

        body.CollideBox(0, 0.022f, 0, 0.34f, 0.044f, 0.07f);
        body.CollideBox(-1.49f, 0.006f, 0.06f, 0.02f, 0.012f, 0.02f);
    }
}
