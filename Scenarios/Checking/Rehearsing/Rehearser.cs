using System.Collections.Concurrent;
using VRLab.Assessment;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.VirtualLearner;

namespace VRLab.Checking;

/// <summary>
/// Draws what a virtual learner does wrong, and plays it on the rules. Only errors that can be made in the scenario are drawn: each was tried
/// alone, and all of a run together. Any thread; the same seed draws the same, in whatever order runs come.
/// </summary>
public sealed class Rehearser(Scenario scenario)
{
    private const double PatienceSeconds = 60;
    private readonly ConcurrentDictionary<LearnerFault, bool> _isPossible = new();
    private readonly ConcurrentDictionary<FaultKind, IReadOnlyList<LearnerFault>> _candidates = new();
    private readonly AssessmentPlan _plan = scenario.ToAssessmentPlan();

    public Scenario Scenario => scenario;

    /// <summary>A run of that learner.</summary>
    public RehearsedRun Play(LearnerProfile profile, ulong seed)
    {
        List<LearnerFault> faults = Draw(profile, seed);
        while (true)
        {
            // Where the process does not wait for slow hands (drops, compressions), the same errors are made at the pace that it asks for.
            foreach (LearnerPace pace in (ReadOnlySpan<LearnerPace>)[profile.PaceFor(seed), LearnerPace.Expert])
            {
                RulesLearner learner = Perform(faults, pace, seed, keepsAll: true);
                if (FaultTrial.CameAbout(learner, faults))
                {
                    return new RehearsedRun(profile.Name, seed, faults, RulesAssessment.Of(learner, _plan));
                }
            }

            if (faults.Count == 0)
            {
                throw ProblemException.BadInput(
                    $"The scenario '{scenario.Id}' does not come out right even where nobody errs, so errors cannot be told apart.", $"See what is wrong with it: vrlab check {scenario.Id}");
            }

            faults.RemoveAt(faults.Count - 1);
        }
    }

    private List<LearnerFault> Draw(LearnerProfile profile, ulong seed)
    {
        var random = new DeterministicRandom(seed ^ (ulong)profile.Name.Length << 32);
        List<LearnerFault> drawn = [];
        HashSet<StepId> touched = [];
        int wanted = profile.FewestFaults + random.NextInt32(profile.MostFaults - profile.FewestFaults + 1);
        for (int attempt = 0; attempt < 8 * wanted && drawn.Count < wanted; attempt++)
        {
            IReadOnlyList<LearnerFault> candidates = CandidatesFor(profile.Tends[random.NextInt32(profile.Tends.Count)]);
            if (candidates.Count == 0)
            {
                continue;
            }

            LearnerFault fault = candidates[random.NextInt32(candidates.Count)];
            StepId[] steps = [.. FaultCandidates.Touched(scenario, fault)];
            if (!steps.Any(touched.Contains) && !drawn.Contains(fault) && IsPossible(fault))
            {
                touched.UnionWith(steps);
                drawn.Add(fault);
            }
        }

        return drawn;
    }

    private IReadOnlyList<LearnerFault> CandidatesFor(FaultKind kind) => _candidates.GetOrAdd(kind, wanted => FaultCandidates.Of(scenario, wanted));

    private bool IsPossible(LearnerFault fault) => _isPossible.GetOrAdd(
        fault, tried => FaultTrial.CameAbout(Perform([tried], LearnerPace.Expert, 0, keepsAll: false), [tried]));

    /// <summary>Plays the plan that the same faults give a learner with a headset.</summary>
    private RulesLearner Perform(IReadOnlyList<LearnerFault> faults, LearnerPace pace, ulong seed, bool keepsAll)
    {
        var moving = new RulesPace(2.6 / pace.Speed, 1.8 / pace.Speed, PatienceSeconds) { MetersPerSecond = 1.1 * pace.Speed, SecondsPerTurn = 4.5 / pace.Speed };
        RulesLearner learner = scenario.Procedure.Roles.Count > 0
            ? RulesLearner.PlayTogether(scenario, moving, seed, keepsAll, role => LearnerPlan.Make(scenario, faults, pace with { Seed = SeedOf(role, pace.Seed) }, role))
            : Alone(new RulesLearner(scenario, ScenarioMode.Practice, 1, moving, seed, keepsAll), LearnerPlan.Make(scenario, faults, pace));
        learner.Wait(3);
        return learner;
    }

    private static RulesLearner Alone(RulesLearner learner, List<PlanItem> plan)
    {
        foreach (PlanItem item in plan)
        {
            if (item.Step is not { } step || !learner.IsExcused(step))
            {
                learner.Do(item);
            }
        }

        return learner;
    }

    /// <summary>Not all of a team hesitate alike.</summary>
    private ulong SeedOf(string role, ulong seed) => seed + (1000003UL * (ulong)scenario.Procedure.Roles.TakeWhile(known => known.Id != role).Count());
}
