using System.Collections;
using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.VirtualLearner;

/// <summary>Tools and containers: taken, brought to their work, used, and laid back when the hand is wanted for something else.</summary>
internal sealed partial class SkillSet
{
    private const float ToolStandOffMeters = 0.55f;

    /// <summary>From so far in front of the work a tool comes to it.</summary>
    private const float ApproachMeters = 0.1f;
    /// <summary>So far back a tool no longer holds the head.</summary>
    private const float ClearOfHeadMeters = 0.1f;
    private const float PourTiltRadians = 2.0f;
    private const float PourHeightMeters = 0.07f;
    private const double PourPatienceSeconds = 12.0;

    /// <summary>Lays back what the hand holds, unless it is what is wanted next.</summary>
    private IEnumerator FreeHand(ObjectId? wanted = null)
    {
        yield return FreeLeftHand();
        ObjectId? held = _mirror.HeldBy(_participant, _body.WorkingSide) is { } thing && IsLoose(thing) ? thing : null;
        if (held is { } other && held != wanted)
        {
            yield return LayBack(other);
        }

        if (_leaning is { } leaning && leaning != wanted && (held is null || held != wanted))
        {
            _leaning = null;
            yield return PickUp(leaning);
            yield return LayBack(leaning);
        }
    }

    private IEnumerator LayBack(ObjectId held)
    {
        if (held == _keeps)
        {
            yield return LayAside(held);
        }
        else
        {
            Pose home = _scenario.ObjectOf(held).WorldFromObject;
            yield return CarryToward(home.Position);
            yield return StandNear(home.Position, home.TransformDirection(Vector3.UnitZ));
            yield return PlaceAt(held, Raised(home, 0.01f));
        }
    }

    /// <summary>Brings the tip of a tool onto the target: touching it, or pointing at it from where the tool still reaches.</summary>
    private IEnumerator BringTip(ObjectId tool, ObjectId target)
    {
        var interaction = (ToolInteraction)_scenario.ObjectOf(tool).Interaction!;
        yield return PickUp(tool);
        bool isAimed = interaction.SpreadRadians > 0.0;
        Pose place = WorldFrom(target);
        yield return CarryToward(place.Position);
        yield return StandNear(place.Position, place.TransformDirection(Vector3.UnitZ), isAimed ? (float)interaction.ReachMeters * 0.7f : ToolStandOffMeters);
        _bodyFromCarryingHand = null;
        Pose work = isAimed ? AimedAt(place.Position) : place;
        yield return Reach(_body.Right, HandFor(tool, work * Pose.At(0f, 0f, isAimed ? 0f : ApproachMeters)), speed: 0.8f);
        yield return Reach(_body.Right, HandFor(tool, work), speed: 0.4f);
        yield return Press(_body.Right, isAimed ? Vector3.Zero : work.TransformDirection(-Vector3.UnitZ));
        yield return Pause(0.3);
    }

    /// <summary>Who strains presses what they hold on, where it rests already.</summary>
    private IEnumerator Press(HandState hand, Vector3 inWorld)
    {
        const float StrainMeters = 0.06f;
        if (!Strains)
        {
            yield break;
        }

        Pose at = hand.WorldFromGrip;
        yield return Reach(hand, at with { Position = at.Position + (inWorld * StrainMeters) });
        yield return Pause(0.3);
        yield return Reach(hand, at);
    }

    /// <summary>A tip pose before the chest that points at a place.</summary>
    private Pose AimedAt(Vector3 target)
    {
        Vector3 chest = _body.HeadPosition + DetMath.Rotate(_body.Facing, new Vector3(0.12f, -0.4f, -0.42f));
        return new Pose(chest, PointingAlong(DetMath.Normalize(target - chest, -Vector3.UnitZ)));
    }

    /// <summary>Where the hand has to be for the tip of what it holds to be at a pose.</summary>
    private Pose HandFor(ObjectId tool, in Pose worldFromTip)
    {
        Pose toolFromHand = WorldFrom(tool).Inverse * _body.Right.WorldFromGrip;
        return worldFromTip * _geometryOf(tool).ObjectFromTip.Inverse * toolFromHand;
    }

    private IEnumerator UseTool(ObjectId tool, double amount)
    {
        yield return PickUp(tool);
        if (_scenario.ObjectOf(tool).Interaction is ToolInteraction { HasPin: true } && !_pulledPins.Contains(tool))
        {
            yield return PullPin(tool);
        }

        yield return PullTrigger(_body.Right, (float)Math.Min(1.0, amount + 0.3));
        yield return Pause(1.2);
        yield return PullTrigger(_body.Right, 0f);
    }

