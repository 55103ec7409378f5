using System.Collections;
using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.VirtualLearner;

namespace VRLab.Checking;

/// <summary>
/// Plays a scenario on a <see cref="RulesWorld"/> by reading the conditions of its steps as instructions, as a learner would:
/// each action takes a moment, waiting ends after a while, and what is blocked stays as it is. What takes time is an iterator, one <c>yield return null</c> a
/// tick, so that the roles of a team can act at the same time.
/// </summary>
public sealed partial class RulesLearner
{
    /// <summary>How much of the time that a look needs a hurried one takes.</summary>
    private const double GlanceShare = 0.25;
    private const double KneelingReachSeconds = 0.7;
    private readonly RulesPace _pace;
    private readonly RecordLog _log;
    private readonly List<(ParticipantId By, TipTouches Tip)> _touching = [];
    private readonly Dictionary<ObjectId, ParticipantId> _lastMovedBy = new(ObjectNames.Comparer);
    private readonly bool[] _hurries;
    private readonly Vector3[] _places;
    private readonly Vector3?[] _kneelsAt;
    private long _tick;

    public RulesLearner(
        Scenario scenario, ScenarioMode mode = ScenarioMode.Practice, int participants = 1, RulesPace? pace = null, ulong seed = 0, bool keepsAll = true, IStreamSink? other = null)
    {
        IReadOnlyList<ScenarioRole> roles = scenario.Procedure.Roles;
        _pace = pace ?? RulesPace.Person;
        _log = new RecordLog(keepsAll, other);
        Scenario = scenario;
        Runner = new ScenarioRunner(scenario, mode, seed);
        World = new RulesWorld(scenario, Math.Max(participants, roles.Count));
        for (int i = 0; i < roles.Count; i++)
        {
            Runner.Assign(World.Participants[i], roles[i].Id);
        }

        _hurries = new bool[World.Participants.Count];
        _kneelsAt = new Vector3?[World.Participants.Count];
        _places = [.. World.Participants.Select((_, i) => scenario.StartOf(i < roles.Count ? roles[i].Id : "", 0).Position)];
        Wait(0.5);
    }

    /// <summary>Who acts looks only in passing, and waits for no process.</summary>
    public bool Hurries
    {
        get => _hurries[Acting];
        set => _hurries[Acting] = value;
    }

    /// <summary>The place of who acts among the participants.</summary>
    private int Acting => World.Acting.Value - 1;

    public Scenario Scenario { get; }

    public ScenarioRunner Runner { get; }

    public RulesWorld World { get; }

    public RecordLog Log => _log;

    /// <summary>The state's hash at each full second.</summary>
    public List<ulong> Hashes { get; } = [];

    public string[] Performed => [.. _log.Of<StepPerformed>().Where(step => step.Occurrence == 1).Select(step => step.Step.Name)];

    public string[] Excused => [.. _log.Of<StepExcused>().Select(excused => excused.Step.Name)];

    public string[] Repeated => [.. _log.Of<StepPerformed>()
        .Where(step => step.Occurrence > 1 && !Scenario.StepOf(step.Step).IsRepeatable).Select(step => step.Step.Name)];

    public string[] Hazards => [.. _log.Of<HazardRaised>().Select(hazard => hazard.Hazard.Name)];

    public bool IsPerformed(StepId step) => _log.Performed.ContainsKey(step.Name);

    private int TimesPerformed(StepId step) => _log.Performed.GetValueOrDefault(step.Name);

    public bool IsExcused(StepId step) => _log.Excused.Contains(step.Name);

    public bool IsRaised(HazardId hazard) => _log.Raised.Contains(hazard.Name);

    /// <summary>The tick that comes next.</summary>
    public long Tick => _tick;

    public double Seconds => SimulationTime.SecondsAt(_tick);

    public static RulesLearner Play(Scenario scenario, params string[] omitted)
    {
        var player = new RulesLearner(scenario);
        player.PlaySteps(scenario.Steps.Select(step => step.Id.Name).Where(step => !omitted.Contains(step)));
        return player;
    }

    /// <summary>Plays the correct run with what provokes the hazard.</summary>
    public static RulesLearner Provoke(Scenario scenario, Hazard hazard)
    {
        var player = new RulesLearner(scenario);
        foreach (ScenarioStep step in scenario.Steps.Where(step => !hazard.Provocation.Omit.Contains(step.Id)))
        {
            if (step.Id == hazard.Provocation.Before)
            {
                player.Provoke(hazard);
            }

            player.Do(step);
            player.Wait(0.3);
        }

        player.Wait(3);
        return player;
    }

    /// <summary>Does what brings the hazard about, waits for it, and takes it back: in a team who would do the step before which it happens.</summary>
    public void Provoke(Hazard hazard) => Run(Provoking(hazard));

    private IEnumerator Provoking(Hazard hazard)
    {
        ActAs(hazard.Provocation.Before is { } before ? Scenario.StepOf(before).Role : null);
        yield return BringAboutEach(hazard.Provocation.Do);
        yield return WaitUntil(() => IsRaised(hazard.Id), 90);
        yield return BringAboutEach(hazard.Provocation.Undo);
        yield return PutToolsAway();
    }

    public void PlaySteps(IEnumerable<string> steps)
    {
        foreach (string step in steps)
        {
            Do(Scenario.StepOf(new StepId(step)));
            Wait(0.3);
        }

        Wait(3);
    }

