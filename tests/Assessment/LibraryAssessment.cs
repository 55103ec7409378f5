using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Assessment.Tests;

/// <summary>Every delivered scenario, played on a world without physics and assessed: every fault gives exactly its own findings.</summary>
[Parallelizable(ParallelScope.Children)]
[Category("Slow")]
public sealed class LibraryAssessment
{
    /// <summary>The gym is for practice: it has no procedure to get wrong.</summary>
    private static readonly Scenario[] Drills =
        [.. ScenarioLibrary.Delivered.Ids.Where(id => id != "gym").Select(ScenarioLibrary.Delivered.Find)];

    public static IEnumerable<TestCaseData> Scenarios => Drills.Select(drill => new TestCaseData(drill).SetArgDisplayNames(drill.Id));

    public static IEnumerable<TestCaseData> Steps =>
        Drills.SelectMany(drill => drill.Steps.Select(step => new TestCaseData(drill, step).SetArgDisplayNames(drill.Id, step.Id.Name)));

    public static IEnumerable<TestCaseData> Hazards =>
        Drills.SelectMany(drill => drill.Hazards.Select(hazard => new TestCaseData(drill, hazard).SetArgDisplayNames(drill.Id, hazard.Id.Name)));

    [TestCaseSource(nameof(Scenarios))]
    public void A_correct_run_scores_everything(Scenario drill)
    {
        AssessmentResult result = Assess(drill, Player.Play(drill));
        Assert.That(TextOf(result), Is.Empty);
        Assert.That((result.Score, result.Passed), Is.EqualTo((100, true)));
    }

    [TestCaseSource(nameof(Steps))]
    public void An_omitted_step_is_one_finding_beside_the_hazards_that_follow_from_it(Scenario drill, ScenarioStep omitted)
    {
        AssessmentResult result = Assess(drill, Player.Play(drill, [.. WithDependents(drill, omitted)]));
        string[] hazards = [.. drill.Hazards.Where(hazard => hazard.Follows.Contains(omitted.Id)).Select(hazard => hazard.Id.Name)];
        Assert.That(
            result.Findings.Where(finding => finding.Kind != FindingKind.Hazard).Select(finding => (finding.Kind, finding.Step?.Name)),
            Is.EqualTo(new[] { (FindingKind.Omitted, omitted.Id.Name) }), TextOf(result));
        Assert.That(
            result.Findings.Where(finding => finding.Kind == FindingKind.Hazard).Select(finding => finding.Related), Is.EquivalentTo(hazards));
    }

    [TestCaseSource(nameof(Hazards))]
    public void A_provoked_hazard_is_one_finding_beside_the_steps_left_out_for_it(Scenario drill, Hazard hazard)
    {
        AssessmentResult result = Assess(drill, Player.Provoke(drill, hazard));
        Assert.That(
            result.Findings.Where(finding => finding.Kind == FindingKind.Hazard).Select(finding => finding.Related),
            Is.EqualTo(new[] { hazard.Id.Name }), TextOf(result));
        Assert.That(
            result.Findings.Where(finding => finding.Kind != FindingKind.Hazard).Select(finding => (finding.Kind, finding.Step)),
            Is.SubsetOf(hazard.Provocation.Omit.Select(step => (FindingKind.Omitted, (StepId?)step))), TextOf(result));
        Assert.That(result.Passed, Is.EqualTo(!hazard.IsCritical && result.Score >= drill.Rubric.PassPoints));
    }

    /// <summary>Who leaves a step out leaves out what takes it back and what cannot be done without it, as virtual learners do.</summary>
    private static IEnumerable<string> WithDependents(Scenario drill, ScenarioStep omitted) =>
        drill.Steps.Where(step => step.Undoes == omitted.Id || step.Needs.Contains(omitted.Id))
            .SelectMany(step => WithDependents(drill, step)).Prepend(omitted.Id.Name);

    internal static AssessmentResult Assess(Scenario drill, Player player)
    {
        var records = new RecordList();
        records.Write(0, ParticipantId.Host, new SessionHeader(
            StreamFormat.RecordsVersion, "play", drill.Id, drill.Version, drill.ContentHash, 1, SimulationTime.TicksPerSecond, "practice", 0, "test"));
        records.Write(0, new ParticipantId(1), new ParticipantJoined("Li Hua", "learner", "none", "auto"));
        foreach (RecordEnvelope envelope in player.Log.Records)
        {
            records.Add(envelope);
        }

        records.Write(SimulationTime.TicksFrom(player.Seconds), ParticipantId.Host, new SessionEnded("completed"));
        return SessionAssessor.Assess(drill, records);
    }

    internal static string TextOf(AssessmentResult result) =>
        string.Join('\n', result.Findings.Select(finding => $"{finding.Kind} {finding.Step} {finding.Related}: {finding.Text.English}"));
}
