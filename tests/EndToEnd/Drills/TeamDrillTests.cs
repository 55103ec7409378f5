using System.Text.Json.Nodes;
using VRLab.Core;
using VRLab.EndToEnd.Tests.Commands;
using VRLab.EndToEnd.Tests.Support;

namespace VRLab.EndToEnd.Tests.Drills;

/// <summary>The drill for a team of four, without a headset: one plays the role that was asked for, the host's virtual learners the others.</summary>
public sealed class TeamDrillTests
{
    private static readonly (string Step, string Role)[] SomeSteps =
        [("press-alarm", "commander"), ("put-out", "extinguisher"), ("sweep-room", "guide"), ("dress-wound", "first-aider"), ("all-clear", "commander")];

    [TestCase("guide")]
    [TestCase("commander", Category = "Slow")]
    [TestCase("extinguisher", Category = "Slow")]
    [TestCase("first-aider", Category = "Slow")]
    public void Whichever_role_one_takes_the_team_scores_everything_each_in_their_own(string role)
    {
        (CommandLine run, JsonNode report) = Run(role);
        Assert.That(report["findings"]!.AsArray(), Is.Empty, run.Output);
        Assert.That((run.Code, (double)report["score"]!), Is.EqualTo((ExitCode.Done, 100.0)));
        Dictionary<int, string> roles = report["participants"]!.AsArray().ToDictionary(person => (int)person!["id"]!, person => (string)person!["role"]!);
        Assert.That((roles[1], roles.Count), Is.EqualTo((role, 4)));
        foreach ((string step, string who) in SomeSteps)
        {
            JsonNode performed = report["steps"]!.AsArray().Single(item => (string)item!["id"]! == step)!;
            Assert.That(roles[(int)performed["participant"]!], Is.EqualTo(who), step);
        }
    }

    [Category("Slow")]
    [TestCase("water-on-live")]
    [TestCase("fighting-live")]
    [TestCase("approach-unalarmed")]
    [TestCase("turning-back")]
    [TestCase("embers-left")]
    [TestCase("uncounted")]
    public void A_hazard_that_one_of_the_team_brings_about_is_found_by_name(string hazard)
    {
        (CommandLine run, JsonNode report) = Run("commander", "--fault", $"hazard:{hazard}");
        Assert.That(
            report["findings"]!.AsArray().Where(finding => (string)finding!["kind"]! == "hazard").Select(finding => (string)finding!["related"]!),
            Is.EqualTo(new[] { hazard }), run.Output);
    }

    [Test]
    public void A_role_that_the_drill_lacks_is_refused_with_those_that_it_has()
    {
        using var folder = new SessionFolder();
        var run = CommandLine.Run("run", "--scenario", "fire-drill", "--role", "cook", "--headset", "none", "--out", folder.Parent);
        Assert.That(run.Code, Is.EqualTo(ExitCode.BadInput));
        Assert.That(run.Errors, Does.Contain("commander, extinguisher, guide, first-aider"));
    }

    private static (CommandLine Run, JsonNode Report) Run(string role, params string[] faults)
    {
        using var folder = new SessionFolder();
        var run = CommandLine.Run(["run", "--scenario", "fire-drill", "--role", role, "--headset", "none", "--lang", "en", "--out", folder.Parent, .. faults]);
        DrillReport report = folder.Report;
        Assert.That(report.HashesMatched, Is.EqualTo(report.HashesChecked).And.GreaterThan(60), run.Output);
        return (run, report.Root);
    }
}
