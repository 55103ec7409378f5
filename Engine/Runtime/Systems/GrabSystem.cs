using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Physics;

namespace VRLab.Runtime;

/// <summary>
/// Taking hold and letting go. A hand that closes near something takes the nearest thing; what it takes follows the hand
/// on a force-limited spring, so weight is felt and walls still stop it.
/// </summary>
internal sealed class GrabSystem(PhysicsWorld physics, SocketSystem sockets, WearSystem wear)
{
    /// <summary>How far from the palm something may be and still be taken.</summary>
    private const float ReachMeters = 0.09f;

    /// <summary>A hand that is pulled this far off what it holds slips: a blocked valve does not follow.</summary>
    private const float SlipMeters = 0.30f;

    private readonly Dictionary<(ParticipantId, Hand), GrabHandle> _grabs = [];

    public void Update(LearnerBody learner, HandBody hand, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        if (hand.HeldEntity >= 0)
        {
            Hold(learner, hand, entities, events);
            return;
        }

        Touch(learner, hand, entities, events);
        if (!hand.BeganSqueezing || wear.TryTakeOff(learner, hand, entities, events))
        {
            return;
        }

        int target = FindTarget(hand.WorldFromGrip.Position, entities, ReachMeters);
        if (target >= 0)
        {
            Take(learner, hand, entities[target], entities, events);
        }
    }

    public void Take(LearnerBody learner, HandBody hand, Entity entity, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        if (entity.IsLoose)
        {
            sockets.Remove(entity, entities, learner.Participant, hand.Side, events);
        }

        _grabs[(learner.Participant, hand.Side)] = PhysicsBodies.Grab(physics, entity, hand);
        hand.HeldEntity = entity.Index;
        entity.HolderCount++;
        entity.Holder = learner.Participant;
        events.Add(new WorldEvent(WorldEventKind.Grabbed, learner.Participant, hand.Side, entity.Id));
    }

    private void Hold(LearnerBody learner, HandBody hand, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        Entity entity = entities[hand.HeldEntity];
        GrabHandle grab = _grabs[(learner.Participant, hand.Side)];
        bool slipped = physics.GetGrabStretch(grab) > SlipMeters;
        if (!hand.IsSqueezing || slipped)
        {
            Release(learner, hand, entity, entities, events);
            return;
        }

        PhysicsBodies.Follow(physics, grab, hand);
    }

    private void Release(LearnerBody learner, HandBody hand, Entity entity, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        physics.Remove(_grabs[(learner.Participant, hand.Side)]);
        _grabs.Remove((learner.Participant, hand.Side));
        hand.HeldEntity = -1;
        entity.HolderCount--;
        events.Add(new WorldEvent(WorldEventKind.Released, learner.Participant, hand.Side, entity.Id));
        if (entity.IsHeld)
        {
            return;
        }

        PhysicsBodies.LetGo(physics, entity);
        if (entity.IsLoose && !wear.TryPutOn(learner, hand, entity, events))
        {
            sockets.TrySnap(entity, entities, learner.Participant, hand.Side, events);
        }
    }

    private static void Touch(LearnerBody learner, HandBody hand, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        const float TouchMeters = 0.05f;
        int touched = hand.IsActive ? FindTarget(hand.WorldFromGrip.Position, entities, TouchMeters) : -1;
        if (touched >= 0 && touched != hand.TouchedEntity)
        {
            events.Add(new WorldEvent(WorldEventKind.Touched, learner.Participant, hand.Side, entities[touched].Id));
        }

        hand.TouchedEntity = touched;
    }

    private static int FindTarget(Vector3 palmInWorld, IReadOnlyList<Entity> entities, float reachMeters)
    {
        int best = -1;
        float bestDistance = reachMeters;
        for (int i = 0; i < entities.Count; i++)
        {
            Entity entity = entities[i];
            if (!CanBeTaken(entity, entities))
            {
                continue;
            }

            float distance = DistanceTo(entity, palmInWorld, out _);
            if (distance < bestDistance)
            {
                bestDistance = distance;
                best = i;
            }
        }

        return best;
    }

    private static bool CanBeTaken(Entity entity, IReadOnlyList<Entity> entities) => entity.Interaction switch
    {
        ValveInteraction or LeverInteraction => true,
        GrabInteraction or WearInteraction => !entity.IsWorn && (entity.Socketed < 0 || !entities[entity.Socketed].IsBlocked),
        _ => false,
    };

    /// <summary>Distance in meters from a world point to the nearest thing of the entity that a hand can hold.</summary>
    public static float DistanceTo(Entity entity, Vector3 pointInWorld, out Vector3 closestInMoving)
    {
        Vector3 point = entity.WorldFromMoving.Inverse.TransformPoint(pointInWorld);
        float best = float.PositiveInfinity;
        closestInMoving = Vector3.Zero;
        IReadOnlyList<CollisionShape> shapes = entity.GrabShapesInMoving;
        for (int i = 0; i < shapes.Count; i++)
        {
            float distance = ShapeDistance.FromPoint(shapes[i], point, out Vector3 closest);
            if (distance < best)
            {
                best = distance;
                closestInMoving = closest;
            }
        }

        return best;
    }
}
