using VRLab.Core;
using VRLab.Physics;

namespace VRLab.Runtime;

/// <summary>
/// Controls that are bodies on joints: handwheels, levers, doors, drawers, knobs, toggles. The joint's coordinate is the control's
/// position. A blocked control keeps it; one that nobody holds is drawn back by its spring, or into its nearest detent; one that is
/// driven (a knob by the wrist, anything from afar) follows a motor.
/// </summary>
internal sealed class ControlSystem(PhysicsWorld physics)
{
    private const float DetentTorqueNewtonMeters = 4f;
    private const float DetentForceNewtons = 30f;
    private const float DriveTorqueNewtonMeters = 12f;
    private const float DriveForceNewtons = 80f;

    /// <summary>Turned this little from a stop, a control counts as being at the stop.</summary>
    private const double StopTolerance = 0.004;
    private const double DetentTolerance = 0.04;
    private const double ArrivedTolerance = 0.01;

    public static bool HasJoint(Entity entity) =>
        entity.Interaction is ValveInteraction or LeverInteraction or SliderInteraction or KnobInteraction or ToggleInteraction;

    public void BeforeStep(IReadOnlyList<Entity> entities, IReadOnlyList<LearnerBody> learners)
    {
        for (int i = 0; i < entities.Count; i++)
        {
            if (HasJoint(entities[i]))
            {
                ApplyBlock(entities[i]);
                bool isDriven = ControlDrive.Advance(entities[i], learners);
                ApplyMotor(entities[i], isDriven);
            }
        }
    }

    public void AfterStep(IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        for (int i = 0; i < entities.Count; i++)
        {
            Entity entity = entities[i];
            if (!HasJoint(entity))
            {
                continue;
            }

            (float lower, float upper) = ControlRange.Of(entity.Interaction!);
            double position = (CoordinateOf(entity) - lower) / (upper - lower);
            entity.Position = position < StopTolerance ? 0.0 : position > 1.0 - StopTolerance ? 1.0 : position;
            Arrive(entity);
            Click(entity, events);
        }
    }

    private double CoordinateOf(Entity entity) =>
        entity.Interaction is SliderInteraction ? physics.JointPosition(entity.Joint) : physics.JointAngle(entity.Joint);

    private void ApplyBlock(Entity entity)
    {
        if (entity.IsBlocked == entity.IsLimitedByBlock)
        {
            return;
        }

        entity.IsLimitedByBlock = entity.IsBlocked;
        (float lower, float upper) = ControlRange.Of(entity.Interaction!);
        float coordinate = (float)CoordinateOf(entity);
        physics.SetJointLimits(entity.Joint, entity.IsBlocked ? coordinate : lower, entity.IsBlocked ? coordinate : upper);
    }

    private void ApplyMotor(Entity entity, bool isDriven)
    {
        var control = (ControlInteraction)entity.Interaction!;
        bool slides = control is SliderInteraction;
        JointMotor motor = default;
        if (isDriven)
        {
            motor = JointMotor.Position(Coordinate(control, entity.Drive), slides ? DriveForceNewtons : DriveTorqueNewtonMeters);
        }
        else if (!entity.IsHeld && !entity.IsBlocked && RestOf(control, entity.Position) is { } rest)
        {
            motor = JointMotor.Position(Coordinate(control, rest), slides ? DetentForceNewtons : DetentTorqueNewtonMeters);
        }

        physics.SetJointMotor(entity.Joint, motor);
    }

    private static double? RestOf(ControlInteraction control, double position) =>
        control.SpringsTo ?? (control.Detents.Count > 0 ? control.Detents[Nearest(control.Detents, position)] : null);

    private static float Coordinate(ControlInteraction control, double position)
    {
        (float lower, float upper) = ControlRange.Of(control);
        return lower + ((upper - lower) * (float)position);
    }

    private static void Arrive(Entity entity)
    {
        if (entity.Drive == entity.DriveGoal && (entity.IsBlocked || Math.Abs(entity.Position - entity.DriveGoal) < ArrivedTolerance))
        {
            entity.DriveGoal = double.NaN;
        }
    }

    private static void Click(Entity entity, List<WorldEvent> events)
    {
        IReadOnlyList<double> detents = ((ControlInteraction)entity.Interaction!).Detents;
        if (detents.Count == 0)
        {
            return;
        }

        int nearest = Nearest(detents, entity.Position);
        if (nearest == entity.Detent || Math.Abs(detents[nearest] - entity.Position) > DetentTolerance)
        {
            return;
        }

        if (entity.Detent >= 0 && entity.Holder != ParticipantId.Host)
        {
            events.Add(new WorldEvent(WorldEventKind.Clicked, entity.Holder, entity.HolderHand, entity.Id));
        }

        entity.Detent = nearest;
    }

    /// <summary>Index of the detent nearest to the position.</summary>
    public static int Nearest(IReadOnlyList<double> detents, double position)
    {
        int best = 0;
        for (int i = 1; i < detents.Count; i++)
        {
            if (Math.Abs(detents[i] - position) < Math.Abs(detents[best] - position))
            {
                best = i;
            }
        }

        return best;
    }
}
