using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Scenarios;

/// <summary>
/// Runs a scenario's process model and rules over the world, one tick after the other, and writes what happened into the
/// stream: ChapterBegan, StepOffered, StepPerformed, HazardRaised, WarningFired, Spoken, ObjectHighlighted and ProcessValue.
/// Everything that hands and bodies do (ControlChanged, ObjectWorn, ...) is written by the host, not here.
/// One thread; allocates nothing after construction; same world, same records.
/// </summary>
public sealed class ScenarioRunner
{
    public ScenarioRunner(Scenario scenario, ScenarioMode mode = ScenarioMode.Practice)
    {
        Scenario = scenario;
        Mode = mode;
    }

    public Scenario Scenario { get; }

    public ScenarioMode Mode { get; }

    public ScenarioOutcome Outcome { get; private set; }

    public bool IsFinished => Outcome != ScenarioOutcome.Running;

    /// <summary>
    /// The process and rules of one tick, after the world's physics. <paramref name="events"/> are those of this tick in the order
    /// they happened; commands apply before the next tick's physics. Ticks follow each other without a gap.
    /// </summary>
    public void Step(long tick, IWorldObservation world, ReadOnlySpan<WorldEvent> events, IWorldCommand command, IStreamSink sink) =>
        throw new NotImplementedException();

    /// <summary>The process value now, in the unit that the model declares.</summary>
    public double ValueOf(QuantityId quantity) => throw new NotImplementedException();

    /// <summary>The part of the state hash named Process.</summary>
    public void AddProcessToHash(ref StateHash hash) => throw new NotImplementedException();

    /// <summary>The part of the state hash named Rules.</summary>
    public void AddRulesToHash(ref StateHash hash) => throw new NotImplementedException();

    public void AddToHash(ref StateHash hash)
    {
        AddProcessToHash(ref hash);
        AddRulesToHash(ref hash);
    }
}
