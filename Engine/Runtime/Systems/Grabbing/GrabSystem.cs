using System.Numerics;
using VRLab.Core;
using VRLab.Physics;

namespace VRLab.Runtime;

/// <summary>
/// Taking hold and letting go. A hand that closes near something takes the nearest thing; what it takes follows the hand
/// on a force-limited spring, so weight is felt and walls still stop it. Closing on nothing takes what the ray points at: a loose thing
/// flies into the hand, a control is moved from where the hand is.
/// </summary>
internal sealed class GrabSystem(PhysicsWorld physics, SocketSystem sockets, WearSystem wear)
{
    /// <summary>A hand that is pulled this far off what it holds slips: a blocked valve does not follow.</summary>
    private const float SlipMeters = 0.30f;
    private const float FlightSeconds = 0.22f;
    private const float FlightSecondsPerMeter = 0.07f;

    /// <summary>What weighs more does not fly.</summary>
    private const float HeaviestFlightKilograms = 15f;
    private readonly List<Hold> _holds = new(8);

    public void Update(LearnerBody learner, HandBody hand, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        if (hand.HeldEntity >= 0)
        {
            Keep(learner, hand, entities, events);
            return;
        }

        Touch(learner, hand, entities, events);
        if (!hand.BeganSqueezing || wear.TryTakeOff(learner, hand, entities, events))
        {
            return;
        }

        TryTake(learner, hand, entities, events);
    }

    /// <summary>Closes the hand on what it hovers; an empty hand opens again.</summary>
    public void TryTake(LearnerBody learner, HandBody hand, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        int target = hand.Hover.Entity;
        if (hand.Hover.Kind == HoverKind.Near)
        {
            Take(learner, hand, entities[target], isFar: false, entities, events);
        }
        else if (hand.Hover.Kind == HoverKind.Far && CanFly(entities[target]))
        {
            Take(learner, hand, entities[target], isFar: true, entities, events);
        }
        else
        {
            hand.UnlatchEmpty();
        }
    }

    /// <summary>Lets go of whatever the hand holds, as if it opened.</summary>
    public void Drop(LearnerBody learner, HandBody hand, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        if (hand.HeldEntity >= 0)
        {
            Release(learner, hand, entities[hand.HeldEntity], entities, events);
        }
    }

    public void Take(LearnerBody learner, HandBody hand, Entity entity, bool isFar, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        if (entity.IsLoose)
        {
            sockets.Remove(entity, entities, learner.Participant, hand.Side, events);
            PhysicsBodies.StopLeaning(physics, entity);
        }

        hand.Far.IsActive = isFar;
        hand.Far.Ticks = 0;
        hand.Far.HandStart = hand.WorldFromGrip.Position;
        hand.Far.WorldFromStart = entity.WorldFromMoving * entity.MovingFromGrip;
        hand.HeldEntity = entity.Index;
        entity.HolderCount++;
        entity.Holder = learner.Participant;
        entity.HolderHand = hand.Side;
        entity.DriveGoal = double.NaN;
        bool hasGrab = entity.HasBody && entity.Interaction is not KnobInteraction && !(isFar && !entity.IsLoose && learner.Settings.ActsFromAfar);
        GrabHandle grab = hasGrab ? PhysicsBodies.Grab(physics, entity, hand, isFar) : default;
        _holds.Add(new Hold(learner.Participant, hand.Side, entity.Index, hasGrab, grab));
        Strengthen(entity, learner.Settings.Hands != HandUse.Both);
        events.Add(new WorldEvent(WorldEventKind.Grabbed, learner.Participant, hand.Side, entity.Id));
    }

    /// <summary>The force of a hand on what it holds, newtons; zero where it holds nothing that is a body.</summary>
    public Vector3 ForceOf(LearnerBody learner, HandBody hand)
    {
        int hold = IndexOf(learner, hand);
        return hold >= 0 && _holds[hold].HasGrab ? physics.GetGrabForce(_holds[hold].Grab) : Vector3.Zero;
    }

    private static bool CanFly(Entity entity) =>
        entity.Interaction is not ButtonInteraction && (entity.Interaction is not LooseInteraction loose || loose.MassKilograms <= HeaviestFlightKilograms);

    private void Keep(LearnerBody learner, HandBody hand, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        Entity entity = entities[hand.HeldEntity];
        Hold hold = _holds[IndexOf(learner, hand)];
        if (!hand.IsSqueezing || HasSlipped(hand, entity, hold))
        {
            Release(learner, hand, entity, entities, events);
            return;
        }

        hand.Far.Ticks += hand.Far.IsActive ? 1 : 0;
        if (hold.HasGrab)
        {
            Follow(hand, entity, hold);
        }
    }

