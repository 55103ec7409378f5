using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Scenarios;

/// <summary>Watches the scenario's rules and carries out their behaviors, and those of faults that are injected.</summary>
internal sealed class BehaviorRules
{
    private ScenarioRule[] _rules;
    private ConditionState[] _states;
    private bool[] _hasFired;
    private readonly ScenarioFault[] _faults;
    private readonly bool[] _isInjected;
    private readonly List<StepId> _skipped;
    private readonly BehaviorRunner _runner;
    private readonly StepRules _steps;
    private readonly ScenarioMode _mode;

    public BehaviorRules(Scenario scenario, ConditionStates states, BehaviorRunner runner, StepRules steps, ScenarioMode mode)
    {
        (_runner, _steps, _mode) = (runner, steps, mode);
        _skipped = new List<StepId>(scenario.Steps.Count);
        _rules = RulesOf(scenario);
        _states = [.. _rules.Select(rule => states.Watch(rule.When))];
        _hasFired = new bool[_rules.Length];
        _faults = [.. scenario.Procedure.Faults];
        _isInjected = new bool[_faults.Length];
    }

    /// <summary>Rules with the same condition go on; a new one waits until its condition comes true from now on.</summary>
    public void Change(Scenario changed, ConditionStates states)
    {
        ScenarioRule[] rules = RulesOf(changed);
        int[] before = Matched(rules);
        _states = [.. rules.Select((rule, i) => before[i] >= 0 ? _states[before[i]] : states.Watch(rule.When).BeginSilently())];
        _hasFired = [.. before.Select(index => index >= 0 && _hasFired[index])];
        _rules = rules;
    }

    /// <exception cref="ProblemException">The scenario has no such fault; the remedy names the nearest one.</exception>
    public void Inject(FaultId fault, bool isFromInstructor, long tick, IWorldCommand command, IStreamSink sink, bool isFast = false)
    {
        int index = Array.FindIndex(_faults, known => known.Id == fault);
        if (index < 0)
        {
            throw ProblemException.BadInput(
                $"The scenario has no fault '{fault}'.", Known.Suggest(fault.Name, _faults.Select(known => known.Id.Name)));
        }

        _isInjected[index] = true;
        sink.Write(tick, ParticipantId.Host, new FaultInjected(fault, isFromInstructor));
        Carry(_faults[index].Do, tick, command, sink, isFast);
    }

    /// <summary>Rules in the order of writing; each at most once in a tick, so that rules cannot chase each other.</summary>
    public void Update(in RuleContext context, IWorldCommand command, IStreamSink sink)
    {
        for (int i = 0; i < _rules.Length; i++)
        {
            _states[i].Update(context);
            if (_states[i].IsRising && (_rules[i].Repeats || !_hasFired[i]))
            {
                _hasFired[i] = true;
                Carry(_rules[i].Do, context.Tick, command, sink);
            }
        }
    }

    public void AddToHash(ref StateHash hash)
    {
        for (int i = 0; i < _rules.Length; i++)
        {
            hash.Add(_hasFired[i]);
            _states[i].AddToHash(ref hash);
        }

        foreach (bool isInjected in _isInjected)
        {
            hash.Add(isInjected);
        }
    }

    private ScenarioRule[] RulesOf(Scenario scenario) => [.. scenario.Procedure.Rules.Where(rule => _mode != ScenarioMode.Exam || !rule.IsForPractice)];

    /// <summary>For each rule the place of the old one with its condition, each old one once; -1 where there is none.</summary>
    private int[] Matched(ScenarioRule[] rules)
    {
        List<int> open = [.. Enumerable.Range(0, _rules.Length)];
        int[] matched = new int[rules.Length];
        for (int i = 0; i < rules.Length; i++)
        {
            int place = open.FindIndex(old => ConditionComparison.AreSame(_rules[old].When, rules[i].When));
            matched[i] = place < 0 ? -1 : open[place];
            if (place >= 0)
            {
                open.RemoveAt(place);
            }
        }

        return matched;
    }

    private void Carry(IReadOnlyList<Behavior> behaviors, long tick, IWorldCommand command, IStreamSink sink, bool isFast = false)
    {
        for (int i = 0; i < behaviors.Count; i++)
        {
            switch (behaviors[i])
            {
                case Inject inject:
                    Inject(inject.Fault, isFromInstructor: false, tick, command, sink, isFast);
                    break;
                case Jump jump:
                    GoTo(jump.Step, tick, command, sink);
                    break;
                default:
                    CarryOne(behaviors[i], tick, command, sink, isFast);
                    break;
            }
        }
    }

    private void CarryOne(Behavior behavior, long tick, IWorldCommand command, IStreamSink sink, bool isFast)
    {
        if (isFast)
        {
            _runner.FastForward(behavior, tick, command, sink);
        }
        else
        {
            _runner.Carry(behavior, tick, command, sink);
        }
    }

    /// <summary>What would have followed from the steps left out is brought about at once, as if they had been done long ago.</summary>
    private void GoTo(StepId step, long tick, IWorldCommand command, IStreamSink sink)
    {
        int first = _skipped.Count;
        _steps.JumpTo(step, _skipped, tick, sink);
        for (int i = first; i < _skipped.Count; i++)
        {
            FollowSkipped(_skipped[i], tick, command, sink);
        }
    }

    private void FollowSkipped(StepId step, long tick, IWorldCommand command, IStreamSink sink)
    {
        for (int i = 0; i < _rules.Length; i++)
        {
            if (!_hasFired[i] && _rules[i].When is StepDone done && done.Step == step)
            {
                _hasFired[i] = true;
                Carry(_rules[i].Do, tick, command, sink, isFast: true);
            }
        }
    }
}
