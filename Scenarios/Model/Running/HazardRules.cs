using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Scenarios;

/// <summary>
/// Watches every hazard. One is raised when its condition becomes true, and again only after the condition has been false for a
/// while, so that a trembling hand counts once.
/// </summary>
internal sealed class HazardRules
{
    private const int RearmTicks = 5 * SimulationTime.TicksPerSecond;
    private readonly Hazard[] _hazards;
    private readonly ConditionState[] _states;
    private readonly int[][] _coveredBy;
    private readonly bool[] _wasRaised;
    private readonly long[] _lastTrueTick;

    public HazardRules(Scenario scenario, ConditionStates states)
    {
        _hazards = [.. scenario.Hazards];
        _states = [.. _hazards.Select(hazard => states.Watch(hazard.Condition))];
        _coveredBy = [.. _hazards.Select(IndicesOfCoveringHazards)];
        _wasRaised = new bool[_hazards.Length];
        _lastTrueTick = new long[_hazards.Length];
        Array.Fill(_lastTrueTick, long.MinValue / 2);
    }

    /// <summary>Takes over the same hazards as the author has changed them.</summary>
    public void Change(Scenario changed, ConditionStates states)
    {
        for (int i = 0; i < _hazards.Length; i++)
        {
            _states[i] = states.WatchOn(changed.Hazards[i].Condition, _hazards[i].Condition, _states[i]);
            _hazards[i] = changed.Hazards[i];
            _coveredBy[i] = IndicesOfCoveringHazards(_hazards[i]);
        }
    }

    public bool IsCriticalRaised { get; private set; }

    public void Begin(in RuleContext context)
    {
        for (int i = 0; i < _states.Length; i++)
        {
            Note(i, _states[i].Update(context), context.Tick);
        }
    }

    /// <returns>The hazard raised in this tick that guidance should warn of; null where there is none.</returns>
    public Hazard? Update(in RuleContext context, IStreamSink sink)
    {
        Hazard? raised = null;
        for (int i = 0; i < _states.Length; i++)
        {
            bool isArmed = context.Tick - _lastTrueTick[i] > RearmTicks;
            bool isTrue = _states[i].Update(context);
            Note(i, isTrue, context.Tick);
            if (isTrue && isArmed && !IsCovered(i))
            {
                Raise(i, context, sink);
                raised ??= _hazards[i];
            }
        }

        return raised;
    }

    public void AddToHash(ref StateHash hash)
    {
        for (int i = 0; i < _states.Length; i++)
        {
            hash.Add(_wasRaised[i]);
            hash.Add(_lastTrueTick[i]);
            _states[i].AddToHash(ref hash);
        }
    }

    private void Raise(int index, in RuleContext context, IStreamSink sink)
    {
        _wasRaised[index] = true;
        IsCriticalRaised |= _hazards[index].IsCritical;
        ParticipantId actor = context.Named(_states[index].Actor);
        sink.Write(context.Tick, actor, new HazardRaised(_hazards[index].Id, _hazards[index].Cause));
    }

    private void Note(int index, bool isTrue, long tick)
    {
        if (isTrue)
        {
            _lastTrueTick[index] = tick;
        }
    }

    private bool IsCovered(int index)
    {
        foreach (int other in _coveredBy[index])
        {
            if (_wasRaised[other])
            {
                return true;
            }
        }

        return false;
    }

    private int[] IndicesOfCoveringHazards(Hazard hazard) =>
        [.. hazard.CoveredBy.Select(id => Array.FindIndex(_hazards, other => other.Id == id))];
}