    private bool HasSlipped(HandBody hand, Entity entity, in Hold hold)
    {
        if (hold.HasGrab)
        {
            if (entity.TetherMeters > 0f && DetMath.Distance(hand.WorldFromGrip.Position, entity.TetherInWorld) > entity.TetherMeters + SlipMeters)
            {
                return true;
            }

            return !(hand.Far.IsActive && entity.IsLoose) && physics.GetGrabStretch(hold.Grab) > SlipMeters;
        }

        return !hand.Far.IsActive
            && DetMath.Distance(hand.WorldFromGrip.Position, entity.WorldFromMoving.TransformPoint(entity.MovingFromGrip.Position)) > SlipMeters;
    }

    private void Follow(HandBody hand, Entity entity, in Hold hold)
    {
        if (!hand.Far.IsActive && entity.TetherMeters > 0f)
        {
            Vector3 offset = hand.WorldFromGrip.Position - entity.TetherInWorld;
            float reach = Math.Min(1f, entity.TetherMeters / Math.Max(DetMath.Length(offset), 1e-4f));
            Vector3 velocity = reach < 1f ? Vector3.Zero : hand.LinearVelocityMetersPerSecond;
            physics.SetGrabTarget(
                hold.Grab, hand.WorldFromGrip with { Position = entity.TetherInWorld + (offset * reach) }, velocity, hand.AngularVelocityRadiansPerSecond);
        }
        else if (!hand.Far.IsActive)
        {
            PhysicsBodies.Follow(physics, hold.Grab, hand);
        }
        else if (entity.IsLoose)
        {
            Fly(hand, entity, hold.Grab);
        }
        else
        {
            Vector3 target = hand.Far.WorldFromStart.Position + hand.WorldFromGrip.Position - hand.Far.HandStart;
            physics.SetGrabTarget(hold.Grab, hand.Far.WorldFromStart with { Position = target }, hand.LinearVelocityMetersPerSecond, Vector3.Zero);
        }
    }

    private void Fly(HandBody hand, Entity entity, GrabHandle grab)
    {
        float distance = DetMath.Distance(hand.Far.WorldFromStart.Position, hand.Far.HandStart);
        float share = hand.Far.Ticks * SimulationTime.TimestepSeconds / (FlightSeconds + (distance * FlightSecondsPerMeter));
        if (share >= 1f)
        {
            hand.Far.IsActive = false;
            PhysicsBodies.Carry(physics, entity);
            PhysicsBodies.Follow(physics, grab, hand);
            return;
        }

        float eased = share * share * (3f - (2f * share));
        Pose target = Poses.Blend(hand.Far.WorldFromStart, hand.WorldFromGrip, eased);
        physics.SetGrabTarget(grab, target, Vector3.Zero, Vector3.Zero);
    }

    private void Release(LearnerBody learner, HandBody hand, Entity entity, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        int index = IndexOf(learner, hand);
        if (_holds[index].HasGrab)
        {
            physics.Remove(_holds[index].Grab);
        }

        _holds.RemoveAt(index);
        hand.HeldEntity = -1;
        hand.Far.IsActive = false;
        hand.Open();
        entity.HolderCount--;
        events.Add(new WorldEvent(WorldEventKind.Released, learner.Participant, hand.Side, entity.Id));
        if (entity.IsHeld)
        {
            Strengthen(entity, isOneHanded: false);
            return;
        }

        PhysicsBodies.LetGo(physics, entity);
        if (ToolSystem.Leans(learner, entity, entities))
        {
            PhysicsBodies.Lean(physics, entity);
        }
        else if (entity.IsLoose && !wear.TryPutOn(learner, hand, entity, events))
        {
            Entity? pointedAt = hand.Hover.Kind == HoverKind.SocketValid ? entities[hand.Hover.Entity] : null;
            sockets.TrySnap(entity, entities, pointedAt, learner.Participant, hand.Side, events);
        }
    }

    /// <summary>Two hands hold by their two points and leave the turning to each other; one hand that has to do for two has their strength.</summary>
    private void Strengthen(Entity entity, bool isOneHanded)
    {
        if (!entity.IsLoose)
        {
            return;
        }

        for (int i = 0; i < _holds.Count; i++)
        {
            if (_holds[i].Entity == entity.Index && _holds[i].HasGrab)
            {
                physics.SetGrabSettings(_holds[i].Grab, PhysicsBodies.HoldOf(entity.HolderCount, isOneHanded));
            }
        }
    }

    private static void Touch(LearnerBody learner, HandBody hand, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        const float TouchMeters = 0.05f;
        int touched = hand.IsActive ? TargetFinder.FindTouched(hand.WorldFromGrip.Position, entities, TouchMeters) : -1;
        if (touched >= 0 && touched != hand.TouchedEntity)
        {
            events.Add(new WorldEvent(WorldEventKind.Touched, learner.Participant, hand.Side, entities[touched].Id));
        }

        hand.TouchedEntity = touched;
    }

    private int IndexOf(LearnerBody learner, HandBody hand)
    {
        for (int i = 0; i < _holds.Count; i++)
        {
            if (_holds[i].Participant == learner.Participant && _holds[i].Hand == hand.Side)
            {
                return i;
            }
        }

        return -1;
    }
}
