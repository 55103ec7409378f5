using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;

namespace VRLab.Assets.Models;

/// <summary>Concrete plinth, steel frame, feet of pump and motor, and the coupling guard.</summary>
internal static class BaseFrame
{
    public static void Add(NodeBuilder body)
    {
        AddPlinth(body);
        AddChannels(body);
        AddFeet(body);
        AddGuard(body);
        body.CollideBox(0.225f, 0.06f, 0, 1.69f, 0.12f, 0.74f);
        body.CollideBox(0.225f, 0.22f, 0, 1.55f, 0.20f, 0.60f);
        body.CollideBox(0.2f, 0.56f, 0, 0.24f, 0.5f, 0.26f);
    }

    private static void AddPlinth(NodeBuilder body)
    {
        body.Paint(Palette.Concrete).At(0.225f, 0.06f, 0).Box(1.69f, 0.12f, 0.74f, 0.012f);
        body.Paint(Palette.Hazard).At(0.225f, 0.085f, 0.3712f).Rectangle(1.66f, 0.045f);
        body.Paint(Palette.Concrete).At(0.225f, 0.13f, 0).Box(1.58f, 0.02f, 0.62f);
    }

    private static void AddChannels(NodeBuilder body)
    {
        Brush steel = body.Paint(Palette.FrameGray);
        foreach (float z in (ReadOnlySpan<float>)[0.27f, -0.27f])
        {
            float outer = z > 0 ? 0.022f : -0.022f;
            steel.At(0.225f, 0.22f, z).Box(1.55f, 0.16f, 0.014f);
            steel.At(0.225f, 0.305f, z + outer).Box(1.55f, 0.014f, 0.06f, 0.002f);
            steel.At(0.225f, 0.145f, z + outer).Box(1.55f, 0.014f, 0.06f, 0.002f);
        }

        foreach (float x in (ReadOnlySpan<float>)[-0.54f, -0.12f, 0.22f, 0.98f])
        {
            steel.At(x, 0.22f, 0).Box(0.014f, 0.16f, 0.53f);
        }

        steel.At(0.225f, 0.316f, 0).Box(1.55f, 0.012f, 0.58f);
        Brush bolts = body.Paint(Palette.Galvanized);
        foreach (float x in (ReadOnlySpan<float>)[-0.48f, 0.05f, 0.5f, 0.93f])
        {
            bolts.At(x, 0.152f, 0.305f).HexHead(0.013f, 0.014f);
        }
    }

    private static void AddFeet(NodeBuilder body)
    {
        Brush pump = body.Paint(Palette.PumpBlue);
        pump.At(-0.25f, 0.365f, 0.12f).Box(0.09f, 0.1f, 0.06f, 0.006f);
        pump.At(-0.25f, 0.365f, -0.12f).Box(0.09f, 0.1f, 0.06f, 0.006f);
        pump.At(-0.25f, 0.328f, 0).Box(0.12f, 0.02f, 0.36f);
        pump.At(0.035f, 0.42f, 0).Box(0.05f, 0.2f, 0.09f, 0.008f);
        pump.At(0.035f, 0.328f, 0).Box(0.08f, 0.02f, 0.2f);
        Brush motor = body.Paint(Palette.MotorGray);
        foreach (float z in (ReadOnlySpan<float>)[0.12f, -0.12f])
        {
            motor.At(0.62f, 0.43f, z).Box(0.3f, 0.2f, 0.03f, 0.006f);
            motor.At(0.62f, 0.333f, z * 1.15f).Box(0.36f, 0.022f, 0.09f);
        }

        Brush bolts = body.Paint(Palette.Galvanized);
        foreach (Vector2 at in (ReadOnlySpan<Vector2>)[new(0.48f, 0.155f), new(0.76f, 0.155f), new(-0.25f, 0.165f), new(0.035f, 0.085f)])
        {
            bolts.At(at.X, 0.338f, at.Y).HexHead(0.013f, 0.016f);
        }
    }

    private static void AddGuard(NodeBuilder body)
    {
        Brush yellow = body.Paint(Palette.GuardYellow);
        Vector2[] arch = [new(-0.12f, 0f), new(0.12f, 0f), .. Prisms.Arc(new Vector2(0, 0.27f), 0.12f, 0, 180, 10)];
        yellow.At(0.2f, 0.322f, 0).Turned(Turn.AboutY(90)).Prism(0.23f, arch);
        foreach (float x in (ReadOnlySpan<float>)[0.09f, 0.31f])
        {
            yellow.At(x, 0.322f, 0).Turned(Turn.AboutY(90)).Prism(0.012f, [new(-0.127f, 0f), new(0.127f, 0f), .. Prisms.Arc(new Vector2(0, 0.27f), 0.127f, 0, 180, 10)]);
        }

        Brush slots = body.Paint(Palette.DarkGray);
        for (int row = 0; row < 5; row++)
        {
            for (int column = 0; column < 3; column++)
            {
                slots.At(0.145f + (column * 0.055f), 0.39f + (row * 0.036f), 0.1206f).Rectangle(0.04f, 0.014f);
            }
        }
    }
}
