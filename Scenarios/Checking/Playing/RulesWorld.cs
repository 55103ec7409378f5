using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using VRLab.Core;
using VRLab.Interface;
using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>
/// A world without physics: whoever plays sets what is true in it. It takes a scenario's commands and holds what the scenario can observe:
/// positions of controls, who holds and wears what, what sits where, what a learner looks at.
/// </summary>
public sealed class RulesWorld : IWorldObservation, IWorldCommand
{
    private const float FarAway = 100_000f;
    private readonly Dictionary<ObjectId, double> _positions = new(ObjectNames.Comparer);
    private readonly Dictionary<ObjectId, ObjectId> _occupants = new(ObjectNames.Comparer);
    private readonly Dictionary<ObjectId, ObjectId> _beside = new(ObjectNames.Comparer);
    private readonly Dictionary<ObjectId, float> _places = new(ObjectNames.Comparer);
    private readonly Dictionary<ObjectId, ParticipantId> _held = new(ObjectNames.Comparer);
    private readonly HashSet<(ObjectId, ParticipantId)> _worn = [];
    private readonly HashSet<ObjectId> _absent = new(ObjectNames.Comparer);
    private readonly RulesMotions _motions = new();
    private readonly RulesWalkers _walkers;
    private readonly List<WorldEvent> _events = [];
    private readonly ParticipantId[] _participants;
    private readonly ObjectId?[] _lookedAt;
    private readonly double[] _dwellSeconds;

    public RulesWorld(Scenario scenario, int participants = 1)
    {
        _participants = [.. Enumerable.Range(1, participants).Select(value => new ParticipantId(value))];
        _lookedAt = new ObjectId?[participants];
        _dwellSeconds = new double[participants];
        _walkers = new RulesWalkers(scenario);
        foreach (SceneObject item in scenario.Objects)
        {
            _places.Add(item.Id, 10f * (_places.Count + 1));
            _positions[item.Id] = InitialOf(item.Interaction);
            if (item.IsAbsent)
            {
                _absent.Add(item.Id);
            }

            if (item.Interaction is SocketInteraction { Initially: { } occupant })
            {
                _occupants[item.Id] = occupant;
            }

            if (item.Panel is { } panel)
            {
                AddWidgets(panel);
            }
        }
    }

    private void AddWidgets(PanelDefinition panel)
    {
        var state = new PanelState(panel);
        for (int i = 0; i < panel.Widgets.Count; i++)
        {
            if (panel.Widgets[i].Id.Length > 0)
            {
                _positions[new ObjectId(panel.Widgets[i].Id)] = WidgetPositions.Of(panel.Widgets[i], state.ValueOf(i), state.TextOf(i));
            }
        }
    }

    public HashSet<ObjectId> Blocked { get; } = new(ObjectNames.Comparer);

    public HashSet<ObjectId> Highlighted { get; } = [];

    public Dictionary<ObjectId, float> Lamps { get; } = [];

    /// <summary>Who does what is done.</summary>
    public ParticipantId Acting { get; set; } = new(1);

    /// <summary>What the acting participant stands before and looks at; the others stay where they are.</summary>
    public ObjectId? LookedAt
    {
        get => _lookedAt[Acting.Value - 1];
        set => _lookedAt[Acting.Value - 1] = value;
    }

    /// <summary>For how long the acting participant has looked at it.</summary>
    public double DwellSeconds
    {
        get => _dwellSeconds[Acting.Value - 1];
        set => _dwellSeconds[Acting.Value - 1] = value;
    }

    public IReadOnlyList<ParticipantId> Participants => _participants;

    public ReadOnlySpan<WorldEvent> Events => CollectionsMarshal.AsSpan(_events);

    public void ForgetEvents() => _events.Clear();

    public void Turn(ObjectId control, double position) => _positions[control] = position;

    public void Happen(WorldEventKind kind, ObjectId target, ObjectId other = default) =>
        _events.Add(new WorldEvent(kind, Acting, Hand.Right, target, other));

    public void Wear(ObjectId wearable, bool isWorn = true) => _ = isWorn ? _worn.Add((wearable, Acting)) : _worn.Remove((wearable, Acting));

    public void Snap(ObjectId item, ObjectId socket) => _occupants[socket] = item;

    public void TakeOut(ObjectId socket) => _occupants.Remove(socket);

    public ObjectId? SocketHolding(ObjectId item)
    {
        foreach ((ObjectId socket, ObjectId occupant) in _occupants)
        {
            if (occupant == item)
            {
                return socket;
            }
        }

        return null;
    }

    /// <summary>Everybody stands before what they look at, else far from everything.</summary>
    public Pose WorldFromHead(ParticipantId participant) =>
        _lookedAt[participant.Value - 1] is { } target ? Pose.At(PlaceOf(target), 1.6f, 0.3f) : Pose.At(-1000, 1.6f, 0);

