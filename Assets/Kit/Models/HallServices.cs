using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Pipes and cable tray along the back wall, the ventilation duct, and the distribution board.</summary>
internal static class HallServices
{
    public static void Add(NodeBuilder body, Vector3 size)
    {
        Pose back = HallShell.Wall(size, 0);
        AddWallPipe(body, back, size.X, 2.62f, 0.045f, Palette.PipeGreen, "水 WATER", isLeft: true);
        AddWallPipe(body, back, size.X, 2.47f, 0.038f, Palette.SafetyRed, "消防水 FIRE WATER", isLeft: false);
        AddWallPipe(body, back, size.X, 2.345f, 0.024f, Palette.AirGray, "压缩空气 AIR", isLeft: true);
        AddCableTray(body, back * Pose.At(0, size.Y - 0.36f, 0.42f), size.X);
        AddDuct(body, size);
        AddDistributionBoard(body, HallShell.Wall(size, -90) * Pose.At((size.Z * -0.5f) + 0.72f, 0, 0), size.Y);
    }

    private static void AddWallPipe(NodeBuilder body, Pose wall, float length, float y, float radius, MaterialData paint, string text, bool isLeft)
    {
        const float Out = 0.30f;
        body.Paint(paint).In(wall).At(0, y, Out).AlongX().Lathe(12, new(radius, length * -0.5f), new(radius, length * 0.5f));
        Brush clamp = body.Paint(Palette.Galvanized).In(wall);
        for (int i = -1; i <= 1; i++)
        {
            float x = i * length * 0.3f;
            clamp.At(x, y, Out).AlongX().Lathe(12, new(radius + 0.004f, -0.015f), new(radius + 0.004f, 0.015f));
            clamp.At(x, y - radius - 0.008f, Out * 0.5f).Box(0.03f, 0.012f, Out + 0.04f);
        }

        Piping.FlowPlaque(body, wall * Pose.At(1.15f, y, Out + radius + 0.005f), text, isLeft, 0.4f);
    }

    private static void AddCableTray(NodeBuilder body, Pose tray, float length)
    {
        Brush steel = body.Paint(Palette.Galvanized).In(tray);
        steel.At(0, 0.035f, 0.14f).Box(length, 0.07f, 0.004f);
        steel.At(0, 0.035f, -0.14f).Box(length, 0.07f, 0.004f);
        int count = (int)(length / 0.5f);
        for (int i = 0; i < count; i++)
        {
            steel.At(((i + 0.5f) * length / count) - (length * 0.5f), 0.006f, 0).Box(0.03f, 0.012f, 0.28f);
        }

        for (int i = -1; i <= 1; i++)
        {
            steel.At(i * length * 0.35f, 0.2f, 0.142f).Box(0.02f, 0.36f, 0.008f);
            steel.At(i * length * 0.35f, 0.2f, -0.142f).Box(0.02f, 0.36f, 0.008f);
        }

        foreach ((float z, float radius, MaterialData paint) in (ReadOnlySpan<(float, float, MaterialData)>)[
            (-0.09f, 0.018f, Palette.Rubber), (-0.045f, 0.014f, Palette.Rubber), (0.0f, 0.016f, Palette.DarkGray), (0.05f, 0.012f, Palette.CableOrange), (0.085f, 0.014f, Palette.Rubber)])
        {
            body.Paint(paint).In(tray).At(0, 0.012f + radius, z).AlongX().Lathe(6, new(radius, length * -0.5f), new(radius, length * 0.5f));
        }
    }

    private static void AddDuct(NodeBuilder body, Vector3 size)
    {
        const float Radius = 0.17f;
        Brush duct = body.Paint(Palette.Galvanized).At((size.X * -0.5f) + 0.34f, size.Y - 0.3f, 0).AlongZ();
        duct.Lathe(18, new(Radius, size.Z * -0.5f), new(Radius, size.Z * 0.5f));
        int joints = (int)(size.Z / 1.2f);
        for (int i = 0; i < joints; i++)
        {
            duct.At(0, ((i + 0.5f) * size.Z / joints) - (size.Z * 0.5f), 0).Lathe(18, new(Radius + 0.004f, -0.015f), new(Radius + 0.004f, 0.015f));
        }

        foreach (float at in (ReadOnlySpan<float>)[-0.24f, 0.24f])
        {
            Pose grille = new(new Vector3((size.X * -0.5f) + 0.34f + 0.152f, size.Y - 0.37f, at * size.Z), DetMath.Multiply(Turn.AboutY(90), Turn.AboutX(25)));
            body.Paint(Palette.LightGray).In(grille).Box(0.42f, 0.14f, 0.03f, 0.004f);
            for (int i = 0; i < 4; i++)
            {
                body.Paint(Palette.DarkGray).In(grille).At(0, (i - 1.5f) * 0.028f, 0.0155f).Rectangle(0.37f, 0.012f);
            }
        }
    }

    private static void AddDistributionBoard(NodeBuilder body, Pose board, float height)
    {
        body.Paint(Palette.CabinetGray).In(board).At(0, 0.97f, 0.16f).Box(0.72f, 1.78f, 0.3f, 0.008f);
        body.Paint(Palette.DarkGray).In(board).At(0, 0.04f, 0.155f).Box(0.7f, 0.08f, 0.28f);
        body.Paint(Palette.LightGray).In(board).At(0, 0.99f, 0.313f).Box(0.64f, 1.64f, 0.014f, 0.004f);
        body.Paint(Palette.Black).In(board).At(0.27f, 1.05f, 0.33f).Box(0.03f, 0.14f, 0.03f, 0.006f);
        Brush grille = body.Paint(Palette.DarkGray).In(board);
        for (int i = 0; i < 5; i++)
        {
            grille.At(0, 0.32f + (i * 0.03f), 0.3208f).Rectangle(0.3f, 0.012f);
        }

        Pose sign = board * Pose.At(0, 1.42f, 0.3208f);
        body.Paint(Palette.SafetyYellow).In(sign).Figure(new(-0.11f, -0.075f), new(0.11f, -0.075f), new(0f, 0.115f));
        body.Paint(Palette.Black).In(sign).At(0, 0, 0.0008f).Figure(new(-0.008f, 0.06f), new(-0.034f, -0.014f), new(-0.004f, -0.008f), new(-0.014f, -0.06f), new(0.028f, 0.012f), new(0.004f, 0.006f), new(0.02f, 0.06f));
        body.Write("当心触电 DANGER: ELECTRICITY", sign * Pose.At(0, -0.12f, 0.0008f), 0.03f, Inks.Black, 0.56f);
        body.Write("动力配电箱 MCC-1", board * Pose.At(0, 1.68f, 0.321f), 0.05f, Inks.Black, 0.6f);
        body.Paint(Palette.Galvanized).In(board).At(0.15f, (height + 1.5f) * 0.5f, 0.12f).Cylinder(0.025f, height - 1.86f + 0.36f, 10);
        body.Paint(Palette.Galvanized).In(board).At(-0.1f, (height + 1.5f) * 0.5f, 0.12f).Cylinder(0.025f, height - 1.86f + 0.36f, 10);
        body.CollideBox(board * Pose.At(0, 0.93f, 0.16f), new Vector3(0.72f, 1.86f, 0.32f));
    }
}
