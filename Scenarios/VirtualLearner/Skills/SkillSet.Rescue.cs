using System.Collections;
using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.VirtualLearner;

/// <summary>Tapping, doing things several times, and pressing in a rhythm: what first aid asks for.</summary>
internal sealed partial class SkillSet
{
    /// <summary>Eyes so far above the hands while somebody leans over what they press.</summary>
    private const float LeaningEyesMeters = 0.62f;
    private const float TapSeconds = 0.3f;

    /// <summary>What was laid down beside a thing has to come to rest before that thing is pressed.</summary>
    private const double ComposeSeconds = 1.3;

    /// <summary>What was laid down so near to what is pressed could be in the way of the hands.</summary>
    private const float BesideMeters = 0.3f;

    /// <summary>How much quicker hands are while each second without compressions counts.</summary>
    private const float HasteFactor = 1.35f;

    private const float ShoulderBelowEyesMeters = 0.25f;

    /// <summary>How far a hand comes off between strokes that let go entirely.</summary>
    private const float LiftMeters = 0.01f;

    /// <summary>The height of the eyes before somebody knelt down beside a patient; null while they stand.</summary>
    private float? _eyesBeforeKneeling;
    private (long Tick, Vector3 Place) _laidDown = (long.MinValue / 2, default);

    private IEnumerator Repeat(Counted counted)
    {
        for (int time = 0; time < counted.Times; time++)
        {
            yield return BringAbout(counted.Inner);
            yield return Pause(0.3);
        }
    }

    private IEnumerator Tap(ObjectId target)
    {
        HandState hand = _body.Right;
        if (IsWalker(target))
        {
            yield return TapShoulder(target);
            yield break;
        }

        yield return FreeHand();
        yield return StandBefore(target);
        Vector3 place = WorldFrom(target).Position;
        float standing = _body.HeadPosition.Y;
        yield return LeanTo(Math.Min(standing, place.Y + LeaningEyesMeters + 0.2f));
        yield return Reach(hand, new Pose(place + new Vector3(0f, ClearanceMeters, 0f), _body.Facing));
        yield return Reach(hand, new Pose(place + new Vector3(0f, 0.02f, 0f), _body.Facing));
        yield return Pause(TapSeconds);
        yield return Reach(hand, new Pose(place + new Vector3(0f, ClearanceMeters, 0f), _body.Facing));
        yield return ReturnHand(hand);
        yield return LeanTo(standing);
    }

    /// <summary>Moves a control to and fro: what is pressed, with both hands and in the rhythm; everything else there and back.</summary>
    private IEnumerator Beat(Rhythm rhythm)
    {
        if (_scenario.ObjectOf(rhythm.Control).Interaction is ButtonInteraction button)
        {
            yield return Compress(rhythm, (float)button.TravelMeters);
            yield break;
        }

        for (int stroke = 0; stroke < rhythm.Times; stroke++)
        {
            yield return MoveControl(new ControlAt(rhythm.Control, Comparison.AtLeast, rhythm.High));
            yield return MoveControl(new ControlAt(rhythm.Control, Comparison.AtMost, rhythm.Low));
        }
    }

    private IEnumerator Compress(Rhythm rhythm, float travelMeters)
    {
        yield return FreeHand();
        yield return StandNear(ReachPointOf(rhythm.Control), BesideOf(rhythm.Control));
        Pose worldFromRest = MovingFrameOf(rhythm.Control);
        Vector3 outward = worldFromRest.TransformDirection(Vector3.UnitZ);
        Vector3 face = _scenario.ObjectOf(rhythm.Control).WorldFromObject.TransformPoint(_geometryOf(rhythm.Control).ObjectFromGrip.Position);
        yield return Kneel(face.Y + LeaningEyesMeters);
        yield return LookTo(face);
        yield return ComposeHands(face + (outward * ClearanceMeters));
        float low = rhythm.Low > 0.0 ? (float)rhythm.Low * travelMeters : -LiftMeters;
        float high = (float)rhythm.High * travelMeters;
        double strokeTicks = SimulationTime.TicksPerSecond * 60 / rhythm.PerMinute;
        for (long tick = 0, ticks = (long)((rhythm.Times + 1.0) * strokeTicks); tick <= ticks; tick++)
        {
            float swing = 0.5f - (0.5f * (float)DetMath.Cos(2 * Math.PI * tick / strokeTicks));
            LayHands(face - (outward * (low + ((high - low) * swing))));
            yield return null;
        }

        yield return Reach(_body.Right, Raised(_body.Right.WorldFromGrip, ClearanceMeters));
        yield return ReturnHands();
    }

