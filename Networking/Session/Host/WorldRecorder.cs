using VRLab.Core;
using VRLab.Runtime;
using VRLab.Stream;

namespace VRLab.Session;

/// <summary>
/// Writes what changed in the world into the stream, and only that: events, poses, control positions, lamps, learners'
/// floors. It stands between the scenario and the world's commands, because a lamp exists in the stream alone.
/// </summary>
internal sealed class WorldRecorder(World world, IStreamSink sink) : IWorldCommand
{
    /// <summary>A control that moved less than this since its last record has not moved for anyone who reads.</summary>
    private const double PositionResolution = 0.001;

    private readonly Pose[] _poses = new Pose[world.ObjectCount];
    private readonly double[] _positions = InitialPositions(world.ObjectCount);
    private readonly Dictionary<ParticipantId, Pose> _floors = [];
    private readonly Dictionary<ObjectId, float> _lamps = [];
    private readonly Dictionary<ParticipantId, TeleportAimed> _aims = [];
    private readonly Dictionary<ParticipantId, bool> _safePlaces = [];
    private readonly Dictionary<(ParticipantId, Hand), Hover> _hovers = [];
    private readonly double[] _secondPositions = InitialPositions(world.ObjectCount);
    private long _tick;

    /// <summary>Writes which objects the sockets hold before anybody did anything.</summary>
    public void RecordStart()
    {
        for (int i = 0; i < world.ObjectCount; i++)
        {
            if (world.TryGetOccupant(world.IdOf(i), out ObjectId occupant) && world.IsSocket(i))
            {
                sink.Write(0, ParticipantId.Host, new ObjectSnapped(occupant, world.IdOf(i), IsInside: true));
            }
        }
    }

    /// <summary>What the scenario commands from here on is written at this tick.</summary>
    public void BeginTick(long tick) => _tick = tick;

    public void RecordEvents(long tick)
    {
        BeginTick(tick);
        foreach (WorldEvent happened in world.Events)
        {
            Record(tick, happened);
        }

        foreach (ref readonly Strike strike in world.Strikes)
        {
            sink.Write(tick, ParticipantId.Host, new ContactStruck(strike.Object, strike.Other, strike.PointInWorld, strike.ApproachMetersPerSecond, strike.ImpulseNewtonSeconds));
        }

        foreach (ref readonly HandForce force in world.Forces)
        {
            sink.Write(tick, force.Participant, new ForceExerted(force.Object, force.Hand, force.ForceNewtons, force.TorqueNewtonMeters, force.On));
        }

        foreach (HapticPulse pulse in world.Haptics)
        {
            sink.Write(tick, pulse.Participant, new HapticPulsed(pulse.Hand, pulse.Amplitude, pulse.Seconds));
        }
    }

    public void RecordChanges(long tick)
    {
        for (int i = 0; i < world.ObjectCount; i++)
        {
            RecordObject(tick, i);
        }

        for (int i = 0; i < world.Participants.Count; i++)
        {
            ParticipantId participant = world.Participants[i];
            Pose floor = world.WorldFromStage(participant);
            if (!_floors.TryGetValue(participant, out Pose known) || known != floor)
            {
                _floors[participant] = floor;
                sink.Write(tick, participant, new ParticipantMoved(floor));
            }

            RecordAim(tick, participant);
            RecordSafePlace(tick, participant);
            RecordHover(tick, participant, Hand.Left);
            RecordHover(tick, participant, Hand.Right);
        }
    }

    private void RecordAim(long tick, ParticipantId participant)
    {
        (bool isAiming, Hand hand, bool isAllowed, System.Numerics.Vector3 target) = world.TeleportOf(participant);
        var aimed = new TeleportAimed(hand, isAiming, isAllowed, isAiming ? target : default);
        if (_aims.TryGetValue(participant, out TeleportAimed known) ? known != aimed : isAiming)
        {
            _aims[participant] = aimed;
            sink.Write(tick, participant, aimed);
        }
    }

    private void RecordSafePlace(long tick, ParticipantId participant)
    {
        bool isInside = world.IsInSafePlace(participant);
        if (_safePlaces.GetValueOrDefault(participant) != isInside)
        {
            _safePlaces[participant] = isInside;
            sink.Write(tick, participant, new SafePlaceChanged(isInside));
        }
    }

