using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>Tells when some of a process's values have kept still for a while.</summary>
internal sealed class Stillness(ScenarioRunner runner, IReadOnlyList<ProcessQuantity> quantities, double seconds)
{
    private const int TicksBetweenLooks = SimulationTime.TicksPerSecond / 10;

    /// <summary>Of what a quantity resolves: less than that is no change.</summary>
    private const double NoticedShare = 1e-3;
    private readonly double[] _values = [.. quantities.Select(quantity => runner.ValueOf(quantity.Id))];
    private long _sinceTick = -1;

    public bool LastsAt(long tick)
    {
        _sinceTick = _sinceTick < 0 ? tick : _sinceTick;
        if (tick % TicksBetweenLooks == 0)
        {
            Look(tick);
        }

        return SimulationTime.SecondsAt(tick - _sinceTick) >= seconds;
    }

    private void Look(long tick)
    {
        for (int i = 0; i < _values.Length; i++)
        {
            double value = runner.ValueOf(quantities[i].Id);
            if (Math.Abs(value - _values[i]) > NoticedShare * quantities[i].Resolution)
            {
                _values[i] = value;
                _sinceTick = tick;
            }
        }
    }
}
