using System.Collections;
using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.VirtualLearner;

/// <summary>Dealing with others who take part: what goes from hand to hand.</summary>
internal sealed partial class SkillSet
{
    /// <summary>From head to head at a hand-over.</summary>
    private const float GivingMeters = 0.95f;
    private const float WithinReachMeters = 0.8f;

    /// <summary>A hand that moves slower is holding something out.</summary>
    private const float StillMetersPerTick = 0.25f * SimulationTime.TimestepSeconds;
    private const double StillSeconds = 0.5;

    /// <summary>Who holds something and does not come is gone to.</summary>
    private const double ComeToMeSeconds = 10;
    private const double GivingPatienceSeconds = 60;

    /// <summary>What was handed over stays in the hand that took it while the other works.</summary>
    private ObjectId? _keeps;

    private IEnumerator HandOver(HandedOver handed) =>
        _part?.Role == handed.To && WhoIs(handed.From) is { } giver ? Take(handed.Object, giver)
        : _part?.Role == handed.From && WhoIs(handed.To) is { } taker ? Give(handed.Object, taker)
        : PickUp(handed.Object);

    /// <summary>Goes to who is to have it, holds it out, and lets go when they have it.</summary>
    private IEnumerator Give(ObjectId item, ParticipantId taker)
    {
        HandState hand = _body.Right;
        yield return PickUp(item);
        yield return HoldBeforeBody();
        for (int i = 0; i < MostApproaches && !IsNear(taker); i++)
        {
            yield return StandNear(HeadOf(taker), _body.HeadPosition - HeadOf(taker), GivingMeters);
        }

        yield return LookTo(HeadOf(taker));
        _bodyFromCarryingHand = null;
        Vector3 offered = _body.HeadPosition + DetMath.Rotate(_body.Facing, new Vector3(0.04f, -0.42f, -0.48f));
        yield return Reach(hand, hand.WorldFromGrip with { Position = offered }, speed: 0.8f);
        yield return WaitUntil(() => IsHeldBy(taker, item), GivingPatienceSeconds);
        yield return Pause(0.25);
        yield return Squeeze(hand, 0f);
        yield return ReturnHand(hand);
    }

    /// <summary>Waits until it is held out, goes to who does not come with it, and takes it: into the left hand, so that the right one is free. What is over need not be waited for.</summary>
    private IEnumerator Take(ObjectId item, ParticipantId giver)
    {
        HandState hand = _settings.Hands == HandUse.Both ? _body.Left : _body.Right;
        yield return FreeHand();
        while (!IsHeldBy(_participant, item))
        {
            yield return AwaitOffer(item, giver);
            if (IsOver())
            {
                yield break;
            }

            yield return LookTo(WorldFrom(item).Position);
            Pose middle = WorldFrom(item);
            ObjectGeometry geometry = _geometryOf(item);
            var grip = new Pose(middle.TransformPoint((geometry.BoundsMinimum + geometry.BoundsMaximum) * 0.5f), _body.Facing);
            yield return Reach(hand, grip, speed: 0.9f);
            yield return Squeeze(hand, 1f);
            if (!IsHeldBy(_participant, item))
            {
                yield return ReturnHand(hand);
            }
        }

        yield return WaitUntil(() => !IsHeldBy(giver, item), GivingPatienceSeconds);
        _keeps = item;
        yield return hand == _body.Left ? HoldLeftBeforeBody() : HoldBeforeBody();
    }

    /// <summary>Who has one hand lays what they were given into a place for it, and where there is none, on the floor before them.</summary>
    private IEnumerator LayAside(ObjectId item)
    {
        _keeps = null;
        if (FreePlaceFor(item) is { } place)
        {
            yield return CarryTo(item, place);
            yield break;
        }

        const float StoopingEyesMeters = 0.95f;
        float eyes = _body.HeadPosition.Y;
        Vector3 before = Feet + DetMath.Rotate(_body.Facing, new Vector3(0.1f, -_geometryOf(item).BoundsMinimum.Y, -0.4f));
        yield return LeanTo(Math.Min(eyes, _body.FloorMeters + StoopingEyesMeters));
        yield return PlaceAt(item, new Pose(before, _body.Facing));
        yield return LeanTo(eyes);
    }

    private ObjectId? FreePlaceFor(ObjectId item)
    {
        foreach (SceneObject place in _scenario.Objects)
        {
            if (place.Interaction is SocketInteraction socket && socket.Accepts.Contains(item) && !_mirror.TryGetOccupant(place.Id, out _))
            {
                return place.Id;
            }
        }

        return null;
    }

    private IEnumerator AwaitOffer(ObjectId item, ParticipantId giver)
    {
        Vector3 last = default;
        double stillSeconds = 0, awaySeconds = 0;
        while (stillSeconds < StillSeconds && !IsOver())
        {
            Vector3 place = WorldFrom(item).Position;
            bool isHeld = IsHeldBy(giver, item);
            bool isNear = DetMath.Length(Horizontal(place - _body.HeadPosition)) < WithinReachMeters;
            stillSeconds = isHeld && isNear && DetMath.Distance(place, last) < StillMetersPerTick ? stillSeconds + SimulationTime.TimestepSeconds : 0;
            awaySeconds = isHeld && !isNear ? awaySeconds + SimulationTime.TimestepSeconds : 0;
            last = place;
            if (awaySeconds > ComeToMeSeconds)
            {
                yield return StandNear(HeadOf(giver), _body.HeadPosition - HeadOf(giver), GivingMeters);
                awaySeconds = 0;
            }

            yield return null;
        }
    }

    /// <summary>The first who has the role; null where nobody has.</summary>
    private ParticipantId? WhoIs(string role)
    {
        foreach (JoinedParticipant one in _mirror.Participants)
        {
            if (one.Joined.Role == role)
            {
                return one.Id;
            }
        }

        return null;
    }

    private bool IsHeldBy(ParticipantId who, ObjectId item) => _mirror.HeldBy(who, Hand.Left) == item || _mirror.HeldBy(who, Hand.Right) == item;

    private bool IsNear(ParticipantId who) => DetMath.Length(Horizontal(HeadOf(who) - _body.HeadPosition)) < GivingMeters + 0.2f;

    private Vector3 HeadOf(ParticipantId who) =>
        _mirror.TryGetInput(who, out LearnerInput input) ? (_mirror.WorldFromStage(who) * input.StageFromHead).Position : _mirror.WorldFromStage(who).Position;
}
