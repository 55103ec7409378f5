using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Rooms;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>Coated floor with a green walkway, yellow lines around the work area, and a drain channel.</summary>
internal static class HallFloor
{
    private const float LineWidth = 0.07f;
    private const float AreaLeft = -2.45f;
    private const float AreaRight = 2.45f;
    private const float AreaFront = 0.35f;
    private const float AreaBack = -2.2f;
    private const float WalkFront = 1.45f;

    public static void Add(NodeBuilder body, Vector3 size)
    {
        Flat(body.Paint(Palette.FloorCoating), 0, 0, 0, size.X, size.Z);
        AddWalkway(body, size);
        AddLines(body.Paint(Palette.FloorLine), size);
        // Where the strainer drips.
        FloorDrain.Add(body, Pose.At(0, 0, -0.42f), 4.3f);
        AddWear(body);
    }

    private static void AddWalkway(NodeBuilder body, Vector3 size)
    {
        Brush green = body.Paint(Palette.Walkway);
        float door = HallOpenings.DoorX, end = size.Z * 0.5f;
        Flat(green, 0, 0.0015f, (AreaFront + WalkFront) * 0.5f, AreaRight - AreaLeft, WalkFront - AreaFront);
        Flat(green, door, 0.0015f, (WalkFront + end) * 0.5f, 1.3f, end - WalkFront);
    }

    private static void AddLines(Brush paint, Vector3 size)
    {
        const float Y = 0.003f;
        float width = AreaRight - AreaLeft, depth = AreaFront - AreaBack, door = HallOpenings.DoorX, end = size.Z * 0.5f;
        Flat(paint, 0, Y, AreaFront, width + LineWidth, LineWidth);
        Flat(paint, 0, Y, AreaBack, width + LineWidth, LineWidth);
        Flat(paint, AreaLeft, Y, (AreaFront + AreaBack) * 0.5f, LineWidth, depth);
        Flat(paint, AreaRight, Y, (AreaFront + AreaBack) * 0.5f, LineWidth, depth);
        Flat(paint, AreaLeft, Y, (AreaFront + WalkFront) * 0.5f, LineWidth, WalkFront - AreaFront);
        Flat(paint, AreaRight, Y, (AreaFront + WalkFront) * 0.5f, LineWidth, WalkFront - AreaFront);
        float left = door - 0.65f, right = door + 0.65f;
        Flat(paint, left, Y, (WalkFront + end) * 0.5f, LineWidth, end - WalkFront);
        Flat(paint, right, Y, (WalkFront + end) * 0.5f, LineWidth, end - WalkFront);
        Flat(paint, (AreaLeft + left) * 0.5f, Y, WalkFront, left - AreaLeft, LineWidth);
        Flat(paint, (AreaRight + right) * 0.5f, Y, WalkFront, AreaRight - right, LineWidth);
    }

    /// <summary>What years of work leave: oil under the pump, limescale where the strainer drips, tracks of the trolley, scuffs where people turn.</summary>
    private static void AddWear(NodeBuilder body)
    {
        body.MarkFloor("oil-stain", 0.75f, -0.18f, 0.62f, 0.5f, 20).MarkFloor("oil-stain", 1.55f, -0.9f, 0.4f, 0.36f, 130);
        body.MarkFloor("water-stain", -1.35f, -0.12f, 0.95f, 0.6f).MarkFloor("water-stain", 0.1f, 0.2f, 0.5f, 0.4f, 70);
        body.MarkFloor("tire-mark", -0.2f, 0.72f, 0.07f, 1.9f, 84).MarkFloor("tire-mark", -0.25f, 1.13f, 0.07f, 2.1f, 87);
        body.MarkFloor("scuffs", HallOpenings.DoorX + 0.1f, 2.1f, 1f, 0.8f, 15).MarkFloor("scuffs", 1.2f, 0.75f, 0.9f, 0.7f, 200);
        body.MarkFloor("arrow", -0.7f, 0.9f, 0.34f, 0.5f, 90).MarkFloor("arrow", HallOpenings.DoorX, 1.75f, 0.34f, 0.5f, 180);
    }

    private static void Flat(Brush paint, float x, float y, float z, float width, float depth) =>
        paint.At(x, y, z).Turned(Turn.AboutX(-90)).Rectangle(width, depth);
}
