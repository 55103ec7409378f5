using VRLab.Assessment;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Checking.Tests;

/// <summary>What may be done in any order may be done in any order; what may not is told by name.</summary>
public sealed class OrderFreedomTests
{
    private const int Orders = 20;

    // Slow enough for a motor to run down while the learner goes on.
    private static readonly RulesPace Calm = new(1.5, 1, 60);

    [TestCase("switchgear-isolation")]
    [TestCase("ev-high-voltage-shutdown")]
    [TestCase("pump-lockout")]
    public void Every_order_that_the_procedure_leaves_free_earns_everything(string id)
    {
        Scenario drill = ScenarioLibrary.Delivered.Find(id);
        ScenarioStep[][] orders = [.. Enumerable.Range(1, Orders).Select(seed => AnyOrder(drill, (ulong)seed))];
        AssessmentResult[] results = [.. orders.AsParallel().AsOrdered().Select(order => Play(drill, order))];

        Assert.That(orders.Select(Words).Distinct().Count(), Is.GreaterThan(Orders / 2), "orders that differ");
        for (int i = 0; i < Orders; i++)
        {
            Assert.That(results[i].Findings.Select(finding => finding.Text.English), Is.Empty, Words(orders[i]));
            Assert.That(results[i].Score, Is.EqualTo(results[i].MaxScore), Words(orders[i]));
        }
    }

    [TestCase("switchgear-isolation")]
    [TestCase("ev-high-voltage-shutdown")]
    [TestCase("pump-lockout")]
    public void Every_step_before_one_that_it_must_come_after_is_told_by_name(string id)
    {
        Scenario drill = ScenarioLibrary.Delivered.Find(id);
        (ScenarioStep Early, StepId Due)[] swaps = [.. drill.Steps.SelectMany(step => step.After.Select(due => (step, due)))];
        string[] missed = [.. swaps.AsParallel().AsOrdered()
            .Where(swap => !IsTold(drill, Play(drill, Moved(drill, swap.Early, swap.Due)), swap.Early, swap.Due))
            .Select(swap => $"{swap.Early.Id} before {swap.Due}")];

        Assert.That(missed, Is.Empty);
    }

    private static AssessmentResult Play(Scenario drill, IEnumerable<ScenarioStep> order)
    {
        var learner = new RulesLearner(drill, pace: Calm);
        learner.PlaySteps(order.Where(step => !learner.Excused.Contains(step.Id.Name)).Select(step => step.Id.Name));
        return RulesAssessment.Of(learner);
    }

    /// <summary>By the order itself, or by what it made impossible or dangerous.</summary>
    private static bool IsTold(Scenario drill, AssessmentResult result, ScenarioStep early, StepId due) => result.Findings.Any(finding => finding.Kind switch
    {
        FindingKind.OutOfOrder or FindingKind.Omitted => finding.Step == early.Id || finding.Step == due,
        FindingKind.Hazard => Concerns(drill.HazardOf(new HazardId(finding.Related!)), early) || Concerns(drill.HazardOf(new HazardId(finding.Related!)), drill.StepOf(due)),
        _ => false,
    });

    /// <summary>It comes of leaving the step out or doing something before it, or speaks of the step or of what it is done with.</summary>
    private static bool Concerns(Hazard hazard, ScenarioStep step) =>
        hazard.Follows.Contains(step.Id) || hazard.Provocation.Omit.Contains(step.Id) || hazard.Provocation.Before == step.Id
        || hazard.Condition.AndParts().Any(part => part is StepDone done && done.Step == step.Id)
        || ObjectsOf(hazard.Condition).Overlaps(step.How.Append(step.Condition).SelectMany(ObjectsOf));

    private static HashSet<ObjectId> ObjectsOf(Condition condition) => [.. condition.AndParts().SelectMany(part => part.OwnObjects())];

    /// <summary>The order of writing with one step moved to just before another.</summary>
    private static List<ScenarioStep> Moved(Scenario drill, ScenarioStep early, StepId due)
    {
        List<ScenarioStep> order = [.. drill.Steps];
        order.Remove(early);
        order.Insert(order.FindIndex(step => step.Id == due), early);
        return order;
    }

    /// <summary>Of all steps whose predecessors are done, any one next.</summary>
    private static ScenarioStep[] AnyOrder(Scenario drill, ulong seed)
    {
        var random = new DeterministicRandom(seed);
        List<ScenarioStep> left = [.. drill.Steps];
        List<ScenarioStep> order = [];
        while (left.Count > 0)
        {
            ScenarioStep[] possible = [.. left.Where(step => !left.Exists(other => step.After.Contains(other.Id) || step.Prerequisites.Contains(other.Id)))];
            ScenarioStep next = possible[random.NextInt32(possible.Length)];
            left.Remove(next);
            order.Add(next);
        }

        return [.. order];
    }

    private static string Words(IEnumerable<ScenarioStep> order) => string.Join(' ', order.Select(step => step.Id.Name));
}
