using VRLab.Core;
using VRLab.Xr;

namespace VRLab.Learner;

/// <summary>
/// How many ticks a frame stands for. In step with the display for a person; one tick a frame, as fast as frames come,
/// for a virtual learner in a hurry.
/// </summary>
public sealed class LearnerPacing
{
    /// <summary>After a longer gap (the window was dragged, the headset was off) the session goes on from where it was.</summary>
    private const int MostTicksPerFrame = SimulationTime.TicksPerSecond / 2;
    private readonly double _speed;
    private long _lastDisplayNanoseconds;
    private double _owedTicks;

    private LearnerPacing(double speed) => _speed = speed;

    /// <summary>One tick a frame, whatever the clock says.</summary>
    public static LearnerPacing Unlimited => new(double.PositiveInfinity);

    public bool IsUnlimited => double.IsPositiveInfinity(_speed);

    /// <summary>So many times as fast as the clock.</summary>
    public static LearnerPacing AtSpeed(double speed) => new(speed);

    /// <summary>The time of this frame does not count.</summary>
    public void Pause(in XrFrame frame) => _lastDisplayNanoseconds = frame.PredictedDisplayNanoseconds;

    public int TicksDue(in XrFrame frame)
    {
        double elapsedSeconds = _lastDisplayNanoseconds == 0 ? 0.0 : (frame.PredictedDisplayNanoseconds - _lastDisplayNanoseconds) * 1e-9;
        _lastDisplayNanoseconds = frame.PredictedDisplayNanoseconds;
        return TicksIn(elapsedSeconds);
    }

    /// <summary>Time that passes without frames; the next one counts from itself.</summary>
    public int TicksDue(TimeSpan elapsed)
    {
        _lastDisplayNanoseconds = 0;
        return TicksIn(elapsed.TotalSeconds);
    }

    private int TicksIn(double elapsedSeconds)
    {
        if (IsUnlimited)
        {
            return 1;
        }

        _owedTicks += Math.Max(0.0, elapsedSeconds) * SimulationTime.TicksPerSecond * _speed;
        int due = (int)Math.Floor(_owedTicks + 1e-6);
        _owedTicks = due > MostTicksPerFrame ? 0.0 : _owedTicks - due;
        return Math.Min(due, MostTicksPerFrame);
    }
}
