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

    public static void Add(RoomBuilder room)
    {
        (NodeBuilder body, Vector3 size) = (room.Body, room.Size);
        AddPortal(room);
        foreach (int yaw in (ReadOnlySpan<int>)[180, -90])
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

    /// <summary>The opening in the back wall, toward the running pumps.</summary>
    public static WallHole Portal(Vector3 size) => new(0.15f, 0, size.X - 2.9f, 2.08f, IsPassage: true);

    private static void AddPortal(RoomBuilder room)
    {
        WallHole portal = Portal(room.Size);
        RoomWall back = room.Wall(RoomSide.Back);
        WallPanels.Add(room.Body, back, Palette.Wall, [portal], collides: false);
        room.Body.SoilWall(RoomWear.SeedOf("pump-hall-0"), back.RoomFromWall, back.Length, [portal]);
        const float Deep = RoomWall.ThicknessMeters;
        room.Body.Paint(Palette.FloorCoating).In(back.At(portal.X, 0, Deep * -0.5f)).Turned(Turn.AboutX(-90)).Rectangle(portal.Width, Deep);
        foreach (float x in (ReadOnlySpan<float>)[portal.Left, portal.Right])
        {
            room.Body.Paint(Palette.Hazard).In(back.At(x, 0.62f, Deep * -0.5f)).Box(0.012f, 1.24f, Deep + 0.012f);
        }

        room.Body.Write("供水泵房  WATER SUPPLY PUMPS", back.At(portal.X - (portal.Width * 0.29f), 2.2f, 0.004f), 0.1f, Inks.Blue, portal.Width * 0.38f);
        room.Furnish("guard-rail", back.At(portal.X, 0, Deep * -0.5f), string.Create(System.Globalization.CultureInfo.InvariantCulture, $"length={portal.Width - 0.02f:0.##}"));
        room.Furnish("safety-sign", back.At(portal.X + (portal.Width * 0.36f), 0.8f, (Deep * -0.5f) + 0.03f), "kind=prohibition", "symbol=no-entry", "label=机组运行 禁止入内", "sublabel=RUNNING PLANT");
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
