using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>
/// Tools in use: how far their trigger is pulled, whether their pin is out, how much is left in them, and what their tip touches or aims at.
/// </summary>
internal static class ToolSystem
{
    /// <summary>How near its pin the other hand has to close.</summary>
    private const float PinReachMeters = 0.12f;
    private const float FastenerRadiusMeters = 0.03f;

    /// <summary>What a tip touches it keeps until it is so much farther off.</summary>
    private const float KeepMeters = 0.008f;

    /// <summary>A free hand that closes at the pin of a held tool pulls it out and takes nothing else.</summary>
    public static bool TryPullPin(LearnerBody learner, HandBody hand, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        for (int i = 0; hand.BeganSqueezing && hand.IsFree && i < entities.Count; i++)
        {
            Entity tool = entities[i];
            bool isAtPin = tool is { Interaction: ToolInteraction { HasPin: true }, IsHeld: true, IsPinOut: false }
                && DetMath.Distance(hand.WorldFromGrip.Position, tool.WorldFromMoving.TransformPoint(tool.PinInObject)) < PinReachMeters;
            if (isAtPin)
            {
                PullPin(tool, learner, hand, events);
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a tool that is let go of stays where its tip touches: whoever has one hand sets the two tips of a tester one after the other.
    /// </summary>
    public static bool Leans(LearnerBody learner, Entity entity, IReadOnlyList<Entity> entities) =>
        learner.Settings.Hands != HandUse.Both
        && entity is { Interaction: ToolInteraction { SpreadRadians: <= 0.0 }, TipTarget: >= 0 }
        && entities[entity.TipTarget].Interaction is TargetInteraction;

    public static void Update(IReadOnlyList<Entity> entities, IReadOnlyList<LearnerBody> learners, List<WorldEvent> events)
    {
        for (int i = 0; i < entities.Count; i++)
        {
            if (entities[i].Interaction is ToolInteraction tool)
            {
                Use(entities[i], tool, learners, events);
                Aim(entities[i], tool, entities, events);
            }
        }
    }

    private static void Use(Entity entity, ToolInteraction tool, IReadOnlyList<LearnerBody> learners, List<WorldEvent> events)
    {
        float pulled = 0f;
        for (int i = 0; entity.IsHeld && i < learners.Count; i++)
        {
            for (int h = 0; h < 2; h++)
            {
                HandBody hand = learners[i].HandOf((Hand)h);
                if (hand.HeldEntity != entity.Index)
                {
                    continue;
                }

                pulled = Math.Max(pulled, hand.Use);
                if (tool.HasPin && !entity.IsPinOut && hand.BeganPrimary)
                {
                    PullPin(entity, learners[i], hand, events);
                }
            }
        }

        bool isReady = (!tool.HasPin || entity.IsPinOut) && entity.Charge > 0.0;
        entity.Position = isReady ? pulled : 0.0;
        if (tool.LastsSeconds > 0.0)
        {
            entity.Charge = Math.Max(0.0, entity.Charge - (entity.Position * SimulationTime.TimestepSeconds / tool.LastsSeconds));
        }
    }

    private static void Aim(Entity entity, ToolInteraction tool, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        int target = entity.IsHeld || entity.IsLeaning ? FindTarget(entity, tool, entities) : -1;
        if (target == entity.TipTarget)
        {
            return;
        }

        if (entity.TipTarget >= 0)
        {
            events.Add(new WorldEvent(WorldEventKind.TipLeft, entity.Holder, entity.HolderHand, entity.Id, entities[entity.TipTarget].Id));
        }

        entity.TipTarget = target;
        if (target >= 0)
        {
            events.Add(new WorldEvent(WorldEventKind.TipTouched, entity.Holder, entity.HolderHand, entity.Id, entities[target].Id));
        }
    }

    private static int FindTarget(Entity entity, ToolInteraction tool, IReadOnlyList<Entity> entities)
    {
        Pose worldFromTip = entity.WorldFromMoving * entity.ObjectFromTip;
        int best = -1;
        float bestDistance = float.PositiveInfinity;
        for (int i = 0; i < entities.Count; i++)
        {
            float radius = RadiusOf(entities[i].Interaction);
            Vector3 offset = entities[i].WorldFromMoving.Position - worldFromTip.Position;
            float distance = DetMath.Length(offset);
            float slack = i == entity.TipTarget ? KeepMeters : 0f;
            if (radius > 0f && distance < bestDistance && IsReached(tool, worldFromTip.Forward, offset, distance, radius + slack))
            {
                (best, bestDistance) = (i, distance);
            }
        }

        return best;
    }

    private static bool IsReached(ToolInteraction tool, Vector3 ahead, Vector3 offset, float distance, float radius)
    {
        if (distance > radius + (float)tool.ReachMeters)
        {
            return false;
        }

        float along = DetMath.Dot(offset, ahead);
        float sideways = DetMath.Length(offset - (ahead * along));
        bool isTouch = tool.SpreadRadians <= 0.0 || distance <= radius;
        return isTouch || (along > 0f && sideways <= radius + (along * (float)DetMath.Tan(tool.SpreadRadians)));
    }

    private static float RadiusOf(Interaction? interaction) => interaction switch
    {
        TargetInteraction target => (float)target.RadiusMeters,
        FastenerInteraction => FastenerRadiusMeters,
        _ => 0f,
    };

    private static void PullPin(Entity tool, LearnerBody learner, HandBody hand, List<WorldEvent> events)
    {
        tool.IsPinOut = true;
        events.Add(new WorldEvent(WorldEventKind.PinPulled, learner.Participant, hand.Side, tool.Id));
    }
}
