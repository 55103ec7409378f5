using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>
/// Bolts and screws: a fitting tool at the head turns it, by going around the axis (a wrench) or by the wrist on it (a screwdriver).
/// Run down, it tightens: torque grows with the angle. A wrench that clicks is a ratchet, turns only clockwise and clicks at its torque.
/// </summary>
internal static class FastenerSystem
{
    private const float FullTurnRadians = 6.2831855f;

    /// <summary>From seated to the greatest torque, the shank twists by so much.</summary>
    private const float TighteningRadians = 1.0471976f;
    private const double Seated = 0.5;

    /// <summary>A hand this near the axis turns by the wrist.</summary>
    private const float OnAxisMeters = 0.05f;
    private const float StickRadiansPerSecond = 3f;

    public static void Update(Entity entity, IReadOnlyList<Entity> entities, IReadOnlyList<LearnerBody> learners, List<WorldEvent> events)
    {
        var fastener = (FastenerInteraction)entity.Interaction!;
        for (int i = 0; i < learners.Count; i++)
        {
            Turn(entity, fastener, learners[i], learners[i].Left, entities, events);
            Turn(entity, fastener, learners[i], learners[i].Right, entities, events);
        }
    }

    /// <summary>The torque that a fastener has at a position, newton meters.</summary>
    public static double TorqueAt(FastenerInteraction fastener, double position) =>
        Math.Max(0.0, (position - Seated) / (1.0 - Seated)) * fastener.MaximumNewtonMeters;

    private static void Turn(
        Entity entity, FastenerInteraction fastener, LearnerBody learner, HandBody hand, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        Entity? tool = hand.HeldEntity >= 0 ? entities[hand.HeldEntity] : null;
        if (tool?.Interaction is not ToolInteraction kind || tool.TipTarget != entity.Index || !Fits(fastener, tool.Id) || entity.IsBlocked)
        {
            return;
        }

        float clockwise = -AngleAbout(entity, hand);
        if (learner.Settings.ActsFromAfar && Math.Abs(hand.Thumbstick.Y) > 0.2f)
        {
            clockwise += hand.Thumbstick.Y * StickRadiansPerSecond * SimulationTime.TimestepSeconds;
        }

        double before = TorqueAt(fastener, entity.Position);
        Advance(entity, fastener, kind.ClickNewtonMeters > 0.0 ? Math.Max(0f, clockwise) : clockwise);
        double torque = TorqueAt(fastener, entity.Position);
        (entity.Holder, entity.HolderHand) = (learner.Participant, hand.Side);
        if (kind.ClickNewtonMeters > 0.0 && torque >= kind.ClickNewtonMeters && before < kind.ClickNewtonMeters)
        {
            events.Add(new WorldEvent(WorldEventKind.Clicked, learner.Participant, hand.Side, tool.Id, entity.Id));
        }
    }

    private static void Advance(Entity entity, FastenerInteraction fastener, float clockwiseRadians)
    {
        if (clockwiseRadians == 0f)
        {
            return;
        }

        double range = entity.Position < Seated || (entity.Position == Seated && clockwiseRadians < 0f)
            ? fastener.Turns * FullTurnRadians
            : TighteningRadians;
        double next = entity.Position + (clockwiseRadians / range * Seated);
        bool crosses = (entity.Position < Seated && next > Seated) || (entity.Position > Seated && next < Seated);
        entity.Position = crosses ? Seated : Math.Clamp(next, 0.0, 1.0);
        double turned = Math.Min(entity.Position, Seated) / Seated * fastener.Turns * FullTurnRadians;
        double twisted = Math.Max(0.0, entity.Position - Seated) / Seated * TighteningRadians;
        var turn = new Pose(Vector3.Zero, DetMath.FromAxisAngle(Vector3.UnitZ, (float)-(turned + twisted)));
        entity.WorldFromMoving = entity.WorldFromObject * entity.ObjectFromMoving * turn;
    }

    /// <summary>How far the hand went about the fastener's axis in this tick, anticlockwise for who looks at its head; radians.</summary>
    private static float AngleAbout(Entity entity, HandBody hand)
    {
        Vector3 axis = entity.WorldFromMoving.TransformDirection(Vector3.UnitZ);
        Vector3 arm = hand.WorldFromGrip.Position - entity.WorldFromMoving.Position;
        Vector3 across = arm - (axis * DetMath.Dot(arm, axis));
        float radius = DetMath.Length(across);
        if (radius < OnAxisMeters)
        {
            return DetMath.Dot(hand.AngularVelocityRadiansPerSecond, axis) * SimulationTime.TimestepSeconds;
        }

        float speed = DetMath.Dot(DetMath.Cross(axis, across), hand.LinearVelocityMetersPerSecond) / radius;
        return speed / radius * SimulationTime.TimestepSeconds;
    }

    private static bool Fits(FastenerInteraction fastener, ObjectId tool)
    {
        for (int i = 0; i < fastener.Tools.Count; i++)
        {
            if (fastener.Tools[i] == tool)
            {
                return true;
            }
        }

        return false;
    }
}
