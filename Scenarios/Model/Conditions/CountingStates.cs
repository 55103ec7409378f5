using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Every child has been true at some time; stays true from then on.</summary>
internal sealed class InAnyOrderState(ConditionState[] children) : ConditionState
{
    private readonly bool[] _wasTrue = new bool[children.Length];

    protected override bool Judge(in RuleContext context)
    {
        bool isComplete = true;
        for (int i = 0; i < children.Length; i++)
        {
            if (children[i].Update(context) && !_wasTrue[i])
            {
                _wasTrue[i] = true;
                Actor = children[i].Actor;
            }

            isComplete &= _wasTrue[i];
        }

        return isComplete;
    }

    public override void AddToHash(ref StateHash hash)
    {
        base.AddToHash(ref hash);
        for (int i = 0; i < children.Length; i++)
        {
            hash.Add(_wasTrue[i]);
            children[i].AddToHash(ref hash);
        }
    }
}

/// <summary>Counts how often the inner condition came true; stays true once that was often enough.</summary>
internal sealed class CountedState(ConditionState inner, int times) : ConditionState
{
    private int _count;

    protected override bool Judge(in RuleContext context)
    {
        inner.Update(context);
        if (inner.IsRising)
        {
            _count++;
            Actor = inner.Actor;
        }

        return _count >= times;
    }

    public override void AddToHash(ref StateHash hash)
    {
        base.AddToHash(ref hash);
        hash.Add(_count);
        inner.AddToHash(ref hash);
    }
}

/// <summary>Counts strokes: up beyond three quarters of the way, and back below a quarter.</summary>
internal sealed class RhythmState(Rhythm condition) : ConditionState
{
    private readonly double _up = condition.Low + (0.75 * (condition.High - condition.Low));
    private readonly double _down = condition.Low + (0.25 * (condition.High - condition.Low));
    private bool _isUp;
    private int _count;

    protected override bool Judge(in RuleContext context)
    {
        double position = context.World.ControlPosition(condition.Control);
        if (!_isUp && position >= _up && context.Counts(context.ActorOn(condition.Control)))
        {
            _isUp = true;
            Actor = context.ActorOn(condition.Control);
        }
        else if (_isUp && position <= _down)
        {
            _isUp = false;
            _count++;
        }

        return _count >= condition.Times;
    }

    public override void AddToHash(ref StateHash hash)
    {
        base.AddToHash(ref hash);
        hash.Add(_isUp);
        hash.Add(_count);
    }
}

/// <summary>The session takes a branch; of a choice that is open, from when it is made.</summary>
internal sealed class BranchState(VariableId branch, Func<VariableId, bool> isTaken) : ConditionState
{
    protected override bool Judge(in RuleContext context) => isTaken(branch);
}

internal sealed class VariableAtState(VariableAt condition, int index) : ConditionState
{
    protected override bool Judge(in RuleContext context)
    {
        double value = context.Memory.Variables.ValueAt(index);
        bool isThere = condition.Comparison == Comparison.AtMost ? value <= condition.Value : value >= condition.Value;
        Actor = isThere && !IsTrue ? context.Memory.LastActor : Actor;
        return isThere;
    }
}

/// <summary>A timer that has not been started has not run out.</summary>
internal sealed class ElapsedState(Elapsed condition, int timerIndex) : ConditionState
{
    private readonly long _ticks = SimulationTime.TicksFrom(condition.Seconds);

    protected override bool Judge(in RuleContext context)
    {
        long since = timerIndex < 0 ? context.Memory.BeginTick : context.Memory.Variables.StartTickAt(timerIndex);
        return since >= 0 && context.Tick - since >= _ticks;
    }
}
