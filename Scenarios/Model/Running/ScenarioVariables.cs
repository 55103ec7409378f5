using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>The variables and timers that a scenario declares, as they stand in a running session.</summary>
internal sealed class ScenarioVariables
{
    private readonly VariableId[] _names;
    private readonly double[] _values;
    private readonly VariableId[] _timers;
    private readonly long[] _startTicks;

    public ScenarioVariables(ScenarioProcedure procedure)
    {
        _names = [.. procedure.Variables.Select(variable => variable.Id)];
        _values = [.. procedure.Variables.Select(variable => variable.Initial)];
        _timers = [.. procedure.Timers];
        _startTicks = new long[_timers.Length];
        Array.Fill(_startTicks, -1);
    }

    public int IndexOf(VariableId variable) => Array.IndexOf(_names, variable);

    public int IndexOfTimer(VariableId timer) => Array.IndexOf(_timers, timer);

    public double ValueAt(int index) => _values[index];

    public void Set(int index, double value) => _values[index] = value;

    /// <summary>-1 before it was started.</summary>
    public long StartTickAt(int timer) => _startTicks[timer];

    public void Start(int timer, long tick) => _startTicks[timer] = tick;

    public void AddToHash(ref StateHash hash)
    {
        foreach (double value in _values)
        {
            hash.Add(value);
        }

        foreach (long tick in _startTicks)
        {
            hash.Add(tick);
        }
    }
}
