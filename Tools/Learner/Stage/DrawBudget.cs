using System.Diagnostics;

namespace VRLab.Learner;

/// <summary>
/// Keeps drawing on a software device from holding up the simulation: frames are drawn while drawing took less than its
/// share of the time so far. A real graphics device draws every frame.
/// </summary>
public sealed class DrawBudget(bool isSoftwareDevice, double share)
{
    private readonly long _startedAt = Stopwatch.GetTimestamp();
    private long _spentTicks;
    private long _drawStartedAt;

    public bool HasRoom => !isSoftwareDevice || _spentTicks <= (Stopwatch.GetTimestamp() - _startedAt) * share;

    public void Begin() => _drawStartedAt = Stopwatch.GetTimestamp();

    public void End() => _spentTicks += Stopwatch.GetTimestamp() - _drawStartedAt;
}
