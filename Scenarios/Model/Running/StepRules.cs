using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Scenarios;

/// <summary>Watches every step's condition and says which are offered, performed and next.</summary>
internal sealed class StepRules
{
    private readonly ScenarioStep[] _steps;
    private readonly ConditionState[] _states;
    private readonly int[][] _after;
    private readonly int[] _chapterOfStep;
    private readonly ChapterId[] _chapters;
    private readonly bool[] _isOffered;
    private readonly RuleMemory _memory;
    private readonly StepCourse _course;
    private readonly string[] _roles;
    private readonly ScenarioStep?[] _nextOf;
    private int _chapter = -1;
    private bool _isChanged;

    public StepRules(Scenario scenario, ConditionStates states, RuleMemory memory, StepCourse course)
    {
        _course = course;
        _memory = memory;
        _steps = [.. scenario.Steps];
        _states = [.. _steps.Select(step => states.Watch(step.OwnCondition))];
        _chapters = [.. scenario.Chapters.Select(chapter => chapter.Id)];
        _after = new int[_steps.Length][];
        _chapterOfStep = new int[_steps.Length];
        _isOffered = new bool[_steps.Length];
        _roles = [.. scenario.Procedure.Roles.Select(role => role.Id)];
        _nextOf = new ScenarioStep?[Math.Max(1, _roles.Length)];
        Index();
    }

    /// <summary>Takes over the same steps as the author has changed them.</summary>
    public void Change(Scenario changed, ConditionStates states)
    {
        for (int i = 0; i < _steps.Length; i++)
        {
            _states[i] = states.WatchOn(changed.Steps[i].OwnCondition, _steps[i].OwnCondition, _states[i]);
            _steps[i] = changed.Steps[i];
        }

        Index();
        _course.Change(changed, states);
        _isChanged = true;
    }

    /// <summary>An open choice takes a branch; what it asks for is offered with the next tick.</summary>
    public void Take(VariableId branch, long tick, IStreamSink sink) => _isChanged |= _course.Take(branch, tick, sink);

    /// <summary>Goes on with a step: what is written before it and not done is not asked for any more.</summary>
    /// <param name="skipped">Takes what is left out, in the order of writing.</param>
    public void JumpTo(StepId step, List<StepId> skipped, long tick, IStreamSink sink)
    {
        for (int i = 0; i < _memory.IndexOfStep(step); i++)
        {
            if (_memory.OccurrencesOf(i) == 0 && !_course.IsExcused(i))
            {
                _course.Skip(i, tick, sink);
                skipped.Add(_steps[i].Id);
            }
        }

        _isChanged = true;
    }

    /// <summary>True in a tick in which a step was performed.</summary>
    public bool HasProgress { get; private set; }

    /// <summary>
    /// For each role (one for all where there are none), in the order of writing the first step that is offered, not optional and not yet
    /// performed; null when there is none. What is nobody's in particular is the first role's.
    /// </summary>
    public ReadOnlySpan<ScenarioStep?> NextOfRoles => _nextOf;

    public bool IsLastPerformed => _memory.OccurrencesOf(_steps.Length - 1) > 0;

    public bool AreMandatoryPerformed { get; private set; }

    /// <summary>What is true when the session begins counts as the state of things, not as something performed.</summary>
    public void Begin(in RuleContext context, IStreamSink sink)
    {
        foreach (ConditionState state in _states)
        {
            state.Update(context);
        }

        _course.Watch(context);
        _course.Begin(context.Tick, sink);
        Offer(context.Tick, sink);
    }

    public void Update(in RuleContext context, IStreamSink sink)
    {
        HasProgress = false;
        _course.Watch(context);
        for (int i = 0; i < _states.Length; i++)
        {
            _states[i].Update(context);
            if (_states[i].IsRising)
            {
                HasProgress = true;
                Perform(i, context, sink);
            }
        }

        if (HasProgress || _isChanged)
        {
            Offer(context.Tick, sink);
            _isChanged = false;
        }
    }

    public void AddToHash(ref StateHash hash)
    {
        hash.Add(_chapter);
        _course.AddToHash(ref hash);
        for (int i = 0; i < _states.Length; i++)
        {
            hash.Add(_isOffered[i]);
            _states[i].AddToHash(ref hash);
        }
    }

    private void Index()
    {
        for (int i = 0; i < _steps.Length; i++)
        {
            _after[i] = [.. _steps[i].After.Select(_memory.IndexOfStep)];
            _chapterOfStep[i] = Array.IndexOf(_chapters, _steps[i].Chapter);
        }
    }

    private void Perform(int index, in RuleContext context, IStreamSink sink)
    {
        EnterChapter(_chapterOfStep[index], context.Tick, sink);
        int occurrence = _memory.CountPerformed(index);
        ParticipantId actor = context.Named(_states[index].Actor);
        ParticipantId performer = _steps[index].Role is { } role ? _memory.Team.PerformerOf(role, actor) : actor;
        sink.Write(context.Tick, performer, new StepPerformed(_steps[index].Id, occurrence));
        _course.NotePerformed(index, context.Tick, sink);
    }

    private void Offer(long tick, IStreamSink sink)
    {
        bool isAnyNext = false;
        Array.Clear(_nextOf);
        AreMandatoryPerformed = true;
        for (int i = 0; i < _steps.Length; i++)
        {
            OfferOne(i, tick, sink);
            bool isMissing = !_steps[i].IsOptional && !_course.IsExcused(i) && _memory.OccurrencesOf(i) == 0;
            AreMandatoryPerformed &= !isMissing;
            if (!isMissing || !_isOffered[i])
            {
                continue;
            }

            _nextOf[RoleIndexOf(_steps[i])] ??= _steps[i];
            if (!isAnyNext)
            {
                isAnyNext = true;
                EnterChapter(_chapterOfStep[i], tick, sink);
            }
        }
    }

    private int RoleIndexOf(ScenarioStep step) => step.Role is { } role ? Math.Max(0, Array.IndexOf(_roles, role)) : 0;

    private void OfferOne(int index, long tick, IStreamSink sink)
    {
        if (_isOffered[index] || !AreDone(_after[index]) || !_course.IsAskedFor(index, tick, sink))
        {
            return;
        }

        _isOffered[index] = true;
        sink.Write(tick, ParticipantId.Host, new StepOffered(_steps[index].Id));
    }

    private bool AreDone(int[] steps)
    {
        foreach (int step in steps)
        {
            if (_memory.OccurrencesOf(step) == 0 && !_course.IsExcused(step))
            {
                return false;
            }
        }

        return true;
    }

    private void EnterChapter(int chapter, long tick, IStreamSink sink)
    {
        while (_chapter < chapter)
        {
            _chapter++;
            sink.Write(tick, ParticipantId.Host, new ChapterBegan(_chapters[_chapter]));
        }
    }
}
