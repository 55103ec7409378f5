using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>What every kind of finding looks at.</summary>
internal sealed record AssessmentContext(
    AssessmentPlan Plan, SessionEvidence Evidence, ProcedureOrder Order, StepHistory History)
{
    /// <summary>What a hand still does as a step comes true, and so long after it, belongs to the step.</summary>
    public static readonly long Grace = SimulationTime.TicksFrom(1.5);

    /// <summary>The one learner where there is just one: what nobody did can only then be put down to a person.</summary>
    public ParticipantId? OnlyParticipant =>
        Evidence.Participants.Select(participant => participant.Id).Distinct().ToArray() is [var only] ? only : null;

    public static AssessmentContext From(AssessmentPlan plan, SessionEvidence evidence)
    {
        IReadOnlyList<int>[] predecessors = [.. plan.Steps.Select(step => step.After.Select(plan.IndexOf).ToArray())];
        return new AssessmentContext(plan, evidence, ProcedureOrder.From(predecessors), new StepHistory(plan, evidence));
    }
}
