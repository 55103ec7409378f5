using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>How a participant looks to others: head with helmet and headset, coverall with vest, and the parts of an arm.</summary>
internal static class AvatarModel
{
    public static readonly KitAsset Head = new("avatar-head", "Head with helmet and headset; looks along -Z from the head pose.", [], (asset, _) => BuildHead(asset.Body));

    public static readonly KitAsset Torso = new("avatar-torso", "Upper body that hangs below the head pose; `label` on chest and back.", [KitParameter.Text("label")], BuildTorso);

    public static readonly KitAsset Legs = new("avatar-legs", "Legs of a person who stands, from the floor.", [], (asset, _) => BuildLegs(asset.Body));

    public static readonly KitAsset UpperArm = new("avatar-upper-arm", "Upper arm from the shoulder along -Y.", [], (asset, _) => BuildUpperArm(asset.Body));

    public static readonly KitAsset Forearm = new("avatar-forearm", "Forearm from the cuff along +Y.", [], (asset, _) => BuildForearm(asset.Body));

    private static void BuildHead(NodeBuilder body)
    {
        Brush skin = body.Paint(Palette.Skin);
        skin.Loft(11, [
            Long(-0.118f, 0.05f, 0.046f, 0.04f), Long(-0.09f, 0.065f, 0.072f, 0.058f), Long(-0.04f, 0.08f, 0.094f, 0.072f),
            Long(0.02f, 0.085f, 0.1f, 0.077f), Long(0.06f, 0.085f, 0.098f, 0.075f)]);
        Brush shell = body.Paint(Palette.SafetyYellow);
        shell.Loft(11, [
            Long(0.036f, 0.085f, 0.122f, 0.099f), Long(0.072f, 0.085f, 0.119f, 0.096f), Long(0.112f, 0.087f, 0.1f, 0.08f),
            Long(0.138f, 0.089f, 0.07f, 0.055f), Long(0.151f, 0.09f, 0.03f, 0.024f)]);
        shell.Loft(11, [Long(0.034f, 0.068f, 0.15f, 0.108f), Long(0.042f, 0.068f, 0.146f, 0.104f)]);
        body.Paint(Palette.Rubber).Loft(11, [Long(-0.016f, 0.085f, 0.104f, 0.081f), Long(0.014f, 0.085f, 0.105f, 0.082f)]);
        body.Paint(Palette.LightGray).At(0, -0.004f, -0.046f).Box(0.172f, 0.094f, 0.082f, 0.018f);
        body.Paint(Palette.Black).At(0, -0.004f, -0.088f).Box(0.15f, 0.072f, 0.01f, 0.004f);
    }

    private static void BuildTorso(AssetBuilder asset, KitArguments given)
    {
        const float LetterMeters = 0.07f;
        NodeBuilder body = asset.Body;
        body.Write(given.Text("label"), new Pose(new Vector3(0, -0.36f, 0.1f - 0.127f), Turn.AboutY(180)), LetterMeters, Inks.Black, 0.26f);
        body.Write(given.Text("label"), Pose.At(0, -0.36f, 0.1f + 0.127f), LetterMeters, Inks.Black, 0.3f);
        body.Paint(Palette.Sleeve).Loft(11, [
            Wide(-0.75f, 0.165f, 0.098f), Wide(-0.72f, 0.178f, 0.108f), Wide(-0.6f, 0.168f, 0.102f), Wide(-0.45f, 0.182f, 0.112f),
            Wide(-0.31f, 0.2f, 0.116f), Wide(-0.245f, 0.192f, 0.1f), Wide(-0.2f, 0.13f, 0.08f), Wide(-0.165f, 0.068f, 0.066f)]);
        body.Paint(Palette.GloveCuff).Loft(11, [
            Wide(-0.64f, 0.178f, 0.112f), Wide(-0.45f, 0.19f, 0.12f), Wide(-0.31f, 0.206f, 0.123f), Wide(-0.24f, 0.17f, 0.106f)]);
        body.Paint(Palette.LightGray).Loft(11, [Wide(-0.53f, 0.19f, 0.121f), Wide(-0.48f, 0.193f, 0.124f)]);
        body.Paint(Palette.Skin).Rod(new Vector3(0, -0.2f, 0.105f), new Vector3(0, -0.055f, 0.095f), 0.054f, 8);
        asset.Anchor("shoulder-left", -0.19f, -0.25f, 0.09f);
        asset.Anchor("shoulder-right", 0.19f, -0.25f, 0.09f);
    }

    private static void BuildLegs(NodeBuilder body)
    {
        foreach (float x in (ReadOnlySpan<float>)[-0.095f, 0.095f])
        {
            body.Paint(Palette.Sleeve).Taper(7, [
                (new Vector3(x, 0.95f, 0.1f), 0.08f), (new Vector3(x, 0.82f, 0.1f), 0.092f), (new Vector3(x, 0.5f, 0.095f), 0.068f), (new Vector3(x, 0.07f, 0.11f), 0.056f)],
                isTipRound: false);
            body.Paint(Palette.Rubber).At(x, 0.042f, 0.065f).Box(0.1f, 0.084f, 0.27f, 0.03f);
        }
    }

    private static void BuildUpperArm(NodeBuilder body) => body.Paint(Palette.Sleeve).Taper(7, [
        (new Vector3(0, 0.056f, 0), 0.022f), (new Vector3(0, 0.035f, 0), 0.05f), (Vector3.Zero, 0.06f),
        (new Vector3(0, -0.15f, 0), 0.053f), (new Vector3(0, -0.29f, 0), 0.046f)], isTipRound: true);

    private static void BuildForearm(NodeBuilder body) => body.Paint(Palette.Sleeve).Taper(7, [
        (new Vector3(0, -0.035f, 0), 0.032f), (Vector3.Zero, 0.034f), (new Vector3(0, 0.12f, 0), 0.043f), (new Vector3(0, 0.26f, 0), 0.046f)], isTipRound: true);

    /// <summary>A level section that is longer from front to back.</summary>
    private static LoftSection Long(float y, float z, float halfDeep, float halfWide) => new(new Vector3(0, y, z), Vector3.UnitZ, halfDeep, halfWide);

    private static LoftSection Wide(float y, float halfWide, float halfDeep) => new(new Vector3(0, y, 0.1f), Vector3.UnitX, halfWide, halfDeep);
}
