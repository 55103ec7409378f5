using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>Says of each step what became of it and which stretch shows it.</summary>
internal sealed class OutcomeBuilder(AssessmentResult result, CohortSession session, Finding[] findings)
{
    public StepOutcome Of(AssessedStep? step, PlannedStep plan)
    {
        if (step is null)
        {
            return new StepOutcome(plan.Id, StepSign.NotAsked, null, session.Whole, 0);
        }

        StepSign sign = SignOf(step);
        double? share = sign is StepSign.NotAsked or StepSign.NotReached ? null : step.Plan.Points > 0 ? step.Score / step.Plan.Points : 1;
        return new StepOutcome(plan.Id, sign, share, ShownBy(step), WarningsIn(step));
    }

    public Stretch StretchOf(long fromTick, long toTick) => new(session.Number, Seconds(fromTick), Seconds(toTick));

    /// <summary>From the beginning of the first step to the end of the last.</summary>
    public Stretch StretchOf(IReadOnlyList<AssessedStep> steps)
    {
        Stretch[] each = [.. steps.Select(ShownBy)];
        return each.Length == 0 ? session.Whole : new Stretch(session.Number, each.Min(one => one.FromSeconds), each.Max(one => one.ToSeconds));
    }

    private StepSign SignOf(AssessedStep step)
    {
        if (step.PerformedTick is null)
        {
            return step.Plan.IsOptional ? StepSign.NotAsked
                : OmissionOf(step) is not null ? StepSign.Omitted
                : result.Evidence.IsInterrupted ? StepSign.NotReached
                : StepSign.Prevented;
        }

        FindingKind[] kinds = [.. findings.Where(finding => finding.Step == step.Plan.Id).Select(finding => finding.Kind)];
        return kinds.Contains(FindingKind.OutOfOrder) ? StepSign.OutOfOrder
            : kinds.Contains(FindingKind.Repeated) ? StepSign.Repeated
            : kinds.Contains(FindingKind.Overtime) ? StepSign.Overtime
            : StepSign.Done;
    }

    private Finding? OmissionOf(AssessedStep step) =>
        findings.FirstOrDefault(finding => finding.Kind == FindingKind.Omitted && finding.Step == step.Plan.Id);

    private Stretch ShownBy(AssessedStep step)
    {
        if (step is { WorkedFromTick: { } from, PerformedTick: { } to })
        {
            return StretchOf(from, to);
        }

        return OmissionOf(step) is { } omitted ? StretchOf(omitted.FromTick, omitted.ToTick) : StretchOf(step.OfferedTick ?? result.Evidence.FirstTick, result.Evidence.LastTick);
    }

    private int WarningsIn(AssessedStep step) => step is { WorkedFromTick: { } from, PerformedTick: { } to }
        ? result.Evidence.Guidance.Count(said => said.IsWarning && said.Tick >= from && said.Tick <= to)
        : 0;

    private double Seconds(long tick) => Math.Round(result.Evidence.SecondsAt(tick), 3);
}
