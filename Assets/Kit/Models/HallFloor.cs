using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;

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
        AddDrain(body);
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

    /// <summary>A channel with grating in front of the plinth, where the strainer drips.</summary>
    private static void AddDrain(NodeBuilder body)
    {
        const float Z = -0.42f, Width = 0.15f, Length = 4.3f;
        Flat(body.Paint(Palette.Black), 0, 0.0012f, Z, Length, Width);
        Brush bars = body.Paint(Palette.Galvanized);
        const int Count = 60;
        for (int i = 0; i < Count; i++)
        {
            Flat(bars, ((i + 0.5f) * Length / Count) - (Length * 0.5f), 0.004f, Z, 0.029f, Width - 0.02f);
        }

        Flat(bars, 0, 0.0045f, Z - (Width * 0.5f), Length, 0.02f);
        Flat(bars, 0, 0.0045f, Z + (Width * 0.5f), Length, 0.02f);
        Flat(bars, 0, 0.0045f, Z, Length, 0.012f);
    }

    private static void Flat(Brush paint, float x, float y, float z, float width, float depth) =>
        paint.At(x, y, z).Turned(Turn.AboutX(-90)).Rectangle(width, depth);
}
