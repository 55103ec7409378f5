using System.Collections;
using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.VirtualLearner;

internal sealed partial class SkillSet
{
    /// <summary>How far a wrist turns in one stroke at a handwheel, to either side of its middle.</summary>
    private const float HalfStrokeRadians = 0.95f;
    private const float TurnRateRadiansPerSecond = 3.2f;
    private const float FullTurnRadians = 6.2831855f;

    /// <summary>A person turns a little beyond, to be sure; a stop takes it up.</summary>
    private const float SureRadians = 0.06f;

    /// <summary>Who strains turns so far against a stop.</summary>
    private const float StrainRadians = 0.9f;

    private float BeyondRadians => Strains ? StrainRadians : SureRadians;

    private IEnumerator MoveControl(ControlAt wanted)
    {
        double target = wanted.Comparison == Comparison.AtMost
            ? Math.Max(0.0, wanted.Position <= 0.05 ? 0.0 : wanted.Position - 0.02)
            : Math.Min(1.0, wanted.Position >= 0.95 ? 1.0 : wanted.Position + 0.02);
        if (_panels.Find(wanted.Control) is { } widget)
        {
            yield return SetWidget(widget, target);
            yield break;
        }

        Interaction? interaction = _scenario.ObjectOf(wanted.Control).Interaction;
        switch (interaction)
        {
            case ToolInteraction:
                yield return UseTool(wanted.Control, wanted.Position);
                yield break;
            case FastenerInteraction fastener:
                yield return Fasten(wanted.Control, fastener, target);
                yield break;
            case ContainerInteraction:
                yield return Fill(wanted.Control, target);
                yield break;
            default:
                yield return FreeHand();
                yield return StandBefore(wanted.Control);
                yield return MoveFitting(wanted.Control, interaction, target);
                yield return ReturnHand(_body.Right);
                break;
        }
    }

    private IEnumerator MoveFitting(ObjectId control, Interaction? interaction, double target) => interaction switch
    {
        ValveInteraction valve => TurnWheel(control, (float)valve.Turns * FullTurnRadians, target),
        LeverInteraction lever => SwingLever(control, (float)lever.MinimumAngleRadians, (float)lever.MaximumAngleRadians, target),
        SliderInteraction slider => Slide(control, slider, target),
        KnobInteraction knob => TurnKnob(control, knob, target),
        ToggleInteraction => Flip(control, target),
        JoystickInteraction joystick => Tilt(control, joystick, target),
        _ => Pause(0.0),
    };

    /// <summary>Moves a control to the middle of a range, unless it stands within it.</summary>
    private IEnumerator MoveWithin(ControlWithin within)
    {
        double middle = (within.Low + within.High) / 2;
        if (_panels.Find(within.Control) is { } widget)
        {
            yield return SetWidget(widget, middle);
            yield break;
        }

        double position = _mirror.ControlPosition(within.Control);
        if (position < within.Low || position > within.High)
        {
            // The skill turns a little beyond what is asked for.
            bool isBelow = position < middle;
            yield return MoveControl(new ControlAt(within.Control, isBelow ? Comparison.AtLeast : Comparison.AtMost, isBelow ? middle - 0.02 : middle + 0.02));
        }
    }

    /// <summary>Turns a handwheel stroke by stroke, taking the rim anew each time, until it stands where it should.</summary>
    private IEnumerator TurnWheel(ObjectId wheel, float rangeRadians, double target)
    {
        const int MaximumStrokes = 60;
        for (int stroke = 0; stroke < MaximumStrokes; stroke++)
        {
            float remaining = (float)(target - _mirror.ControlPosition(wheel)) * rangeRadians;
            if (Math.Abs(remaining) < 0.02f * rangeRadians * 0.5f)
            {
                yield break;
            }

            float sure = target is 0.0 or 1.0 ? BeyondRadians * Math.Sign(remaining) : 0f;
            float longest = (2f * HalfStrokeRadians) + (Strains ? StrainRadians : 0f);
            float sweep = Math.Clamp(remaining + sure, -longest, longest);
            yield return Stroke(wheel, -sweep / 2f, sweep / 2f);
        }
    }

