using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Scenarios;

/// <summary>Which steps this session asks for: branches are drawn at its beginning, alternatives excuse each other, conditions are looked at when a step could be offered.</summary>
internal sealed class StepCourse
{
    private readonly ScenarioStep[] _steps;
    private readonly ScenarioChoice[] _choices;
    private readonly ScenarioBranches _branches;
    private readonly ConditionState?[] _onlyIf;
    private readonly bool[] _isExcused;

    public StepCourse(Scenario scenario, ConditionStates states, ulong seed)
    {
        _steps = [.. scenario.Steps];
        _choices = [.. scenario.Procedure.Choices];
        _onlyIf = [.. _steps.Select(step => step.OnlyIf is { } condition ? states.Watch(condition) : null)];
        _isExcused = new bool[_steps.Length];
        _branches = new ScenarioBranches(scenario, seed);
    }

    /// <summary>Who is excused stays so.</summary>
    public void Change(Scenario changed, ConditionStates states)
    {
        for (int i = 0; i < _steps.Length; i++)
        {
            Condition? condition = changed.Steps[i].OnlyIf;
            _onlyIf[i] = ConditionComparison.AreSame(condition, _steps[i].OnlyIf) ? _onlyIf[i] : condition is null ? null : states.Watch(condition);
            _steps[i] = changed.Steps[i];
        }
    }

    public bool IsExcused(int step) => _isExcused[step];

    public bool IsTaken(VariableId branch) => _branches.IsTaken(branch);

    public void Begin(long tick, IStreamSink sink)
    {
        for (int i = 0; i < _choices.Length; i++)
        {
            sink.Write(tick, ParticipantId.Host, new BranchTaken(_choices[i].Id, _branches.TakenOf(i)));
        }

        for (int i = 0; i < _steps.Length; i++)
        {
            if (_steps[i].Branch is { } branch && !IsTaken(branch))
            {
                Excuse(i, tick, sink);
            }
        }
    }

    public void Watch(in RuleContext context)
    {
        foreach (ConditionState? condition in _onlyIf)
        {
            condition?.Update(context);
        }
    }

    /// <summary>At the moment when a step could be offered: false excuses it for good.</summary>
    public bool IsAskedFor(int step, long tick, IStreamSink sink)
    {
        if (_onlyIf[step] is { IsTrue: false } && !_isExcused[step])
        {
            Excuse(step, tick, sink);
        }

        return !_isExcused[step];
    }

    public void NotePerformed(int step, long tick, IStreamSink sink)
    {
        for (int i = 0; i < _steps.Length && _steps[step].Alternative is not null; i++)
        {
            if (i != step && !_isExcused[i] && _steps[i].Alternative == _steps[step].Alternative)
            {
                Excuse(i, tick, sink);
            }
        }
    }

    public void AddToHash(ref StateHash hash)
    {
        for (int i = 0; i < _steps.Length; i++)
        {
            if (_steps[i].Alternative is not null || _steps[i].Branch is not null || _onlyIf[i] is not null)
            {
                hash.Add(_isExcused[i]);
                _onlyIf[i]?.AddToHash(ref hash);
            }
        }
    }

    private void Excuse(int step, long tick, IStreamSink sink)
    {
        _isExcused[step] = true;
        sink.Write(tick, ParticipantId.Host, new StepExcused(_steps[step].Id));
    }
}
