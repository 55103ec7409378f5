using System.Text;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>
/// Plays the scenario's rules and its process without an engine. The right way is walked step by step, with a snapshot before each step; from
/// every snapshot one thing is done differently, and then the right way is resumed. Two states that look alike to the rules (controls, sockets,
/// what is worn and held, steps done, every comparison of a process value) are taken as one: so a way that comes back to a state
/// known to lead to the end is not followed again. That is what bounds the search, and what it may miss: more than one deviation at a time, and
/// process states that differ although every comparison answers alike. A process whose values keep still for a while is taken to stay so.
/// </summary>
internal sealed class Explorer
{
    private const double SettleSeconds = 0.5;
    private readonly Scenario _scenario;
    private readonly ProcessPredicates _predicates;
    private readonly ulong _seed;
    private readonly List<RulesLearner> _before = [];
    private readonly HashSet<string> _good = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ScenarioStep> _order;
    private int _waysTried;

    /// <param name="scenario">What is explored.</param>
    /// <param name="seed">Draws the branches.</param>
    /// <param name="preferred">Alternatives to take where the scenario leaves a choice; else the first written.</param>
    public Explorer(Scenario scenario, ulong seed, IReadOnlyList<StepId> preferred)
    {
        _scenario = scenario;
        _predicates = new ProcessPredicates(scenario);
        _seed = seed;
        _order = [.. scenario.Steps.Where(step => !IsReplaced(step, preferred))];
    }

    public ulong Seed => _seed;

    /// <summary>Steps performed on the right way, in that order.</summary>
    public IReadOnlyList<StepId> Performed { get; private set; } = [];

    /// <summary>The step at which the right way came to a stop; null where it came to the end.</summary>
    public ScenarioStep? Stuck { get; private set; }

    public int StatesKnown => _good.Count;

    public int WaysTried => _waysTried;

    /// <summary>The order of steps that this exploration takes as right.</summary>
    public IReadOnlyList<ScenarioStep> Order => _order;

    /// <summary>Walks the right way; false where a step of it could not be performed.</summary>
    public bool WalkRightWay()
    {
        RulesLearner learner = Begin();
        foreach (ScenarioStep step in _order)
        {
            _before.Add(Snapshot.Of(learner));
            if (IsExcused(learner, step))
            {
                continue;
            }

            learner.Do(step);
            learner.Wait(SettleSeconds);
            if (!IsPerformed(learner, step.Id) && !step.IsOptional)
            {
                Stuck = step;
                break;
            }
        }

        Performed = [.. learner.Performed.Select(name => new StepId(name))];
        if (Stuck is not null)
        {
            return false;
        }

        foreach (RulesLearner state in _before)
        {
            _good.Add(KeyOf(state));
        }

        return true;
    }

    /// <summary>
    /// From the moment before a step of the right way: does the deviation, then goes on. Null where everything can still be done. Ways that share a
    /// <see cref="WayMemory"/> end where an earlier one has been.
    /// </summary>
    public DeadEnd? Try(int index, string deviation, Action<RulesLearner> act, WayMemory memory)
    {
        Interlocked.Increment(ref _waysTried);
        RulesLearner learner = Snapshot.Of(_before[index]);
        act(learner);
        learner.Wait(SettleSeconds);
        DeadEnd? end = Follow(learner, memory);
        return end is null ? null : end with
        {
            Deviation = deviation,
            Way = [.. _order.Take(index).Select(step => step.Id.Name), deviation, .. end.Way],
        };
    }

    /// <summary>Does what is still missing, until the way is known to come to the end, or known not to.</summary>
    private DeadEnd? Follow(RulesLearner learner, WayMemory memory)
    {
        List<(string Key, int Length)> passed = [];
        List<string> way = [];
        while (true)
        {
            string key = KeyOf(learner);
            List<StepId> missing = Missing(learner);
            if (missing.Count == 0 || _good.Contains(key) || memory.IsGood(key))
            {
                memory.Remember(passed);
                return null;
            }

            if (memory.DeadEndFrom(key) is { } known)
            {
                return memory.Remember(passed, known with { Way = [.. way, .. known.Way] });
            }

            passed.Add((key, way.Count));
            ScenarioStep? next = learner.Runner.IsFinished ? null : NextPossible(learner, missing);
            if (next is null)
            {
                learner.Wait(SettleSeconds);
                return memory.Remember(passed, new DeadEnd("", way, missing, learner.Runner.IsFinished));
            }

            way.Add(next.Id.Name);
        }
    }

    public RulesLearner BeforeStep(int index) => Snapshot.Of(_before[index]);

    public int IndexOf(StepId step)
    {
        for (int i = 0; i < _order.Count; i++)
        {
            if (_order[i].Id == step)
            {
                return i;
            }
        }

        return -1;
    }

    public static bool IsPerformed(RulesLearner learner, StepId step) => learner.IsPerformed(step);

    private RulesLearner Begin() => new(_scenario, ScenarioMode.Practice, 1, RulesPace.Exploring, _seed, keepsAll: false);

    private bool IsReplaced(ScenarioStep step, IReadOnlyList<StepId> preferred)
    {
        if (step.Alternative is null)
        {
            return false;
        }

        ScenarioStep[] group = [.. _scenario.Steps.Where(other => other.Alternative == step.Alternative)];
        StepId chosen = Array.Find(group, other => preferred.Contains(other.Id))?.Id ?? group[0].Id;
        return step.Id != chosen;
    }

    private List<StepId> Missing(RulesLearner learner) =>
        [.. _order.Where(step => !step.IsOptional && !IsPerformed(learner, step.Id) && !IsExcused(learner, step)).Select(step => step.Id)];

    private static bool IsExcused(RulesLearner learner, ScenarioStep step) => learner.IsExcused(step.Id);

    /// <summary>
    /// The first step still missing that can be performed now, else one that can be after the steps before it were done again (a valve that was opened
    /// too early is shut again). The learner is left where it was performed.
    /// </summary>
    private ScenarioStep? NextPossible(RulesLearner learner, List<StepId> missing) =>
        _order.FirstOrDefault(step => missing.Contains(step.Id) && IsDone(learner, step))
            ?? _order.FirstOrDefault(step => IsDone(learner, step) && missing.Contains(step.Id));

    /// <summary>Does the step; true where it has been performed then, now or before.</summary>
    private static bool IsDone(RulesLearner learner, ScenarioStep step)
    {
        learner.Do(step);
        learner.Wait(SettleSeconds);
        return IsPerformed(learner, step.Id);
    }

    private string KeyOf(RulesLearner learner)
    {
        var key = new StringBuilder();
        learner.World.Describe(key);
        _predicates.Describe(learner.Runner, key);
        foreach (ScenarioStep step in _order)
        {
            key.Append(IsPerformed(learner, step.Id) ? 'x' : '.');
        }

        return key.ToString();
    }
}

/// <summary>A way on which something can no longer be done: what was done, in order, and what is lost. The session may still come to its end.</summary>
internal sealed record DeadEnd(string Deviation, List<string> Way, IReadOnlyList<StepId> Missing, bool ComesToAnEnd)
{
    /// <summary>What was done wrong, without the moment.</summary>
    public string Deed => Deviation.Split(" (")[0];
}
