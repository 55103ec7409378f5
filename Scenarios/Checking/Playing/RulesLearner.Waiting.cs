using System.Collections;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>Waiting: for a time, for the process, until something has happened.</summary>
public sealed partial class RulesLearner
{
    public void Wait(double seconds) => Run(Pause(seconds));

    private IEnumerator Pause(double seconds)
    {
        for (long end = _tick + SimulationTime.TicksFrom(seconds); _tick < end;)
        {
            yield return null;
        }
    }

    /// <summary>Waits for a process value and as long as it has to hold; gives up with the pace's patience, or when nothing moves any more.</summary>
    private IEnumerator WaitFor(ProcessAt process)
    {
        IReadOnlyList<ProcessQuantity> quantities = ProcessModels.Find(Scenario.Procedure.Process.Model).Quantities;
        var ofAll = new Stillness(Runner, quantities, _pace.StillSeconds);
        var ofThis = new Stillness(Runner, [.. quantities.Where(quantity => quantity.Id == process.Quantity)], _pace.UnmovedSeconds);
        yield return WaitUntil(() => Holds(process) || ofAll.LastsAt(_tick) || ofThis.LastsAt(_tick), _pace.PatienceSeconds);
        if (Holds(process))
        {
            yield return Pause(process.HoldSeconds + 0.1);
        }
    }

    private bool Holds(ProcessAt process)
    {
        double value = Runner.ValueOf(process.Quantity);
        return process.Comparison == Comparison.AtMost ? value <= process.Value : value >= process.Value;
    }

    private IEnumerator WaitUntil(Func<bool> isDone, double seconds)
    {
        for (long end = _tick + SimulationTime.TicksFrom(Hurries ? 0 : seconds); _tick < end && !isDone();)
        {
            yield return null;
        }
    }
}
