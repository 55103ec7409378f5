using System.Globalization;
using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;

namespace VRLab.Assets.Models.Laboratory;

/// <summary>Volumetric pipette of 25 mL (ISO 648), the rubber bulbs that fill it, and the measuring cylinder of 100 mL (ISO 4788).</summary>
internal static class Pipettes
{
    private static readonly VesselShape CylinderInside = new(
        new(0, 0.006f), new(0.0115f, 0.006f), new(0.01362f, 0.009f), new(0.01362f, 0.2455f), new(0.0142f, 0.248f));

    public static readonly KitAsset Pipette = new(
        "pipette", "Volumetric pipette with bulb, 25 mL; lies along X.", [KitParameter.Number("level", "0", 0, 1), Flasks.Color], BuildPipette);

    public static readonly KitAsset Filler = new(
        "pipette-filler", "Rubber ball that fills pipettes.", [KitParameter.Choice("kind", "bulb", "three-way")], BuildFiller);

    public static readonly KitAsset Cylinder = new(
        "graduated-cylinder", "Measuring cylinder, 100 mL.", [Flasks.Milliliters("0", 110), Flasks.Color], BuildCylinder);

    /// <summary>Stands along +Y in its own brush; laid along X by the node, as it lies in its tray.</summary>
    private static void BuildPipette(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush glass = body.Paint(LabPalette.Glassware).AlongX();
        glass.Lathe(
            14, new(0.0004f, -0.26f), new(0.0012f, -0.26f), new(0.0029f, -0.235f), new(0.003f, -0.055f), new(0.006f, -0.046f), new(0.0118f, -0.036f), new(0.0118f, 0.03f),
            new(0.006f, 0.04f), new(0.003f, 0.049f), new(0.003f, 0.255f), new(0.0034f, 0.26f), new(0.0018f, 0.26f));
        body.Paint(LabPalette.Graduation).AlongX().At(0, 0.14f, 0).Lathe(12, new(0.0032f, -0.0003f), new(0.0032f, 0.0003f));
        body.Paint(LabPalette.LabBlue).AlongX().At(0, 0.2f, 0).Lathe(12, new(0.00315f, -0.004f), new(0.00315f, 0.004f));
        body.Write("25 mL  20 °C", Pose.At(-0.004f, 0, 0.0124f), 0.0072f, LabPalette.Graduation.BaseColor);
        if (given.Number("level") > 0f)
        {
            float top = -0.2f + (0.34f * given.Number("level"));
            asset.Node(VesselShape.LiquidNode, Pose.At(-0.258f, 0, 0)).Paint(LabPalette.Liquid(given.Text("color"))).AlongX().Lathe(12, [.. LiquidProfile(top)]);
        }

        body.CollideCylinder(new Vector3(-0.26f, 0, 0), new Vector3(0.26f, 0, 0), 0.0035f, 6);
        body.CollideCylinder(new Vector3(-0.046f, 0, 0), new Vector3(0.04f, 0, 0), 0.012f, 8);
        asset.Anchor("tip", -0.26f, 0, 0);
        asset.Anchor("mouth", 0.26f, 0, 0);
        asset.Anchor("grip", 0.19f, 0, 0);
    }

    private static List<Vector2> LiquidProfile(float top)
    {
        ReadOnlySpan<Vector2> bore = [new(0.0004f, -0.258f), new(0.0019f, -0.235f), new(0.002f, -0.055f), new(0.0106f, -0.036f), new(0.0106f, 0.03f), new(0.002f, 0.049f), new(0.002f, 0.25f)];
        var profile = new List<Vector2> { Vector2.Zero };
        for (int i = 0; i < bore.Length && bore[i].Y < top; i++)
        {
            profile.Add(bore[i] + new Vector2(0, 0.258f));
            bool isLast = i + 1 < bore.Length && bore[i + 1].Y >= top;
            if (isLast)
            {
                float t = (top - bore[i].Y) / (bore[i + 1].Y - bore[i].Y);
                profile.Add(new Vector2(bore[i].X + ((bore[i + 1].X - bore[i].X) * t), top + 0.258f));
            }
        }

        profile.Add(new Vector2(0, profile[^1].Y));
        return profile;
    }

