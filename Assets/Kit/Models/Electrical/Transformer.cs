using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>A cast-resin distribution transformer on its wheels, three coils on a laminated core.</summary>
internal static class Transformer
{
    public static readonly KitAsset Asset = new(
        "transformer", "Cast-resin distribution transformer, 10/0.4 kV, 630 kVA.", [], (asset, _) => Build(asset.Body));

    private const float Pitch = 0.46f;

    private static void Build(NodeBuilder body)
    {
        Brush core = body.Paint(Palette.DarkMetal);
        core.At(0, 0.27f, 0).Box(1.36f, 0.2f, 0.24f);
        core.At(0, 1.3f, 0).Box(1.36f, 0.2f, 0.24f);
        Brush frame = body.Paint(Palette.FrameGray);
        foreach (float z in (ReadOnlySpan<float>)[-0.15f, 0.15f])
        {
            frame.At(0, 1.3f, z).Box(1.42f, 0.22f, 0.06f, 0.006f);
            frame.At(0, 0.26f, z).Box(1.42f, 0.22f, 0.06f, 0.006f);
            frame.At(0, 0.12f, z * 1.8f).Box(1.3f, 0.06f, 0.08f, 0.006f);
        }

        frame.At(0.5f, 0.12f, 0).Box(0.12f, 0.06f, 0.62f, 0.006f);
        frame.At(-0.5f, 0.12f, 0).Box(0.12f, 0.06f, 0.62f, 0.006f);
        foreach (Vector2 at in (ReadOnlySpan<Vector2>)[new(0.5f, 0.26f), new(-0.5f, 0.26f), new(0.5f, -0.26f), new(-0.5f, -0.26f)])
        {
            body.Paint(Palette.DarkMetal).At(at.X, 0.06f, at.Y).AlongX().Cylinder(0.06f, 0.04f, 16, 0.006f);
        }

        for (int i = 0; i < 3; i++)
        {
            AddCoil(body, (i - 1) * Pitch, i);
        }

        AddLowVoltageBars(body);
        NamePlate.Add(body, Pose.At(0, 1.31f, 0.182f), 0.3f, 0.13f, "干式变压器 T1", "SCB 630 kVA  10/0.4 kV");
        PanelParts.ShockSign(body, Pose.At(0.5f, 1.3f, 0.183f), 0.14f, "高压危险|HIGH VOLTAGE");
        Brush lift = body.Paint(Palette.Galvanized);
        lift.At(0.55f, 1.45f, 0).AlongX().Torus(0.04f, 0.012f, 14, 6);
        lift.At(-0.55f, 1.45f, 0).AlongX().Torus(0.04f, 0.012f, 14, 6);
        body.CollideBox(0, 0.75f, 0, 1.42f, 1.5f, 0.62f);
    }

    private static void AddCoil(NodeBuilder body, float x, int index)
    {
        body.Paint(Finishes.ResinBrown).At(x, 0.785f, 0).Lathe(
            28, new(0.14f, -0.4f), new(0.205f, -0.4f), new(0.212f, -0.385f), new(0.212f, 0.385f), new(0.205f, 0.4f), new(0.14f, 0.4f));
        body.Paint(Finishes.DeviceWhite).At(x, 0.785f, 0).Lathe(20, new(0.112f, -0.43f), new(0.132f, -0.43f), new(0.132f, 0.43f), new(0.112f, 0.43f), new(0.112f, -0.43f));
        foreach (float y in (ReadOnlySpan<float>)[0.37f, 1.2f])
        {
            for (int k = 0; k < 4; k++)
            {
                Vector2 d = Turn.Direction(Turn.Radians(45 + (90 * k))) * 0.165f;
                body.Paint(Finishes.RubberRed).At(x + d.X, y, d.Y).Cylinder(0.022f, 0.06f, 10, 0.004f);
            }
        }

        // High-voltage links on the front, from the coil's middle to its neighbor's foot.
        body.Paint(Finishes.ResinBrown).At(x, 0.785f, 0.2f).Box(0.1f, 0.66f, 0.05f, 0.01f);
        body.Paint(Finishes.Copper).At(x, 1.05f, 0.235f).AlongZ().Cylinder(0.012f, 0.04f, 10);
        body.Paint(Finishes.Copper).At(x, 0.53f, 0.235f).AlongZ().Cylinder(0.012f, 0.04f, 10);
        if (index < 2)
        {
            body.Paint(Finishes.Copper).Rod(new Vector3(x, 1.05f, 0.25f), new Vector3(x + Pitch, 0.53f, 0.25f), 0.009f, 8);
        }
    }

    private static void AddLowVoltageBars(NodeBuilder body)
    {
        for (int i = 0; i < 4; i++)
        {
            float x = i < 3 ? (i - 1) * Pitch : 1.5f * Pitch - 0.05f;
            var paint = i switch { 0 => Finishes.PhaseYellow, 1 => Finishes.PhaseGreen, 2 => Finishes.PhaseRed, _ => Finishes.NeutralBlue };
            body.Paint(Finishes.Copper).At(x, 1.3f, -0.27f).Box(0.08f, 0.5f, 0.01f);
            body.Paint(paint).At(x, 1.2f, -0.27f).Box(0.082f, 0.2f, 0.012f);
            body.Paint(Finishes.Copper).At(x, 1.56f, -0.2f).Box(0.08f, 0.01f, 0.16f);
        }
    }
}
