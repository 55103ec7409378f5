namespace VRLab.Learner;

/// <summary>
/// Stops a session's clock and moves it on a tick at a time, for those who build scenarios: whoever watches goes on looking around. What is asked
/// for takes effect with the next frame. For the frame loop's thread.
/// </summary>
public sealed class SessionStepper
{
    private int _steps;

    public bool IsFrozen { get; private set; }

    public void Toggle() => (IsFrozen, _steps) = (!IsFrozen, 0);

    /// <summary>One tick more; freezes a clock that runs.</summary>
    public void Step() => (IsFrozen, _steps) = (true, IsFrozen ? _steps + 1 : 0);

    /// <summary>How many of the ticks that are due may be computed.</summary>
    public int Allow(int due)
    {
        int allowed = IsFrozen ? _steps : due;
        _steps = 0;
        return allowed;
    }
}
