using System.Collections;
using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.VirtualLearner;

internal sealed partial class SkillSet
{
    /// <summary>How far a hand stays above what it is about to take or to put down.</summary>
    private const float ClearanceMeters = 0.10f;

    /// <summary>What the right hand carries keeps this place beside the body while it walks and turns.</summary>
    private Pose? _bodyFromCarryingHand;

    /// <summary>Walks to a loose thing, takes it and lifts it clear. Does nothing where the hand holds it already.</summary>
    private IEnumerator PickUp(ObjectId item)
    {
        HandState hand = _body.Right;
        if (IsHolding(item))
        {
            yield break;
        }

        yield return FreeHand(item);
        Pose worldFromItem = WorldFrom(item);
        yield return StandNear(worldFromItem.Position, FacingOf(item));
        Pose grip = worldFromItem * _geometryOf(item).ObjectFromGrip;
        yield return Reach(hand, Raised(grip, ClearanceMeters));
        yield return Reach(hand, grip);
        yield return Squeeze(hand, 1f);
        yield return LiftOut(hand, item, grip);
    }

    /// <summary>Draws what one hand can carry close to the body; what takes two stays where it was lifted.</summary>
    private IEnumerator HoldLight(ObjectId item)
    {
        if (_scenario.ObjectOf(item).Interaction is LooseInteraction { Hands: 1 })
        {
            yield return HoldBeforeBody();
        }
    }

    private IEnumerator CarryTo(ObjectId item, ObjectId socket)
    {
        if (_mirror.TryGetOccupant(socket, out ObjectId occupant) && occupant == item)
        {
            yield break;
        }

        yield return PickUp(item);
        yield return HoldBeforeBody();
        Pose worldFromSocket = _scenario.ObjectOf(socket).WorldFromObject * _geometryOf(socket).ObjectFromSocket;
        yield return StandNear(worldFromSocket.Position, worldFromSocket.TransformDirection(Vector3.UnitZ));
        yield return PlaceAt(item, worldFromSocket);
    }

    /// <summary>Takes out what a socket holds and lays it back where it came from.</summary>
    private IEnumerator TakeAway(ObjectId socket)
    {
        if (!_mirror.TryGetOccupant(socket, out ObjectId item))
        {
            yield break;
        }

        yield return PickUp(item);
        yield return HoldBeforeBody();
        Pose home = _scenario.ObjectOf(item).WorldFromObject;
        yield return StandNear(home.Position, home.TransformDirection(Vector3.UnitZ));
        yield return PlaceAt(item, home with { Position = home.Position + new Vector3(0f, 0.02f, 0f) });
    }

    private IEnumerator PutOn(ObjectId wearable)
    {
        yield return PickUp(wearable);
        bool isForHead = _scenario.ObjectOf(wearable).Interaction is WearInteraction { Slot: WearSlot.Head };
        if (isForHead)
        {
            Pose face = _body.WorldFromHead;
            yield return PlaceAt(wearable, face with { Position = face.Position + (face.Forward * 0.12f) });
            yield break;
        }

        if (_settings.Hands != HandUse.Both)
        {
            yield return PlaceAt(wearable, new Pose(_body.HeadPosition + DetMath.Rotate(_body.Facing, new Vector3(0f, -0.42f, -0.2f)), _body.Facing));
            yield break;
        }

        HandState other = _body.Left;
        Vector3 chest = _body.HeadPosition + DetMath.Rotate(_body.Facing, new Vector3(-0.06f, -0.42f, -0.34f));
        yield return Reach(other, new Pose(chest, _body.Facing));
        yield return PlaceAt(wearable, new Pose(chest + new Vector3(0f, 0.05f, 0f), _body.Facing));
        yield return ReturnHand(other);
    }

    /// <summary>Brings the held thing to a pose and lets go of it there.</summary>
    private IEnumerator PlaceAt(ObjectId item, Pose worldFromGoal)
    {
        HandState hand = _body.Right;
        _bodyFromCarryingHand = null;
        Pose itemFromHand = WorldFrom(item).Inverse * hand.WorldFromGrip;
        Pose goal = worldFromGoal * itemFromHand;
        yield return LowerInto(hand, item, worldFromGoal, goal);
        yield return Press(hand, -Vector3.UnitY);
        yield return Pause(0.15);
        yield return Squeeze(hand, 0f);
        _laidDown = (_mirror.Tick, worldFromGoal.Position);
        yield return Reach(hand, Raised(goal, ClearanceMeters));
        yield return ReturnHand(hand);
    }

    /// <summary>Draws what the hand holds close to the body before a walk; what is within reach needs none.</summary>
    private IEnumerator CarryToward(Vector3 target) => IsAtHandKneeling(target) ? Pause(0.0) : HoldBeforeBody();

    /// <summary>Carries what the hand holds close to the body, as people walk with things.</summary>
    private IEnumerator HoldBeforeBody()
    {
        HandState hand = _body.Right;
        Vector3 carry = _body.HeadPosition + DetMath.Rotate(_body.Facing, new Vector3(0.16f, -0.40f, -0.36f));
        yield return Reach(hand, hand.WorldFromGrip with { Position = carry });
        _bodyFromCarryingHand = BodyFrame().Inverse * hand.WorldFromGrip;
    }

    private Pose BodyFrame() => new(_body.HeadPosition, _body.Facing);

    private bool IsHolding(ObjectId item) => _mirror.HeldBy(_participant, _body.WorkingSide) == item;

    /// <summary>The side from which to approach a loose thing: the front of what it lies on is the side where people walk.</summary>
    private Vector3 FacingOf(ObjectId item) => Horizontal(_body.HeadPosition - WorldFrom(item).Position);

    /// <summary>Tall things come out of what they stand in, and go in from above.</summary>
    private float ClearanceOf(ObjectId item) => Math.Max(ClearanceMeters, _geometryOf(item).HeightMeters + 0.02f);

    private static Pose Raised(in Pose pose, float meters) => pose with { Position = pose.Position + new Vector3(0f, meters, 0f) };
}
