using VRLab.Assessment.Motion;
using VRLab.Core;

namespace VRLab.Assessment.Skill;

/// <summary>What steps say of a skill.</summary>
internal static class SkillMeasures
{
    /// <summary>Below it, being quicker or slower says nothing: the step fell to them on the way.</summary>
    private const double LeastSeconds = 1;

    /// <summary>All that these steps say, by kind: a value of 0 .. 1 for each opportunity.</summary>
    public static IReadOnlyDictionary<SkillPartKind, double[]> OfAll(AssessmentResult result, IReadOnlyList<AssessedStep> steps)
    {
        var kinds = new SortedDictionary<SkillPartKind, double[]>();
        foreach (var group in steps.SelectMany(step => Of(result, step)).GroupBy(measure => measure.Kind))
        {
            kinds[group.Key] = [.. group.Select(measure => Math.Clamp(measure.Value, 0, 1))];
        }

        return kinds;
    }

    private static IEnumerable<(SkillPartKind Kind, double Value)> Of(AssessmentResult result, AssessedStep step)
    {
        if (step.PerformedTick is null && !IsOmitted(result, step))
        {
            yield break;
        }

        if (step.Plan.Points > 0)
        {
            yield return (SkillPartKind.Procedure, step.Score / step.Plan.Points / (1 + HazardsDuring(result, step)));
        }

        if (step is not { WorkedFromTick: { } from, PerformedTick: { } to })
        {
            yield break;
        }

        double seconds = Math.Max(LeastSeconds, result.Evidence.WorkingSeconds(from, to));
        if (ExpectedSeconds(result, step) is > 0 and { } expected)
        {
            yield return (SkillPartKind.Time, Math.Max(LeastSeconds, expected) / seconds);
        }

        yield return (SkillPartKind.Help, 1.0 / (1 + WarningsBetween(result.Evidence, from, to)));
        if (MotionOf(result, step) is { } motion)
        {
            yield return (SkillPartKind.Motion, motion);
        }
    }

    /// <summary>The expert's time, where they play the way that the performer does; else what the author expects.</summary>
    private static double ExpectedSeconds(AssessmentResult result, AssessedStep step)
    {
        string? learner = result.Evidence.Participants.FirstOrDefault(one => one.Id == step.PerformedBy)?.LearnerAt(step.PerformedTick ?? 0);
        return result.Plan.ExpertTimes is { } expert && expert.Learner == learner && expert.Seconds.TryGetValue(step.Plan.Id, out double seconds)
            ? seconds
            : step.Plan.ExpectedSeconds;
    }

    /// <summary>
    /// Left out where it could have been done. What is missing only because of another step says nothing of its own (one mistake is one
    /// measurement), nor does what was optional or never reached.
    /// </summary>
    private static bool IsOmitted(AssessmentResult result, AssessedStep step) =>
        result.Findings.Any(finding => finding.Kind == FindingKind.Omitted && finding.Step == step.Plan.Id);

    /// <summary>Hazards that were raised while the step was worked on, by its performer or by nobody in particular.</summary>
    private static int HazardsDuring(AssessmentResult result, AssessedStep step) => step is { WorkedFromTick: { } from, PerformedTick: { } to }
        ? result.Evidence.Hazards.Count(hazard =>
            hazard.Tick > from && hazard.Tick <= to && (hazard.Participant == ParticipantId.Host || hazard.Participant == step.PerformedBy))
        : 0;

    private static int WarningsBetween(SessionEvidence evidence, long fromTick, long toTick) =>
        evidence.Guidance.Count(said => said.IsWarning && said.Tick >= fromTick && said.Tick <= toTick);

    /// <summary>Way, smoothness and hesitation against the expert's, each at most one; null without an expert or without motion.</summary>
    private static double? MotionOf(AssessmentResult result, AssessedStep step)
    {
        StepMotion? motion = result.Motion.FirstOrDefault(motion => motion.Step == step.Plan.Id);
        ReportStepMotion? expert = result.Plan.Expert.FirstOrDefault(expert => expert.Step == step.Plan.Id.Name);
        if (motion is null || expert is null)
        {
            return null;
        }

        ReportStepMotion own = MotionReport.Of(result, motion);
        double way = own.HandPathMeters > 0 ? Math.Min(1, expert.HandPathMeters / own.HandPathMeters) : 1;
        double smooth = own.Sparc is < 0 and { } sparc && expert.Sparc is < 0 and { } best ? Math.Min(1, best / sparc) : 1;
        double waited = (own.HesitationSeconds ?? 0) - (expert.HesitationSeconds ?? 0);
        double prompt = 1 / (1 + (0.2 * Math.Max(0, waited)));
        return (way + smooth + prompt) / 3;
    }
}