    private IEnumerator PullPin(ObjectId tool)
    {
        if (_settings.Hands != HandUse.Both)
        {
            _body.Right.IsPrimaryPressed = true;
            yield return Pause(0.2);
            _body.Right.IsPrimaryPressed = false;
            _pulledPins.Add(tool);
            yield break;
        }

        HandState other = _body.Left;
        Vector3 pin = WorldFrom(tool).TransformPoint(_geometryOf(tool).ObjectFromPin.Position);
        yield return Reach(other, new Pose(pin, _body.Facing));
        yield return Squeeze(other, 1f);
        yield return Reach(other, new Pose(pin - DetMath.Rotate(_body.Facing, new Vector3(0.12f, 0f, 0f)), _body.Facing));
        yield return ReturnHand(other);
        _pulledPins.Add(tool);
    }

    private static IEnumerator PullTrigger(HandState hand, float goal)
    {
        const int RampTicks = 12;
        float start = hand.Trigger;
        for (int tick = 1; tick <= RampTicks; tick++)
        {
            hand.Trigger = start + ((goal - start) * tick / RampTicks);
            yield return null;
        }
    }

    /// <summary>Runs a bolt or screw down stroke by stroke, lifting the tool off before it comes back.</summary>
    private IEnumerator Fasten(ObjectId fastener, FastenerInteraction interaction, double target)
    {
        const int MostStrokes = 40;
        ObjectId tool = interaction.Tools[0];
        yield return BringTip(tool, fastener);
        for (int stroke = 0; stroke < MostStrokes && _mirror.ControlPosition(fastener) < target - 0.005; stroke++)
        {
            Pose head = MovingFrameOf(fastener);
            Pose At(float radians, float backMeters) =>
                head * new Pose(new Vector3(0f, 0f, backMeters), DetMath.FromAxisAngle(Vector3.UnitZ, radians));
            Pose tipFromHand = (WorldFrom(tool) * _geometryOf(tool).ObjectFromTip).Inverse * _body.Right.WorldFromGrip;
            yield return Reach(_body.Right, At(HalfStrokeRadians, ClearOfHeadMeters) * tipFromHand, speed: 0.9f);
            yield return Reach(_body.Right, At(HalfStrokeRadians, 0f) * tipFromHand, speed: 0.4f);
            yield return Pause(0.15);
            for (long tick = 1, ticks = SimulationTime.TicksFrom(0.9); tick <= ticks; tick++)
            {
                float angle = HalfStrokeRadians * (1f - (2f * MinimumJerk.At(tick / (float)ticks)));
                _body.Right.WorldFromGrip = At(angle, 0f) * tipFromHand;
                yield return null;
            }

            yield return Reach(_body.Right, At(-HalfStrokeRadians, ClearOfHeadMeters) * tipFromHand, speed: 0.6f);
        }
    }

    /// <summary>Fills a container from the fullest other one.</summary>
    private IEnumerator Fill(ObjectId target, double level)
    {
        ObjectId? source = FullestBut(target);
        if (source is not { } jug)
        {
            yield break;
        }

        yield return PickUp(jug);
        yield return HoldBeforeBody();
        Pose place = WorldFrom(target);
        yield return StandNear(place.Position, FacingOf(target), ToolStandOffMeters);
        _bodyFromCarryingHand = null;
        Vector3 above = (place * _geometryOf(target).ObjectFromTip).Position + new Vector3(-0.01f, PourHeightMeters, 0f);
        float height = _geometryOf(jug).HeightMeters;

        // Upright, the whole vessel stands clear above the other; tilted, its body swings aside and its mouth comes down.
        Pose Tilted(float radians) => new(
            above + new Vector3(0f, height * Math.Max(0f, (float)DetMath.Cos(radians)), 0f), DetMath.FromAxisAngle(Vector3.UnitZ, -radians));
        Pose tipFromHand = (WorldFrom(jug) * _geometryOf(jug).ObjectFromTip).Inverse * _body.Right.WorldFromGrip;
        yield return Reach(_body.Right, Tilted(0f) * tipFromHand, speed: 0.6f);
        float tilt = 0f;
        for (long ticks = SimulationTime.TicksFrom(PourPatienceSeconds); ticks > 0 && _mirror.ControlPosition(target) < level; ticks--)
        {
            tilt = Math.Min(PourTiltRadians, tilt + (0.5f * SimulationTime.TimestepSeconds));
            _body.Right.WorldFromGrip = Tilted(tilt) * tipFromHand;
            yield return null;
        }

        yield return Reach(_body.Right, Tilted(0f) * tipFromHand, speed: 0.3f);
    }

    private ObjectId? FullestBut(ObjectId target)
    {
        ObjectId? best = null;
        double most = 0.02;
        foreach (SceneObject item in _scenario.Objects)
        {
            if (item.Interaction is ContainerInteraction container && item.Id != target)
            {
                double volume = _mirror.ControlPosition(item.Id) * container.CapacityCubicMeters;
                (best, most) = volume > most * container.CapacityCubicMeters ? (item.Id, volume / container.CapacityCubicMeters) : (best, most);
            }
        }

        return best;
    }

    private bool IsLoose(ObjectId item) => _scenario.ObjectOf(item).Interaction is LooseInteraction;
}
