using VRLab.Xr.Simulation;
using VRLab.Xr.Tests.Scenes;

namespace VRLab.Xr.Tests;

/// <summary>The OpenXR backend in a real runtime, whose headset a wearer of ours moves.</summary>
[TestFixture]
[Category("Slow")]
internal sealed class OpenXrSessionTests
{
    private SceneProcess _scene = null!;

    [OneTimeSetUp]
    public void RunTheScene()
    {
        Assert.That(SimulatedHeadset.FindManifest(), Is.Not.Null, "The simulated headset is not built: run './vrlab setup'.");
        _scene = SceneProcess.Run("headset");
        Assert.That(_scene.ExitCode, Is.Zero, string.Join('\n', _scene.Lines) + _scene.Errors);
        TestContext.Progress.WriteLine($"{_scene["runtime"]}: {_scene["reported"]} poses in {_scene["frames"]} frames, {_scene["drawn"]} drawn");
    }

    [Test]
    public void EveryPoseThatWasSentIsReported() => Assert.That(_scene["reported"], Is.EqualTo("200"));

    [Test]
    public void ButtonsArriveWithThePosesTheyWereSentWith() => Assert.That(_scene["buttons"], Is.EqualTo("200"));

    [Test]
    public void EyesStandLeftAndRightOfTheHead() => Assert.That(_scene["eyes"], Is.EqualTo("200"));

    [Test]
    public void BothHandsAreTrackedWithAllJoints()
    {
        Assert.That(_scene["hands"], Is.EqualTo("True"));
        Assert.That(_scene["joints"], Is.EqualTo("200"));
    }

    [Test]
    public void TheSessionGoesThroughItsStatesToTheEnd()
    {
        Assert.That(_scene["states"], Does.StartWith("Idle").Or.StartWith("Synchronized"));
        Assert.That(_scene["states"], Does.Contain("Focused"));
        Assert.That(_scene["states"], Does.EndWith("Exiting"));
    }

    [Test]
    public void ViewsHaveTheSizeOfTheHeadset()
    {
        Assert.That(_scene["view"], Is.EqualTo("64x48x2"));
        Assert.That(_scene["stage"], Is.EqualTo("True"));
    }

    [Test]
    public void OnlySomeFramesAreDrawnAndTheDrawnOnesHoldWhatWasDrawn()
    {
        Assert.That(int.Parse(_scene["drawn"]), Is.GreaterThan(5).And.LessThan(int.Parse(_scene["frames"]) / 5));
        Assert.That(_scene["pixel"], Is.EqualTo("255 0 0 255"));
    }

    [Test]
    public void DepthGoesWithTheFramesThatHaveItWhereTheRuntimeTakesIt()
    {
        bool takesDepth = _scene["extensions"].Split(' ').Contains("XR_KHR_composition_layer_depth");
        int drawn = int.Parse(_scene["drawn"]);
        Assert.That(int.Parse(_scene["depth"]), Is.EqualTo(takesDepth ? (drawn + 1) / 2 : 0));
    }

    [Test]
    public void TheRuntimeTakesQuadsBesideTheFrames() => Assert.That(int.Parse(_scene["quads"]), Is.EqualTo((int.Parse(_scene["drawn"]) + 3) / 4));

    [Test]
    public void NoMaskIsAskedOfTheSimulatedHeadsetWhoseDriverHasNone() => Assert.That(_scene["hidden"], Is.EqualTo("0 0"));

    [Test]
    public void TheFrameLoopAllocatesNothing() => Assert.That(long.Parse(_scene["allocated"]), Is.Zero);

    [Test]
    public void TheControllersAreRecognized() =>
        Assert.That(_scene["profile"], Is.EqualTo("/interaction_profiles/valve/index_controller /interaction_profiles/valve/index_controller"));

    [Test]
    public void EveryProfileThatTheRuntimeOffersIsAccepted()
    {
        string[] extensions = _scene["extensions"].Split(' ');
        string[] accepted = _scene["profiles"].Split(' ');
        IEnumerable<string> expected = OpenXr.InteractionProfile.All
            .Where(profile => !profile.IsCoreIn11 && (profile.Extension is null || extensions.Contains(profile.Extension)))
            .Select(profile => profile.Path);
        Assert.That(accepted, Is.SupersetOf(expected));
    }

    [Test]
    public void RecenteringPutsTheOriginUnderTheHead() => Assert.That(_scene["recentered"], Is.EqualTo("True"));

    [Test]
    public void TheValidationLayersHaveNothingToSay() => Assert.That(_scene["validation"], Is.Empty);
}
