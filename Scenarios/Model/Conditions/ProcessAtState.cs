using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>A process quantity held beyond a value, with a margin of two percent so that noise at the threshold counts once.</summary>
internal sealed class ProcessAtState(ProcessAt condition, int quantityIndex) : ConditionState
{
    private readonly long _holdTicks = SimulationTime.TicksFrom(condition.HoldSeconds);
    private readonly double _margin = 0.02 * Math.Abs(condition.Value);
    private bool _isBeyond;
    private long _beyondSinceTick;

    protected override bool Judge(in RuleContext context)
    {
        bool wasBeyond = _isBeyond;
        _isBeyond = IsBeyond(context.Process.Value(quantityIndex), wasBeyond ? _margin : 0);
        if (_isBeyond && !wasBeyond)
        {
            _beyondSinceTick = context.Tick;
            Actor = context.Memory.LastActor;
        }

        return _isBeyond && context.Tick - _beyondSinceTick >= _holdTicks;
    }

    public override void AddToHash(ref StateHash hash)
    {
        base.AddToHash(ref hash);
        hash.Add(_isBeyond);
        hash.Add(_beyondSinceTick);
    }

    private bool IsBeyond(double value, double margin) => condition.Comparison == Comparison.AtMost
        ? value <= condition.Value + margin
        : value >= condition.Value - margin;
}
