using VRLab.Core;
using VRLab.Stream;
using VRLab.Xr;

namespace VRLab.Learner;

/// <summary>
/// The learner's frame loop: reads the headset, passes what the learner did to the session, and shows what came back.
/// One thread; allocates nothing a frame after warm-up.
/// </summary>
/// <param name="clock">Where no frames tell the time, and for how long others kept a frame waiting.</param>
public sealed class LearnerLoop(
    IXrBackend backend, ISessionConnection session, SessionMirror mirror, ILearnerDriver driver, LearnerPacing pacing, ILearnerView view, TimeProvider clock)
{
    /// <summary>Frames that a headset may take to report a pose it was told; beyond, it is not listening.</summary>
    private const int MostFramesUntilShown = 4000;

    /// <summary>A frame that others kept waiting this long catches up no further: they have no more ticks to give than there are.</summary>
    private static readonly TimeSpan LongestCatchingUp = TimeSpan.FromSeconds(SimulationTime.TimestepSeconds);
    private bool _mustMove = true;
    private bool _hasDrawn;
    private int _framesUntilShown;
    private long? _withoutFramesSince;
    private LearnerInput _lastInput = new(Pose.At(0f, 1.6f, 0f), Absent, Absent, IsFocused: false);

    private static HandInput Absent => new(false, Pose.Identity, Pose.Identity, 0f, 0f, default, HandButtons.None);

    public FrameStatistics Statistics { get; } = new();

    /// <summary>Stops the session's clock and moves it on by single ticks; for those who build.</summary>
    public SessionStepper Stepper { get; init; } = new();

    /// <summary>The learner's own menu; null where they have none.</summary>
    public SessionMenu? Menu { get; init; }

    /// <summary>Called once, when the first frame went to the headset.</summary>
    public Action? FirstFrameWasDrawn { get; init; }

    /// <summary>Runs until the session, the learner or the headset ends it.</summary>
    /// <returns>Why it ended: the scenario's outcome, <c>left</c> or <c>headset-lost</c>.</returns>
    public string Run(CancellationToken cancellation)
    {
        while (true)
        {
            HeadsetState state = backend.PollEvents();
            if (state.IsOver())
            {
                return state is HeadsetState.Exiting ? "left" : "headset-lost";
            }

            if (cancellation.IsCancellationRequested)
            {
                return "interrupted";
            }

            if ((backend.BeginFrame(out XrFrame frame) ? RunFrame(frame, state) : RunWithoutFrame()) is { } reason)
            {
                return reason;
            }
        }
    }

    private string? RunFrame(in XrFrame frame, HeadsetState state)
    {
        _withoutFramesSince = null;
        bool isAttentive = state == HeadsetState.Focused;
        if (isAttentive && _mustMove)
        {
            driver.Move();
            _mustMove = false;
        }

        backend.Sample(frame, out XrInput input);
        Statistics.Resume();
        bool hasTicked = isAttentive && driver.IsShownBy(input) && Tick(frame, input);
        Statistics.Pause();
        if (!isAttentive)
        {
            Rest(frame, input);
            view.ShowPaused(input, session.IsShared);
        }

        bool wasDrawn = (hasTicked || !isAttentive) && Draw(frame, input);
        backend.EndFrame(frame);
        TellOfFirst(wasDrawn);
        if (hasTicked)
        {
            Statistics.EndFrame(wasDrawn);
            _mustMove = true;
            _framesUntilShown = 0;
        }
        else if (isAttentive && ++_framesUntilShown > MostFramesUntilShown)
        {
            throw ProblemException.EnvironmentLacking(
                "The headset does not report the pose that the virtual learner gave it.", "Run with --headset none, or check the simulated headset with `vrlab doctor`.");
        }

        return Menu is { WantsToLeave: true } ? "left" : ReasonOfEnd() ?? (driver.IsFinished ? "learner-done" : null);
    }

    /// <summary>The headset lies on the table, and the runtime calls for no frames: others go on by the clock.</summary>
    private string? RunWithoutFrame()
    {
        session.Rest();
        long now = clock.GetTimestamp();
        int due = pacing.TicksDue(clock.GetElapsedTime(_withoutFramesSince ?? now, now));
        _withoutFramesSince = now;
        if (session.IsShared)
        {
            GoOn(due);
        }

        return ReasonOfEnd();
    }

    private string? ReasonOfEnd() => session.HasEnded ? mirror.EndReason ?? "completed" : null;

    private void Rest(in XrFrame frame, in XrInput input)
    {
        session.Rest();
        if (session.IsShared)
        {
            GoOn(pacing.TicksDue(frame));
            view.Update(input);
        }
        else
        {
            pacing.Pause(frame);
        }
    }

    /// <summary>The learner stands as they stood, for those who go on.</summary>
    private void GoOn(int due)
    {
        _lastInput = _lastInput with { IsFocused = false };
        long began = clock.GetTimestamp();
        for (int i = 0; i < due && MayGoOn(began); i++)
        {
            session.Tick(_lastInput);
        }
    }

    private bool MayGoOn(long began) =>
        !session.HasEnded && !(session.IsShared && clock.GetElapsedTime(began) > LongestCatchingUp);

    private bool Tick(in XrFrame frame, in XrInput input)
    {
        LearnerInput tickInput = InputConversion.ToStream(input);
        int due = session.IsShared ? pacing.TicksDue(frame) : Stepper.Allow(pacing.TicksDue(frame));
        tickInput = due > 0 ? ThroughMenu(tickInput, due) : tickInput;
        _lastInput = tickInput;
        long began = clock.GetTimestamp();
        for (int i = 0; i < due && MayGoOn(began); i++)
        {
            if (driver.TrySay(out Utterance said))
            {
                session.Say(said);
            }

            session.Tick(tickInput);
        }

        view.Update(input);
        return true;
    }

    /// <summary>What the session is told of what the learner did: all of it, unless the menu has their attention.</summary>
    private LearnerInput ThroughMenu(in LearnerInput input, int due)
    {
        if (Menu is null)
        {
            return input;
        }

        LearnerInput told = Menu.Step(input, due);
        if (Menu.TakeSettings(out LearnerSettings settings))
        {
            session.Apply(settings);
        }

        while (Menu.TrySay(Math.Max(0, mirror.Tick), out Utterance said))
        {
            session.Say(said);
        }

        return told;
    }

    /// <summary>Before the first tick nobody stands anywhere.</summary>
    private bool Draw(in XrFrame frame, in XrInput input) => mirror.Tick >= 0 && view.TryDraw(backend, frame, input, Statistics);

    private void TellOfFirst(bool wasDrawn)
    {
        if (wasDrawn && !_hasDrawn)
        {
            _hasDrawn = true;
            FirstFrameWasDrawn?.Invoke();
        }
    }
}
