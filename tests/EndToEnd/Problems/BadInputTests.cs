using VRLab.Core;
using VRLab.EndToEnd.Tests.Commands;
using VRLab.EndToEnd.Tests.Golden;
using VRLab.EndToEnd.Tests.Support;

namespace VRLab.EndToEnd.Tests.Problems;

/// <summary>What a person can get wrong ends with 2, names the place and says what to do; no session is left behind.</summary>
public sealed class BadInputTests
{
    [TestCase("--scenario", "pump-lokout", "Did you mean 'pump-lockout'?")]
    [TestCase("--fault", "omit:gogles", "goggles")]
    [TestCase("--fault", "hazard:dead-heding", "dead-heading")]
    [TestCase("--fault", "swap:goggles", "swap:STEP,STEP")]
    [TestCase("--speed", "fast", "a number from 0.1 to 100")]
    [TestCase("--headset", "helmet", "openxr, window or none")]
    [TestCase("--learner", "robot", "human")]
    [TestCase("--seed", "many", "--seed")]
    [TestCase("--lang", "de", "--lang")]
    public void A_wrong_word_ends_with_2_and_the_right_one(string option, string word, string remedy)
    {
        using var folder = new SessionFolder();
        string[] headset = option == "--headset" ? [] : ["--headset", "none"];
        var run = CommandLine.Run(["run", .. headset, option, word, "--out", folder.Parent]);
        Assert.That(run.Code, Is.EqualTo(ExitCode.BadInput), run.Output);
        Assert.That(run.Errors, Does.Contain(remedy));
        Assert.That(Directory.GetFileSystemEntries(folder.Parent), Is.Empty);
    }

    [TestCase("--headset", "window", "--learner", "auto")]
    [TestCase("--headset", "none", "--learner", "human")]
    public void What_does_not_go_together_ends_with_2(params string[] choice)
    {
        using var folder = new SessionFolder();
        var run = CommandLine.Run(["run", .. choice, "--out", folder.Parent]);
        Assert.That(run.Code, Is.EqualTo(ExitCode.BadInput));
        Assert.That(run.Errors, Does.Contain("--headset"));
        Assert.That(Directory.GetFileSystemEntries(folder.Parent), Is.Empty);
    }

    [Test]
    public void A_mistake_in_a_scenario_is_named_by_file_line_and_column()
    {
        using var folder = new SessionFolder();
        string scenario = CopyOfScenario(folder);
        string chapters = Path.Combine(scenario, "chapters.yaml");
        string[] lines = File.ReadAllLines(chapters);
        int line = Array.FindIndex(lines, text => text.Contains("after: [read-work-order]", StringComparison.Ordinal));
        lines[line] = lines[line].Replace("read-work-order", "read-work-oder", StringComparison.Ordinal);
        File.WriteAllLines(chapters, lines);
        var run = CommandLine.Run("run", "--headset", "none", "--scenario", scenario, "--out", folder.Parent);
        Assert.That(run.Code, Is.EqualTo(ExitCode.BadInput));
        Assert.That(run.Errors, Does.Match($@"chapters\.yaml:{line + 1}:{lines[line].IndexOf("read-", StringComparison.Ordinal) + 1}\D"));
        Assert.That(run.Errors, Does.Contain("'read-work-order'"));
    }

    [Test]
    public void A_folder_without_a_scenario_is_named()
    {
        using var folder = new SessionFolder();
        var run = CommandLine.Run("run", "--headset", "none", "--scenario", folder.Parent, "--out", folder.Parent);
        Assert.That(run.Code, Is.EqualTo(ExitCode.BadInput));
        Assert.That(run.Errors, Does.Contain("scenario.yaml"));
    }

    [TestCase("replay")]
    [TestCase("evaluate")]
    public void A_recording_cut_in_its_header_ends_with_2(string verb)
    {
        using var folder = new SessionFolder();
        string file = Path.Combine(folder.Parent, "cut.vrs");
        File.WriteAllBytes(file, File.ReadAllBytes(GoldenSession.Recording)[..20]);
        var run = CommandLine.Run(verb, file);
        Assert.That(run.Code, Is.EqualTo(ExitCode.BadInput), run.Output);
        Assert.That(run.Errors, Does.Contain("cut.vrs").And.Contain("byte"));
    }

    [TestCase("replay")]
    [TestCase("evaluate")]
    public void A_recording_damaged_in_the_middle_ends_with_2_and_the_byte(string verb)
    {
        using var folder = new SessionFolder();
        string file = Path.Combine(folder.Parent, "damaged.vrs");
        byte[] bytes = File.ReadAllBytes(GoldenSession.Recording);
        bytes[bytes.Length / 2] ^= 0xFF;
        File.WriteAllBytes(file, bytes);
        var run = CommandLine.Run(verb, file, "--scenario", GoldenSession.ScenarioFolder);
        Assert.That(run.Code, Is.EqualTo(ExitCode.BadInput), run.Output);
        Assert.That(run.Errors, Does.Match(@"damaged\.vrs, byte \d+: the recording is damaged"));
    }

    [Test]
    public void A_recording_cut_in_the_middle_replays_as_far_as_it_goes()
    {
        using var folder = new SessionFolder();
        string file = Path.Combine(folder.Parent, "half.vrs");
        byte[] bytes = File.ReadAllBytes(GoldenSession.Recording);
        File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]);
        var run = CommandLine.Run("replay", file, "--scenario", GoldenSession.ScenarioFolder);
        Assert.That(run.Code, Is.EqualTo(ExitCode.Done), run.Errors);
        Assert.That(run.Output, Does.Contain("broke off").And.Match(@"^(\d+) of \1 state hashes match"));
    }

    [TestCase("replay")]
    [TestCase("evaluate")]
    public void A_recording_that_is_missing_ends_with_2(string verb)
    {
        var run = CommandLine.Run(verb, "/nowhere/session.vrs");
        Assert.That(run.Code, Is.EqualTo(ExitCode.BadInput));
        Assert.That(run.Errors, Does.Contain("/nowhere/session.vrs: the recording cannot be opened"));
    }

    [Test]
    public void A_recording_made_with_other_content_is_not_replayed()
    {
        using var folder = new SessionFolder();
        string scenario = CopyOfScenario(folder);
        File.AppendAllText(Path.Combine(scenario, "texts.yaml"), "# Another edition.\n");
        var run = CommandLine.Run("replay", GoldenSession.Recording, "--scenario", scenario);
        Assert.That(run.Code, Is.EqualTo(ExitCode.BadInput), run.Output);
        Assert.That(run.Errors, Does.Contain("The recording was made with scenario 'pump-lockout'").And.Contain("vrlab evaluate"));
    }

    private static string CopyOfScenario(SessionFolder folder)
    {
        string copy = Path.Combine(folder.Parent, "pump-lockout");
        Directory.CreateDirectory(copy);
        foreach (string file in Directory.EnumerateFiles(GoldenSession.ScenarioFolder))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        return copy;
    }
}
