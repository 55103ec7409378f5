using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.VirtualLearner;

namespace VRLab.Checking;

/// <summary>
/// Whether errors came about as meant: what the rules wrote shows them, and shows nothing else that went wrong. The assessment has no part in
/// it, so that its findings can be held against this.
/// </summary>
internal static class FaultTrial
{
    public static bool CameAbout(RulesLearner learner, IReadOnlyList<LearnerFault> faults)
    {
        Dictionary<StepId, (long First, int Times)> performed = [];
        foreach ((long tick, _, object record) in learner.Log.All)
        {
            if (record is StepPerformed step)
            {
                (long First, int Times) known = performed.GetValueOrDefault(step.Step, (tick, 0));
                performed[step.Step] = known with { Times = known.Times + 1 };
            }
        }

        return faults.All(fault => IsShown(fault, learner, performed)) && IsElseRight(learner, faults, performed);
    }

    private static bool IsShown(LearnerFault fault, RulesLearner learner, Dictionary<StepId, (long First, int Times)> performed) => fault switch
    {
        OmittedStep omitted => !performed.ContainsKey(omitted.Step),
        HurriedStep hurried => !performed.ContainsKey(hurried.Step),
        SwappedSteps swapped => performed.TryGetValue(swapped.First, out var first) && performed.TryGetValue(swapped.Second, out var second) && second.First < first.First,
        RepeatedStep repeated => performed.TryGetValue(repeated.Step, out var done) && done.Times > 1,
        DawdledStep dawdled => performed.ContainsKey(dawdled.Step),
        ProvokedHazard provoked => learner.IsRaised(provoked.Hazard),
        _ => false,
    };

    private static bool IsElseRight(RulesLearner learner, IReadOnlyList<LearnerFault> faults, Dictionary<StepId, (long First, int Times)> performed)
    {
        Scenario scenario = learner.Scenario;
        HashSet<StepId> missing = FaultCandidates.WithDependents(scenario, faults.SelectMany(fault => OmittedBy(fault, scenario)));
        HashSet<HazardId> raised = [
            .. faults.OfType<ProvokedHazard>().Select(fault => fault.Hazard),
            .. scenario.Hazards.Where(hazard => hazard.Follows.Any(missing.Contains)).Select(hazard => hazard.Id)];
        return scenario.Steps.All(step => step.IsOptional || missing.Contains(step.Id) || learner.IsExcused(step.Id) || performed.ContainsKey(step.Id))
            && scenario.Steps.All(step => step.IsRepeatable || !performed.TryGetValue(step.Id, out var done) || done.Times == 1 || faults.Contains(new RepeatedStep(step.Id)))
            && scenario.Hazards.All(hazard => raised.Contains(hazard.Id) || !learner.IsRaised(hazard.Id));
    }

    private static IEnumerable<StepId> OmittedBy(LearnerFault fault, Scenario scenario) => fault switch
    {
        OmittedStep omitted => [omitted.Step],
        HurriedStep hurried => [hurried.Step],
        ProvokedHazard provoked => scenario.HazardOf(provoked.Hazard).Provocation.Omit,
        _ => [],
    };
}