    /// <summary>The side of what lies before somebody, along its own x, on which they are.</summary>
    private Vector3 BesideOf(ObjectId lying)
    {
        Pose worldFromObject = _scenario.ObjectOf(lying).WorldFromObject;
        Vector3 across = Horizontal(worldFromObject.TransformDirection(Vector3.UnitX));
        return DetMath.Dot(_body.HeadPosition - worldFromObject.Position, across) < 0f ? -across : across;
    }

    /// <summary>Whoever kneels beside a patient stays there and makes haste, until something is out of reach.</summary>
    private IEnumerator Kneel(float eyeHeightMeters)
    {
        if (_eyesBeforeKneeling is null)
        {
            _eyesBeforeKneeling = _body.HeadPosition.Y;
            _body.Speed *= HasteFactor;
            yield return LeanTo(Math.Min(_body.HeadPosition.Y, eyeHeightMeters));
        }
    }

    private IEnumerator Rise()
    {
        if (_eyesBeforeKneeling is { } eyes)
        {
            _eyesBeforeKneeling = null;
            _body.Speed /= HasteFactor;
            yield return LeanTo(eyes);
        }
    }

    private bool IsAtHandKneeling(Vector3 target) =>
        _eyesBeforeKneeling is not null && DetMath.Distance(_body.HeadPosition - new Vector3(0f, ShoulderBelowEyesMeters, 0f), target) <= Kneeling.ReachMeters;

    private IEnumerator ComposeHands(Vector3 above)
    {
        yield return Reach(_body.Right, HandOn(above));
        _body.Left.IsBusy = _settings.Hands == HandUse.Both;
        double since = SimulationTime.SecondsAt(_mirror.Tick - _laidDown.Tick);
        yield return Pause(DetMath.Distance(_laidDown.Place, above) <= BesideMeters ? Math.Max(0.0, ComposeSeconds - since) : 0.0);
    }

    /// <summary>One hand on the place, the other upon it.</summary>
    private void LayHands(Vector3 place)
    {
        const float HandThicknessMeters = 0.03f;
        _body.Right.WorldFromGrip = HandOn(place);
        if (_body.Left.IsBusy)
        {
            _body.Left.WorldFromGrip = HandOn(place + new Vector3(0f, HandThicknessMeters, 0f));
        }
    }

    /// <summary>A flat hand whose fingers rest on the place; the fingertip is as thick as what a button feels.</summary>
    private Pose HandOn(Vector3 place)
    {
        const float FingertipRadiusMeters = 0.008f;
        Vector3 fingertip = place + new Vector3(0f, FingertipRadiusMeters, 0f);
        return new Pose(fingertip - DetMath.Rotate(_body.Facing, HandGeometry.FingertipInAim), _body.Facing);
    }

    /// <summary>Kneels or leans until the eyes are at a height, or rises again.</summary>
    private IEnumerator LeanTo(float eyeHeightMeters)
    {
        float start = _body.HeadPosition.Y;
        float seconds = Math.Abs(eyeHeightMeters - start);
        for (long tick = 1, ticks = SimulationTime.TicksFrom(seconds); tick <= ticks; tick++)
        {
            float t = MinimumJerk.At(tick / (float)ticks);
            _body.BendTo(start + ((eyeHeightMeters - start) * t));
            yield return null;
        }
    }
}
