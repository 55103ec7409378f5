using System.Globalization;
using System.Text.RegularExpressions;

namespace VRLab.Interface.Tests;

public sealed partial class FlashTests
{
    /// <summary>W3C WCAG 2.2, 2.3.1: nothing flashes more than three times a second.</summary>
    [Test]
    public void What_pulses_in_the_shaders_does_so_less_than_three_times_a_second()
    {
        double[] hertz = [.. Directory.EnumerateFiles(ShaderFolder())
            .SelectMany(file => Pulse().Matches(File.ReadAllText(file)))
            .Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) / (2.0 * Math.PI))];
        Assert.That(hertz, Is.Not.Empty);
        Assert.That(hertz, Has.All.LessThan(3.0));
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

    [GeneratedRegex(@"sin\(frame\.keyRadiance\.w \* ([0-9.]+)\)")]
    private static partial Regex Pulse();
}
