using NUnit.Framework;
using VRLab.Cli;
using VRLab.Learner;
using VRLab.Stream;
using VRLab.Xr;

namespace VRLab.EndToEnd.Tests.Loop;

/// <summary>What the loop makes of a headset that is taken off, quits or goes away.</summary>
[TestFixture]
internal sealed class LearnerLoopTests
{
    /// <summary>How long a runtime without frames lets a program wait.</summary>
    private const int IdleMilliseconds = 4;
    private readonly CountingSession _session = new();
    private readonly CountingView _view = new();

    [TestCase(HeadsetState.Exiting, "left")]
    [TestCase(HeadsetState.SessionLost, "headset-lost")]
    [TestCase(HeadsetState.InstanceLost, "headset-lost")]
    [TestCase(HeadsetState.LossPending, "headset-lost")]
    public void AHeadsetThatGoesAwayEndsTheLoop(HeadsetState last, string reason)
    {
        Assert.That(Run(HeadsetState.Focused, HeadsetState.Focused, last), Is.EqualTo(reason));
        Assert.That(new DrillEnd(reason, []).IsCutShort, Is.True);
    }

    [Test]
    public void WithoutAttentionTheClockStandsStillAndSaysSo()
    {
        var session = new CountingSession();
        var view = new CountingView();
        Run(session, view, [.. Repeat(HeadsetState.Focused, 10), .. Repeat(HeadsetState.Visible, 300), .. Repeat(HeadsetState.Focused, 10), HeadsetState.Exiting]);
        Assert.That(session.Ticks, Is.InRange(18, 20), "the pause is not made up for");
        Assert.That(view.Pauses, Is.EqualTo(300));
        Assert.That((view.Updates, view.Aways), Is.EqualTo((20, 0)));
    }

    [Test]
    public void WithOthersTheSessionGoesOnWithoutAttention()
    {
        var session = new CountingSession { IsShared = true };
        var view = new CountingView();
        Run(session, view, [.. Repeat(HeadsetState.Focused, 10), .. Repeat(HeadsetState.Visible, 300), .. Repeat(HeadsetState.Focused, 10), HeadsetState.Exiting]);
        Assert.That((view.Updates, view.Aways), Is.EqualTo((320, 300)), "what the others do is seen all the while, and that they do");
        Assert.That((session.Ticks, session.UnattendedTicks), Is.EqualTo((319, 300)).Using<(int, int)>((one, other) => Math.Abs(one.Item1 - other.Item1) <= 2 && Math.Abs(one.Item2 - other.Item2) <= 2));
    }

    [Test]
    public void WithoutFramesTheOthersGoOnByTheClockAndTheNextFrameOwesNothing()
    {
        var clock = new HandClock();
        var session = new CountingSession { IsShared = true };
        Run(session, new CountingView(), [.. Repeat(HeadsetState.Focused, 10), .. Repeat(HeadsetState.Idle, 1000), HeadsetState.Exiting], clock);
        Assert.That(session.UnattendedTicks, Is.EqualTo(360).Within(2), "four seconds");
        int before = session.Ticks;
        Run(session, new CountingView(), [.. Repeat(HeadsetState.Idle, 250), .. Repeat(HeadsetState.Focused, 2), HeadsetState.Exiting], clock);
        Assert.That(session.Ticks - before, Is.EqualTo(91).Within(1), "a second, and the frame after the first");
    }

    [TestCase(true, HeadsetState.Focused, 99)]
    [TestCase(true, HeadsetState.Visible, 99)]
    [TestCase(false, HeadsetState.Focused, 990)]
    public void WhoWaitsForOthersAtEachTickDoesNotCatchUpWithinOneFrame(bool isShared, HeadsetState state, int ticks)
    {
        var clock = new HandClock();
        var session = new CountingSession { IsShared = isShared, Ticked = () => clock.Advance(20) };
        Run(session, new CountingView(), [.. Repeat(state, 100), HeadsetState.Exiting], clock, periodsEach: 10);
        Assert.That(session.Ticks, Is.EqualTo(ticks).Within(1));
    }

    [Test]
    public void AnInterruptionEndsTheLoop()
    {
        using var interruption = new CancellationTokenSource();
        interruption.Cancel();
        var loop = new LearnerLoop(new ScriptedHeadset(HeadsetState.Focused), _session, new SessionMirror(), new PersonDriver(), LearnerPacing.Unlimited, _view, TimeProvider.System);
        Assert.That(loop.Run(interruption.Token), Is.EqualTo("interrupted"));
    }

    [Test]
    public void TicksCatchUpAfterASlowFrame()
    {
        LearnerPacing pacing = LearnerPacing.AtSpeed(1);
        pacing.TicksDue(At(1000));
        Assert.That(pacing.TicksDue(At(1400)), Is.EqualTo(36));
        Assert.That(pacing.TicksDue(At(11400)), Is.EqualTo(45), "after a long gap the session goes on from where it was");
        Assert.That(pacing.TicksDue(At(11500)), Is.EqualTo(9));
    }

    [TestCase("completed", false)]
    [TestCase("interrupted", true)]
    [TestCase("left", true)]
    public void ADrillThatWasCutShortSaysSo(string reason, bool isCutShort)
    {
        var end = new DrillEnd(reason, []);
        Assert.That(end.IsCutShort, Is.EqualTo(isCutShort));
        Assert.That(end.Notice is not null, Is.EqualTo(isCutShort));
    }

    private static XrFrame At(long milliseconds) => new(milliseconds * 1_000_000, 11_111_111, false);

    private static IEnumerable<HeadsetState> Repeat(HeadsetState state, int count) => Enumerable.Repeat(state, count);

    private string Run(params HeadsetState[] states) => Run(_session, _view, states);

    private static string Run(CountingSession session, CountingView view, HeadsetState[] states, HandClock? clock = null, int periodsEach = 1)
    {
        using var headset = new ScriptedHeadset(states) { Polled = () => clock?.Advance(IdleMilliseconds), PeriodsEach = periodsEach };
        var loop = new LearnerLoop(headset, session, new SessionMirror(), new PersonDriver(), LearnerPacing.AtSpeed(1), view, clock ?? TimeProvider.System);
        return loop.Run(CancellationToken.None);
    }
}
