using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;

namespace VRLab.Assets.Models;

/// <summary>A generic motion controller around the OpenXR grip pose: the handle lies along Z, its head is toward -Z.</summary>
internal static class ControllerModel
{
    public static readonly KitAsset Left = new("controller-left", "Generic left controller around the grip pose.", [], (asset, _) => Build(asset.Body, -1f));

    public static readonly KitAsset Right = new("controller-right", "Generic right controller around the grip pose.", [], (asset, _) => Build(asset.Body, 1f));

    private static void Build(NodeBuilder body, float mirror)
    {
        Brush shell = body.Paint(Palette.DarkGray);
        shell.Loft(14, [
            new(new Vector3(0, -0.002f, 0.062f), Vector3.UnitX, 0.012f, 0.013f), new(new Vector3(0, 0, 0.055f), Vector3.UnitX, 0.0155f, 0.0175f),
            new(new Vector3(0, 0, 0.0f), Vector3.UnitX, 0.0165f, 0.019f), new(new Vector3(0, 0.003f, -0.035f), Vector3.UnitX, 0.0175f, 0.019f),
            new(new Vector3(0, 0.008f, -0.055f), Vector3.UnitX, 0.026f, 0.018f), new(new Vector3(0, 0.012f, -0.08f), Vector3.UnitX, 0.027f, 0.016f),
            new(new Vector3(0, 0.013f, -0.1f), Vector3.UnitX, 0.018f, 0.011f)]);
        Brush top = body.Paint(Palette.Black).At(0, 0.0275f, -0.07f);
        top.At(mirror * -0.006f, 0, 0.002f).Lathe(14, new(0.007f, 0f), new(0.005f, 0.006f), new(0.0085f, 0.008f), new(0.0085f, 0.0105f), new(0, 0.0115f));
        Brush buttons = body.Paint(Palette.LightGray).At(0, 0.028f, -0.07f);
        buttons.At(mirror * 0.012f, 0, -0.006f).Cylinder(0.0045f, 0.004f, 12, 0.001f);
        buttons.At(mirror * 0.013f, 0, 0.008f).Cylinder(0.0045f, 0.004f, 12, 0.001f);
        body.Paint(Palette.Black).At(0, -0.008f, -0.078f).Turned(Turn.AboutX(20)).Box(0.016f, 0.014f, 0.03f, 0.005f);
        body.Paint(Palette.SafetyBlue).At(0, 0.0f, 0.045f).AlongZ().Ring(0.017f, 0.0188f, 0.006f, 14);
    }
}
