using System.Text.RegularExpressions;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Scenarios.Tests.Loading;

namespace VRLab.Checking.Tests;

/// <summary>One broken scenario of each kind that <see cref="DrillChecks"/> does not have: points, deductions, size, captions, reach, times.</summary>
public sealed partial class BrokenScenarios
{
    private static readonly Scenario Drill = ScenarioLibrary.Delivered.Find("pump-lockout");

    [Test]
    public void Points_that_the_right_way_loses_are_refuted_with_the_whole_way()
    {
        using var folder = new ScenarioFolder();
        folder.Replace("hazards.yaml", "- { quantity: motor-speed, at-least: 1200 rpm }", "- { quantity: motor-speed, at-least: 0 rpm }");
        CheckFinding finding = Of(folder, RubricChecks.Points);

        Assert.That(finding.Severity, Is.EqualTo(CheckSeverity.Error));
        Assert.That(finding.Text.English, Does.Contain("of 100 points").And.Contain("Isolator opened under load"));
        Assert.That(finding.CounterExample, Is.EqualTo(Drill.Steps.Select(step => step.Id.Name)));
    }

    [Test]
    public void A_deduction_for_order_that_nothing_can_bring_about_is_told()
    {
        using var folder = new ScenarioFolder();
        Rewrite(folder, text => After().Replace(text, "after: []"));

        Assert.That(Of(folder, RubricChecks.Deductions, "out-of-order").Severity, Is.EqualTo(CheckSeverity.Note));
    }

    [Test]
    public void A_deduction_for_repeating_what_may_be_repeated_is_told()
    {
        using var folder = new ScenarioFolder();
        Rewrite(folder, text => Points().Replace(Repeatable().Replace(text, ""), "        repeatable: true\n$0"));

        Assert.That(Of(folder, RubricChecks.Deductions, "repeated").Severity, Is.EqualTo(CheckSeverity.Note));
    }

    [Test]
    public void A_hazard_that_costs_nothing_is_told()
    {
        using var folder = new ScenarioFolder();
        folder.Replace("hazards.yaml", "deducts: 10", "deducts: 0");
        CheckReport report = ScenarioChecker.Check(ScenarioLoader.Load(folder.Folder), places: null);

        Assert.That(report.Findings.Count(finding => finding.Check == RubricChecks.Deductions), Is.EqualTo(1));
    }

    [Test]
    public void Fewer_than_ten_steps_are_refused()
    {
        Scenario few = With(Drill.Procedure with { Chapters = [Drill.Chapters[0]] });

        Assert.That(TextChecks.Of(few).Select(finding => finding.Text.English), Has.Some.StartsWith("There are only 4 steps"));
    }

    [Test]
    public void A_sound_without_a_caption_is_refused()
    {
        var rule = new ScenarioRule(new Worn(new ObjectId("goggles")), [new PlaySound("whisper", new ObjectId("skid"))], Repeats: false);

        Assert.That(TextChecks.Of(With(Drill.Procedure with { Rules = [rule] })).Select(finding => finding.Subject), Is.EqualTo(new[] { "whisper" }));
    }

    [Test]
    public void Every_sound_that_an_author_can_name_has_its_caption() =>
        Assert.That(ScenarioSounds.Captions.Keys, Is.SupersetOf(ScenarioSounds.Names));

    [TestCase("the whole", "time-limit: 15 min", "time-limit: 2 min", "")]
    [TestCase("a wait", "quantity: discharge-pressure, at-most: 0.1 bar, for: 0.5 s", "quantity: discharge-pressure, at-most: 0.1 bar, for: 300 s", "confirm-zero")]
    public void Time_that_does_not_suffice_is_told(string what, string old, string replacement, string subject)
    {
        using var folder = new ScenarioFolder();
        string file = Directory.EnumerateFiles(folder.Folder).First(path => File.ReadAllText(path).Contains(old, StringComparison.Ordinal));
        folder.Replace(Path.GetFileName(file), old, replacement);

        Assert.That(TimeChecks.Of(ScenarioLoader.Load(folder.Folder)).Select(finding => finding.Subject), Does.Contain(subject), what);
    }

    [Test]
    public void What_lies_too_low_is_out_of_reach_but_for_the_ray()
    {
        IEnumerable<CheckFinding> found = ReachChecks.Of(Drill, target => new(0, 0.1f, 0));

        Assert.That(found.Select(finding => finding.Subject), Does.Contain("isolator").And.Not.Contain("padlock"));
    }

    private static CheckFinding Of(ScenarioFolder folder, string check, string? subject = null)
    {
        CheckReport report = ScenarioChecker.Check(ScenarioLoader.Load(folder.Folder), places: null);
        CheckFinding? found = report.Findings.FirstOrDefault(finding => finding.Check == check && (subject is null || finding.Subject == subject));
        Assert.That(found, Is.Not.Null, string.Join("\n", report.Findings.Select(finding => $"{finding.Check} {finding.Subject}: {finding.Text.English}")));
        return found!;
    }

    private static void Rewrite(ScenarioFolder folder, Func<string, string> change) =>
        folder.Write("chapters.yaml", change(File.ReadAllText(Path.Combine(folder.Folder, "chapters.yaml"))));

    private static Scenario With(ScenarioProcedure procedure) => new(Drill.Identity, Drill.Scene, procedure, Drill.Texts);

    [GeneratedRegex(@"after: \[.*\]")]
    private static partial Regex After();

    [GeneratedRegex(@"        repeatable: true\n")]
    private static partial Regex Repeatable();

    [GeneratedRegex(@"        points: \d+")]
    private static partial Regex Points();
}
