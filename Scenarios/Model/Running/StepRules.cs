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
    private int _chapter = -1;

    public StepRules(Scenario scenario, ConditionStates states, RuleMemory memory, StepCourse course)
    {
        _course = course;
        _memory = memory;
        _steps = [.. scenario.Steps];
        _states = [.. _steps.Select(step => states.Watch(step.Condition))];
        _after = [.. _steps.Select(step => step.After.Select(memory.IndexOfStep).ToArray())];
        _chapters = [.. scenario.Chapters.Select(chapter => chapter.Id)];
        _chapterOfStep = [.. _steps.Select(step => Array.IndexOf(_chapters, step.Chapter))];
        _isOffered = new bool[_steps.Length];
    }

    /// <summary>True in a tick in which a step was performed.</summary>
    public bool HasProgress { get; private set; }

    /// <summary>In the order of writing, the first step that is offered, not optional and not yet performed; null when there is none.</summary>
    public ScenarioStep? Next { get; private set; }

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

        if (HasProgress)
        {
            Offer(context.Tick, sink);
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

    private void Perform(int index, in RuleContext context, IStreamSink sink)
    {
        EnterChapter(_chapterOfStep[index], context.Tick, sink);
        int occurrence = _memory.CountPerformed(index);
        sink.Write(context.Tick, context.Named(_states[index].Actor), new StepPerformed(_steps[index].Id, occurrence));
        _course.NotePerformed(index, context.Tick, sink);
    }

    private void Offer(long tick, IStreamSink sink)
    {
        Next = null;
        AreMandatoryPerformed = true;
        for (int i = 0; i < _steps.Length; i++)
        {
            OfferOne(i, tick, sink);
            bool isMissing = !_steps[i].IsOptional && !_course.IsExcused(i) && _memory.OccurrencesOf(i) == 0;
            AreMandatoryPerformed &= !isMissing;
            if (Next is null && isMissing && _isOffered[i])
            {
                Next = _steps[i];
                EnterChapter(_chapterOfStep[i], tick, sink);
            }
        }
    }

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
