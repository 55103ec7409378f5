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
            if (_branches.TakenOf(i) is { } taken)
            {
                sink.Write(tick, ParticipantId.Host, new BranchTaken(_choices[i].Id, taken));
            }
        }

        ExcuseOtherBranches(tick, sink);
    }

    /// <summary>An open choice takes a branch; false where it was made before.</summary>
    public bool Take(VariableId branch, long tick, IStreamSink sink)
    {
        if (!_branches.Take(branch))
        {
            return false;
        }

        sink.Write(tick, ParticipantId.Host, new BranchTaken(_choices[_branches.ChoiceOf(branch)].Id, branch));
        ExcuseOtherBranches(tick, sink);
        return true;
    }

    /// <summary>The step is not asked for any more.</summary>
    public void Skip(int step, long tick, IStreamSink sink)
    {
        if (!_isExcused[step])
        {
            Excuse(step, tick, sink);
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
        if (_steps[step].Branch is { } branch && !_branches.IsDecided(branch))
        {
            return false;
        }

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
        _branches.AddToHash(ref hash);
        for (int i = 0; i < _steps.Length; i++)
        {
            hash.Add(_isExcused[i]);
            _onlyIf[i]?.AddToHash(ref hash);
        }
    }

    private void ExcuseOtherBranches(long tick, IStreamSink sink)
    {
        for (int i = 0; i < _steps.Length; i++)
        {
            if (!_isExcused[i] && _steps[i].Branch is { } branch && _branches.IsDecided(branch) && !IsTaken(branch))
            {
                Excuse(i, tick, sink);
            }
        }
    }

    private void Excuse(int step, long tick, IStreamSink sink)
    {
        _isExcused[step] = true;
        sink.Write(tick, ParticipantId.Host, new StepExcused(_steps[step].Id));
    }
}
