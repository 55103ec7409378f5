using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>Hazards that were raised: one finding for each hazard and participant, from what brought it about to the last time.</summary>
internal static class HazardFindings
{
    /// <summary>How far back the handling of the object that caused a hazard belongs to it.</summary>
    private const double LeadSeconds = 10;

    public static IEnumerable<Finding> Of(AssessmentContext context)
    {
        var chain = new HazardChain(context);
        return context.Evidence.Hazards
            .GroupBy(hazard => (hazard.Hazard, hazard.Participant))
            .Select(raised => From(context, chain, raised.Key.Participant, [.. raised]));
    }

    private static Finding From(AssessmentContext context, HazardChain chain, ParticipantId participant, HazardEvidence[] raised)
    {
        PlannedHazard plan = PlanOf(context.Plan, raised[0].Hazard);
        string cause = raised[0].Cause;
        LocalizedText? causeName = cause.Length > 0 ? context.Plan.NameOf(cause) : null;
        bool isCausedByStep = context.Plan.IndexOf(new StepId(cause)) >= 0;
        return new Finding(
            FindingKind.Hazard,
            isCausedByStep ? new StepId(cause) : null,
            plan.Id.Name,
            participant == ParticipantId.Host ? context.OnlyParticipant : participant,
            BeganTick(context, raised[0]),
            raised[^1].Tick,
            -plan.PointsDeducted * raised.Length,
            FindingTexts.Hazard(plan, causeName, raised.Length))
        {
            Chain = chain.Of(plan, raised),
        };
    }

    private static long BeganTick(AssessmentContext context, in HazardEvidence raised)
    {
        long began = raised.Tick;
        long earliest = raised.Tick - SimulationTime.TicksFrom(LeadSeconds);
        foreach (HandlingEvidence handling in context.Evidence.Handling)
        {
            if (handling.Object.Name == raised.Cause && handling.Tick >= earliest && handling.Tick <= raised.Tick)
            {
                began = Math.Min(began, handling.Tick);
            }
        }

        return began;
    }

    private static PlannedHazard PlanOf(AssessmentPlan plan, HazardId id) =>
        plan.Hazards.FirstOrDefault(hazard => hazard.Id == id) ?? throw ProblemException.BadInput(
            $"The recording names the hazard '{id}', which scenario '{plan.ScenarioId}' does not have.",
            "Evaluate it against the version of the scenario that it was recorded with.");
}
