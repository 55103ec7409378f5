using VRLab.Assessment.Motion;
using VRLab.Core;

namespace VRLab.Assessment.Skill;

/// <summary>One measurement of a skill, 0 .. 1, with its precision (one over the variance of its error).</summary>
internal readonly record struct SkillMeasure(SkillPartKind Kind, double Value, double Precision);

/// <summary>What a single step says of a skill.</summary>
internal static class SkillMeasures
{
    /// <summary>
    /// The error of one measurement, as rehearsals of pump-lockout show it (<c>vrlab bench skill</c> measures it again), with two exceptions: time
    /// is not trusted more than procedure, because being quick is not being right; motion, which rehearsals do not have, is taken as help is.
    /// </summary>
    public static double DeviationOf(SkillPartKind kind) => kind is SkillPartKind.Procedure or SkillPartKind.Time ? 0.45 : 0.5;

    public static IEnumerable<SkillMeasure> Of(AssessmentResult result, AssessedStep step)
    {
        if (step.PerformedTick is null && !IsOmitted(result, step))
        {
            yield break;
        }

        if (step.Plan.Points > 0)
        {
            yield return Measure(SkillPartKind.Procedure, step.Score / step.Plan.Points / (1 + HazardsDuring(result, step)));
        }

        if (step is not { WorkedFromTick: { } from, PerformedTick: { } to })
        {
            yield break;
        }

        double seconds = result.Evidence.WorkingSeconds(from, to);
        if (step.Plan.ExpectedSeconds > 0 && seconds > 0)
        {
            yield return Measure(SkillPartKind.Time, Math.Min(1, step.Plan.ExpectedSeconds / seconds));
        }

        yield return Measure(SkillPartKind.Help, 1.0 / (1 + WarningsBetween(result.Evidence, from, to)));
        if (MotionOf(result, step) is { } motion)
        {
            yield return Measure(SkillPartKind.Motion, motion);
        }
    }

    /// <summary>
    /// Left out where it could have been done. What is missing only because of another step says nothing of its own (one mistake is one
    /// measurement), nor does what was optional or never reached.
    /// </summary>
    private static bool IsOmitted(AssessmentResult result, AssessedStep step) =>
        result.Findings.Any(finding => finding.Kind == FindingKind.Omitted && finding.Step == step.Plan.Id);

    private static SkillMeasure Measure(SkillPartKind kind, double value) =>
        new(kind, Math.Clamp(value, 0, 1), 1 / (DeviationOf(kind) * DeviationOf(kind)));

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
