using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Rooms;

/// <summary>Lamps of a room: a housing, a glowing face that its feed can darken, and the light that it throws.</summary>
public static class RoomLamps
{
    private static readonly Vector3 White = new(13.8f, 13.1f, 12.1f);

    /// <summary>A recessed LED panel flush with a grid ceiling (0.6 × 0.6 or 1.2 × 0.6).</summary>
    public static RoomBuilder Panel(this RoomBuilder room, float x, float z, float width = 0.6f, float depth = 0.6f)
    {
        Pose at = room.ModelFromRoom * Pose.At(x, room.Size.Y, z);
        Brush frame = room.Body.Paint(Palette.White).In(at);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            frame.At(0, -0.006f, side * ((depth * 0.5f) - 0.012f)).Box(width, 0.012f, 0.024f);
            frame.At(side * ((width * 0.5f) - 0.012f), -0.006f, 0).Box(0.024f, 0.012f, depth - 0.048f);
        }

        return Face(room, at * Pose.At(0, -0.005f, 0), width - 0.05f, depth - 0.05f, Palette.LightPanel, LuminaireFeed.Mains, White * 0.45f);
    }

    /// <summary>A batten below the ceiling on two rods, long side along X unless turned.</summary>
    public static RoomBuilder Batten(this RoomBuilder room, float x, float z, float length = 1.2f, float dropMeters = 0.02f, double yawDegrees = 0)
    {
        Pose at = room.ModelFromRoom * new Pose(new Vector3(x, room.Size.Y - dropMeters, z), Turn.AboutY(yawDegrees));
        room.Body.Paint(Palette.White).In(at).At(0, -0.03f, 0).Box(length, 0.06f, 0.16f, 0.012f);
        Brush rod = room.Body.Paint(Palette.Galvanized).In(at);
        foreach (float side in (ReadOnlySpan<float>)[-0.36f, 0.36f])
        {
            rod.At(side * length, dropMeters * 0.5f, 0).Cylinder(0.005f, dropMeters, 6);
        }

        return Face(room, at * Pose.At(0, -0.0615f, 0), length - 0.05f, 0.13f, Palette.LightPanel, LuminaireFeed.Mains, White * 1.6f);
    }

    /// <summary>A round high-bay lamp that hangs from a hook.</summary>
    public static RoomBuilder HighBay(this RoomBuilder room, float x, float z, float dropMeters = 0.4f)
    {
        Pose at = room.ModelFromRoom * Pose.At(x, room.Size.Y - dropMeters, z);
        room.Body.Paint(Palette.Galvanized).In(at).At(0, dropMeters * 0.5f, 0).Cylinder(0.006f, dropMeters, 6);
        Brush black = room.Body.Paint(Palette.DarkGray).In(at);
        black.Lathe(20, new(0, -0.14f), new(0.16f, -0.14f), new(0.17f, -0.12f), new(0.17f, -0.09f), new(0.11f, -0.08f), new(0.1f, -0.02f), new(0.03f, 0f), new(0, 0f));
        for (int i = 0; i < 12; i++)
        {
            black.Turned(Turn.AboutY(i * 30)).At(0.13f, -0.06f, 0).Box(0.06f, 0.05f, 0.005f);
        }

        room.Glow(LuminaireFeed.Mains).Paint(Palette.LightPanel).In(at).At(0, -0.1415f, 0).Turned(Turn.AboutX(180)).Disc(0.15f, 20);
        return room.Shine(new LuminaireData(at * Pose.At(0, -0.142f, 0), new Vector2(0.14f), White * 5.5f, LuminaireFeed.Mains));
    }

    /// <summary>An emergency luminaire with two spots and its own battery, on a wall: the pose is the middle of its back.</summary>
    public static RoomBuilder Emergency(this RoomBuilder room, Pose modelFromBack)
    {
        NodeBuilder body = room.Body;
        body.Paint(Palette.White).In(modelFromBack).At(0, 0, 0.03f).Box(0.27f, 0.15f, 0.06f, 0.012f);
        body.Write("消防应急照明灯 EMERGENCY LIGHT", modelFromBack * Pose.At(0, 0.02f, 0.0608f), 0.016f, Inks.Gray, 0.25f);
        body.Paint(Palette.ExitGlow).In(modelFromBack).At(-0.03f, -0.03f, 0.0608f).AlongZ().Disc(0.005f, 8);
        body.Paint(Palette.Black).In(modelFromBack).At(0.03f, -0.03f, 0.0608f).AlongZ().Disc(0.007f, 8);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            Pose head = modelFromBack * new Pose(new Vector3(side * 0.085f, 0.115f, 0.04f), DetMath.Multiply(Turn.AboutY(side * 25), Turn.AboutX(25)));
            body.Paint(Palette.White).In(head).AlongZ().Lathe(14, new(0, -0.03f), new(0.03f, -0.025f), new(0.05f, 0.02f), new(0.05f, 0.035f), new(0.043f, 0.035f));
            body.Paint(Palette.Chrome).In(head).At(0, 0, 0.034f).AlongZ().Disc(0.045f, 14, 0.032f);
            room.Glow(LuminaireFeed.Battery).Paint(EmergencyGlow).In(head).At(0, 0, 0.033f).AlongZ().Disc(0.034f, 14);
        }

        // Both spots are one light for the room, aimed far into it, so that the floor below is not much brighter than the far end.
        Pose beam = modelFromBack * new Pose(new Vector3(0, 0.115f, 0.09f), Turn.AboutX(-54));
        return room.Shine(new LuminaireData(beam, new Vector2(0.1f, 0.05f), White * 2.2f, LuminaireFeed.Battery));
    }

    /// <summary>A running exit sign, lit always: the pose is the middle of its back.</summary>
    public static RoomBuilder ExitSign(this RoomBuilder room, Pose modelFromBack, string text = "安全出口 EXIT")
    {
        room.Body.Paint(Palette.DarkGray).In(modelFromBack).At(0, 0, 0.02f).Box(0.40f, 0.17f, 0.04f, 0.005f);
        room.Body.Paint(Palette.ExitGlow).In(modelFromBack).At(0, 0, 0.0406f).Rectangle(0.38f, 0.15f);
        room.Body.Write(text, modelFromBack * Pose.At(0, 0, 0.0416f), 0.056f, Inks.White, 0.36f);
        return room;
    }

    private static readonly MaterialData EmergencyGlow = new("emergency-glow", Palette.Ink(0xD8DDE0), 0f, 0.3f, Palette.Linear(0xFFF6E0) * 5f);

    private static RoomBuilder Face(RoomBuilder room, Pose at, float width, float depth, MaterialData glow, LuminaireFeed feed, Vector3 radiance)
    {
        room.Glow(feed).Paint(glow).In(at).Turned(Turn.AboutX(90)).Rectangle(width, depth);
        return room.Shine(new LuminaireData(at, new Vector2(width, depth) * 0.5f, radiance, feed));
    }
}
