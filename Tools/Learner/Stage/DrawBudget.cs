using System.Diagnostics;

namespace VRLab.Learner;

/// <summary>
/// Keeps drawing on a software device from holding up the simulation: after each frame drawing rests, so that no more than
/// its share of the time goes into it. A real graphics device draws every frame.
/// </summary>
public sealed class DrawBudget(bool isSoftwareDevice, double share)
{
    private long _restsUntil;
    private long _beganAt;

    public bool HasRoom => !isSoftwareDevice || Stopwatch.GetTimestamp() >= _restsUntil;

    public void Begin() => _beganAt = Stopwatch.GetTimestamp();

    public void End()
    {
        long now = Stopwatch.GetTimestamp();
        _restsUntil = now + (long)((now - _beganAt) * ((1.0 / share) - 1.0));
    }
}
