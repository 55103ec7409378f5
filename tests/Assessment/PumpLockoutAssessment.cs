using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Scenarios.Tests.Playing;
using VRLab.Stream;

namespace VRLab.Assessment.Tests;

/// <summary>The delivered drill, played on a world without physics and assessed: every fault gives exactly its own findings.</summary>
[Parallelizable(ParallelScope.Children)]
[Category("Slow")]
public sealed class PumpLockoutAssessment
{
    private static readonly Scenario Drill = Library.PumpLockout;

    public static IEnumerable<string> StepNames => Drill.Steps.Select(step => step.Id.Name);

    public static IEnumerable<string> HazardNames => Drill.Hazards.Select(hazard => hazard.Id.Name);

    [Test]
    public void A_correct_run_scores_everything()
    {
        AssessmentResult result = Assess(Player.Play(Drill));
        Assert.That(TextOf(result), Is.Empty);
        Assert.That((result.Score, result.Passed), Is.EqualTo((100, true)));
    }

    [TestCaseSource(nameof(StepNames))]
    public void An_omitted_step_is_one_finding_beside_the_hazards_that_follow_from_it(string omitted)
    {
        AssessmentResult result = Assess(Player.Play(Drill, omitted));
        string[] hazards = [.. Drill.Hazards.Where(hazard => hazard.Follows.Contains(new StepId(omitted))).Select(hazard => hazard.Id.Name)];
        Assert.That(
            result.Findings.Where(finding => finding.Kind != FindingKind.Hazard).Select(finding => (finding.Kind, finding.Step?.Name)),
            Is.EqualTo(new[] { (FindingKind.Omitted, omitted) }), TextOf(result));
        Assert.That(
            result.Findings.Where(finding => finding.Kind == FindingKind.Hazard).Select(finding => finding.Related), Is.EquivalentTo(hazards));
    }

    [TestCaseSource(nameof(HazardNames))]
    public void A_provoked_hazard_is_one_finding_beside_the_steps_left_out_for_it(string name)
    {
        Hazard hazard = Drill.HazardOf(new HazardId(name));
        AssessmentResult result = Assess(Player.Provoke(Drill, hazard));
        Assert.That(
            result.Findings.Where(finding => finding.Kind == FindingKind.Hazard).Select(finding => finding.Related),
            Is.EqualTo(new[] { name }), TextOf(result));
        Assert.That(
            result.Findings.Where(finding => finding.Kind != FindingKind.Hazard).Select(finding => (finding.Kind, finding.Step)),
            Is.SubsetOf(hazard.Provocation.Omit.Select(step => (FindingKind.Omitted, (StepId?)step))), TextOf(result));
        Assert.That(result.Passed, Is.EqualTo(!hazard.IsCritical && result.Score >= 80));
    }

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
        AssessmentResult result = Assess(player);
        Finding finding = result.Findings.Single();
        Assert.That(finding.Kind, Is.EqualTo(FindingKind.OutOfOrder));
        Assert.That(new[] { finding.Step?.Name, finding.Related }, Is.EquivalentTo(new[] { first, second }), TextOf(result));
    }

    /// <summary>For looking at: the drill's report in both languages, in <c>report-samples/pump-lockout</c> beside the tests' assembly.</summary>
    [Test, Explicit]
    public void Sample_report_to_look_at()
    {
        string folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "report-samples", "pump-lockout");
        Directory.CreateDirectory(folder);
        AssessmentResult result = Assess(Player.Provoke(Drill, Drill.HazardOf(new HazardId("opening-under-pressure"))));
        ReportFiles.Write(folder, result, Language.Chinese, TimeZoneInfo.Local);
        Assert.That(File.Exists(Path.Combine(folder, ReportFiles.HtmlName)));
    }

    private static AssessmentResult Assess(Player player)
    {
        var records = new RecordList();
        records.Write(0, ParticipantId.Host, new SessionHeader(
            StreamFormat.RecordsVersion, "play", Drill.Id, Drill.Version, Drill.ContentHash, 1, SimulationTime.TicksPerSecond, "practice", 0, "test"));
        records.Write(0, new ParticipantId(1), new ParticipantJoined("Li Hua", "learner", "none", "auto"));
        foreach (RecordEnvelope envelope in player.Log.Records)
        {
            records.Add(envelope);
        }

        records.Write(SimulationTime.TicksFrom(player.Seconds), ParticipantId.Host, new SessionEnded("completed"));
        return SessionAssessor.Assess(Drill, records);
    }

    private static string TextOf(AssessmentResult result) =>
        string.Join('\n', result.Findings.Select(finding => $"{finding.Kind} {finding.Step} {finding.Related}: {finding.Text.English}"));
}
