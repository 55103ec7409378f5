using System.Numerics;
using VRLab.Core;
using VRLab.Physics;

namespace VRLab.Runtime;

/// <summary>Putting things on: goggles let go at the head, gloves let go at the other hand. Goggles come off again by a grip at the temple.</summary>
internal sealed class WearSystem(PhysicsWorld physics)
{
    private const float HeadReachMeters = 0.28f;
    private const float HandReachMeters = 0.18f;
    private const float ChestBelowHeadMeters = 0.42f;
    private const float ChestReachMeters = 0.34f;
    private const float TakeOffReachMeters = 0.13f;

    public bool TryPutOn(LearnerBody learner, HandBody hand, Entity item, List<WorldEvent> events)
    {
        if (item.Interaction is not WearInteraction wear || !IsAtSlot(learner, hand, item, wear.Slot))
        {
            return false;
        }

        item.IsWorn = true;
        item.WornBy = learner.Participant;
        PhysicsBodies.Park(physics, item, item.WorldFromMoving);
        events.Add(new WorldEvent(WorldEventKind.PutOn, learner.Participant, hand.Side, item.Id));
        return true;
    }

    /// <summary>An empty hand that closes beside the head takes off what is worn there; it falls into the hand.</summary>
    public bool TryTakeOff(LearnerBody learner, HandBody hand, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        if (DetMath.Distance(hand.WorldFromGrip.Position, learner.WorldFromHead.Position) > TakeOffReachMeters)
        {
            return false;
        }

        for (int i = 0; i < entities.Count; i++)
        {
            Entity item = entities[i];
            if (item.IsWorn && item.WornBy == learner.Participant && item.Interaction is WearInteraction { Slot: WearSlot.Head })
            {
                item.IsWorn = false;
                item.WorldFromMoving = hand.WorldFromGrip;
                PhysicsBodies.Unpark(physics, item);
                events.Add(new WorldEvent(WorldEventKind.TakenOff, learner.Participant, hand.Side, item.Id));
                return true;
            }
        }

        return false;
    }

    private static bool IsAtSlot(LearnerBody learner, HandBody hand, Entity item, WearSlot slot)
    {
        Vector3 position = item.WorldFromMoving.Position;
        HandBody other = learner.HandOf(hand.Side == Hand.Left ? Hand.Right : Hand.Left);
        if (slot == WearSlot.Head)
        {
            return DetMath.Distance(position, learner.WorldFromHead.Position) <= HeadReachMeters;
        }

        return learner.Settings.Hands != HandUse.Both
            ? IsAtChest(position, learner.WorldFromHead.Position)
            : other.IsActive && DetMath.Distance(position, other.WorldFromGrip.Position) <= HandReachMeters;
    }

    /// <summary>With one hand, gloves are put on by bringing them to the chest.</summary>
    private static bool IsAtChest(Vector3 position, Vector3 head) =>
        DetMath.Distance(position, head - new Vector3(0f, ChestBelowHeadMeters, 0f)) <= ChestReachMeters;
}
