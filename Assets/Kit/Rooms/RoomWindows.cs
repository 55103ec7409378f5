using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Rooms;

/// <summary>Windows in the holes of a wall: frame, sashes, glass, sill, the daylight that comes in, and what lies outside.</summary>
public static class RoomWindows
{
    private const float FrameDepth = 0.07f;
    private const float Recess = -0.16f;
    private const float Bar = 0.055f;

    private static readonly Vector3 Sky = new(1.5f, 1.7f, 1.95f);

    /// <summary>A sliding window with a fixed light above, as schools have it; <paramref name="sashes"/> lie side by side. Windows side by side cost less when they do not shine each, but one <see cref="Daylight"/> stands for all.</summary>
    public static RoomBuilder Window(this RoomBuilder room, RoomSide side, WallHole hole, int sashes = 2, bool shines = true)
    {
        Pose at = room.Wall(side).RoomFromWall * hole.WallFromHole;
        Pose frame = at * Pose.At(0, 0, Recess);
        AddFrame(room.Body, frame, hole.Width, hole.Height, sashes);
        Brush sill = room.Body.Paint(Palette.LightGray).In(at);
        sill.At(0, (hole.Height * -0.5f) + 0.012f, (Recess * 0.5f) + 0.035f).Box(hole.Width + 0.06f, 0.024f, -Recess + 0.07f, 0.005f);
        return shines ? room.Daylight(side, hole) : room;
    }

    /// <summary>The light that falls in through a hole, or through several windows together that lie within it.</summary>
    public static RoomBuilder Daylight(this RoomBuilder room, RoomSide side, WallHole hole)
    {
        Pose at = room.Wall(side).RoomFromWall * hole.WallFromHole * new Pose(new Vector3(0, 0, Recess + 0.05f), Turn.AboutX(-90));
        return room.Shine(new LuminaireData(at, new Vector2(hole.Width, hole.Height) * 0.5f, Sky, LuminaireFeed.Daylight));
    }

    private static void AddFrame(NodeBuilder body, Pose frame, float width, float height, int sashes)
    {
        Brush white = body.Paint(Palette.White).In(frame);
        float x = (width - Bar) * 0.5f, y = (height - Bar) * 0.5f, transom = (height * 0.5f) - (height * 0.28f);
        white.At(0, y, 0).Box(width, Bar, FrameDepth, 0.006f);
        white.At(0, -y, 0).Box(width, Bar, FrameDepth, 0.006f);
        white.At(x, 0, 0).Box(Bar, height, FrameDepth, 0.006f);
        white.At(-x, 0, 0).Box(Bar, height, FrameDepth, 0.006f);
        white.At(0, transom, 0).Box(width, Bar, FrameDepth, 0.006f);
        float inner = width - (2 * Bar), pitch = inner / sashes, low = (-height * 0.5f) + Bar, high = transom - (Bar * 0.5f);
        for (int i = 0; i < sashes; i++)
        {
            Pose sash = frame * Pose.At(((i + 0.5f) * pitch) - (inner * 0.5f), (low + high) * 0.5f, i % 2 == 0 ? 0.014f : -0.014f);
            AddSash(body, sash, pitch + 0.02f, high - low, i % 2 == 0 ? 1 : -1);
        }

        body.Paint(Palette.Glass).In(frame).At(0, (transom + y) * 0.5f, 0).Rectangle(inner, y - transom - Bar);
    }

    private static void AddSash(NodeBuilder body, Pose sash, float width, float height, int handleSide)
    {
        const float Slim = 0.042f;
        Brush white = body.Paint(Palette.White).In(sash);
        white.At(0, (height - Slim) * 0.5f, 0).Box(width, Slim, 0.026f);
        white.At(0, (height - Slim) * -0.5f, 0).Box(width, Slim, 0.026f);
        white.At((width - Slim) * 0.5f, 0, 0).Box(Slim, height - (2 * Slim), 0.026f);
        white.At((width - Slim) * -0.5f, 0, 0).Box(Slim, height - (2 * Slim), 0.026f);
        body.Paint(Palette.Glass).In(sash).Rectangle(width - (2 * Slim), height - (2 * Slim));
        body.Paint(Palette.DarkGray).In(sash).At(handleSide * (width - Slim) * -0.5f, 0, 0.018f).Box(0.018f, 0.09f, 0.012f);
    }

    /// <summary>
    /// What is seen through the windows of one side: sky, a house across the yard, trees, a hedge and a lawn, all glowing with the
    /// daylight that falls on them out there. The lawn lies <paramref name="groundMeters"/> below the room's floor.
    /// </summary>
    public static RoomBuilder Outdoors(this RoomBuilder room, RoomSide side, float groundMeters = 0.3f, bool hasTrees = true, bool hasSides = true)
    {
        OutdoorScene.Add(room.Glow(LuminaireFeed.Daylight), room.Body, room.Wall(side).RoomFromWall * Pose.At(0, -groundMeters, -RoomWall.ThicknessMeters), room.Wall(side).Length, hasTrees, hasSides);
        return room;
    }
}