    private IEnumerator SwingLever(ObjectId lever, float minimumRadians, float maximumRadians, double target)
    {
        float range = maximumRadians - minimumRadians;
        float from = minimumRadians + ((float)_mirror.ControlPosition(lever) * range);
        float to = minimumRadians + ((float)target * range);
        float sure = BeyondRadians * Math.Sign(to - from);
        yield return Stroke(lever, from, to + sure);
    }

    /// <summary>
    /// Takes the control at its grip, turned by <paramref name="fromRadians"/> about its axis from its rest, and carries
    /// the hand around the axis to <paramref name="toRadians"/>.
    /// </summary>
    private IEnumerator Stroke(ObjectId control, float fromRadians, float toRadians)
    {
        HandState hand = _body.Right;
        yield return Reach(hand, Withdrawn(GripAt(control, fromRadians)));
        yield return Reach(hand, GripAt(control, fromRadians));
        yield return Squeeze(hand, 1f);
        float seconds = (0.25f + (Math.Abs(toRadians - fromRadians) / TurnRateRadiansPerSecond)) / _body.Speed;
        for (long tick = 1, ticks = SimulationTime.TicksFrom(seconds); tick <= ticks; tick++)
        {
            float t = MinimumJerk.At(tick / (float)ticks);
            hand.WorldFromGrip = GripAt(control, fromRadians + ((toRadians - fromRadians) * t));
            yield return null;
        }

        yield return Pause(0.12);
        yield return Squeeze(hand, 0f);
        yield return Reach(hand, Withdrawn(hand.WorldFromGrip));
    }

    /// <summary>Presses a button with what the hand points with, straight along the button's travel.</summary>
    private IEnumerator Poke(ObjectId button)
    {
        if (_panels.Find(button) is { } widget)
        {
            yield return PressWidget(widget);
            yield break;
        }

        SceneObject item = _scenario.ObjectOf(button);
        double travel = item.Interaction is ButtonInteraction interaction ? interaction.TravelMeters : 0.006;
        yield return FreeHand();
        yield return StandBefore(button);
        Pose worldFromRest = item.WorldFromObject * _geometryOf(button).ObjectFromMoving;
        Vector3 cap = item.WorldFromObject.TransformPoint(_geometryOf(button).ObjectFromGrip.Position);
        yield return PokeThrough(cap, worldFromRest.TransformDirection(Vector3.UnitZ), beforeMeters: 0.09f, (float)travel);
    }

    /// <summary>The fingertip goes straight to a point, a little through it, and back.</summary>
    private IEnumerator PokeThrough(Vector3 point, Vector3 outward, float beforeMeters, float throughMeters)
    {
        Quaternion orientation = PointingAlong(-outward);
        HandState hand = _body.Right;
        Pose HandAt(float gapMeters) => new(
            point + (outward * gapMeters) - DetMath.Rotate(orientation, HandGeometry.FingertipInAim), orientation);
        yield return Reach(hand, HandAt(beforeMeters));
        yield return Reach(hand, HandAt(-throughMeters), speed: 0.5f);
        yield return Pause(0.15);
        yield return Reach(hand, HandAt(beforeMeters), speed: 0.8f);
        yield return ReturnHand(hand);
    }

    private Pose GripAt(ObjectId control, float radians)
    {
        ObjectGeometry geometry = _geometryOf(control);
        var turn = new Pose(Vector3.Zero, DetMath.FromAxisAngle(Vector3.UnitZ, radians));
        return _scenario.ObjectOf(control).WorldFromObject * geometry.ObjectFromMoving * turn * geometry.MovingFromGrip;
    }

    /// <summary>The same hand, a little back toward the shoulder, so that it does not sweep through what it takes.</summary>
    private Pose Withdrawn(in Pose grip)
    {
        Vector3 shoulder = _body.HeadPosition - new Vector3(0f, 0.3f, 0f);
        Vector3 back = DetMath.Normalize(shoulder - grip.Position, Vector3.UnitZ);
        return grip with { Position = grip.Position + (back * 0.12f) };
    }

    private Vector3 ReachPointOf(ObjectId target)
    {
        SceneObject item = _scenario.ObjectOf(target);
        return item.Interaction switch
        {
            ControlInteraction => item.WorldFromObject.TransformPoint(_geometryOf(target).ObjectFromGrip.Position),
            LooseInteraction => WorldFrom(target).Position,
            WalkerInteraction => ShoulderOf(target),
            _ => item.WorldFromObject.Position,
        };
    }
}
