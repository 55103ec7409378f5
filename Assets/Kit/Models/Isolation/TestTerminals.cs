using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Isolation;

/// <summary>Terminals for probes to touch: the origin is the bare metal and looks along +Z.</summary>
internal static class TestTerminals
{
    public static readonly KitAsset Terminal = new(
        "test-terminal",
        "Terminal that a probe touches at its origin, looking along +Z; `contact` is a bare small one.",
        [
            KitParameter.Text("label"),
            KitParameter.Choice("color", "yellow", "green", "red", "blue", "earth", "orange", "black"),
            KitParameter.Choice("style", "block", "contact"),
        ],
        BuildTerminal);

    public static readonly KitAsset Label = new(
        "place-label", "Small engraved label `drop` below its origin, which is a place (socket) for something.",
        [KitParameter.Text("label"), KitParameter.Text("sublabel"), KitParameter.Number("drop", "0.045", -0.2f, 0.2f)], BuildLabel);

    private static void BuildTerminal(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        bool isBlock = given.Text("style") == "block";
        float radius = isBlock ? 0.009f : 0.006f;
        body.Paint(Palette.Brass).At(0, 0, -0.005f).AlongZ().Cylinder(radius, 0.01f, 14, 0.001f);
        if (!isBlock)
        {
            return;
        }

        body.Paint(Finishes.DeviceGray).At(0, -0.006f, -0.022f).Box(0.06f, 0.072f, 0.026f, 0.004f);
        body.Paint(ColorOf(given.Text("color"))).At(0, 0.022f, -0.0085f).Box(0.05f, 0.01f, 0.002f);
        body.Paint(Palette.Galvanized).At(0, 0, -0.0088f).AlongZ().HexHead(0.014f, 0.004f);
        body.Write(given.Text("label"), Pose.At(0, -0.028f, -0.0085f), 0.02f, Inks.Black, 0.055f);
        body.CollideBox(0, -0.006f, -0.022f, 0.06f, 0.072f, 0.026f);
    }

    private static void BuildLabel(AssetBuilder asset, KitArguments given) =>
        NamePlate.Add(asset.Body, Pose.At(0, -given.Number("drop"), 0.001f), 0.1f, 0.034f, given.Text("label"), given.Text("sublabel"));

    private static MaterialData ColorOf(string color) => color switch
    {
        "green" => Finishes.PhaseGreen,
        "red" => Finishes.PhaseRed,
        "blue" => Finishes.NeutralBlue,
        "earth" => Finishes.EarthGreen,
        "orange" => Finishes.HighVoltage,
        "black" => Palette.Black,
        _ => Finishes.PhaseYellow,
    };
}
