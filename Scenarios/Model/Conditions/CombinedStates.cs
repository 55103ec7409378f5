using VRLab.Core;

namespace VRLab.Scenarios;

internal sealed class StepDoneState(int stepIndex) : ConditionState
{
    protected override bool Judge(in RuleContext context) => context.Memory.OccurrencesOf(stepIndex) > 0;
}

internal sealed class NotState(ConditionState inner) : ConditionState
{
    protected override bool Judge(in RuleContext context)
    {
        bool isTrue = !inner.Update(context);
        Actor = isTrue && !IsTrue ? context.Memory.LastActor : Actor;
        return isTrue;
    }

    public override void AddToHash(ref StateHash hash)
    {
        base.AddToHash(ref hash);
        inner.AddToHash(ref hash);
    }
}

internal sealed class LastingState(ConditionState inner, double seconds) : ConditionState
{
    private readonly long _ticks = SimulationTime.TicksFrom(seconds);

    protected override bool Judge(in RuleContext context)
    {
        bool isTrue = inner.Update(context);
        Actor = inner.Actor;
        return isTrue && context.Tick - inner.TrueSinceTick >= _ticks;
    }

    public override void AddToHash(ref StateHash hash)
    {
        base.AddToHash(ref hash);
        inner.AddToHash(ref hash);
    }
}

/// <summary>All or any of several: every child is judged every tick, because children remember.</summary>
internal sealed class GroupState(ConditionState[] children, bool needsAll) : ConditionState
{
    protected override bool Judge(in RuleContext context)
    {
        int trueCount = 0;
        foreach (ConditionState child in children)
        {
            trueCount += child.Update(context) ? 1 : 0;
        }

        bool isTrue = needsAll ? trueCount == children.Length : trueCount > 0;
        Actor = isTrue && !IsTrue ? ActorOfLatest(context.Memory) : Actor;
        return isTrue;
    }

    public override void AddToHash(ref StateHash hash)
    {
        base.AddToHash(ref hash);
        foreach (ConditionState child in children)
        {
            child.AddToHash(ref hash);
        }
    }

    /// <summary>Whoever made the child true that came true last.</summary>
    private ParticipantId ActorOfLatest(RuleMemory memory)
    {
        ConditionState? latest = null;
        foreach (ConditionState child in children)
        {
            if (child.IsTrue && child.Actor != ParticipantId.Host && (latest is null || child.TrueSinceTick >= latest.TrueSinceTick))
            {
                latest = child;
            }
        }

        return latest?.Actor ?? memory.LastActor;
    }
}

/// <summary>Children came true one after the other.</summary>
internal sealed class SequenceState(ConditionState[] children) : ConditionState
{
    private int _next;

    protected override bool Judge(in RuleContext context)
    {
        bool wasComplete = _next == children.Length;
        foreach (ConditionState child in children)
        {
            child.Update(context);
        }

        if (wasComplete && !children[^1].IsTrue)
        {
            _next = 0;
        }

        while (_next < children.Length && children[_next].IsTrue)
        {
            Actor = children[_next].Actor;
            _next++;
        }

        return _next == children.Length;
    }

    public override void AddToHash(ref StateHash hash)
    {
        base.AddToHash(ref hash);
        hash.Add(_next);
        foreach (ConditionState child in children)
        {
            child.AddToHash(ref hash);
        }
    }
}
