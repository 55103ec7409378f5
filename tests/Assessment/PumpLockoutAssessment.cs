using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Scenarios.Tests.Playing;
using VRLab.Stream;

namespace VRLab.Assessment.Tests;

/// <summary>The pump's drill, played on a world without physics and assessed: steps in the wrong order.</summary>
[Parallelizable(ParallelScope.Children)]
[Category("Slow")]
public sealed class PumpLockoutAssessment
{
    private static readonly Scenario Drill = Library.PumpLockout;

    public static IEnumerable<string> StepNames => Drill.Steps.Select(step => step.Id.Name);

    [TestCase("close-discharge", "close-suction")]
    [TestCase("stop-pump", "close-discharge")]
    [TestCase("apply-lock", "apply-tag")]
    [TestCase("isolator-off", "apply-lock")]
    [TestCase("apply-lock", "try-start")]
    [TestCase("remove-tag", "remove-lock")]
    [TestCase("goggles", "stop-pump")]
    public void Swapped_steps_are_one_finding_of_just_these_two(string first, string second)
    {
        List<string> order = [.. StepNames];
        (int a, int b) = (order.IndexOf(first), order.IndexOf(second));
        (order[a], order[b]) = (order[b], order[a]);
        var player = new Player(Drill);
        player.PlaySteps(order);
        AssessmentResult result = LibraryAssessment.Assess(Drill, player);
        Finding finding = result.Findings.Single();
        Assert.That(finding.Kind, Is.EqualTo(FindingKind.OutOfOrder));
        Assert.That(new[] { finding.Step?.Name, finding.Related }, Is.EquivalentTo(new[] { first, second }), LibraryAssessment.TextOf(result));
    }

    /// <summary>For looking at: the drill's report in both languages, in <c>report-samples/pump-lockout</c> beside the tests' assembly.</summary>
    [Test, Explicit]
    public void Sample_report_to_look_at()
    {
        string folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "report-samples", "pump-lockout");
        Directory.CreateDirectory(folder);
        AssessmentResult result = LibraryAssessment.Assess(Drill, Player.Provoke(Drill, Drill.HazardOf(new HazardId("opening-under-pressure"))));
        ReportFiles.Write(folder, result, Language.Chinese, TimeZoneInfo.Local);
        Assert.That(File.Exists(Path.Combine(folder, ReportFiles.HtmlName)));
    }
}