    private void RecordHover(long tick, ParticipantId participant, Hand hand)
    {
        Hover hover = world.HoverOf(participant, hand);
        if (_hovers.GetValueOrDefault((participant, hand), Hover.None) != hover)
        {
            _hovers[(participant, hand)] = hover;
            sink.Write(tick, participant, new HoverChanged(hand, hover.Kind, hover.Target));
        }
    }

    public void SetBlocked(ObjectId control, bool isBlocked) => world.SetBlocked(control, isBlocked);

    public void SetHighlighted(ObjectId target, bool isHighlighted) =>
        sink.Write(_tick, ParticipantId.Host, new ObjectHighlighted(target, isHighlighted));

    public void SetLamp(ObjectId target, float brightness)
    {
        if (!_lamps.TryGetValue(target, out float known) || known != brightness)
        {
            _lamps[target] = brightness;
            sink.Write(_tick, ParticipantId.Host, new LampChanged(target, brightness));
        }
    }

    public void Animate(ObjectId control, double position, double seconds) => world.Animate(control, position, seconds);

    public void SetPresent(ObjectId target, bool isPresent, Pose? worldFromObject)
    {
        int before = world.Events.Length;
        world.SetPresent(target, isPresent, worldFromObject);
        foreach (WorldEvent happened in world.Events[before..])
        {
            Record(_tick, happened);
        }
    }

    public void Send(ObjectId walker, WalkOrder order) => world.Send(walker, order);

    private void RecordObject(long tick, int index)
    {
        if (!world.CanMove(index))
        {
            return;
        }

        Pose pose = world.WorldFromMoving(index);
        if (pose != _poses[index])
        {
            _poses[index] = pose;
            sink.Write(tick, ParticipantId.Host, new EntityMoved(world.IdOf(index), pose));
        }

        if (world.HasSecondPosition(index) && world.SecondPositionOf(index) != _secondPositions[index])
        {
            _secondPositions[index] = world.SecondPositionOf(index);
            sink.Write(tick, ParticipantId.Host, new ControlAxisChanged(world.IdOf(index), (float)_secondPositions[index]));
        }

        double position = world.PositionOf(index);
        bool reachedEnd = position is 0.0 or 1.0 && position != _positions[index];
        if (reachedEnd || !(Math.Abs(position - _positions[index]) < PositionResolution))
        {
            _positions[index] = position;
            sink.Write(tick, ParticipantId.Host, new ControlChanged(world.IdOf(index), (float)position));
        }
    }

    private void Record(long tick, in WorldEvent e)
    {
        switch (e.Kind)
        {
            case WorldEventKind.Grabbed:
                sink.Write(tick, e.Participant, new ObjectGrabbed(e.Object, e.Hand));
                break;
            case WorldEventKind.Released:
                sink.Write(tick, e.Participant, new ObjectReleased(e.Object, e.Hand));
                break;
            case WorldEventKind.Snapped:
            case WorldEventKind.Unsnapped:
                sink.Write(tick, e.Participant, new ObjectSnapped(e.Object, e.Other, e.Kind == WorldEventKind.Snapped));
                break;
            case WorldEventKind.PutOn:
            case WorldEventKind.TakenOff:
                sink.Write(tick, e.Participant, new ObjectWorn(e.Object, e.Kind == WorldEventKind.PutOn));
                break;
            case WorldEventKind.Pressed:
                sink.Write(tick, e.Participant, new ButtonPressed(e.Object, e.Hand));
                break;
            case WorldEventKind.Touched:
                sink.Write(tick, e.Participant, new ObjectTouched(e.Object, e.Hand));
                break;
            case WorldEventKind.LookedAt:
                sink.Write(tick, e.Participant, new ObjectLookedAt(e.Object));
                break;
            case WorldEventKind.TipTouched:
            case WorldEventKind.TipLeft:
                sink.Write(tick, e.Participant, new TipTouched(e.Object, e.Other, e.Kind == WorldEventKind.TipTouched));
                break;
            case WorldEventKind.PinPulled:
                sink.Write(tick, e.Participant, new PinPulled(e.Object, e.Hand));
                break;
            case WorldEventKind.Clicked:
                sink.Write(tick, e.Participant, new ControlClicked(e.Object, e.Hand));
                break;
            case WorldEventKind.AskedForNext:
                break;
            default:
                throw new InvalidOperationException($"Unknown event {e.Kind}.");
        }
    }

    private static double[] InitialPositions(int count)
    {
        double[] positions = new double[count];
        Array.Fill(positions, double.NaN);
        return positions;
    }
}
