using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Wear;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>A totally enclosed, fan-cooled motor with ribs, terminal box, fan cowl, lifting eye and name plate.</summary>
internal static class ElectricMotor
{
    private const float Start = 0.34f;
    private const float Radius = 0.135f;
    private static readonly Vector3 Shaft = new(Start, PumpSkid.ShaftHeight, 0);

    public static void Add(NodeBuilder body, bool hasSupply = true)
    {
        AddHousing(body);
        AddRibs(body);
        AddTerminalBox(body);
        AddPlate(body);
        body.Wears(WearKind.OilSeal, Pose.At(Shaft + new Vector3(0.05f, -0.04f, 0)), 0.15f);
        if (hasSupply)
        {
            AddSupply(body);
        }

        body.CollideCylinder(Shaft, Shaft + new Vector3(0.58f, 0, 0), 0.165f, 12);
        body.CollideBox(0.58f, 0.82f, 0, 0.16f, 0.12f, 0.15f);
    }

    private static void AddHousing(NodeBuilder body)
    {
        Brush axis = body.Paint(Palette.MotorGray).At(Shaft).AlongX();
        axis.Lathe(24, new(0.03f, -0.01f), new(0.05f, 0f), new(0.075f, 0.004f), new(0.12f, 0.02f), new(0.148f, 0.03f), new(0.15f, 0.06f), new(Radius, 0.064f), new(Radius, 0.43f), new(0.155f, 0.434f));
        body.Paint(Palette.FrameGray).At(Shaft).AlongX().Lathe(18, new(0.155f, 0.43f), new(0.158f, 0.436f), new(0.158f, 0.54f), new(0.148f, 0.565f), new(0.125f, 0.572f), new(0.125f, 0.57f));
        body.Paint(Palette.Black).At(Shaft).AlongX().At(0, 0.566f, 0).Disc(0.126f, 20);
        Brush grille = body.Paint(Palette.FrameGray).At(Shaft + new Vector3(0.57f, 0, 0)).AlongX();
        for (int i = 1; i <= 4; i++)
        {
            grille.Disc((i * 0.026f) + 0.008f, 16, i * 0.026f);
        }

        grille.Box(0.25f, 0.004f, 0.012f);
        grille.Box(0.012f, 0.004f, 0.25f);
        body.Paint(Palette.Galvanized).At(Shaft + new Vector3(0.11f, 0.16f, 0)).Turned(Turn.AboutX(90)).Torus(0.024f, 0.006f, 10, 4);
    }

    private static void AddRibs(NodeBuilder body)
    {
        Brush paint = body.Paint(Palette.MotorGray);
        const int Count = 26;
        for (int i = 0; i < Count; i++)
        {
            double turn = (i + 0.5) * 360.0 / Count;
            bool isUnderBox = turn is < 28 or > 332;
            bool isOverFeet = turn is > 150 and < 210;
            if (!isUnderBox && !isOverFeet)
            {
                paint.At(Shaft + new Vector3(0.247f, 0, 0)).Turned(Turn.AboutX(turn)).At(0, Radius + 0.008f, 0).Box(0.36f, 0.024f, 0.006f);
            }
        }
    }

    private static void AddTerminalBox(NodeBuilder body)
    {
        Brush paint = body.Paint(Palette.MotorGray);
        paint.At(0.58f, 0.775f, 0).Box(0.13f, 0.09f, 0.12f, 0.008f);
        paint.At(0.58f, 0.835f, 0).Box(0.155f, 0.045f, 0.145f, 0.008f);
        Brush screws = body.Paint(Palette.Galvanized);
        foreach (Vector2 at in (ReadOnlySpan<Vector2>)[new(0.062f, 0.057f), new(-0.062f, 0.057f), new(0.062f, -0.057f), new(-0.062f, -0.057f)])
        {
            screws.At(0.58f + at.X, 0.857f, at.Y).HexHead(0.006f, 0.005f);
        }

        // High voltage sign (ISO 7010 W012): black flash in a yellow triangle.
        Brush sign = body.Paint(Palette.SafetyYellow).At(0.58f, 0.836f, 0.0735f);
        sign.Figure(new(-0.022f, -0.016f), new(0.022f, -0.016f), new(0f, 0.02f));
        body.Paint(Palette.Black).At(0.58f, 0.836f, 0.0742f).Figure(new(-0.002f, 0.011f), new(-0.007f, -0.003f), new(-0.001f, -0.002f), new(-0.003f, -0.013f), new(0.006f, 0.002f), new(0.001f, 0.001f), new(0.004f, 0.011f));
    }

    private static void AddPlate(NodeBuilder body)
    {
        Pose plate = new(Shaft + new Vector3(0.24f, 0.0f, 0.16f), Quaternion.Identity);
        body.Paint(Palette.Aluminum).In(plate).Box(0.15f, 0.075f, 0.004f, 0.001f);
        Pose face = plate * Pose.At(0, 0, 0.0024f);
        body.Write("三相异步电动机 3~ MOTOR", face * Pose.At(0, 0.025f, 0), 0.011f, Inks.Black, 0.14f);
        body.Write("YE3-132S1-2   5.5 kW   400 V", face * Pose.At(0, 0.008f, 0), 0.0095f, Inks.Black, 0.14f);
        body.Write("10.4 A   50 Hz   2910 r/min", face * Pose.At(0, -0.008f, 0), 0.0095f, Inks.Black, 0.14f);
        body.Write("IP55   F   cos φ 0.87   IE3", face * Pose.At(0, -0.024f, 0), 0.0095f, Inks.Black, 0.14f);
    }

    /// <summary>Flexible conduit from the terminal box to the foot of the control stand, and the bracket of the ammeter.</summary>
    private static void AddSupply(NodeBuilder body)
    {
        body.Paint(Palette.Rubber).Pipe(
            0.015f, 0.08f, 7, isCapped: false, new(0.645f, 0.785f, 0), new(1.02f, 0.785f, 0), new(1.12f, 0.6f, 0.02f), new(1.12f, 0.03f, 0.04f), new(1.37f, 0.03f, 0.1f));
        body.Paint(Palette.DarkGray).At(0.655f, 0.785f, 0).AlongX().HexHead(0.024f, 0.03f);
        Brush bracket = body.Paint(Palette.FrameGray);
        bracket.At(0.62f, 0.92f, 0.03f).Box(0.03f, 0.14f, 0.012f);
        bracket.At(0.62f, 1.1f, 0.045f).Box(0.2f, 0.24f, 0.008f, 0.002f);
    }
}
