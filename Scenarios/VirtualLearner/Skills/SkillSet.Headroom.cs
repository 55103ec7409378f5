using System.Collections;
using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.VirtualLearner;

/// <summary>Sliding things out from below others and in again, as a flask below a burette.</summary>
internal sealed partial class SkillSet
{
    private const float SlideLiftMeters = 0.004f;
    private const float SlideOutMeters = 0.2f;

    /// <summary>Lifts what the hand has taken; where something hangs above it, only after sliding it out.</summary>
    private IEnumerator LiftOut(HandState hand, ObjectId item, Pose grip)
    {
        if (HangsAbove(item, WorldFrom(item)))
        {
            yield return Reach(hand, Raised(grip, SlideLiftMeters), speed: 0.3f);
            grip = TowardBody(grip);
            yield return Reach(hand, grip, speed: 0.5f);
        }

        yield return Reach(hand, Raised(grip, ClearanceOf(item)), speed: 0.7f);
    }

    /// <summary>Brings what is held down to its place; where something hangs above that, from the side.</summary>
    private IEnumerator LowerInto(HandState hand, ObjectId item, Pose worldFromGoal, Pose goal)
    {
        bool hasRoof = HangsAbove(item, worldFromGoal);
        Pose before = hasRoof ? TowardBody(goal) : goal;
        yield return Reach(hand, Raised(before, ClearanceOf(item)), speed: 0.9f);
        if (hasRoof)
        {
            yield return Reach(hand, Raised(before, SlideLiftMeters), speed: 0.5f);
            yield return Reach(hand, Raised(goal, SlideLiftMeters), speed: 0.5f);
        }

        yield return Reach(hand, goal, speed: 0.5f);
    }

    private Pose TowardBody(in Pose grip)
    {
        Vector3 back = DetMath.Normalize(Horizontal(_body.HeadPosition - grip.Position), Vector3.UnitZ);
        return grip with { Position = grip.Position + (back * SlideOutMeters) };
    }

    /// <summary>Whether something that stays where it is ends so low above a loose thing that this cannot be lifted straight.</summary>
    private bool HangsAbove(ObjectId item, in Pose worldFromItem)
    {
        (Vector3 minimum, Vector3 maximum) = WorldBounds(worldFromItem, _geometryOf(item));
        float ceiling = maximum.Y + ClearanceOf(item);
        foreach (SceneObject other in _scenario.Objects)
        {
            (Vector3 low, Vector3 high) = WorldBounds(other.WorldFromObject, _geometryOf(other.Id));
            bool isOver = low.X < maximum.X && high.X > minimum.X && low.Z < maximum.Z && high.Z > minimum.Z;
            if ((other.Interaction is null or KnobInteraction) && isOver && low.Y > maximum.Y - SlideLiftMeters && low.Y < ceiling)
            {
                return true;
            }
        }

        return false;
    }
}
