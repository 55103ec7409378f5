using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Scenarios;

/// <summary>Watches the scenario's rules and carries out their behaviors, and those of faults that are injected.</summary>
internal sealed class BehaviorRules
{
    private readonly ScenarioRule[] _rules;
    private readonly ConditionState[] _states;
    private readonly bool[] _hasFired;
    private readonly ScenarioFault[] _faults;
    private readonly bool[] _isInjected;
    private readonly BehaviorRunner _runner;

    public BehaviorRules(Scenario scenario, ConditionStates states, BehaviorRunner runner, ScenarioMode mode)
    {
        _runner = runner;
        _rules = [.. scenario.Procedure.Rules.Where(rule => mode != ScenarioMode.Exam || !rule.IsForPractice)];
        _states = [.. _rules.Select(rule => states.Watch(rule.When))];
        _hasFired = new bool[_rules.Length];
        _faults = [.. scenario.Procedure.Faults];
        _isInjected = new bool[_faults.Length];
    }

    /// <exception cref="ProblemException">The scenario has no such fault; the remedy names the nearest one.</exception>
    public void Inject(FaultId fault, bool isFromInstructor, long tick, IWorldCommand command, IStreamSink sink)
    {
        int index = Array.FindIndex(_faults, known => known.Id == fault);
        if (index < 0)
        {
            throw ProblemException.BadInput(
                $"The scenario has no fault '{fault}'.", Known.Suggest(fault.Name, _faults.Select(known => known.Id.Name)));
        }

        _isInjected[index] = true;
        sink.Write(tick, ParticipantId.Host, new FaultInjected(fault, isFromInstructor));
        Carry(_faults[index].Do, tick, command, sink);
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

    private void Carry(IReadOnlyList<Behavior> behaviors, long tick, IWorldCommand command, IStreamSink sink)
    {
        for (int i = 0; i < behaviors.Count; i++)
        {
            if (behaviors[i] is Inject inject)
            {
                Inject(inject.Fault, isFromInstructor: false, tick, command, sink);
            }
            else
            {
                _runner.Carry(behaviors[i], tick, command, sink);
            }
        }
    }
}
