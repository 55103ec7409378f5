using VRLab.Scenarios;
using VRLab.Scenarios.Tests.Loading;

namespace VRLab.Checking.Tests;

/// <summary>The delivered drill passes; with one thing broken, the check that is about it fails, names the place and says how to get there.</summary>
public sealed class DrillChecks
{
    [TestCase("pump-lockout", 200)]
    [TestCase("fire-drill", 150)]
    public void A_delivered_drill_is_playable(string id, int leastWays)
    {
        CheckReport report = ScenarioChecker.Check(ScenarioLibrary.Delivered.Find(id), places: null);

        Assert.That(report.Findings.Where(finding => finding.Severity == CheckSeverity.Error).Select(Describe), Is.Empty);
        Assert.That(report.WaysTried, Is.GreaterThan(leastWays));
    }

    [TestCase("chapters.yaml", "when: { worn: gloves }", "when: { all: [{ worn: gloves }, { not: { worn: gloves } }] }", "steps-reachable", "gloves", "read-work-order goggles gloves")]
    [TestCase("hazards.yaml", "- { quantity: motor-speed, at-least: 1200 rpm }", "- { quantity: motor-speed, at-least: 9000 rpm }", "hazards-provokable", "load-break", "omit stop-pump")]
    [TestCase("chapters.yaml", "after: [read-work-order]\n        focus: goggles", "after: []\n        focus: goggles\n        only-if: { quantity: motor-speed, at-most: 1 rpm }", "steps-reachable", "goggles", "")]
    public void A_broken_drill_is_refuted_with_a_way_to_see_it(string file, string old, string replacement, string check, string subject, string way)
    {
        using var folder = new ScenarioFolder();
        folder.Replace(file, old, replacement);
        CheckReport report = ScenarioChecker.Check(ScenarioLoader.Load(folder.Folder), places: null);

        CheckFinding? finding = report.Findings.FirstOrDefault(finding => finding.Check == check && finding.Subject == subject);
        Assert.That(finding, Is.Not.Null, string.Join("\n", report.Findings.Select(Describe)));
        Assert.That(string.Join(' ', finding!.CounterExample), Is.EqualTo(way));
        Assert.That(report.IsPlayable, Is.False);
    }

    [Test]
    public void A_mistake_that_cannot_be_taken_back_is_a_dead_end_with_the_shortest_way_into_it()
    {
        using var folder = new ScenarioFolder();
        folder.Replace("scenario.yaml", "hazards.yaml]", "hazards.yaml, trap.yaml]");
        folder.Write("trap.yaml", """
            rules:
              - when: { all: [{ done: close-discharge }, { not: { done: goggles } }] }
                do: [{ hold: discharge-valve }]
            """);
        CheckReport report = ScenarioChecker.Check(ScenarioLoader.Load(folder.Folder), places: null);

        CheckFinding finding = report.Findings.First(finding => finding is { Check: "no-dead-end", Severity: CheckSeverity.Error });
        Assert.That(finding.CounterExample[0], Is.EqualTo("close-discharge (before read-work-order)"));
    }

    [TestCase("title: { zh: 戴防护手套, en: Put on gloves }", "title: { zh: 戴护目镜, en: Put on gloves }", "goggles")]
    public void Titles_that_two_steps_share_are_told(string old, string replacement, string subject)
    {
        using var folder = new ScenarioFolder();
        folder.Replace("chapters.yaml", old, replacement);

        Assert.That(TextChecks.Of(ScenarioLoader.Load(folder.Folder)).Select(finding => finding.Subject), Is.EqualTo(new[] { subject }));
    }

    [TestCase("        expected: 12 s\n", "        expected: 900 s\n", "read-work-order")]
    public void Times_that_cannot_be_kept_are_told(string old, string replacement, string subject)
    {
        using var folder = new ScenarioFolder();
        folder.Replace("chapters.yaml", old, replacement);

        Assert.That(TimeChecks.Of(ScenarioLoader.Load(folder.Folder)).Select(finding => finding.Subject), Does.Contain(subject));
    }

    [Test]
    public void What_hangs_too_high_is_out_of_reach()
    {
        Scenario drill = ScenarioLibrary.Delivered.Find("pump-lockout");
        IEnumerable<CheckFinding> found = ReachChecks.Of(drill, target => new(0, target.Name == "isolator" ? 1.8f : 1.1f, 0));

        Assert.That(found.Select(finding => finding.Subject), Is.EqualTo(new[] { "isolator" }));
    }

    private static string Describe(CheckFinding finding) => $"{finding.Check} {finding.Subject}: {finding.Text.English} [{string.Join(' ', finding.CounterExample)}]";
}
