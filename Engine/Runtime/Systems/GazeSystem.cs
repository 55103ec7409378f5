using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>
/// Which object each learner's head points at, and for how long. Of the objects whose angular size, widened by a
/// tolerance, holds the gaze ray, the one nearest to the ray wins. The room itself, all around, is nothing to look at.
/// </summary>
internal static class GazeSystem
{
    private const float RangeMeters = 5f;
    private const float ToleranceRadians = 0.07f;

    /// <summary>A look shorter than this is a glance and makes no event.</summary>
    private const long SettleTicks = SimulationTime.TicksPerSecond / 2;

    public static void Update(LearnerBody learner, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        int target = FindTarget(learner.WorldFromHead, entities);
        if (target != learner.GazeEntity)
        {
            learner.GazeEntity = target;
            learner.GazeTicks = 0;
            return;
        }

        if (target >= 0 && ++learner.GazeTicks == SettleTicks)
        {
            events.Add(new WorldEvent(WorldEventKind.LookedAt, learner.Participant, Hand.Right, entities[target].Id));
        }
    }

    private static int FindTarget(in Pose worldFromHead, IReadOnlyList<Entity> entities)
    {
        Vector3 ahead = worldFromHead.Forward;
        int best = -1;
        float bestExcess = 1f;
        for (int i = 0; i < entities.Count; i++)
        {
            Entity entity = entities[i];
            Vector3 offset = entity.GazeCenterInWorld - worldFromHead.Position;
            float along = DetMath.Dot(offset, ahead);
            if (entity.IsWorn || entity.Id == World.Room || along <= 0f || along > RangeMeters)
            {
                continue;
            }

            float sideways = DetMath.Length(offset - (ahead * along));
            float excess = sideways / (entity.GazeRadiusMeters + (along * ToleranceRadians));
            if (excess < bestExcess)
            {
                bestExcess = excess;
                best = i;
            }
        }

        return best;
    }
}
