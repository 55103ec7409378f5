using System.Collections;
using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.VirtualLearner;

/// <summary>Drawers, knobs, toggles and joysticks.</summary>
internal sealed partial class SkillSet
{
    private const float PullRateMetersPerSecond = 0.35f;
    private const float LargestWristTurnRadians = 1.3f;

    /// <summary>A hand follows a little beyond where it wants to be, as people do.</summary>
    private const float SureMeters = 0.03f;

    private IEnumerator Slide(ObjectId drawer, SliderInteraction slider, double target)
    {
        HandState hand = _body.Right;
        Pose frame = MovingFrameOf(drawer);
        float from = (float)(_mirror.ControlPosition(drawer) * slider.TravelMeters);
        float to = (float)(target * slider.TravelMeters) + (target is 1.0 ? SureMeters : target is 0.0 ? -SureMeters : 0f);
        Pose start = Along(frame, from, drawer);
        yield return Reach(hand, Withdrawn(start));
        yield return Reach(hand, start);
        yield return Squeeze(hand, 1f);
        yield return Reach(hand, Along(frame, to, drawer), PullRateMetersPerSecond);
        yield return Pause(0.15);
        yield return Squeeze(hand, 0f);
        yield return Reach(hand, Withdrawn(hand.WorldFromGrip));
    }

    private IEnumerator TurnKnob(ObjectId knob, KnobInteraction interaction, double target)
    {
        const int MostTurns = 12;
        float range = (float)(interaction.MaximumAngleRadians - interaction.MinimumAngleRadians);
        HandState hand = _body.Right;
        Pose frame = MovingFrameOf(knob);
        for (int turn = 0; turn < MostTurns; turn++)
        {
            float remaining = (float)(target - _mirror.ControlPosition(knob)) * range;
            if (Math.Abs(remaining) < 0.02f * range)
            {
                yield break;
            }

            float sure = target is 0.0 or 1.0 ? SureRadians * 2f * Math.Sign(remaining) : 0f;
            float wrist = Math.Clamp(remaining + sure, -LargestWristTurnRadians, LargestWristTurnRadians);
            Pose start = Along(frame, 0f, knob);
            yield return Reach(hand, Withdrawn(start));
            yield return Reach(hand, start);
            yield return Squeeze(hand, 1f);
            yield return TurnWrist(hand, start, frame.TransformDirection(Vector3.UnitZ), wrist);
            yield return Squeeze(hand, 0f);
            yield return Reach(hand, Withdrawn(hand.WorldFromGrip));
        }
    }

    private static IEnumerator TurnWrist(HandState hand, Pose start, Vector3 axis, float radians)
    {
        float seconds = (0.3f + (Math.Abs(radians) / TurnRateRadiansPerSecond)) / hand.Speed;
        for (long tick = 1, ticks = SimulationTime.TicksFrom(seconds); tick <= ticks; tick++)
        {
            Quaternion turn = DetMath.FromAxisAngle(axis, radians * MinimumJerk.At(tick / (float)ticks));
            hand.WorldFromGrip = start with { Orientation = DetMath.Normalize(DetMath.Multiply(turn, start.Orientation)) };
            yield return null;
        }

        yield return Pause(0.15);
    }

    private IEnumerator Flip(ObjectId toggle, double target)
    {
        if (Math.Abs(_mirror.ControlPosition(toggle) - target) > 0.5)
        {
            yield return Poke(toggle);
            yield return WaitUntil(() => Math.Abs(_mirror.ControlPosition(toggle) - target) < 0.1, patienceSeconds: 2.0);
        }
    }

    private IEnumerator Tilt(ObjectId stick, JoystickInteraction joystick, double target)
    {
        HandState hand = _body.Right;
        Pose frame = MovingFrameOf(stick);
        Pose start = Along(frame, 0f, stick);
        float lever = Math.Max(_geometryOf(stick).MovingFromGrip.Position.Z, 0.06f);
        Vector3 way = frame.TransformDirection(new Vector3((float)((target * 2.0) - 1.0) * (float)joystick.TiltRadians * lever * 1.2f, 0f, 0f));
        yield return Reach(hand, Withdrawn(start));
        yield return Reach(hand, start);
        yield return Squeeze(hand, 1f);
        yield return Reach(hand, start with { Position = start.Position + way }, PullRateMetersPerSecond);
        yield return Pause(0.4);
        yield return Squeeze(hand, 0f);
        yield return Reach(hand, Withdrawn(hand.WorldFromGrip));
    }

    /// <summary>Where a control's movable part rests, in the world.</summary>
    private Pose MovingFrameOf(ObjectId control) => _scenario.ObjectOf(control).WorldFromObject * _geometryOf(control).ObjectFromMoving;

    /// <summary>The grip of a part that has moved so far along its +Z.</summary>
    private Pose Along(in Pose frame, float meters, ObjectId control) => frame * Pose.At(0f, 0f, meters) * _geometryOf(control).MovingFromGrip;
}
