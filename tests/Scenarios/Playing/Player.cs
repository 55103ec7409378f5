using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Scenarios.Tests.Playing;

/// <summary>
/// Plays a scenario on a <see cref="FakeWorld"/> by reading the conditions of its steps as instructions, as a learner would:
/// each action takes a moment, waiting ends after a while, and what is blocked stays as it is.
/// </summary>
internal sealed class Player
{
    private const double TurnSeconds = 3;
    private const double WalkSeconds = 3;
    private const double PatienceSeconds = 20;
    private readonly RecordLog _log = new();
    private long _tick;

    public Player(Scenario scenario, ScenarioMode mode = ScenarioMode.Practice, int participants = 1)
    {
        Scenario = scenario;
        Runner = new ScenarioRunner(scenario, mode);
        World = new FakeWorld(scenario, participants);
        Wait(0.5);
    }

    public Scenario Scenario { get; }

    public ScenarioRunner Runner { get; }

    public FakeWorld World { get; }

    public RecordLog Log => _log;

    /// <summary>The state's hash at each full second.</summary>
    public List<ulong> Hashes { get; } = [];

    public string[] Performed => [.. _log.Of<StepPerformed>().Where(step => step.Occurrence == 1).Select(step => step.Step.Name)];

    public string[] Repeated => [.. _log.Of<StepPerformed>()
        .Where(step => step.Occurrence > 1 && !Scenario.StepOf(step.Step).IsRepeatable).Select(step => step.Step.Name)];

    public string[] Hazards => [.. _log.Of<HazardRaised>().Select(hazard => hazard.Hazard.Name)];

    public double Seconds => SimulationTime.SecondsAt(_tick);

    public static Player Play(Scenario scenario, params string[] omitted)
    {
        var player = new Player(scenario);
        player.PlaySteps(scenario.Steps.Select(step => step.Id.Name).Where(step => !omitted.Contains(step)));
        return player;
    }

    /// <summary>Plays the correct run with what provokes the hazard.</summary>
    public static Player Provoke(Scenario scenario, Hazard hazard)
    {
        var player = new Player(scenario);
        foreach (ScenarioStep step in scenario.Steps.Where(step => !hazard.Provocation.Omit.Contains(step.Id)))
        {
            if (step.Id == hazard.Provocation.Before)
            {
                player.BringAboutEach(hazard.Provocation.Do);
                player.WaitUntil(() => player.Hazards.Contains(hazard.Id.Name), 90);
                player.BringAboutEach(hazard.Provocation.Undo);
            }

            player.PlaySteps([step.Id.Name]);
        }

        return player;
    }

    public void PlaySteps(IEnumerable<string> steps)
    {
        foreach (string step in steps)
        {
            BringAbout(Scenario.StepOf(new StepId(step)).Condition);
            Wait(0.3);
        }

        Wait(3);
    }

    public void BringAbout(Condition condition)
    {
        switch (condition)
        {
            case ControlAt control: Turn(control); break;
            case Pressed pressed: Press(pressed.Button); break;
            case Worn worn: Walk(() => World.Wear(worn.Object), WorldEventKind.PutOn, worn.Object); break;
            case InSocket into: Carry(into.Object, into.Socket); break;
            case SocketEmpty empty when World.TryGetOccupant(empty.Socket, out ObjectId occupant): Carry(occupant, null); break;
            case LookedAt looked: Look(looked); break;
            case ProcessAt process: WaitUntil(() => Holds(process), PatienceSeconds); Wait(process.HoldSeconds + 0.1); break;
            case AllOf all: BringAboutEach(all.Children); break;
            default: break;
        }
    }

    public void Wait(double seconds)
    {
        for (long end = _tick + SimulationTime.TicksFrom(seconds); _tick < end;)
        {
            Tick();
        }
    }

    public void Tick()
    {
        Runner.Step(_tick, World, World.Events, World, _log);
        World.ForgetEvents();
        if (++_tick % SimulationTime.TicksPerSecond == 0)
        {
            var hash = new StateHash();
            Runner.AddToHash(ref hash);
            Hashes.Add(hash.Value);
        }
    }

    public void Press(ObjectId button)
    {
        Wait(WalkSeconds);
        World.Happen(WorldEventKind.Pressed, button);
        Tick();
    }

    public void BringAboutEach(IReadOnlyList<Condition> conditions)
    {
        foreach (Condition condition in conditions)
        {
            BringAbout(condition);
        }
    }

    private void Turn(ControlAt control)
    {
        double from = World.ControlPosition(control.Control);
        bool isThere = control.Comparison == Comparison.AtMost ? from <= control.Position : from >= control.Position;
        if (isThere)
        {
            return;
        }

        double end = control.Comparison == Comparison.AtMost ? 0 : 1;
        double to = (control.Position + end) / 2;
        Wait(WalkSeconds);
        World.Happen(WorldEventKind.Grabbed, control.Control);
        long ticks = SimulationTime.TicksFrom(TurnSeconds);
        for (int i = 1; i <= ticks; i++)
        {
            if (!World.Blocked.Contains(control.Control))
            {
                World.Turn(control.Control, from + ((to - from) * i / ticks));
            }

            Tick();
        }
    }

    private void Carry(ObjectId item, ObjectId? socket)
    {
        ObjectId? from = World.SocketHolding(item);
        bool isTaken = socket is { } wanted && World.TryGetOccupant(wanted, out _);
        if (isTaken || (from is { } held && World.Blocked.Contains(held)) || (socket is { } blocked && World.Blocked.Contains(blocked)))
        {
            return;
        }

        Walk(() => Take(from), WorldEventKind.Grabbed, item);
        if (socket is { } target)
        {
            Walk(() => World.Snap(item, target), WorldEventKind.Snapped, item);
        }
    }

    private void Take(ObjectId? socket)
    {
        if (socket is { } from)
        {
            World.TakeOut(from);
        }
    }

    private void Walk(Action act, WorldEventKind kind, ObjectId target)
    {
        Wait(WalkSeconds);
        act();
        World.Happen(kind, target);
        Tick();
    }

    private void Look(LookedAt looked)
    {
        Wait(WalkSeconds);
        World.LookedAt = looked.Object;
        for (World.DwellSeconds = 0; World.DwellSeconds < looked.Seconds + 0.2; World.DwellSeconds += SimulationTime.TimestepSeconds)
        {
            Tick();
        }

        World.LookedAt = null;
    }

    private bool Holds(ProcessAt process)
    {
        double value = Runner.ValueOf(process.Quantity);
        return process.Comparison == Comparison.AtMost ? value <= process.Value : value >= process.Value;
    }

    private void WaitUntil(Func<bool> isDone, double seconds)
    {
        for (long end = _tick + SimulationTime.TicksFrom(seconds); _tick < end && !isDone();)
        {
            Tick();
        }
    }
}
