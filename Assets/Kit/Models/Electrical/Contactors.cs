using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Contactor, plug-in relay and terminal strip on a rail.</summary>
internal static class Contactors
{
    public static readonly KitAsset Contactor = new(
        "contactor",
        "Three-pole contactor; its armature (moving) travels 4 mm inward when it pulls in.",
        [KitParameter.Text("label", "KM1")],
        (asset, given) =>
        {
            AddContactor(asset.Body, asset.Node(ModelAsset.MovingNode, Pose.At(0, 0, 0.086f)), Pose.Identity, given.Text("label"));
        });

    public static readonly KitAsset Relay = new(
        "relay", "Plug-in relay in its base, with a lamp.", [KitParameter.Text("label", "KA1")],
        (asset, given) =>
        {
            AddRelay(asset.Body, Pose.Identity, given.Text("label"), isOn: false);
            asset.Node(ModelAsset.LampNode, Pose.At(0.006f, 0.014f, 0.0682f)).Paint(Finishes.LampGreen).Rectangle(0.003f, 0.003f);
        });

    public static readonly KitAsset Terminals = new(
        "terminal-strip", "Rail with numbered terminals.", [KitParameter.Number("count", "20", 2, 60)],
        (asset, given) => AddTerminals(asset.Body, Pose.Identity, (int)given.Number("count")));

    public static void AddContactor(NodeBuilder body, NodeBuilder? armature, Pose at, string label)
    {
        Brush dark = body.Paint(Finishes.Bakelite).In(at);
        dark.At(0, 0, 0.02f).Box(0.045f, 0.076f, 0.04f, 0.004f);
        body.Paint(Finishes.DeviceWhite).In(at).At(0, 0, 0.06f).Box(0.045f, 0.056f, 0.042f, 0.004f);
        Pose front = at * Pose.At(0, 0, 0.086f);
        Brush plate = armature is null ? body.Paint(Finishes.Bakelite).In(front) : armature.Paint(Finishes.Bakelite);
        plate.Box(0.016f, 0.022f, 0.01f, 0.0036f);
        for (int i = 0; i < 3; i++)
        {
            foreach (float y in (ReadOnlySpan<float>)[-0.031f, 0.031f])
            {
                body.Paint(Palette.Brass).In(at).At((i - 1) * 0.0135f, y, 0.0405f).AlongZ().Cylinder(0.0042f, 0.004f, 8);
            }
        }

        body.Write(label, at * Pose.At(0, -0.02f, 0.0815f), 0.009f, Inks.Black, 0.04f);
        body.Write("1L1 3L2 5L3", at * Pose.At(0, 0.022f, 0.0815f), 0.0048f, Inks.Gray, 0.04f);
        body.CollideBox(at * Pose.At(0, 0, 0.041f), new Vector3(0.045f, 0.076f, 0.082f));
    }

    public static void AddRelay(NodeBuilder body, Pose at, string label, bool isOn)
    {
        body.Paint(Finishes.Bakelite).In(at).At(0, 0, 0.014f).Box(0.027f, 0.078f, 0.028f, 0.0036f);
        body.Paint(Finishes.DeviceGray).In(at).At(0, 0, 0.044f).Box(0.0225f, 0.034f, 0.034f);
        body.Paint(Finishes.Acrylic).In(at).At(0, 0, 0.048f).Box(0.025f, 0.0365f, 0.04f);
        body.Paint(Palette.SafetyBlue).In(at).At(-0.006f, 0.012f, 0.0682f).Rectangle(0.007f, 0.01f);
        if (isOn)
        {
            body.Paint(Finishes.LampGreen).In(at).At(0.006f, 0.014f, 0.0684f).Rectangle(0.003f, 0.003f);
        }

        body.Write(label, at * Pose.At(0, -0.01f, 0.0686f), 0.007f, Inks.Black, 0.022f);
        for (int i = 0; i < 4; i++)
        {
            float x = (i - 1.5f) * 0.0065f;
            body.Paint(Palette.Brass).In(at).At(x, 0.032f, 0.0283f).AlongZ().Disc(0.0026f, 6);
            body.Paint(Palette.Brass).In(at).At(x, -0.032f, 0.0283f).AlongZ().Disc(0.0026f, 6);
        }

        body.CollideBox(at * Pose.At(0, 0, 0.034f), new Vector3(0.027f, 0.078f, 0.068f));
    }

    public static void AddTerminals(NodeBuilder body, Pose at, int count)
    {
        const float Pitch = 0.0082f;
        body.Paint(Palette.Galvanized).In(at).At(0, 0, 0.004f).Box((count + 4) * Pitch, 0.035f, 0.008f);
        for (int i = 0; i < count; i++)
        {
            float x = (i - ((count - 1) * 0.5f)) * Pitch;
            MaterialData color = i % 8 == 7 ? Finishes.EarthGreen : i % 8 == 3 ? Finishes.NeutralBlue : Finishes.DeviceGray;
            Brush block = body.Paint(color).In(at).At(x, 0, 0.024f);
            block.Box(Pitch - 0.0007f, 0.046f, 0.034f);
            body.Paint(Palette.White).In(at).At(x, 0, 0.0413f).Rectangle(Pitch * 0.75f, 0.01f);
            body.Paint(Palette.DarkMetal).In(at).At(x, 0.016f, 0.0413f).AlongZ().Disc(0.0022f, 6);
            body.Paint(Palette.DarkMetal).In(at).At(x, -0.016f, 0.0413f).AlongZ().Disc(0.0022f, 6);
        }

        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            body.Paint(Palette.DarkGray).In(at).At(side * (count + 1.4f) * 0.5f * Pitch, 0, 0.024f).Box(0.007f, 0.046f, 0.03f);
        }

        body.CollideBox(at * Pose.At(0, 0, 0.021f), new Vector3((count + 4) * Pitch, 0.046f, 0.042f));
    }
}