    public double ControlPosition(ObjectId control) => _positions[control];

    public bool IsHeld(ObjectId target) => _held.ContainsKey(target);

    public ParticipantId HolderOf(ObjectId target) => _held.GetValueOrDefault(target, ParticipantId.Host);

    public bool TryGetOccupant(ObjectId socket, out ObjectId occupant) => _occupants.TryGetValue(socket, out occupant);

    public bool IsWorn(ObjectId wearable, ParticipantId participant) => _worn.Contains((wearable, participant));

    public Vector3 PositionInWorld(ObjectId target) =>
        _walkers.LeaderOf(target) is { } leader ? WorldFromHead(leader).Position : new(PlaceOf(target), 1.6f, 0);

    public bool IsOnTheWay(ObjectId walker) => _walkers.IsOnTheWay(walker);

    /// <summary>People on their way come nearer to its end by a tick, and so does what moves by itself.</summary>
    public void LetMove()
    {
        _walkers.Advance(_beside);
        _motions.Advance(this);
    }

    public bool IsPresent(ObjectId target) => !_absent.Contains(target);

    public void Animate(ObjectId control, double position, double seconds) => _motions.Begin(control, _positions[control], position, seconds);

    /// <summary>What is in a hand goes with it: nobody here holds on to it.</summary>
    public void SetPresent(ObjectId target, bool isPresent, Pose? worldFromObject)
    {
        if (isPresent)
        {
            _absent.Remove(target);
            return;
        }

        _absent.Add(target);
        _held.Remove(target);
        if (SocketHolding(target) is { } socket)
        {
            _occupants.Remove(socket);
        }
    }

    public void Send(ObjectId walker, WalkOrder order)
    {
        ObjectId? reached = _walkers.LeaderOf(walker) is { } leader ? _lookedAt[leader.Value - 1] : null;
        if (reached is { } place)
        {
            _beside[walker] = place;
        }

        _walkers.Send(walker, order, reached);
    }

    public double GazeDwellSeconds(ParticipantId participant, ObjectId target) =>
        _lookedAt[participant.Value - 1] == target ? _dwellSeconds[participant.Value - 1] : 0;

    public void Hold(ObjectId target, bool isHeld) => _ = isHeld ? _held.TryAdd(target, Acting) : _held.Remove(target);

    /// <summary>Takes a thing out of whosever hand it is in.</summary>
    public void TakeOver(ObjectId target) => _held[target] = Acting;

    /// <summary>Brings an object to another one.</summary>
    public void Bring(ObjectId item, ObjectId other) => _beside[item] = other;

    /// <summary>Everything in it as text, in the order of the scene: equal texts are equal worlds to a scenario's eyes.</summary>
    public void Describe(StringBuilder into)
    {
        foreach ((ObjectId id, double position) in _positions)
        {
            into.Append(Math.Round(position, 2).ToString(CultureInfo.InvariantCulture)).Append(Blocked.Contains(id) ? '!' : ' ');
            into.Append(_occupants.TryGetValue(id, out ObjectId occupant) ? occupant.Name : "-").Append(_held.ContainsKey(id) ? 'h' : ' ');
            into.Append(_beside.TryGetValue(id, out ObjectId other) ? other.Name : "-");
            _walkers.Describe(id, into);
            into.Append(_absent.Contains(id) ? 'a' : _motions.IsMoving(id) ? 'm' : ' ');
            foreach (ParticipantId participant in _participants)
            {
                into.Append(_worn.Contains((id, participant)) ? 'w' : ' ');
            }
        }
    }

    public void SetBlocked(ObjectId control, bool isBlocked) => _ = isBlocked ? Blocked.Add(control) : Blocked.Remove(control);

    public void SetHighlighted(ObjectId target, bool isHighlighted) =>
        _ = isHighlighted ? Highlighted.Add(target) : Highlighted.Remove(target);

    public void SetLamp(ObjectId target, float brightness) => Lamps[target] = brightness;

    private float PlaceOf(ObjectId target) => _absent.Contains(target) ? FarAway : _beside.TryGetValue(target, out ObjectId other) ? _places[other] : _places.GetValueOrDefault(target);

    private static double InitialOf(Interaction? interaction) => interaction switch
    {
        ValveInteraction valve => valve.InitialPosition,
        LeverInteraction lever => lever.InitialPosition,
        SliderInteraction slider => slider.InitialPosition,
        KnobInteraction knob => knob.InitialPosition,
        ToggleInteraction toggle => toggle.InitialPosition,
        FastenerInteraction fastener => fastener.InitialPosition,
        JoystickInteraction => 0.5,
        ContainerInteraction container => container.InitialCubicMeters / container.CapacityCubicMeters,
        _ => 0,
    };
}
