using System.Collections;
using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.VirtualLearner;

/// <summary>Two tools at once, one in each hand, as with the two halves of a voltage tester.</summary>
internal sealed partial class SkillSet
{
    /// <summary>Handles spread outward, so that hands beside each other have room.</summary>
    private const float SpreadRadians = 0.3f;

    /// <summary>What the left hand carries keeps this place beside the body while it walks and turns.</summary>
    private Pose? _bodyFromCarryingLeft;

    /// <summary>Both tips are at their work and have to come off before they go elsewhere.</summary>
    private bool _tipsAreAtWork;

    /// <summary>The tool that the only hand has left at its work.</summary>
    private ObjectId? _leaning;

    private static bool AreTwoTips(AllOf all) => all.Children is [TipTouches, TipTouches];

    /// <summary>Touches two things at once; the tool named first goes into the left hand, unless the hands hold them already.</summary>
    private IEnumerator BringTips(TipTouches left, TipTouches right)
    {
        if (IsHolding(left.Tool) || HeldByLeft() == right.Tool)
        {
            (left, right) = (right, left);
        }

        yield return WithdrawTips();
        yield return TakeBoth(left.Tool, right.Tool);
        (Pose leftPlace, Pose rightPlace) = (WorldFrom(left.Target), WorldFrom(right.Target));
        yield return StandNear((leftPlace.Position + rightPlace.Position) * 0.5f, leftPlace.TransformDirection(Vector3.UnitZ), ToolStandOffMeters);
        (_bodyFromCarryingHand, _bodyFromCarryingLeft) = (null, null);
        yield return BringTipOf(_body.Left, left.Tool, Spread(leftPlace, -SpreadRadians));
        yield return BringTipOf(_body.Right, right.Tool, Spread(rightPlace, SpreadRadians));
        _tipsAreAtWork = true;
        yield return Pause(0.4);
    }

    /// <summary>With one hand: sets the one tip where it stays, then the other. What the hand holds already comes first.</summary>
    private IEnumerator BringTipsInTurn(TipTouches first, TipTouches second)
    {
        if (IsHolding(second.Tool))
        {
            (first, second) = (second, first);
        }

        if (_leaning == second.Tool && _mirror.IsTipAt(second.Tool, second.Target))
        {
            yield return BringTip(first.Tool, first.Target);
            yield break;
        }

        yield return BringTip(first.Tool, first.Target);
        yield return Squeeze(_body.Right, 0f);
        yield return Reach(_body.Right, Withdrawn(_body.Right.WorldFromGrip), speed: 0.8f);
        _leaning = null;
        yield return PickUp(second.Tool);
        _leaning = first.Tool;
        yield return BringTip(second.Tool, second.Target);
    }

    private IEnumerator TakeBoth(ObjectId leftTool, ObjectId rightTool)
    {
        if (HeldByLeft() != leftTool)
        {
            yield return FreeHand(rightTool);
            yield return PickUpLeft(leftTool);
        }

        if (!IsHolding(rightTool))
        {
            Pose grip = WorldFrom(rightTool) * _geometryOf(rightTool).ObjectFromGrip;
            yield return StandNear(grip.Position, FacingOf(rightTool));
            yield return Take(_body.Right, grip, ClearanceOf(rightTool));
            yield return HoldBeforeBody();
        }
    }

    private IEnumerator PickUpLeft(ObjectId tool)
    {
        Pose grip = WorldFrom(tool) * _geometryOf(tool).ObjectFromGrip;
        yield return StandNear(grip.Position, FacingOf(tool));
        yield return Take(_body.Left, grip, ClearanceOf(tool));
        yield return HoldLeftBeforeBody();
    }

    private static IEnumerator Take(HandState hand, Pose grip, float clearanceMeters)
    {
        yield return Reach(hand, Raised(grip, ClearanceMeters));
        yield return Reach(hand, grip);
        yield return Squeeze(hand, 1f);
        yield return Reach(hand, Raised(grip, clearanceMeters), speed: 0.7f);
    }

    private IEnumerator HoldLeftBeforeBody()
    {
        Vector3 carry = _body.HeadPosition + DetMath.Rotate(_body.Facing, new Vector3(-0.16f, -0.40f, -0.36f));
        yield return Reach(_body.Left, _body.Left.WorldFromGrip with { Position = carry });
        _bodyFromCarryingLeft = BodyFrame().Inverse * _body.Left.WorldFromGrip;
    }

    private IEnumerator BringTipOf(HandState hand, ObjectId tool, Pose worldFromTip)
    {
        Pose tipFromHand = (WorldFrom(tool) * _geometryOf(tool).ObjectFromTip).Inverse * hand.WorldFromGrip;
        yield return Reach(hand, worldFromTip * Pose.At(0f, 0f, ApproachMeters) * tipFromHand, speed: 0.8f);
        yield return Reach(hand, worldFromTip * tipFromHand, speed: 0.4f);
        yield return Press(hand, worldFromTip.TransformDirection(-Vector3.UnitZ));
    }

    /// <summary>Takes both tips straight back from what they touch, and holds them before the body.</summary>
    private IEnumerator WithdrawTips()
    {
        if (!_tipsAreAtWork)
        {
            yield break;
        }

        _tipsAreAtWork = false;
        yield return Reach(_body.Right, Withdrawn(_body.Right.WorldFromGrip), speed: 0.8f);
        yield return Reach(_body.Left, Withdrawn(_body.Left.WorldFromGrip), speed: 0.8f);
        yield return HoldLeftBeforeBody();
        yield return HoldBeforeBody();
    }

    /// <summary>Lays back what the left hand carries.</summary>
    private IEnumerator FreeLeftHand()
    {
        yield return WithdrawTips();
        if (HeldByLeft() is not { } held || held == _keeps)
        {
            yield break;
        }

        HandState hand = _body.Left;
        Pose home = _scenario.ObjectOf(held).WorldFromObject;
        yield return StandNear(home.Position, home.TransformDirection(Vector3.UnitZ));
        _bodyFromCarryingLeft = null;
        Pose goal = Raised(home, 0.01f) * (WorldFrom(held).Inverse * hand.WorldFromGrip);
        yield return Reach(hand, Raised(goal, ClearanceOf(held)), speed: 0.9f);
        yield return Reach(hand, goal, speed: 0.5f);
        yield return Pause(0.15);
        yield return Squeeze(hand, 0f);
        yield return Reach(hand, Raised(goal, ClearanceMeters));
        yield return ReturnHand(hand);
    }

    private ObjectId? HeldByLeft() => _mirror.HeldBy(_participant, _body.HelpingSide) is { } held && IsLoose(held) ? held : null;

    private static Pose Spread(in Pose place, float radians) => place * new Pose(Vector3.Zero, DetMath.FromAxisAngle(Vector3.UnitY, radians));
}
