using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Isolation;

/// <summary>Earthing and short-circuiting in two pieces, so that their order is the learner's own: the earth clamp, and the comb for the three lines.</summary>
internal static class EarthingParts
{
    /// <summary>Between two lines of the comb.</summary>
    public const float PitchMeters = 0.1f;

    public static readonly KitAsset EarthClamp = new("earth-clamp", "Earth clamp of an earthing set, its jaw at the origin looking along -Z.", [], (asset, _) => BuildEarthClamp(asset));

    public static readonly KitAsset LineClamps = new("line-clamps", "Three line clamps 0.1 m apart on a common piece, their jaws looking along -Z.", [], (asset, _) => BuildLineClamps(asset));

    public static readonly KitAsset Cover = new("insulating-cover", "Clear insulating sheet with a warning and a handle, hung in front of live parts.", [], (asset, _) => BuildCover(asset));

    private static void BuildEarthClamp(AssetBuilder asset)
    {
        AddClamp(asset.Body, 0);
        asset.Body.Paint(Palette.SafetyYellow).Cable(0.007f, 8, 6, new(0, -0.02f, 0.03f), new(0, -0.09f, 0.05f), new(0.03f, -0.14f, 0.05f), new(0.06f, -0.1f, 0.05f));
        asset.Body.Write("PE", Pose.At(0, 0.0f, 0.0965f), 0.016f, Inks.Black, 0.03f);
        asset.Body.CollideBox(0, 0, 0.05f, 0.04f, 0.04f, 0.1f);
        asset.Anchor(ModelAsset.GripAnchor, 0, 0, 0.08f);
    }

    private static void BuildLineClamps(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        for (int i = -1; i <= 1; i++)
        {
            AddClamp(body, i * PitchMeters);
        }

        body.Paint(Finishes.Copper).At(0, -0.026f, 0.05f).Box((2 * PitchMeters) + 0.03f, 0.006f, 0.024f, 0.002f);
        body.Paint(Finishes.ToolYellow).At(0, -0.002f, 0.115f).AlongX().Cylinder(0.013f, 0.16f, 14, 0.004f);
        body.Paint(Palette.SafetyYellow).Cable(0.007f, 8, 6, new(0.1f, -0.03f, 0.05f), new(0.13f, -0.09f, 0.06f), new(0.17f, -0.1f, 0.06f), new(0.19f, -0.06f, 0.05f));
        body.CollideBox(0, 0, 0.06f, (2 * PitchMeters) + 0.04f, 0.05f, 0.12f);
        asset.Anchor(ModelAsset.GripAnchor, new Pose(new Vector3(0, -0.002f, 0.115f), Turn.AboutY(-90)));
    }

    /// <summary>A brass jaw with a screw and an insulated knob toward the hand.</summary>
    private static void AddClamp(NodeBuilder body, float x)
    {
        body.Paint(Palette.Brass).At(x, 0.012f, 0.01f).Box(0.022f, 0.008f, 0.036f, 0.002f).At(0, -0.024f, 0).Box(0.022f, 0.008f, 0.036f, 0.002f).At(0, 0.012f, 0.022f).Box(0.022f, 0.03f, 0.008f, 0.002f);
        body.Paint(Palette.Galvanized).At(x, 0, 0.04f).AlongZ().Cylinder(0.005f, 0.04f, 8);
        body.Paint(Palette.SafetyRed).At(x, 0, 0.078f).AlongZ().Cylinder(0.016f, 0.036f, 14, 0.004f);
    }

    private static void BuildCover(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Finishes.Acrylic).Box(0.42f, 0.16f, 0.004f);
        Brush rim = body.Paint(Palette.SafetyRed);
        rim.At(0, 0.076f, 0).Box(0.42f, 0.008f, 0.008f);
        rim.At(0, -0.076f, 0).Box(0.42f, 0.008f, 0.008f);
        rim.At(0.206f, 0, 0).Box(0.008f, 0.16f, 0.008f);
        rim.At(-0.206f, 0, 0).Box(0.008f, 0.16f, 0.008f);
        body.Write("带电部分  LIVE PARTS", Pose.At(0, 0.05f, 0.005f), 0.022f, Inks.Red, 0.36f);
        body.Paint(Palette.Black).Pipe(0.007f, 0.016f, 8, isCapped: true, new(-0.05f, -0.03f, 0.002f), new(-0.05f, -0.03f, 0.035f), new(0.05f, -0.03f, 0.035f), new(0.05f, -0.03f, 0.002f));
        body.CollideBox(0, 0, 0.01f, 0.42f, 0.16f, 0.03f);
        asset.Anchor(ModelAsset.GripAnchor, new Pose(new Vector3(0, -0.03f, 0.035f), Turn.AboutY(-90)));
    }
}
