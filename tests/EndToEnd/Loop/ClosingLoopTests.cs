using System.Numerics;
using NUnit.Framework;
using VRLab.Cli;
using VRLab.Core;
using VRLab.Interface;
using VRLab.Learner;
using VRLab.Stream;
using VRLab.Xr;

namespace VRLab.EndToEnd.Tests.Loop;

/// <summary>What a person meets when their session is over.</summary>
[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ClosingLoopTests : IDisposable
{
    private readonly CountingView _view = new();
    private readonly SteppingClock _clock = new();

    public void Dispose() => _view.Dispose();

    [Test]
    public void TheBoardStaysUntilTheHeadsetIsTakenAway()
    {
        ClosingBoard board = Board();
        Run(board, Task.FromResult(ClosingTexts.AtHost), [.. Enumerable.Repeat(HeadsetState.Focused, 50), HeadsetState.Exiting]);
        Assert.That((_view.Closings, board.IsOpen, board.WantsToLeave), Is.EqualTo((50, true, false)));
        Assert.That(LabelsOf(board), Does.Contain("The host has the report."));
    }

    [Test]
    public void UntilTheJudgmentIsKnownItSaysSo()
    {
        ClosingBoard board = Board();
        Run(board, new TaskCompletionSource<ClosingText>().Task, [.. Enumerable.Repeat(HeadsetState.Focused, 10), HeadsetState.Exiting]);
        Assert.That(LabelsOf(board), Does.Contain(ClosingTexts.Judging.Result.English));
    }

    [Test]
    public void AJudgmentThatFailsKeepsNobodyWaiting()
    {
        Run(Board(), Task.FromException<ClosingText>(new IOException("full")), HeadsetState.Focused);
        Assert.That(_view.Closings, Is.Zero);
    }

    [Test]
    public void WhoPutsTheHeadsetDownIsNotWaitedForForEver()
    {
        Run(Board(), Task.FromResult(ClosingTexts.AtHost), HeadsetState.Focused);
        Assert.That(_clock.Elapsed, Is.InRange(ClosingLoop.Longest, ClosingLoop.Longest * 1.01));
    }

    [Test]
    public void AFingertipOnTheButtonLeaves()
    {
        ClosingBoard board = Board();
        board.Step(Input(new Vector3(0f, 1.2f, 0f)), 0.011);
        Assert.That(board.WantsToLeave, Is.False);
        PlacedWidget button = board.Logic.Layout.Placed.Single(placed => placed.Widget.Id == ClosingPanel.Leave);
        Pose panelFromStage = board.StageFromPanel.Inverse;
        Vector3 front = board.StageFromPanel.TransformPoint(new Vector3(button.Box.Center, 0.05f));
        Vector3 behind = board.StageFromPanel.TransformPoint(new Vector3(button.Box.Center, -0.004f));
        Assert.That(panelFromStage.TransformPoint(front).Z, Is.EqualTo(0.05f).Within(1e-4f));
        foreach (Vector3 tip in (Vector3[])[front, behind, front])
        {
            board.Step(Input(tip), 0.05);
        }

        Assert.That(board.WantsToLeave, Is.True);
    }

    private static ClosingBoard Board() => new(new SessionMenu(LearnerPreferences.Standard), ClosingTexts.Judging);

    private static string[] LabelsOf(ClosingBoard board) => [.. board.Logic.Layout.Placed.Select(placed => placed.Widget).OfType<LabelWidget>().Select(label => label.Text.English)];

    private static LearnerInput Input(Vector3 tip)
    {
        var aim = new Pose(tip - HandGeometry.FingertipInAim, Quaternion.Identity);
        var absent = new HandInput(false, Pose.Identity, Pose.Identity, 0f, 0f, default, HandButtons.None);
        return new LearnerInput(Pose.At(0f, 1.6f, 0f), absent, absent with { IsActive = true, StageFromGrip = aim, StageFromAim = aim }, IsFocused: true);
    }

    private void Run(ClosingBoard board, Task<ClosingText> judgment, params HeadsetState[] states)
    {
        using var headset = new ScriptedHeadset(states);
        new ClosingLoop(headset, board, _view, _clock).Run(judgment, CancellationToken.None);
    }

    /// <summary>A hundredth of a second goes by at each look.</summary>
    private sealed class SteppingClock : TimeProvider
    {
        private long _looks;

        public TimeSpan Elapsed => TimeSpan.FromMilliseconds(10 * _looks);

        public override long TimestampFrequency => 100;

        public override long GetTimestamp() => _looks++;
    }
}
