using System.Diagnostics;
using VRLab.Core;
using VRLab.Xr.Tests.Scenes;

namespace VRLab.Xr.Tests;

/// <summary>The desktop window on a screen in memory, played with real key presses and mouse moves. Each test leaves all keys up.</summary>
[TestFixture]
[Category("Slow")]
internal sealed class WindowBackendTests
{
    private WindowOnScreen _window = null!;

    private VirtualScreen Screen => _window.Screen;

    [OneTimeSetUp]
    public void OpenTheWindow() => _window = new WindowOnScreen();

    [OneTimeTearDown]
    public void CloseTheWindow() => _window.Dispose();

    [Test]
    public void ThePictureIsShown()
    {
        // Nothing tells when the screen has taken the first picture over: look until it has.
        Stopwatch clock = Stopwatch.StartNew();
        while (Screen.PixelAt(320, 240) != "0 255 0" && clock.Elapsed.TotalSeconds < 30)
        {
            Thread.Sleep(50);
        }

        Assert.That(Screen.PixelAt(320, 240), Is.EqualTo("0 255 0"));
    }

    [Test]
    public void KeysWalk()
    {
        Screen.Do("keydown", "w");
        _window.Expect("walk=0 1");
        Screen.Do("keyup", "w", "keydown", "a");
        _window.Expect("walk=-1 0");
        Screen.Do("keyup", "a");
        Assert.That(_window.Expect("walk=0 0"), Is.Not.Empty);
    }

    [Test]
    public void TheHandGoesToWhatItGrabsAndBack()
    {
        _window.Expect("reach=0.44");
        Screen.Do("mousedown", "1");
        _window.Expect("squeeze=1.0 reach=0.60");
        Screen.Do("mouseup", "1");
        Assert.That(_window.Expect("squeeze=0.0 reach=0.44"), Does.Contain("hand=Right"));
    }

    [Test]
    public void TheFingertipPokesAndReturns()
    {
        _window.Expect("reach=0.44");
        Screen.Do("keydown", "space");
        _window.Expect("reach=0.54");
        Screen.Do("keyup", "space");
        Assert.That(_window.Expect("reach=0.44"), Does.Contain("squeeze=0.0"));
    }

    [Test]
    public void TheHandFollowsTheCursor()
    {
        Screen.Do("mousemove", "420", "240");
        _window.Expect("aim=0.5 0.0");
        Screen.Do("mousemove", "320", "240");
        Assert.That(_window.Expect("aim=0.0 0.0"), Is.Not.Empty);
    }

    [Test]
    public void TabSwitchesHandsAndHShowsHelp()
    {
        Screen.Do("key", "Tab");
        _window.Expect("hand=Left");
        Screen.Do("key", "h");
        _window.Expect("help=True");
        Screen.Do("key", "Tab", "key", "h");
        _window.Expect("hand=Right");
        Assert.That(_window.Expect("help=False"), Does.Contain("hand=Right"));
    }

    [Test]
    public void TheRightButtonLooksAroundAndCFacesForward()
    {
        Screen.Do("mousedown", "3");
        Screen.Do("mousemove_relative", "--", "100", "0");
        Screen.Do("mousemove_relative", "--", "70", "0");
        _window.Expect("looking=0.5");
        Screen.Do("mouseup", "3", "mousemove", "320", "240", "key", "c");
        Assert.That(_window.Expect("aim=0.0 0.0 looking=0.0"), Is.Not.Empty);
    }

    [Test]
    public void EscapeLeavesCleanly()
    {
        using WindowOnScreen window = new();
        window.Screen.Do("key", "Escape");
        Assert.That(window.Expect("validation="), Is.EqualTo("validation="), "the validation layers have nothing to say");
        Assert.That(window.Scene.WaitForExit(20_000), Is.True);
        Assert.That(window.Scene.ExitCode, Is.EqualTo((int)ExitCode.Done));
    }

    [Test]
    public void WithoutADisplayTheRemedyIsNamed()
    {
        SceneProcess scene = SceneProcess.Run("window", ("DISPLAY", null), ("WAYLAND_DISPLAY", null), ("SDL_VIDEODRIVER", "x11"));
        Assert.That(scene.ExitCode, Is.EqualTo((int)ExitCode.EnvironmentLacking), scene.Errors);
        Assert.That(scene["problem"], Does.StartWith("No window can be opened here"));
        Assert.That(scene["remedy"], Does.Contain("--headset none"));
    }
}
