using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>What lies under the hood of the electric car, in the car's frame.</summary>
internal static class EngineBay
{
    private const float Back = 0.86f;
    private const float Front = 1.98f;

    public static void Add(AssetBuilder asset, NodeBuilder body)
    {
        AddTub(body);
        AddInverter(body);
        AddReservoirs(body);
        AddFuseBox(body);
        CarBatteries.AddStarter(body, Pose.At(0.4f, 0.62f, 1.2f));
        body.Paint(Palette.SafetyRed).Cable(0.011f, 8, 5, new(0.32f, 0.81f, 1.26f), new(0.3f, 0.85f, 1.36f), new(0.38f, 0.8f, 1.5f), new(0.48f, 0.76f, 1.56f));
        body.Paint(Palette.Black).Cable(0.011f, 8, 5, new(0.48f, 0.81f, 1.26f), new(0.55f, 0.82f, 1.32f), new(0.6f, 0.7f, 1.3f), new(0.61f, 0.55f, 1.2f));
        asset.Anchor("battery", 0.4f, 0.62f, 1.2f).Anchor("battery-negative", 0.48f, 0.815f, 1.26f).Anchor("battery-positive", 0.32f, 0.815f, 1.26f);
        asset.Anchor("inverter", 0, 0.72f, 1.42f).Anchor("coolant", -0.44f, 0.8f, 1.62f);
    }

    private static void AddTub(NodeBuilder body)
    {
        Brush dark = body.Paint(CarPaints.UnderBody);
        float middle = (Front + Back) * 0.5f, length = Front - Back;
        dark.At(0, 0.42f, middle).Turned(Turn.AboutX(-90)).Rectangle(1.4f, length);
        foreach (float side in (ReadOnlySpan<float>)[1f, -1f])
        {
            dark.At(side * 0.68f, 0.62f, middle).Turned(Turn.AboutY(side * -90)).Rectangle(length, 0.42f);
            dark.At(side * 0.62f, 0.6f, CarShape.FrontAxle).Box(0.16f, 0.34f, 0.3f, 0.04f);
            body.Paint(Palette.DarkMetal).At(side * 0.6f, 0.785f, CarShape.FrontAxle).Cylinder(0.06f, 0.02f, 16, 0.004f);
            body.Paint(Palette.Galvanized).At(side * 0.6f, 0.795f, CarShape.FrontAxle).BoltCircle(0.042f, 3, 0.007f, 0.01f);
        }

        dark.At(0, 0.66f, Back).Rectangle(1.4f, 0.5f);
        dark.At(0, 0.58f, Front).Turned(Turn.AboutY(180)).Rectangle(1.4f, 0.34f);
        body.Paint(CarPaints.Trim).At(0, 0.69f, Front - 0.1f).Box(1.1f, 0.05f, 0.12f, 0.015f);
        body.Paint(CarPaints.Trim).At(0, 0.905f, Back - 0.01f).Box(1.3f, 0.03f, 0.1f, 0.008f);
        body.Paint(Palette.Galvanized).At(0, 0.73f, Front - 0.08f).Box(0.06f, 0.03f, 0.05f, 0.006f);
    }

