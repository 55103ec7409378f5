using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>A condition being watched: it is judged exactly once a tick and remembers since when it has been true.</summary>
internal abstract class ConditionState
{
    private bool _wasTrueBefore;
    private bool _beginsSilently;

    public bool IsTrue { get; private set; }

    /// <summary>True in the tick in which the condition became true.</summary>
    public bool IsRising => IsTrue && !_wasTrueBefore;

    public long TrueSinceTick { get; private set; }

    /// <summary>Who made it true; the host where nobody in particular did.</summary>
    public ParticipantId Actor { get; protected set; }

    public bool Update(in RuleContext context)
    {
        _wasTrueBefore = IsTrue;
        IsTrue = Judge(context);
        _wasTrueBefore |= _beginsSilently;
        _beginsSilently = false;
        if (IsRising)
        {
            TrueSinceTick = context.Tick;
        }

        return IsTrue;
    }

    /// <summary>What is true when it is looked at first has not become true then.</summary>
    public ConditionState BeginSilently()
    {
        _beginsSilently = true;
        return this;
    }

    public virtual void AddToHash(ref StateHash hash)
    {
        hash.Add(IsTrue);
        hash.Add(TrueSinceTick);
        hash.Add(Actor.Value);
    }

    protected abstract bool Judge(in RuleContext context);
}
