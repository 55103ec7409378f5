using VRLab.Core;
using VRLab.Gpu;
using VRLab.Learner;
using VRLab.Stream;
using VRLab.Xr;
using VRLab.Xr.Headless;

namespace VRLab.EndToEnd.Tests.Loop;

/// <summary>A headset whose states are written down beforehand, one a frame; after the last one it stays as it is.</summary>
internal sealed class ScriptedHeadset(params HeadsetState[] states) : IXrBackend
{
    private readonly HeadlessBackend _inner = new();
    private int _next;

    public XrCapabilities Capabilities => _inner.Capabilities;

    public GpuDevice? Gpu { get; init; }

    public HeadsetState State { get; private set; }

    /// <summary>Called at each look, before the state is told.</summary>
    public Action Polled { get; init; } = () => { };

    public HeadsetState PollEvents()
    {
        Polled();
        return State = states[Math.Min(_next++, states.Length - 1)];
    }

    /// <summary>How many of the display's periods pass from one frame to the next.</summary>
    public int PeriodsEach { get; init; } = 1;

    /// <summary>Time goes on in an idle headset, too.</summary>
    public bool BeginFrame(out XrFrame frame)
    {
        for (int i = 1; i < PeriodsEach; i++)
        {
            _inner.BeginFrame(out _);
        }

        return _inner.BeginFrame(out frame) && State.IsRunning();
    }

    public void Sample(in XrFrame frame, out XrInput input) => _inner.Sample(frame, out input);

    public void LocateEyes(in XrFrame frame, out XrEye left, out XrEye right) => _inner.LocateEyes(frame, out left, out right);

    public ReadOnlySpan<XrJoint> JointsOf(Hand hand) => [];

    public bool TryAcquire(out XrRenderTarget target) => _inner.TryAcquire(out target);

    public void EndFrame(in XrFrame frame) => _inner.EndFrame(frame);

    public void Pulse(Hand hand, float amplitude, float seconds) => _inner.Pulse(hand, amplitude, seconds);

    public void Recenter() => _inner.Recenter();

    public void RequestExit() => _inner.RequestExit();

    public void Dispose() => _inner.Dispose();
}

/// <summary>Counts ticks in place of a session.</summary>
internal sealed class CountingSession : ISessionConnection
{
    public int Ticks { get; private set; }

    public int UnattendedTicks { get; private set; }

    public bool HasEnded => false;

    public bool IsShared { get; init; }

    public Action Ticked { get; init; } = () => { };

    public void Tick(in LearnerInput input)
    {
        Ticked();
        Ticks++;
        UnattendedTicks += input.IsFocused ? 0 : 1;
    }

    public void Apply(in LearnerSettings settings)
    {
        // Nobody takes part.
    }

    public void Say(in Utterance said)
    {
        // Nobody listens.
    }

    public void Finish(in ClientReport report, string reason)
    {
        // Nothing is recorded.
    }
}

/// <summary>Counts what it was asked to show.</summary>
internal sealed class CountingView : ILearnerView
{
    public int Updates { get; private set; }

    public int Pauses { get; private set; }

    /// <summary>Pauses of the learner alone.</summary>
    public int Aways { get; private set; }

    public int Closings { get; private set; }

    public void Update(in XrInput input) => Updates++;

    public void ShowPaused(in XrInput input, bool isShared)
    {
        Pauses++;
        Aways += isShared ? 1 : 0;
    }

    public void ShowClosing(in XrInput input) => Closings++;

    public bool WantsFrame() => false;

    public void Draw(in XrRenderTarget target, in XrInput input, in XrEye left, in XrEye right, FrameStatistics statistics) =>
        throw new InvalidOperationException("It wants no frame.");

    public void Dispose()
    {
        // Holds nothing.
    }
}

/// <summary>A clock that a test moves.</summary>
internal sealed class HandClock : TimeProvider
{
    private long _milliseconds;

    public override long TimestampFrequency => 1000;

    public override long GetTimestamp() => _milliseconds;

    public void Advance(int milliseconds) => _milliseconds += milliseconds;
}
