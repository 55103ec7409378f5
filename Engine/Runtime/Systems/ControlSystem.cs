using VRLab.Core;
using VRLab.Physics;

namespace VRLab.Runtime;

/// <summary>
/// Handwheels and levers: bodies on hinges whose angle is the control's position. A blocked control keeps its angle; a
/// lever that nobody holds is drawn into its nearest detent.
/// </summary>
internal sealed class ControlSystem(PhysicsWorld physics)
{
    private const float DetentTorqueNewtonMeters = 4f;

    /// <summary>Turned this little from a stop, a control counts as being at the stop.</summary>
    private const double StopTolerance = 0.004;

    public void BeforeStep(IReadOnlyList<Entity> entities)
    {
        for (int i = 0; i < entities.Count; i++)
        {
            Entity entity = entities[i];
            if (entity.Interaction is ValveInteraction or LeverInteraction)
            {
                ApplyBlock(entity);
                ApplyDetent(entity);
            }
        }
    }

    public void AfterStep(IReadOnlyList<Entity> entities)
    {
        for (int i = 0; i < entities.Count; i++)
        {
            Entity entity = entities[i];
            if (entity.Interaction is ValveInteraction or LeverInteraction)
            {
                (float lower, float upper) = ControlRange.Of(entity.Interaction);
                double position = (physics.JointAngle(entity.Joint) - lower) / (double)(upper - lower);
                entity.Position = position < StopTolerance ? 0.0 : position > 1.0 - StopTolerance ? 1.0 : position;
            }
        }
    }

    private void ApplyBlock(Entity entity)
    {
        if (entity.IsBlocked == entity.IsLimitedByBlock)
        {
            return;
        }

        entity.IsLimitedByBlock = entity.IsBlocked;
        (float lower, float upper) = ControlRange.Of(entity.Interaction!);
        float angle = (float)physics.JointAngle(entity.Joint);
        physics.SetJointLimits(entity.Joint, entity.IsBlocked ? angle : lower, entity.IsBlocked ? angle : upper);
    }

    private void ApplyDetent(Entity entity)
    {
        if (entity.Interaction is not LeverInteraction { Detents.Count: > 0 } lever)
        {
            return;
        }

        bool isPulled = !entity.IsHeld && !entity.IsBlocked;
        if (isPulled == entity.IsInDetent)
        {
            return;
        }

        entity.IsInDetent = isPulled;
        (float lower, float upper) = ControlRange.Of(lever);
        float target = lower + ((upper - lower) * (float)NearestDetent(lever, entity.Position));
        physics.SetJointMotor(entity.Joint, isPulled ? JointMotor.Position(target, DetentTorqueNewtonMeters) : default);
    }

    private static double NearestDetent(LeverInteraction lever, double position)
    {
        double best = lever.Detents[0];
        for (int i = 1; i < lever.Detents.Count; i++)
        {
            if (Math.Abs(lever.Detents[i] - position) < Math.Abs(best - position))
            {
                best = lever.Detents[i];
            }
        }

        return best;
    }
}
