using System.Text.RegularExpressions;
using VRLab.Rendering;

namespace VRLab.Interface.Tests;

/// <summary>W3C WCAG 2.2, 2.3.1: nothing flashes more than three times a second.</summary>
public sealed partial class FlashTests
{
    [Test]
    public void What_pulses_does_so_less_than_three_times_a_second() => Assert.That(SceneRenderer.PulseHertz, Is.GreaterThan(0.0).And.LessThan(3.0));

    [Test]
    public void Shaders_take_the_pulse_as_it_is_and_make_none_of_their_own()
    {
        string[] shaders = [.. Directory.EnumerateFiles(ShaderFolder()).Select(File.ReadAllText)];
        Assert.That(shaders, Has.Some.Contains("frame.keyRadiance.w"));
        Assert.That(shaders.SelectMany(text => OwnPulse().Matches(text)).Select(match => match.Value), Is.Empty);
    }

    private static string ShaderFolder()
    {
        DirectoryInfo? folder = new(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "VRLab.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "Engine", "Rendering", "Shaders");
    }

    [GeneratedRegex(@"\b(sin|cos|fract|mod|step)\([^;)]*keyRadiance\.w")]
    private static partial Regex OwnPulse();
}
