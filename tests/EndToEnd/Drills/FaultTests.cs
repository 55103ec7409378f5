using VRLab.Core;
using VRLab.EndToEnd.Tests.Commands;
using VRLab.EndToEnd.Tests.Support;

namespace VRLab.EndToEnd.Tests.Drills;

/// <summary>A virtual learner who errs on the physics: every fault gives exactly the findings that belong to it.</summary>
[Category("Slow")]
public sealed class FaultTests
{
    [TestCase("pump-lockout", "close-discharge", TestName = "Turning a valve on against its stop")]
    [TestCase("switchgear-isolation", "disconnector-off", TestName = "Forcing a disconnector beyond its stop")]
    public void Who_uses_too_much_force_is_told_of_it(string scenario, string step)
    {
        using var folder = new SessionFolder();
        CommandLine.Run("run", "--scenario", scenario, "--headset", "none", "--lang", "en", "--fault", $"strain:{step}", "--out", folder.Parent);
        Assert.That(folder.Report.Findings, Is.Not.Empty.And.All.StartsWith($"overForce {step}"));
    }

    [TestCase("omit:goggles", "hazard no-ppe", "omitted goggles")]
    [TestCase("omit:apply-tag", "omitted apply-tag")]
    [TestCase("omit:try-start", "hazard no-try-out", "omitted try-start")]
    [TestCase("omit:apply-lock", "hazard lock-missing", "omitted apply-lock")]
    [TestCase("swap:close-discharge,close-suction", "outOfOrder close-discharge close-suction")]
    [TestCase("swap:apply-lock,apply-tag", "outOfOrder apply-lock apply-tag")]
    [TestCase("hazard:dead-heading", "hazard dead-heading")]
    [TestCase("hazard:dry-running", "hazard dry-running")]
    [TestCase("hazard:opening-under-pressure", "hazard opening-under-pressure")]
    [TestCase("hazard:load-break", "hazard load-break", "omitted stop-pump")]
    public void A_fault_gives_exactly_its_own_findings(string fault, params string[] findings)
    {
        using var folder = new SessionFolder();
        var run = CommandLine.Run("run", "--headset", "none", "--lang", "en", "--fault", fault, "--out", folder.Parent);
        DrillReport report = folder.Report;
        Assert.That(run.Errors, Is.Empty);
        Assert.That(report.Findings, Is.EqualTo(findings), run.Output);
        Assert.That(report.Score, Is.LessThan(100));
        Assert.That(run.Code, Is.EqualTo(report.Passed ? ExitCode.Done : ExitCode.Failed));
        Assert.That(run.Output, Does.Not.Contain("could not do what it wanted"));
        Assert.That(report.HashesChecked, Is.GreaterThan(100));
        Assert.That(report.HashesMatched, Is.EqualTo(report.HashesChecked));
    }
}
