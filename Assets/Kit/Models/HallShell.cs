using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Rooms;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>Walls without windows, pilasters and the slogan.</summary>
internal static class HallShell
{
    /// <summary>The frame of a wall: origin on the floor at its middle, +Z into the room, +X to the right of who faces it.</summary>
    public static Pose Wall(Vector3 size, int yawDegrees) => yawDegrees switch
    {
        0 => new Pose(new Vector3(0, 0, size.Z * -0.5f), Turn.AboutY(0)),
        180 => new Pose(new Vector3(0, 0, size.Z * 0.5f), Turn.AboutY(180)),
        90 => new Pose(new Vector3(size.X * -0.5f, 0, 0), Turn.AboutY(90)),
        _ => new Pose(new Vector3(size.X * 0.5f, 0, 0), Turn.AboutY(-90)),
    };

    public static void Add(NodeBuilder body, Vector3 size)
    {
        foreach (int yaw in (ReadOnlySpan<int>)[0, 180, -90])
        {
            float length = yaw is 0 or 180 ? size.X : size.Z;
            AddWall(body, Wall(size, yaw), length, size.Y);
            body.SoilWall(RoomWear.SeedOf($"pump-hall-{yaw}"), Wall(size, yaw), length, []);
        }

        AddSlogan(body, Wall(size, -90) * Pose.At(0.35f, 0, 0), size.Y);
        foreach (float x in (ReadOnlySpan<float>)[-0.5f, 0.5f])
        {
            AddPilaster(body, Wall(size, 0) * Pose.At(x * (size.X - 0.36f), 0, 0.11f), size.Y);
            AddPilaster(body, Wall(size, 180) * Pose.At(x * (size.X - 0.36f), 0, 0.11f), size.Y);
        }
    }

    /// <summary>The words that hang in every Chinese workshop, on the right wall.</summary>
    private static void AddSlogan(NodeBuilder body, Pose wall, float height)
    {
        body.Write("安全第一  预防为主", wall * Pose.At(0, height - 0.62f, 0.004f), 0.27f, Inks.Red, 5f);
        body.Write("SAFETY FIRST  ·  PREVENTION FOREMOST", wall * Pose.At(0, height - 0.88f, 0.004f), 0.105f, Inks.Red, 5f);
    }

    private static void AddWall(NodeBuilder body, Pose wall, float length, float height) =>
        body.Paint(Palette.Wall).In(wall).At(0, height * 0.5f, 0).Rectangle(length, height);

    private static void AddPilaster(NodeBuilder body, Pose at, float height)
    {
        body.Paint(Palette.Wall).In(at).At(0, height * 0.5f, 0).Box(0.36f, height, 0.22f);
        body.Paint(Palette.Hazard).In(at).At(0, 0.24f, 0).Box(0.366f, 0.36f, 0.226f);
    }
}
