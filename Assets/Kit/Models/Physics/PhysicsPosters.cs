using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Rooms;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.Physics;

/// <summary>What hangs between the windows and on the walls: units, laws, the spectrum.</summary>
internal static class PhysicsPosters
{
    public static void Add(RoomBuilder room)
    {
        RoomWall left = room.Wall(RoomSide.Left), right = room.Wall(RoomSide.Right), back = room.Wall(RoomSide.Back);
        Sheet(room, left.At(-1.55f, 1.75f), "国际单位制|SI UNITS", Palette.SafetyBlue, "长度 length  m|质量 mass  kg|时间 time  s|电流 current  A|温度 temperature  K|物质的量 amount  mol|发光强度 luminous intensity  cd");
        Sheet(room, left.At(1.55f, 1.75f), "牛顿运动定律|NEWTON'S LAWS", Palette.SafetyRed, "1  ΣF = 0：静止或匀速直线运动|    at rest, or straight at constant speed||2  F = m a||3  F₁₂ = −F₂₁");
        Sheet(room, right.At(1.35f, 1.7f), "误差与有效数字|UNCERTAINTY", Palette.SafetyGreen, "多次测量取平均值|x̄ = (x₁ + x₂ + … + xₙ) / n||g = (9.79 ± 0.02) m/s²||读数：估读到最小分度的下一位");
        Spectrum(room.Body, back.At(-2.75f, 2.35f, 0.002f));
    }

    private static void Sheet(RoomBuilder room, Pose wall, string title, MaterialData color, string text)
    {
        NodeBuilder body = room.Body;
        body.Paint(Palette.Paper).In(wall).At(0, 0, 0.003f).Box(0.6f, 0.85f, 0.006f);
        body.Paint(color).In(wall).At(0, 0.35f, 0.0066f).Rectangle(0.58f, 0.12f);
        body.Write(title, wall * Pose.At(0, 0.35f, 0.0072f), 0.042f, Inks.White, 0.54f);
        body.WriteInto(text, wall * Pose.At(0, -0.06f, 0.0068f), new Vector2(0.52f, 0.62f), 0.042f, Inks.Black);
    }

    /// <summary>The visible spectrum, as bands from violet to red.</summary>
    private static void Spectrum(NodeBuilder body, Pose wall)
    {
        ReadOnlySpan<int> colors = [0x4B1F8F, 0x2C3FC0, 0x1F7FD0, 0x19A889, 0x4FB53A, 0xE6D92A, 0xF39A1F, 0xE2551F, 0xB81E1E];
        body.Paint(Palette.Paper).In(wall).At(0, 0, 0.003f).Box(1.1f, 0.34f, 0.006f);
        for (int i = 0; i < colors.Length; i++)
        {
            body.Paint(Palette.Paint($"spectrum-{i}", colors[i], 0.7f)).In(wall).At((i - 4) * 0.112f, -0.03f, 0.0066f).Rectangle(0.112f, 0.17f);
        }

        body.Write("可见光谱 VISIBLE SPECTRUM  400 – 700 nm", wall * Pose.At(0, 0.11f, 0.0072f), 0.04f, Inks.Black, 1f);
    }
}
