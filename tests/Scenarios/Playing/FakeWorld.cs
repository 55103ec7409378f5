using System.Numerics;
using VRLab.Core;

namespace VRLab.Scenarios.Tests.Playing;

/// <summary>A world without physics: tests set what is true in it. Records the commands that a scenario gives.</summary>
internal sealed class FakeWorld : IWorldObservation, IWorldCommand
{
    private readonly Dictionary<ObjectId, double> _positions = [];
    private readonly Dictionary<ObjectId, ObjectId> _occupants = [];
    private readonly HashSet<(ObjectId, ParticipantId)> _worn = [];
    private readonly List<WorldEvent> _events = [];
    private readonly ParticipantId[] _participants;

    public FakeWorld(Scenario scenario, int participants = 1)
    {
        _participants = [.. Enumerable.Range(1, participants).Select(value => new ParticipantId(value))];
        foreach (SceneObject item in scenario.Objects)
        {
            switch (item.Interaction)
            {
                case ValveInteraction valve: _positions[item.Id] = valve.InitialPosition; break;
                case LeverInteraction lever: _positions[item.Id] = lever.InitialPosition; break;
                case ButtonInteraction: _positions[item.Id] = 0; break;
                case SocketInteraction { Initially: { } occupant }: _occupants[item.Id] = occupant; break;
                default: break;
            }
        }
    }

    public HashSet<ObjectId> Blocked { get; } = [];

    public HashSet<ObjectId> Highlighted { get; } = [];

    public Dictionary<ObjectId, float> Lamps { get; } = [];

    public ObjectId? LookedAt { get; set; }

    public ParticipantId LookingParticipant { get; set; } = new(1);

    public double DwellSeconds { get; set; }

    public IReadOnlyList<ParticipantId> Participants => _participants;

    public ReadOnlySpan<WorldEvent> Events => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_events);

    public void ForgetEvents() => _events.Clear();

    public void Turn(ObjectId control, double position) => _positions[control] = position;

    public void Happen(WorldEventKind kind, ObjectId target, ObjectId other = default, int participant = 1) =>
        _events.Add(new WorldEvent(kind, new ParticipantId(participant), Hand.Right, target, other));

    public void Wear(ObjectId wearable, bool isWorn = true, int participant = 1)
    {
        _ = isWorn ? _worn.Add((wearable, new ParticipantId(participant))) : _worn.Remove((wearable, new ParticipantId(participant)));
    }

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

    public Pose WorldFromHead(ParticipantId participant) =>
        LookedAt is null ? Pose.At(0, 1.6f, 100) : Pose.At(0, 1.6f, 0);

    public double ControlPosition(ObjectId control) => _positions[control];

    public bool IsHeld(ObjectId target) => false;

    public ParticipantId HolderOf(ObjectId target) => ParticipantId.Host;

    public bool TryGetOccupant(ObjectId socket, out ObjectId occupant) => _occupants.TryGetValue(socket, out occupant);

    public bool IsWorn(ObjectId wearable, ParticipantId participant) => _worn.Contains((wearable, participant));

    public Vector3 PositionInWorld(ObjectId target) => new(0, 1.6f, LookedAt == target ? -1 : -1000);

    public double GazeDwellSeconds(ParticipantId participant, ObjectId target) =>
        LookedAt == target && participant == LookingParticipant ? DwellSeconds : 0;

    public void SetBlocked(ObjectId control, bool isBlocked) => _ = isBlocked ? Blocked.Add(control) : Blocked.Remove(control);

    public void SetHighlighted(ObjectId target, bool isHighlighted) =>
        _ = isHighlighted ? Highlighted.Add(target) : Highlighted.Remove(target);

    public void SetLamp(ObjectId target, float brightness) => Lamps[target] = brightness;
}
