using VRLab.Conformance;
using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>
/// Constraints of the rubric that the order of the steps performed breaks: one finding for each place. Where the recording breaks off,
/// only what nothing later could have mended is told; and where the omission of a step is told, nothing else is said of it.
/// </summary>
internal static class ConstraintFindings
{
    public static IEnumerable<Finding> Of(AssessmentContext context)
    {
        string[] trace = [.. context.Evidence.Performed.Select(performed => performed.Step.Name)];
        foreach (PlannedConstraint constraint in context.Plan.Constraints.Where(constraint => IsAsked(context.Plan, constraint.Rule) && !IsOmission(context, constraint.Rule)))
        {
            foreach (Finding late in Late(context, constraint))
            {
                yield return late;
            }

            if (context.Evidence.IsInterrupted && !IsFinal(constraint.Rule.Template))
            {
                continue;
            }

            foreach (int place in DeclareChecker.Check(constraint.Rule, trace).Violations)
            {
                yield return From(context, constraint, place);
            }
        }
    }

    /// <summary>The second step, each time that it came later after the first than it may.</summary>
    private static IEnumerable<Finding> Late(AssessmentContext context, PlannedConstraint constraint) =>
        constraint.WithinSeconds is { } within
            ? LatePlaces(context.Evidence, constraint.Rule, within * context.Evidence.TimeLimitFactor).Distinct().Select(place => From(context, constraint, place))
            : [];

    private static IEnumerable<int> LatePlaces(SessionEvidence evidence, DeclareConstraint rule, double seconds)
    {
        IReadOnlyList<StepEvidence> performed = evidence.Performed;
        for (int first = IndexOf(performed, rule.First, 0); first >= 0; first = IndexOf(performed, rule.First, first + 1))
        {
            int second = IndexOf(performed, rule.Second, first + 1);
            if (second >= 0 && evidence.WorkingSeconds(performed[first].Tick, performed[second].Tick) > seconds)
            {
                yield return second;
            }
        }
    }

    private static int IndexOf(IReadOnlyList<StepEvidence> performed, string? step, int from)
    {
        for (int i = from; i < performed.Count; i++)
        {
            if (performed[i].Step.Name == step)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsOmission(AssessmentContext context, DeclareConstraint rule) => IsOmitted(context, rule.First) || (rule.Second is { } second && IsOmitted(context, second));

    private static bool IsOmitted(AssessmentContext context, string step) => OmissionFindings.IsOmitted(context, context.Plan.IndexOf(new StepId(step)));

    private static bool IsAsked(AssessmentPlan plan, DeclareConstraint rule) =>
        plan.IndexOf(new StepId(rule.First)) >= 0 && (rule.Second is null || plan.IndexOf(new StepId(rule.Second)) >= 0);

    /// <summary>Once broken, broken for good: it looks back only, or forbids.</summary>
    private static bool IsFinal(DeclareTemplate template) => template is DeclareTemplate.Init or DeclareTemplate.Absence
        or DeclareTemplate.Precedence or DeclareTemplate.AlternatePrecedence or DeclareTemplate.ChainPrecedence
        or DeclareTemplate.NotRespondedExistence or DeclareTemplate.NotCoExistence or DeclareTemplate.NotResponse or DeclareTemplate.NotPrecedence
        or DeclareTemplate.NotSuccession or DeclareTemplate.NotChainResponse or DeclareTemplate.NotChainPrecedence or DeclareTemplate.NotChainSuccession;

    private static Finding From(AssessmentContext context, PlannedConstraint constraint, int place)
    {
        IReadOnlyList<StepEvidence> performed = context.Evidence.Performed;
        StepEvidence? at = place < performed.Count ? performed[place] : null;
        return new Finding(
            FindingKind.Constraint,
            at?.Step,
            constraint.Id,
            at?.Participant ?? context.OnlyParticipant,
            at is { } shown ? FirstTickOf(performed, constraint.Rule, shown) : context.Evidence.FirstTick,
            at?.Tick ?? context.Evidence.LastTick,
            0 - constraint.PointsDeducted,
            constraint.Text);
    }

    /// <summary>The last time before it that the other step was performed; its own where it never was.</summary>
    private static long FirstTickOf(IReadOnlyList<StepEvidence> performed, DeclareConstraint rule, StepEvidence at)
    {
        string? other = at.Step.Name == rule.First ? rule.Second : rule.First;
        return performed.TakeWhile(one => one != at).Where(one => one.Step.Name == other).Select(one => one.Tick).DefaultIfEmpty(at.Tick).Last();
    }
}
