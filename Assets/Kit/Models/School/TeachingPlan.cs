using System.Numerics;

namespace VRLab.Assets.Models.School;

/// <summary>A rectangle of the plan: X to the right, Z toward the yard, meters.</summary>
internal readonly record struct PlanRoom(string Label, float X, float Z, float Width, float Depth, bool IsStair = false)
{
    /// <summary>The middle of the floor of a storey.</summary>
    public Vector3 FloorCenter(int storey) => new(X, storey * TeachingPlan.StoreyMeters, Z);
}

/// <summary>
/// The plan of the teaching building, from which the building and its evacuation plans are drawn: a corridor along X with
/// windows toward the yard (+Z), two classrooms and a staircase at each end on the other side.
/// </summary>
internal static class TeachingPlan
{
    public const float StoreyMeters = 3.6f;
    public const float RoomHeightMeters = 3.2f;
    public const float CorridorLength = 26f;
    public const float CorridorWidth = 2.6f;

    /// <summary>From the middle of a staircase to its door: on the ground floor to the left, upstairs to the right.</summary>
    public const float StairDoorOffset = 0.8f;

    public static readonly PlanRoom Corridor = new("走廊", 0, 0, CorridorLength, CorridorWidth);
    public static readonly PlanRoom StairA = new("楼梯 A", -11.4f, -4.64f, 3.2f, 6.2f, IsStair: true);
    public static readonly PlanRoom StairB = new("楼梯 B", 11.4f, -4.64f, 3.2f, 6.2f, IsStair: true);
    public static readonly PlanRoom ClassWest = new("教室", -5.36f, -5.14f, 8.4f, 7.2f);
    public static readonly PlanRoom ClassEast = new("教室", 3.28f, -5.14f, 8.4f, 7.2f);
    public static readonly PlanRoom Toilets = new("卫生间", 8.64f, -4.64f, 1.84f, 6.2f);

    public static readonly IReadOnlyList<PlanRoom> All = [Corridor, StairA, StairB, ClassWest, ClassEast, Toilets];

    /// <summary>Where the doors of a classroom lie along the corridor.</summary>
    public static float[] DoorsOf(PlanRoom room) => [room.X - (room.Width * 0.5f) + 1.0f, room.X + (room.Width * 0.5f) - 1.0f];

    public static float StairDoor(PlanRoom stair, int storey) => stair.X + (storey == 0 ? -StairDoorOffset : StairDoorOffset);

    public static string NumberOf(PlanRoom room, int storey) => $"{storey + 1}0{(room == ClassWest ? 1 : 2)}";
}