    private static void BuildFiller(AssetBuilder asset, KitArguments given)
    {
        NodeBuilder body = asset.Body;
        Brush rubber = body.Paint(LabPalette.RedRubber);
        if (given.Text("kind") == "bulb")
        {
            rubber.Lathe(
                20, new(0, -0.036f), new(0.016f, -0.034f), new(0.0285f, -0.022f), new(0.032f, -0.004f), new(0.028f, 0.014f), new(0.017f, 0.03f), new(0.009f, 0.042f), new(0.0055f, 0.052f));
            body.Paint(Palette.Black).At(0, 0.066f, 0).Lathe(10, new(0.0062f, -0.016f), new(0.0056f, -0.012f), new(0.0028f, 0.03f), new(0.0018f, 0.03f));
            body.CollideCylinder(new Vector3(0, -0.036f, 0), new Vector3(0, 0.03f, 0), 0.03f, 10);
            body.CollideCylinder(new Vector3(0, 0.03f, 0), new Vector3(0, 0.096f, 0), 0.006f, 6);
            asset.Anchor("mouth", 0, 0.096f, 0);
        }
        else
        {
            rubber.Ball(0.027f, 18);
            rubber.At(0, 0.033f, 0).Cylinder(0.008f, 0.024f, 10, 0.003f);
            rubber.At(0, -0.043f, 0).Cylinder(0.007f, 0.05f, 10, 0.002f);
            rubber.At(0.014f, -0.048f, 0).AlongX().Cylinder(0.007f, 0.03f, 10, 0.002f);
            foreach ((float x, float y, string letter) in (ReadOnlySpan<(float, float, string)>)[(0, 0.033f, "A"), (0, -0.036f, "S"), (0.02f, -0.048f, "E")])
            {
                body.Paint(Palette.DarkMetal).At(x, y, 0.0055f).Ball(0.0034f, 8);
                body.Write(letter, Pose.At(x, y + 0.006f, 0.0085f), 0.005f, Inks.White);
            }

            body.CollideCylinder(new Vector3(0, -0.068f, 0), new Vector3(0, 0.045f, 0), 0.02f, 8);
            asset.Anchor("mouth", 0, -0.068f, 0);
        }

        asset.Anchor("grip", Pose.Identity);
    }

    private static void BuildCylinder(AssetBuilder asset, KitArguments given)
    {
        const float Wall = 0.0013f;
        NodeBuilder body = asset.Body;
        Brush glass = body.Paint(LabPalette.Glassware);
        CylinderInside.Glass(glass, Wall, 0.0012f, 14);
        body.Paint(LabPalette.LabBlue).At(0, 0.005f, 0).Lathe(6, new(0, -0.005f), new(0.033f, -0.005f), new(0.033f, 0.001f), new(0.018f, 0.006f), new(0.0152f, 0.012f), new(0.0152f, 0.004f));
        for (int volume = 2; volume <= 100; volume++)
        {
            float y = CylinderInside.HeightOf(volume);
            bool isTen = volume % 10 == 0;
            Marks.Line(body, 0.01362f + Wall, y, isTen ? 120 : volume % 5 == 0 ? 70 : 45);
            if (isTen)
            {
                Marks.Number(body, volume.ToString(CultureInfo.InvariantCulture), 0.01362f + Wall, y + 0.004f, 0.0058f, 28);
            }
        }

        body.Write("100 mL|20 °C", Pose.At(0, 0.236f, 0.0155f), 0.0062f, LabPalette.Graduation.BaseColor);
        CylinderInside.Fill(asset, CylinderInside.HeightOf(given.Number("level")), given.Text("color"), 14);
        body.CollideCylinder(Vector3.Zero, new Vector3(0, 0.012f, 0), 0.033f, 6);
        body.CollideCylinder(new Vector3(0, 0.012f, 0), new Vector3(0, 0.252f, 0), 0.0155f, 8);
        asset.Anchor("grip", 0, 0.15f, 0.01f);
        asset.Anchor("rim", 0, 0.252f, 0);
    }
}
