using System.Diagnostics;
using VRLab.Xr.Tests.Scenes;

namespace VRLab.Xr.Tests;

/// <summary>The window scene on a screen of its own, with the pointer in its middle.</summary>
internal sealed class WindowOnScreen : IDisposable
{
    private readonly List<string> _seen = [];

    public WindowOnScreen()
    {
        Screen = VirtualScreen.Start();
        Scene = SceneProcess.Start("window", ("DISPLAY", Screen.Display), ("WAYLAND_DISPLAY", null), ("SDL_VIDEODRIVER", "x11"));
        Expect("walk=0 0");
        Screen.Do("mousemove", "320", "240");
    }

    public VirtualScreen Screen { get; }

    public Process Scene { get; }

    /// <summary>Waits until what the player does is told to be this, now or next.</summary>
    public string Expect(string text)
    {
        if (_seen.Count > 0 && _seen[^1].Contains(text, StringComparison.Ordinal))
        {
            return _seen[^1];
        }

        while (Scene.StandardOutput.ReadLine() is { } line)
        {
            _seen.Add(line);
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new AssertionException($"The scene ended without '{text}'. Last: {string.Join('\n', _seen.TakeLast(5))}\n{Scene.StandardError.ReadToEnd()}");
    }

    public void Dispose()
    {
        if (!Scene.HasExited)
        {
            Scene.Kill();
            Scene.WaitForExit();
        }

        Scene.Dispose();
        Screen.Dispose();
    }
}
