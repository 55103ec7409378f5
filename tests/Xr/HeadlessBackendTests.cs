using System.Numerics;
using VRLab.Core;
using VRLab.Xr.Headless;

namespace VRLab.Xr.Tests;

[TestFixture]
internal sealed class HeadlessBackendTests
{
    [Test]
    public void TimeRunsAtNinetyFramesASecondAndWaitsForNobody()
    {
        using HeadlessBackend backend = new();
        XrFrame frame = default;
        for (int i = 0; i < 90; i++)
        {
            Assert.That(backend.BeginFrame(out frame), Is.True);
            backend.EndFrame(frame);
        }

        Assert.That(frame.PredictedDisplayNanoseconds, Is.EqualTo(1_000_000_000));
        Assert.That(frame.ShouldRender, Is.False, "there is nothing to draw with");
    }

    [Test]
    public void TheInputIsWhatTheCallerSet()
    {
        using HeadlessBackend backend = new();
        Pose head = new(new Vector3(1, 1.7f, 2), Quaternion.CreateFromYawPitchRoll(0.5f, 0, 0));
        XrHandState right = new(true, Pose.At(1, 1, 1), Pose.At(1, 1, 1), 0.5f, 1, Vector2.UnitX, XrButtons.Menu);
        backend.SetInput(head, XrHandState.Inactive, right);
        backend.BeginFrame(out XrFrame frame);
        backend.Sample(frame, out XrInput input);
        Assert.That(input.StageFromHead, Is.EqualTo(head));
        Assert.That(input.HandOf(Hand.Right), Is.EqualTo(right));
        Assert.That(input.HandOf(Hand.Left).IsActive, Is.False);
        Assert.That(Vector3.Distance(input.LeftEye.StageFromEye.Position, input.RightEye.StageFromEye.Position), Is.EqualTo(0.063f).Within(1e-6));
        Assert.That(head.Inverse.TransformPoint(input.RightEye.StageFromEye.Position).X, Is.GreaterThan(0), "the right eye is on the right");
    }

    [Test]
    public void NothingIsAllocatedForAFrame()
    {
        using HeadlessBackend backend = new();
        RunFrames(backend, 100);
        long before = GC.GetAllocatedBytesForCurrentThread();
        RunFrames(backend, 1000);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void AnExitThatWasAskedForComes()
    {
        using HeadlessBackend backend = new();
        backend.RequestExit();
        Assert.That(backend.PollEvents().IsOver(), Is.True);
        Assert.That(backend.BeginFrame(out _), Is.False);
    }

    private static void RunFrames(HeadlessBackend backend, int count)
    {
        for (int i = 0; i < count; i++)
        {
            backend.PollEvents();
            backend.BeginFrame(out XrFrame frame);
            backend.Sample(frame, out _);
            backend.EndFrame(frame);
        }
    }
}
