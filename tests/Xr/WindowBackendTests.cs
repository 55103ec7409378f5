using System.Diagnostics;
using VRLab.Core;
using VRLab.Xr.Tests.Scenes;

namespace VRLab.Xr.Tests;

/// <summary>The desktop window on a screen in memory, played with real key presses and mouse moves.</summary>
[TestFixture]
[Category("Slow")]
internal sealed class WindowBackendTests
{
    private VirtualScreen _screen = null!;
    private Process _scene = null!;

    [OneTimeSetUp]
    public void OpenTheWindow()
    {
        _screen = VirtualScreen.Start();
        _scene = SceneProcess.Start("window", ("DISPLAY", _screen.Display), ("WAYLAND_DISPLAY", null), ("SDL_VIDEODRIVER", "x11"));
        Expect("walk=0 0");
        _screen.Do("mousemove", "320", "240");
    }

    [OneTimeTearDown]
    public void CloseTheWindow()
    {
        if (!_scene.HasExited)
        {
            _scene.Kill();
        }

        _scene.Dispose();
        _screen.Dispose();
    }

    [Test, Order(1), CancelAfter(60_000)]
    public void ThePictureIsShown()
    {
        // Nothing tells when the screen has taken the first picture over: look until it has.
        Stopwatch clock = Stopwatch.StartNew();
        while (_screen.PixelAt(320, 240) != "0 255 0" && clock.Elapsed.TotalSeconds < 30)
        {
            Thread.Sleep(50);
        }

        Assert.That(_screen.PixelAt(320, 240), Is.EqualTo("0 255 0"));
    }

    [Test, Order(2), CancelAfter(60_000)]
    public void KeysWalk()
    {
        _screen.Do("keydown", "w");
        Expect("walk=0 1");
        _screen.Do("keyup", "w", "keydown", "a");
        Expect("walk=-1 0");
        _screen.Do("keyup", "a");
        Expect("walk=0 0");
    }

    [Test, Order(3), CancelAfter(60_000)]
    public void TheHandGoesToWhatItGrabsAndBack()
    {
        Expect("reach=0.44", "the hand hovers before the surface");
        _screen.Do("mousedown", "1");
        Expect("squeeze=1.0 reach=0.60");
        _screen.Do("mouseup", "1");
        Expect("squeeze=0.0 reach=0.44");
    }

    [Test, Order(4), CancelAfter(60_000)]
    public void TheFingertipPokesAndReturns()
    {
        _screen.Do("keydown", "space");
        Expect("reach=0.54");
        _screen.Do("keyup", "space");
        Expect("reach=0.44");
    }

    [Test, Order(5), CancelAfter(60_000)]
    public void TheHandFollowsTheCursor()
    {
        _screen.Do("mousemove", "420", "240");
        Expect("aim=0.5 0.0");
        _screen.Do("mousemove", "320", "240");
        Expect("aim=0.0 0.0");
    }

    [Test, Order(6), CancelAfter(60_000)]
    public void TabSwitchesHandsAndHShowsHelp()
    {
        _screen.Do("key", "Tab");
        Expect("hand=Left");
        _screen.Do("key", "h");
        Expect("help=True");
        _screen.Do("key", "Tab", "key", "h");
        Expect("hand=Right");
        Expect("help=False");
    }

    [Test, Order(7), CancelAfter(60_000)]
    public void TheRightButtonLooksAround()
    {
        _screen.Do("mousedown", "3");
        _screen.Do("mousemove_relative", "--", "100", "0");
        _screen.Do("mousemove_relative", "--", "70", "0");
        Expect("looking=0.", "looking right");
        _screen.Do("mouseup", "3");
    }

    [Test, Order(8), CancelAfter(60_000)]
    public void EscapeLeavesCleanly()
    {
        _screen.Do("key", "Escape");
        Expect("validation=");
        Assert.That(_scene.WaitForExit(20_000), Is.True);
        Assert.That(_scene.ExitCode, Is.EqualTo((int)ExitCode.Done));
        Assert.That(_seen[^1], Is.EqualTo("validation="), "the validation layers have nothing to say");
    }

    [Test]
    public void WithoutADisplayTheRemedyIsNamed()
    {
        SceneProcess scene = SceneProcess.Run("window", ("DISPLAY", null), ("WAYLAND_DISPLAY", null), ("SDL_VIDEODRIVER", "x11"));
        Assert.That(scene.ExitCode, Is.EqualTo((int)ExitCode.EnvironmentLacking), scene.Errors);
        Assert.That(scene["problem"], Does.StartWith("No window can be opened here"));
        Assert.That(scene["remedy"], Does.Contain("--headset none"));
    }

    private readonly List<string> _seen = [];

    /// <summary>Reads what the scene prints until a line says this.</summary>
    private void Expect(string text, string? why = null)
    {
        if (_seen.Count > 0 && _seen[^1].Contains(text, StringComparison.Ordinal))
        {
            return;
        }

        while (_scene.StandardOutput.ReadLine() is { } line)
        {
            _seen.Add(line);
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"The scene ended without '{text}' ({why}). Last: {string.Join('\n', _seen.TakeLast(5))}\n{_scene.StandardError.ReadToEnd()}");
    }
}
