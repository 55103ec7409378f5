using System.Numerics;
using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Assessment.Motion;

/// <summary>Which part of a learner moves.</summary>
public enum BodyPart
{
    Head,
    Left,
    Right,
}

/// <summary>An object in a hand, from tick to tick.</summary>
public readonly record struct HoldEvidence(ObjectId Object, Hand Hand, long FromTick, long ToTick);

/// <summary>The gaze settled on an object and stayed, from tick to tick.</summary>
public readonly record struct GazeEvidence(ObjectId Object, long FromTick, long ToTick);

/// <summary>
/// Where one participant's head and hands were in each tick, in stage space (meters), so that moving by the sticks counts for nothing;
/// what they held and what they looked at. One sample a tick; where a tick has no input, the one before holds. Where the tracking of a hand
/// comes back, and where it jumps, what follows is moved to where the part was.
/// </summary>
public sealed class MotionTrail(ParticipantId participant)
{
    /// <summary>A gaze that turned by more than this has left the object on which it had settled.</summary>
    private const double GazeLeavesRadians = 12 * Math.PI / 180;

    /// <summary>No hand is so fast (27 m/s): tracking that jumps, or a person who is put elsewhere, is no motion.</summary>
    private const float JumpMetersPerTick = 0.3f;
    private static readonly float CosineOfLeaving = (float)DetMath.Cos(GazeLeavesRadians);
    private readonly List<Sample> _samples = [];
    private Sample _shift;
    private long _lastTick;
    private (bool Left, bool Right) _wasActive;
    private readonly List<HoldEvidence> _holds = [];
    private readonly List<GazeEvidence> _gazes = [];
    private readonly (ObjectId Object, long FromTick)?[] _held = new (ObjectId, long)?[2];
    private (ObjectId Object, long FromTick, Vector3 Forward)? _gaze;

    public ParticipantId Participant => participant;

    public long FirstTick { get; private set; }

    public int Count => _samples.Count;

    public IReadOnlyList<HoldEvidence> Holds => _holds;

    public IReadOnlyList<GazeEvidence> Gazes => _gazes;

    internal void Add(long tick, in LearnerInput input)
    {
        FirstTick = _samples.Count == 0 ? tick : FirstTick;
        HoldUntil(tick);
        Sample before = _samples.Count > 0 ? _samples[^1] : default;
        Vector3 head = input.StageFromHead.Position;
        Vector3 left = input.Left.IsActive ? input.Left.StageFromGrip.Position : before.Left - _shift.Left;
        Vector3 right = input.Right.IsActive ? input.Right.StageFromGrip.Position : before.Right - _shift.Right;
        if (_samples.Count > 0)
        {
            float farthest = JumpMetersPerTick * Math.Max(1, tick - _lastTick);
            _shift = new Sample(
                ShiftAfter(before.Head, head, _shift.Head, farthest),
                ShiftAfter(before.Left, left, _shift.Left, input.Left.IsActive && !_wasActive.Left ? 0 : farthest),
                ShiftAfter(before.Right, right, _shift.Right, input.Right.IsActive && !_wasActive.Right ? 0 : farthest));
        }

        (_lastTick, _wasActive) = (tick, (input.Left.IsActive, input.Right.IsActive));
        _samples.Add(new Sample(head + _shift.Head, left + _shift.Left, right + _shift.Right));
        Vector3 forward = input.StageFromHead.Forward;
        if (_gaze is { } gaze && gaze.Forward == default)
        {
            _gaze = gaze with { Forward = forward };
        }
        else if (_gaze is { } settled && DetMath.Dot(settled.Forward, forward) < CosineOfLeaving)
        {
            EndGaze(tick);
        }
    }

    internal void LookAt(long tick, ObjectId target)
    {
        EndGaze(tick);
        _gaze = (target, tick, default);
    }

    internal void Grab(long tick, ObjectId target, Hand hand)
    {
        Release(tick, hand);
        _held[(int)hand] = (target, tick);
    }

    internal void Release(long tick, Hand hand)
    {
        if (_held[(int)hand] is { } hold && tick > hold.FromTick)
        {
            _holds.Add(new HoldEvidence(hold.Object, hand, hold.FromTick, tick));
        }

        _held[(int)hand] = null;
    }

    internal void End(long tick)
    {
        EndGaze(tick);
        Release(tick, Hand.Left);
        Release(tick, Hand.Right);
    }

    /// <summary>The places of a part in the ticks from .. to (both within), as motion; null where there are too few.</summary>
    public MotionSamples? Between(BodyPart part, long fromTick, long toTick)
    {
        int from = (int)Math.Clamp(fromTick - FirstTick, 0, _samples.Count);
        int to = (int)Math.Clamp(toTick - FirstTick + 1, from, _samples.Count);
        if (to - from < MotionAnalysis.FewestSamples)
        {
            return null;
        }

        double[][] axes = [new double[to - from], new double[to - from], new double[to - from]];
        var seconds = new double[to - from];
        for (int i = from; i < to; i++)
        {
            Vector3 place = _samples[i].Of(part);
            (axes[0][i - from], axes[1][i - from], axes[2][i - from]) = (place.X, place.Y, place.Z);
            seconds[i - from] = SimulationTime.SecondsAt(i);
        }

        return new MotionSamples(seconds, axes, IsSpeed: false);
    }

    /// <summary>What is added to a part's places so that a jump, farther than it can have gone, leaves no step in the trail.</summary>
    private static Vector3 ShiftAfter(Vector3 before, Vector3 place, Vector3 shift, float farthest)
    {
        Vector3 step = place + shift - before;
        return DetMath.Dot(step, step) > farthest * farthest ? before - place : shift;
    }

    private void EndGaze(long tick)
    {
        if (_gaze is { } gaze && tick > gaze.FromTick)
        {
            _gazes.Add(new GazeEvidence(gaze.Object, gaze.FromTick, tick));
        }

        _gaze = null;
    }

    private void HoldUntil(long tick)
    {
        while (_samples.Count > 0 && FirstTick + _samples.Count < tick)
        {
            _samples.Add(_samples[^1]);
        }

        if (_samples.Count > 0 && FirstTick + _samples.Count > tick)
        {
            _samples.RemoveAt(_samples.Count - 1);
        }
    }

    private readonly record struct Sample(Vector3 Head, Vector3 Left, Vector3 Right)
    {
        public Vector3 Of(BodyPart part) => part switch
        {
            BodyPart.Head => Head,
            BodyPart.Left => Left,
            _ => Right,
        };
    }
}
