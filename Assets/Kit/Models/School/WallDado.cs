using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Rooms;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.School;

/// <summary>Paint up to hand height, its edge and the skirting, along a wall and around its passages.</summary>
internal static class WallDado
{
    public static void Add(RoomBuilder room, RoomSide side, MaterialData paint, float height, params ReadOnlySpan<WallHole> holes)
    {
        RoomWall wall = room.Wall(side);
        WallHole[] ordered = [.. holes.ToArray().Where(h => h.Bottom < height).OrderBy(h => h.X)];
        float from = wall.Length * -0.5f;
        foreach (WallHole hole in ordered)
        {
            Strip(room, wall, from, hole.Left - 0.055f, paint, height);
            from = hole.Right + 0.055f;
        }

        Strip(room, wall, from, wall.Length * 0.5f, paint, height);
    }

    private static void Strip(RoomBuilder room, RoomWall wall, float from, float to, MaterialData paint, float height)
    {
        float length = to - from, x = (from + to) * 0.5f;
        if (length < 0.02f)
        {
            return;
        }

        room.Body.Paint(paint).In(wall.At(x, height * 0.5f, 0.003f)).Rectangle(length, height);
        room.Body.Paint(LabPalette.LabGray).In(wall.At(x, height, 0.006f)).Box(length, 0.04f, 0.01f);
        room.Body.Paint(LabPalette.Skirting).In(wall.At(x, 0.06f, 0.008f)).Box(length, 0.12f, 0.014f);
    }
}