    /// <summary>Inverter with fins over the drive unit, orange cables to its front and back.</summary>
    private static void AddInverter(NodeBuilder body)
    {
        Brush cast = body.Paint(CarPaints.CastAluminum);
        cast.At(-0.05f, 0.66f, 1.42f).Box(0.5f, 0.14f, 0.4f, 0.014f);
        for (int i = 0; i < 11; i++)
        {
            cast.At(-0.27f + (i * 0.044f), 0.74f, 1.42f).Box(0.012f, 0.03f, 0.34f);
        }

        for (int i = 0; i < 8; i++)
        {
            Vector2 at = new((i % 2 == 0 ? -0.285f : 0.185f), 1.25f + (i / 2 * 0.113f));
            body.Paint(Palette.Galvanized).At(at.X, 0.73f, at.Y).HexHead(0.008f, 0.012f);
        }

        cast.At(-0.05f, 0.5f, 1.42f).AlongX().Cylinder(0.14f, 0.5f, 20, 0.02f);
        PanelParts.ShockSign(body, new Pose(new Vector3(-0.05f, 0.757f, 1.32f), Turn.AboutX(-90)), 0.1f, "高压危险|HIGH VOLTAGE");
        Brush orange = body.Paint(Finishes.HighVoltage);
        for (int i = 0; i < 3; i++)
        {
            float x = -0.2f + (i * 0.07f);
            orange.At(x, 0.68f, 1.2f).Box(0.05f, 0.05f, 0.06f, 0.008f);
            orange.Cable(0.014f, 8, 5, new(x, 0.68f, 1.18f), new(x, 0.68f, 1.08f), new(x - 0.02f, 0.6f, 1.0f), new(x - 0.02f, 0.45f, 0.97f));
        }

        foreach (float x in (ReadOnlySpan<float>)[0.06f, 0.13f])
        {
            orange.At(x, 0.68f, 1.645f).Box(0.055f, 0.055f, 0.06f, 0.008f);
            orange.Cable(0.016f, 8, 5, new(x, 0.68f, 1.67f), new(x, 0.68f, 1.75f), new(x + 0.08f, 0.7f, 1.82f), new(x + 0.2f, 0.68f, 1.84f), new(x + 0.34f, 0.56f, 1.8f));
        }
    }

    private static void AddReservoirs(NodeBuilder body)
    {
        Brush tank = body.Paint(CarPaints.Reservoir);
        tank.At(-0.45f, 0.7f, 1.62f).Box(0.17f, 0.18f, 0.2f, 0.03f);
        body.Paint(CarPaints.Coolant).At(-0.45f, 0.665f, 1.7203f).Rectangle(0.1f, 0.08f);
        body.Write("MAX|MIN", Pose.At(-0.45f, 0.71f, 1.7212f), 0.016f, Inks.Black);
        body.Paint(Palette.Black).At(-0.45f, 0.8f, 1.62f).Lathe(14, new(0, -0.01f), new(0.032f, -0.01f), new(0.036f, 0f), new(0.036f, 0.024f), new(0.03f, 0.03f), new(0, 0.03f));
        body.Paint(Palette.Rubber).Cable(0.014f, 8, 5, new(-0.4f, 0.64f, 1.54f), new(-0.36f, 0.62f, 1.46f), new(-0.3f, 0.64f, 1.42f));
        body.Paint(Palette.Rubber).Cable(0.02f, 8, 5, new(-0.5f, 0.62f, 1.72f), new(-0.5f, 0.56f, 1.84f), new(-0.4f, 0.52f, 1.94f));
        tank.At(-0.46f, 0.72f, 1.05f).Box(0.12f, 0.12f, 0.13f, 0.02f);
        body.Paint(Palette.SafetyYellow).At(-0.46f, 0.795f, 1.05f).Cylinder(0.03f, 0.026f, 14, 0.004f);
        body.Paint(Palette.SafetyBlue).At(-0.55f, 0.70f, 1.8f).Cylinder(0.03f, 0.05f, 14, 0.006f);
        body.Paint(CarPaints.CastAluminum).At(-0.46f, 0.62f, 0.98f).AlongZ().Cylinder(0.1f, 0.1f, 18, 0.02f);
    }

    private static void AddFuseBox(NodeBuilder body)
    {
        body.Paint(CarPaints.Trim).At(0.5f, 0.72f, 1.62f).Box(0.22f, 0.14f, 0.28f, 0.02f);
        body.Paint(Palette.White).At(0.5f, 0.7906f, 1.62f).Turned(Turn.AboutX(-90)).Rectangle(0.13f, 0.16f);
        body.Write("熔断器盒|FUSES", new Pose(new Vector3(0.5f, 0.7912f, 1.62f), Turn.AboutX(-90)), 0.03f, Inks.Black, 0.12f);
        body.Paint(Palette.Rubber).Cable(0.018f, 8, 5, new(0.42f, 0.68f, 1.74f), new(0.3f, 0.66f, 1.86f), new(0.0f, 0.67f, 1.9f), new(-0.3f, 0.66f, 1.9f), new(-0.5f, 0.6f, 1.86f));
    }
}
