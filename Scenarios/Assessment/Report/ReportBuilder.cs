using VRLab.Assessment.Motion;
using VRLab.Assessment.Skill;
using VRLab.Assessment.Team;
using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Assessment;

/// <summary>Puts a judgment into the form of report.json. Seconds are rounded to milliseconds, points to hundredths.</summary>
public static class ReportBuilder
{
    /// <param name="result">The judgment.</param>
    /// <param name="language">The language of the plain step titles.</param>
    /// <param name="replay">What running the recording again showed; null where that was not done.</param>
    public static SessionReport Build(AssessmentResult result, Language language, ReportReplay? replay = null)
    {
        SessionHeader header = result.Evidence.Header;
        ParticipantJoined? learner = LearnerOf(result.Evidence);
        return new SessionReport(
            new ReportScenario(header.ScenarioId, header.ScenarioVersion, header.ScenarioHash, ReportText.From(result.Plan.Title)),
            header.Seed,
            learner?.Headset ?? "",
            learner?.Learner ?? "",
            header.Mode,
            Points(result.Score),
            Points(result.MaxScore),
            Points(result.Plan.PassScore),
            result.Passed,
            result.Evidence.IsInterrupted,
            Seconds(result.Evidence.DurationSeconds),
            [.. result.Steps.Select(step => Step(result, step, language))],
            [.. result.Findings.Select(finding => Finding(result, finding))],
            [.. result.Participants.Select(one => Participant(result, one))],
            replay ?? new ReportReplay(0, 0),
            Frame(result.Evidence),
            Environment(result.Evidence))
        {
            Motion = [.. result.Motion.Select(motion => MotionReport.Of(result, motion))],
            Skills = [.. SkillScoring.Of(result).Select(Skill)],
            NotJudged = result.NotJudged,
            Team = TeamAnalysis.Of(result) is { } team ? TeamReport.Of(result, team) : null,
        };
    }

    private static ParticipantJoined? LearnerOf(SessionEvidence evidence) =>
        evidence.Participants.Count > 0 ? evidence.Participants[0].Joined : null;

    private static ReportStep Step(AssessmentResult result, AssessedStep step, Language language) => new(
        step.Plan.Id.Name,
        step.Plan.Title.In(language),
        ReportText.From(step.Plan.Title),
        step.Plan.Chapter.Name,
        SecondsAt(result, StartTick(step)),
        SecondsAt(result, step.PerformedTick),
        Seconds(step.Plan.ExpectedSeconds),
        Points(step.Score),
        Points(step.Plan.Points),
        step.RepeatCount,
        step.PerformedBy?.Value);

    private static long? StartTick(AssessedStep step) =>
        step.OfferedTick is { } offered && offered <= (step.PerformedTick ?? offered) ? offered : step.WorkedFromTick;

    private static ReportFinding Finding(AssessmentResult result, Finding finding) => new(
        finding.Kind.Word(),
        finding.Step?.Name,
        finding.Related,
        Seconds(result.Evidence.SecondsAt(finding.FromTick)),
        Seconds(result.Evidence.SecondsAt(finding.ToTick)),
        Points(finding.Points),
        finding.Participant?.Value,
        ReportText.From(finding.Text))
    {
        Chain = [.. finding.Chain.Select(link => new ReportLink(
            link.Word,
            link.Participant?.Value,
            Seconds(result.Evidence.SecondsAt(link.FromTick)),
            Seconds(result.Evidence.SecondsAt(link.ToTick)),
            ReportText.From(link.Text)))],
    };

    private static ReportParticipant Participant(AssessmentResult result, AssessedParticipant participant)
    {
        ParticipantJoined joined = participant.Evidence.Joined;
        return new ReportParticipant(
            participant.Evidence.Id.Value,
            joined.Name,
            joined.Role,
            joined.Headset,
            joined.Learner,
            participant.StepsPerformed,
            Points(participant.PointsEarned),
            Points(participant.PointsLost))
        {
            Successors = [.. participant.Evidence.Successors.Select(one => new ReportSuccessor(
                Seconds(result.Evidence.SecondsAt(one.FromTick)), one.By.Name, one.By.Headset, one.By.Learner))],
        };
    }

    private static ReportSkill Skill(SkillScore score) => new(
        score.Ability,
        ReportText.From(score.Name),
        score.Score is { } figure ? Points(figure) : null,
        Points(score.Low),
        Points(score.High),
        score.Steps,
        [.. score.Parts.Select(part => new ReportSkillPart(
            part.Kind.ToString().ToLowerInvariant(), Math.Round(part.Value, 4), Math.Round(part.Weight, 4), ReportText.From(part.Explanation)))]);

    private static ReportFrame Frame(SessionEvidence evidence)
    {
        ClientReport report = LastReport(evidence);
        return new ReportFrame(
            report.FrameCount,
            report.FramesDrawn,
            Math.Round(report.CpuMillisecondsMedian, 4),
            Math.Round(report.CpuMillisecondsP99, 4),
            Math.Round(report.AllocatedBytesPerFrame, 2));
    }

    private static ReportEnvironment Environment(SessionEvidence evidence)
    {
        ClientReport report = LastReport(evidence);
        return new ReportEnvironment(report.OperatingSystem ?? "", report.VulkanDevice ?? "", report.OpenXrRuntime ?? "");
    }

    private static ClientReport LastReport(SessionEvidence evidence) =>
        evidence.ClientReports.Count > 0 ? evidence.ClientReports[^1] : default;

    private static double? SecondsAt(AssessmentResult result, long? tick) =>
        tick is { } known ? Seconds(result.Evidence.SecondsAt(known)) : null;

    private static double Seconds(double seconds) => Math.Round(seconds, 3);

    // The sum turns a negative zero into zero, which JSON would print otherwise.
    private static double Points(double points) => Math.Round(points, 2) + 0.0;
}
