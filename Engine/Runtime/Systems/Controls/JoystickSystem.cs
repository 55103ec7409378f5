using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>
/// Joysticks: tilted to where the hand has gone since it took hold, or as the hand's own stick says from afar; in steps where the
/// author gave detents. Let go, a spring puts it upright.
/// </summary>
internal static class JoystickSystem
{
    private const float ReturnPerSecond = 3f;
    private const float LeastLeverMeters = 0.06f;

    public static void Update(Entity entity, IReadOnlyList<LearnerBody> learners, List<WorldEvent> events)
    {
        var joystick = (JoystickInteraction)entity.Interaction!;
        (double x, double y) = Wanted(entity, joystick, learners);
        if (entity.IsBlocked)
        {
            (x, y) = (entity.Position, entity.SecondPosition);
        }

        (x, y) = (Step(joystick, x), Step(joystick, y));
        if (x == entity.Position && y == entity.SecondPosition)
        {
            return;
        }

        if (joystick.Detents.Count > 0 && entity.IsHeld)
        {
            events.Add(new WorldEvent(WorldEventKind.Clicked, entity.Holder, entity.HolderHand, entity.Id));
        }

        (entity.Position, entity.SecondPosition) = (x, y);
        float aboutY = (float)(((x * 2.0) - 1.0) * joystick.TiltRadians);
        float aboutX = (float)((1.0 - (y * 2.0)) * joystick.TiltRadians);
        Quaternion tilt = DetMath.Multiply(DetMath.FromAxisAngle(Vector3.UnitY, aboutY), DetMath.FromAxisAngle(Vector3.UnitX, aboutX));
        entity.WorldFromMoving = entity.WorldFromObject * entity.ObjectFromMoving * new Pose(Vector3.Zero, tilt);
    }

    private static (double X, double Y) Wanted(Entity entity, JoystickInteraction joystick, IReadOnlyList<LearnerBody> learners)
    {
        for (int i = 0; entity.IsHeld && i < learners.Count; i++)
        {
            for (int h = 0; h < 2; h++)
            {
                HandBody hand = learners[i].HandOf((Hand)h);
                if (hand.HeldEntity == entity.Index)
                {
                    return hand.Far.IsActive && learners[i].Settings.ActsFromAfar
                        ? (0.5 + (0.5 * hand.Thumbstick.X), 0.5 + (0.5 * hand.Thumbstick.Y))
                        : Follow(entity, joystick, hand);
                }
            }
        }

        return joystick.SpringsTo is { } rest
            ? (Toward(entity.Position, rest), Toward(entity.SecondPosition, rest))
            : (entity.Position, entity.SecondPosition);
    }

    private static (double X, double Y) Follow(Entity entity, JoystickInteraction joystick, HandBody hand)
    {
        Vector3 way = hand.WorldFromGrip.Position - hand.Far.HandStart;
        Vector3 moved = (entity.WorldFromObject * entity.ObjectFromMoving).Inverse.TransformDirection(way);
        double lever = Math.Max(entity.MovingFromGrip.Position.Z, LeastLeverMeters);
        return (Share(moved.X / lever, joystick.TiltRadians), Share(moved.Y / lever, joystick.TiltRadians));
    }

    private static double Share(double radians, double limitRadians) => 0.5 + (0.5 * Math.Clamp(radians / limitRadians, -1.0, 1.0));

    private static double Toward(double position, double rest)
    {
        const double Step = ReturnPerSecond * SimulationTime.TimestepSeconds;
        return position + Math.Clamp(rest - position, -Step, Step);
    }

    private static double Step(JoystickInteraction joystick, double position) =>
        joystick.Detents.Count == 0 ? position : joystick.Detents[ControlSystem.Nearest(joystick.Detents, position)];
}
