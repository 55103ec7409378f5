using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Isolation;

/// <summary>Parts of an electric vehicle that its shutdown deals with: the converter's opened terminal box, the base of the service plug, the key.</summary>
internal static class VehicleParts
{
    public static readonly KitAsset TerminalBox = new(
        "converter-terminals", "Opened terminal box of a traction converter, orange cables entering from behind; terminals go to `plus`, `minus`, `chassis`.", [], (asset, _) => BuildBox(asset));

    public static readonly KitAsset PlugBase = new("service-plug-base", "Base that a service plug sits in, looking up.", [KitParameter.Text("label")], BuildBase);

    public static readonly KitAsset Key = new("car-key", "Remote key of a car on a ring.", [], (asset, _) => BuildKey(asset));

    private static void BuildBox(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Aluminum).At(0, 0.04f, 0).Box(0.36f, 0.08f, 0.22f, 0.008f);
        body.Paint(Palette.DarkGray).At(0, 0.081f, 0).Turned(Turn.AboutX(-90)).Rectangle(0.33f, 0.19f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(Palette.Aluminum).At(side * 0.174f, 0.095f, 0).Box(0.012f, 0.03f, 0.22f, 0.003f).In(Pose.At(side * -0.174f, 0, side * 0.104f)).Box(0.36f, 0.03f, 0.012f, 0.003f);
            body.Paint(Finishes.HighVoltage).Cable(0.014f, 10, 6, new(side * 0.08f, 0.085f, -0.06f), new(side * 0.08f, 0.09f, -0.12f), new(side * 0.09f, 0.03f, -0.2f), new(side * 0.12f, -0.08f, -0.24f));
        }

        PanelParts.ShockSign(body, new Pose(new Vector3(0, 0.02f, 0.1106f), Quaternion.Identity), 0.05f, string.Empty);
        body.Write("DC 355 V  先验电再动手", Pose.At(0, 0.06f, 0.1107f), 0.02f, Inks.Red, 0.33f);
        body.CollideBox(0, 0.04f, 0, 0.36f, 0.08f, 0.22f);
        asset.Anchor("plus", new Pose(new Vector3(-0.09f, 0.115f, 0), Turn.AboutX(-90)));
        asset.Anchor("minus", new Pose(new Vector3(0.03f, 0.115f, 0), Turn.AboutX(-90)));
        asset.Anchor("chassis", new Pose(new Vector3(0.13f, 0.115f, 0), Turn.AboutX(-90)));
    }

    private static void BuildBase(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Finishes.Bakelite).At(0, 0.01f, 0).Box(0.13f, 0.02f, 0.13f, 0.006f);
        body.Paint(Finishes.HighVoltage).At(0, 0.021f, 0).Box(0.1f, 0.004f, 0.1f, 0.002f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(Palette.Brass).At(side * 0.022f, 0.0235f, 0).Cylinder(0.008f, 0.003f, 14);
        }

        NamePlate.Add(body, Pose.At(0, 0.0f, 0.066f), 0.11f, 0.028f, given.Text("label"), string.Empty);
        body.CollideBox(0, 0.01f, 0, 0.13f, 0.02f, 0.13f);
        asset.Anchor(ModelAsset.SocketAnchor, 0, 0.025f, 0);
    }

    private static void BuildKey(AssetBuilder asset)
    {
        NodeBuilder body = asset.Body;
        body.Paint(Palette.Black).Box(0.036f, 0.012f, 0.066f, 0.005f);
        foreach (float z in (ReadOnlySpan<float>)[-0.016f, 0.004f])
        {
            body.Paint(Palette.LightGray).At(0, 0.0065f, z).Box(0.018f, 0.002f, 0.012f, 0.001f);
        }

        body.Paint(Palette.Chrome).At(0, 0, 0.045f).Torus(0.013f, 0.0018f, 18, 5);
        body.Paint(Finishes.HighVoltage).At(0, 0, 0.075f).Box(0.02f, 0.003f, 0.034f, 0.001f);
        body.CollideBox(0, 0, 0.01f, 0.036f, 0.014f, 0.09f);
        asset.Anchor(ModelAsset.GripAnchor, Pose.Identity);
    }
}
