using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Rooms;
using VRLab.Core;

namespace VRLab.Assets.Models;

/// <summary>The double door with its exit sign, and a row of windows.</summary>
internal static class HallOpenings
{
    public const float DoorX = -1.8f;

    public static void Add(RoomBuilder room)
    {
        (NodeBuilder body, Vector3 size) = (room.Body, room.Size);
        // Seen from inside, the door wall's +X is the room's -X.
        AddDoor(body, HallShell.Wall(size, 180) * Pose.At(-DoorX, 0, 0));

        // The windows keep to the back half of the left wall; boards hang on its front half.
        int count = Math.Max(1, (int)(((size.Z * 0.5f) + 0.25f) / 1.46f));
        var holes = new WallHole[count];
        for (int i = 0; i < count; i++)
        {
            holes[i] = new WallHole((size.Z * 0.5f) - 0.98f - (i * 1.46f), 1.5f, 1.3f, 1.02f);
            room.Window(RoomSide.Left, holes[i], shines: false);
        }

        float middle = (holes[0].X + holes[^1].X) * 0.5f;
        room.Daylight(RoomSide.Left, new WallHole(middle, 1.5f, holes[0].Right - holes[^1].Left, 1.02f));

        WallPanels.Add(body, room.Wall(RoomSide.Left), Palette.Wall, holes, collides: false);
        room.Outdoors(RoomSide.Left);
    }

    private static void AddDoor(NodeBuilder body, Pose door)
    {
        const float Width = 1.8f, Height = 2.1f;
        Brush frame = body.Paint(Palette.FrameGray).In(door);
        frame.At(0, Height + 0.03f, 0.03f).Box(Width + 0.12f, 0.06f, 0.08f, 0.006f);
        frame.At((Width * 0.5f) + 0.03f, Height * 0.5f, 0.03f).Box(0.06f, Height, 0.08f, 0.006f);
        frame.At((Width * -0.5f) - 0.03f, Height * 0.5f, 0.03f).Box(0.06f, Height, 0.08f, 0.006f);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            AddLeaf(body, door * Pose.At(side * Width * 0.25f, 0, 0.02f), side, (Width * 0.5f) - 0.006f, Height);
        }

        Pose sign = door * Pose.At(0, Height + 0.22f, 0.03f);
        body.Paint(Palette.DarkGray).In(sign).Box(0.46f, 0.2f, 0.05f, 0.006f);
        body.Paint(Palette.ExitGlow).In(sign).At(0, 0, 0.0262f).Rectangle(0.43f, 0.17f);
        body.Write("安全出口 EXIT", sign * Pose.At(0, 0, 0.0272f), 0.062f, Inks.White, 0.41f);
    }

    private static void AddLeaf(NodeBuilder body, Pose leaf, float side, float width, float height)
    {
        body.Paint(Palette.Door).In(leaf).At(0, (height * 0.5f) + 0.004f, 0).Box(width, height - 0.012f, 0.045f, 0.004f);
        Brush steel = body.Paint(Palette.Stainless).In(leaf);
        steel.At(0, 0.14f, 0.0232f).Rectangle(width - 0.04f, 0.24f);
        steel.At(0, 1.03f, 0.07f).AlongX().Cylinder(0.016f, width - 0.14f, 8);
        steel.At(width * 0.38f, 1.03f, 0.045f).Box(0.04f, 0.07f, 0.05f);
        steel.At(width * -0.38f, 1.03f, 0.045f).Box(0.04f, 0.07f, 0.05f);
        body.Paint(Palette.FrameGray).In(leaf).At(0, 1.58f, 0.024f).Box(0.26f, 0.62f, 0.01f);
        body.Paint(Palette.DoorGlass).In(leaf).At(0, 1.58f, 0.0295f).Rectangle(0.21f, 0.57f);
        body.Paint(Palette.FrameGray).In(leaf).At(side * width * 0.24f, height - 0.06f, 0.045f).Box(0.24f, 0.055f, 0.045f);
    }
}
