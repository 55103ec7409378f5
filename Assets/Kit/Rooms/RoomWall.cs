using System.Numerics;
using VRLab.Assets.Meshes;
using VRLab.Core;

namespace VRLab.Assets.Rooms;

/// <summary>Walls by where they stand for who looks along -Z.</summary>
public enum RoomSide
{
    Back,
    Left,
    Front,
    Right,
}

/// <summary>
/// A hole in a wall, in the wall's frame (origin on the floor at the wall's middle, +X to the right of who faces it).
/// </summary>
/// <param name="X">Middle of the hole.</param>
/// <param name="Bottom">Height of its lower edge above the floor.</param>
/// <param name="Width">Along the wall.</param>
/// <param name="Height">Upward.</param>
/// <param name="IsPassage">Whether people walk through; other holes are closed for what collides.</param>
public readonly record struct WallHole(float X, float Bottom, float Width, float Height, bool IsPassage = false)
{
    public float Left => X - (Width * 0.5f);

    public float Right => X + (Width * 0.5f);

    public float Top => Bottom + Height;

    /// <summary>Middle of the hole, in the wall's inner plane.</summary>
    public Pose WallFromHole => Pose.At(X, Bottom + (Height * 0.5f), 0);
}

/// <summary>A wall's place and size.</summary>
/// <param name="RoomFromWall">Origin on the floor at the middle of the inner plane; +Z into the room.</param>
/// <param name="Length">Along the wall's X.</param>
/// <param name="Height">From floor to ceiling.</param>
public readonly record struct RoomWall(Pose RoomFromWall, float Length, float Height)
{
    public const float ThicknessMeters = 0.24f;

    /// <summary>A place on the wall's inner plane.</summary>
    public Pose At(float x, float y, float outMeters = 0f) => RoomFromWall * Pose.At(x, y, outMeters);

    public static RoomWall Of(Vector3 size, Vector3 floorCenter, RoomSide side)
    {
        (Vector3 offset, int yaw, float length) = side switch
        {
            RoomSide.Back => (new Vector3(0, 0, size.Z * -0.5f), 0, size.X),
            RoomSide.Front => (new Vector3(0, 0, size.Z * 0.5f), 180, size.X),
            RoomSide.Left => (new Vector3(size.X * -0.5f, 0, 0), 90, size.Z),
            _ => (new Vector3(size.X * 0.5f, 0, 0), -90, size.Z),
        };
        return new RoomWall(new Pose(floorCenter + offset, Turn.AboutY(yaw)), length, size.Y);
    }
}
