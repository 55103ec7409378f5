using VRLab.Bindings;
using VRLab.Bindings.OpenXr;
using VRLab.Xr.OpenXr;

namespace VRLab.Xr.Tests;

/// <summary>The session's life for what a headset rarely does: taken off, put on again, unplugged, its service gone.</summary>
[TestFixture]
[NonParallelizable]
internal sealed class OpenXrSessionStateTests
{
    private OpenXrSession _session = null!;

    [SetUp]
    public void Start() => _session = new OpenXrSession(ScriptedRuntime.Start(), new XrSession(2));

    [TearDown]
    public void End() => _session.Dispose();

    [Test]
    public void FramesRunFromReadyOnBecauseTheRuntimeWaitsForThem()
    {
        Assert.That(After(XrSessionState.Idle), Is.EqualTo(HeadsetState.Idle));
        Assert.That(After(XrSessionState.Ready), Is.EqualTo(HeadsetState.Synchronized));
        Assert.That(ScriptedRuntime.Calls, Is.EqualTo(new[] { "begin" }));
    }

    [Test]
    public void LosingTheFocusIsAStateOfItsOwn()
    {
        Assert.That(After(XrSessionState.Ready, XrSessionState.Synchronized, XrSessionState.Visible, XrSessionState.Focused), Is.EqualTo(HeadsetState.Focused));
        Assert.That(After(XrSessionState.Visible), Is.EqualTo(HeadsetState.Visible));
        Assert.That(_session.State.IsRunning(), Is.True, "frames go on while a menu is open");
        Assert.That(After(XrSessionState.Focused), Is.EqualTo(HeadsetState.Focused));
    }

    [Test]
    public void AHeadsetTakenOffAndPutOnAgainGoesOn()
    {
        Assert.That(After(XrSessionState.Ready, XrSessionState.Focused, XrSessionState.Stopping), Is.EqualTo(HeadsetState.Stopping));
        Assert.That(_session.State.IsRunning(), Is.False);
        Assert.That(_session.State.IsOver(), Is.False);
        Assert.That(After(XrSessionState.Idle, XrSessionState.Ready, XrSessionState.Focused), Is.EqualTo(HeadsetState.Focused));
        Assert.That(ScriptedRuntime.Calls, Is.EqualTo(new[] { "begin", "end", "begin" }));
    }

    [TestCase(XrSessionState.LossPending, HeadsetState.LossPending)]
    [TestCase(XrSessionState.Exiting, HeadsetState.Exiting)]
    public void TheEndIsTheEnd(XrSessionState told, HeadsetState state)
    {
        Assert.That(After(XrSessionState.Ready, XrSessionState.Focused, XrSessionState.Stopping, XrSessionState.Idle, told), Is.EqualTo(state));
        Assert.That(state.IsOver(), Is.True);
    }

    [TestCase(XrResult.ErrorSessionLost, HeadsetState.SessionLost)]
    [TestCase(XrResult.ErrorInstanceLost, HeadsetState.InstanceLost)]
    [TestCase(XrResult.ErrorRuntimeUnavailable, HeadsetState.InstanceLost)]
    public void WhatIsLostIsAStateAndNoException(XrResult result, HeadsetState state)
    {
        After(XrSessionState.Ready, XrSessionState.Focused);
        Assert.That(_session.Lives(result), Is.False);
        Assert.That(_session.State, Is.EqualTo(state));
        Assert.That(_session.State.IsOver(), Is.True);
    }

    [Test]
    public void APollThatFindsTheServiceGoneSaysSo()
    {
        After(XrSessionState.Ready, XrSessionState.Focused);
        ScriptedRuntime.PollResult = XrResult.ErrorInstanceLost;
        Assert.That(After(), Is.EqualTo(HeadsetState.InstanceLost));
    }

    [Test]
    public void AMistakeIsAnExceptionThatNamesTheCall()
    {
        NativeCallException error = Assert.Throws<NativeCallException>(() => _session.Lives(XrResult.ErrorPoseInvalid, "xrEndFrame"))!;
        Assert.That(error.Message, Does.Contain("xrEndFrame").And.Contain("ErrorPoseInvalid"));
    }

    [Test]
    public void LeavingARunningSessionAsksTheRuntimeAndAnIdleOneJustEnds()
    {
        _session.RequestExit();
        Assert.That(_session.State, Is.EqualTo(HeadsetState.Exiting));
        End();
        Start();
        After(XrSessionState.Ready, XrSessionState.Focused);
        _session.RequestExit();
        Assert.That(ScriptedRuntime.Calls, Is.EqualTo(new[] { "begin", "exit" }));
        Assert.That(_session.State, Is.EqualTo(HeadsetState.Focused), "until the runtime says so");
    }

    private HeadsetState After(params XrSessionState[] states)
    {
        ScriptedRuntime.Say(states);
        _session.PollEvents();
        return _session.State;
    }
}