    public void Advance()
    {
        World.LetMove();
        Runner.Step(_tick, World, World.Events, World, _log);
        World.ForgetEvents();
        if (++_tick % SimulationTime.TicksPerSecond == 0)
        {
            var hash = new StateHash();
            Runner.AddToHash(ref hash);
            Hashes.Add(hash.Value);
        }
    }

    /// <summary>Does it to its end, one tick after the other.</summary>
    private void Run(IEnumerator work)
    {
        var runner = new SkillRunner(work);
        for (runner.Advance(); !runner.IsFinished; runner.Advance())
        {
            Advance();
        }
    }

    /// <summary>Walks to a thing, where it stands when the session begins.</summary>
    private IEnumerator Go(ObjectId target)
    {
        Vector3 goal = Scenario.BearerOf(target).WorldFromObject.Position;
        if (ReachesKneeling(goal))
        {
            return Pause(Math.Min(_pace.WalkSeconds, KneelingReachSeconds));
        }

        _kneelsAt[Acting] = null;
        Vector3 offset = goal - _places[Acting];
        _places[Acting] = goal;
        return Pause(_pace.WalkSeconds + (DetMath.Sqrt((offset.X * offset.X) + (offset.Z * offset.Z)) / _pace.MetersPerSecond));
    }

    public void Press(ObjectId button) => Run(PressOne(button));

    private IEnumerator PressOne(ObjectId button)
    {
        yield return Go(button);
        World.Happen(WorldEventKind.Pressed, button);
        yield return null;
    }

    private IEnumerator Say(Said said)
    {
        if (said.HeardBy is { } person)
        {
            yield return Stand(person);
        }

        Runner.Hear(World.Acting, ScenarioPhrase.KeyOf(said.Phrase));
        yield return null;
    }

    private IEnumerator BringAboutEach(IReadOnlyList<Condition> conditions)
    {
        foreach (Condition condition in conditions)
        {
            yield return BringAboutOne(condition);
        }
    }

    private IEnumerator Turn(ControlAt control)
    {
        bool isLow = control.Comparison == Comparison.AtMost;
        double to = (control.Position + (isLow ? 0 : 1)) / 2;
        return TurnTo(control.Control, to, isLow ? 0 : control.Position, isLow ? control.Position : 1);
    }

    /// <summary>Moves a control unless it stands within the bounds already, or is blocked.</summary>
    private IEnumerator TurnTo(ObjectId control, double to, double low, double high)
    {
        double from = World.ControlPosition(control);
        if (from >= low && from <= high)
        {
            yield break;
        }

        yield return Go(control);
        World.Happen(WorldEventKind.Grabbed, control);
        _lastMovedBy[control] = World.Acting;
        double seconds = ReachesKneeling(Scenario.BearerOf(control).WorldFromObject.Position) ? Math.Min(_pace.TurnSeconds, KneelingReachSeconds) : _pace.TurnSeconds;
        long ticks = SimulationTime.TicksFrom(seconds + (_pace.SecondsPerTurn * TurnsOf(control) * Math.Abs(to - from)));
        for (int i = 1; i <= ticks; i++)
        {
            if (!World.Blocked.Contains(control))
            {
                World.Turn(control, from + ((to - from) * i / ticks));
            }

            yield return null;
        }
    }

    /// <summary>Who kneels beside what they press in a rhythm reaches for things around it without walking.</summary>
    private bool ReachesKneeling(Vector3 goal) => _kneelsAt[Acting] is { } place && DetMath.Distance(place, goal) <= Kneeling.ReachMeters;

    private double TurnsOf(ObjectId control) => Scenario.BearerOf(control).Interaction is ValveInteraction valve ? valve.Turns : 0;

    private IEnumerator Carry(ObjectId item, ObjectId? socket)
    {
        ObjectId? from = World.SocketHolding(item);
        if (!World.IsPresent(item))
        {
            yield break;
        }

        bool isTaken = socket is { } wanted && World.TryGetOccupant(wanted, out _);
        if (isTaken || (from is { } held && World.Blocked.Contains(held)) || (socket is { } blocked && World.Blocked.Contains(blocked)))
        {
            yield break;
        }

        yield return Walk(() => Take(from), WorldEventKind.Grabbed, item);
        if (socket is { } target)
        {
            yield return Walk(() => World.Snap(item, target), WorldEventKind.Snapped, item);
        }
    }

    private void Take(ObjectId? socket)
    {
        if (socket is { } from)
        {
            World.TakeOut(from);
        }
    }

    private IEnumerator Walk(Action act, WorldEventKind kind, ObjectId target)
    {
        if (!World.IsPresent(target))
        {
            yield break;
        }

        yield return Go(target);
        act();
        World.Happen(kind, target);
        yield return null;
    }

    private IEnumerator Look(LookedAt looked)
    {
        yield return Go(looked.Object);
        World.LookedAt = looked.Object;
        double seconds = Hurries ? looked.Seconds * GlanceShare : looked.Seconds + 0.2;
        for (World.DwellSeconds = 0; World.DwellSeconds < seconds; World.DwellSeconds += SimulationTime.TimestepSeconds)
        {
            yield return null;
        }

        World.LookedAt = null;
    }
}
