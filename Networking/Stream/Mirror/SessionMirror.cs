using VRLab.Core;

namespace VRLab.Stream;

/// <summary>
/// The session as the stream tells it so far: where things are, how controls stand, what the process reads, which steps
/// are done. What a learner's program draws and what a virtual learner knows. Single-threaded; records that move things
/// allocate nothing after the first of each object.
/// </summary>
public sealed class SessionMirror
{
    private readonly Dictionary<ObjectId, Pose> _worldFromObject = [];
    private readonly Dictionary<ObjectId, float> _controlPositions = [];
    private readonly Dictionary<ObjectId, ObjectId> _occupantOfSocket = [];
    private readonly Dictionary<ObjectId, ParticipantId> _wornBy = [];
    private readonly Dictionary<ObjectId, float> _lamps = [];
    private readonly Dictionary<ObjectId, bool> _highlights = [];
    private readonly Dictionary<(ParticipantId, Hand), ObjectId> _heldBy = [];
    private readonly Dictionary<QuantityId, double> _processValues = [];
    private readonly Dictionary<ParticipantId, Pose> _worldFromStage = [];
    private readonly Dictionary<ParticipantId, LearnerInput> _inputs = [];
    private readonly Dictionary<StepId, long> _performedAtTick = [];
    private readonly HashSet<StepId> _excused = [];
    private readonly HashSet<StepId> _offered = [];
    private readonly HashSet<VariableId> _branches = [];
    private readonly HashSet<ObjectId> _movedSinceRead = [];
    private readonly List<JoinedParticipant> _participants = [];
    private readonly List<(long SinceTick, SoundSustained Sound)> _sounding = [];
    private readonly SessionMirrorHands _hands = new();

    /// <summary>The newest tick that the stream has told of.</summary>
    public long Tick { get; private set; } = -1;

    public SessionHeader? Header { get; private set; }

    public ChapterId? Chapter { get; private set; }

    /// <summary>How many steps could be done at one time or another.</summary>
    public int OfferedStepCount => _offered.Count;

    /// <summary>Everybody who joined, in that order, with the name of whoever moves them now.</summary>
    public IReadOnlyList<JoinedParticipant> Participants => _participants;

    /// <summary>The sounds that go on now, in the order in which they began: for who begins to listen late.</summary>
    public IReadOnlyList<(long SinceTick, SoundSustained Sound)> Sounding => _sounding;

    public int ExcusedStepCount => _excused.Count;

    public int PerformedStepCount => _performedAtTick.Count;

    /// <summary>Why the session ended, or null while it runs.</summary>
    public string? EndReason { get; private set; }

    /// <summary>Raised for each text that is said, so that it can be shown and spoken: tick, to whom (the host: to everybody) and record.</summary>
    public event Action<long, ParticipantId, Spoken>? SpokenTo;

    /// <summary>Raised for each thing that a participant says: tick, who says it, and record.</summary>
    public event Action<long, ParticipantId, Utterance>? ParticipantSpoke;

    /// <summary>Raised for each step that is performed: tick, by whom, and which.</summary>
    public event Action<long, ParticipantId, StepId>? StepWasPerformed;

    public event Action<long, HazardId>? HazardWasRaised;

    public event Action<long, WorldEvent>? ObjectWasUsed;

    /// <summary>Raised for each contact that a participant's hand feels.</summary>
    public event Action<HapticPulse>? HandFelt;

    /// <summary>Raised for what participants do to panels: tick, participant and record.</summary>
    public event Action<long, ParticipantId, PanelChanged>? PanelWasChanged;

    public event Action<long, ParticipantId, PanelPointed>? PanelWasPointedAt;

    public event Action<long, ContactStruck>? ThingsCollided;

    public event Action<long, SoundPlayed>? SoundWasPlayed;

    /// <summary>Raised where a sound begins to go on, or ends.</summary>
    public event Action<long, SoundSustained>? SoundWasSustained;

    /// <summary>Raised with the scenario's text where its author works on it: at the start, and at each change.</summary>
    public event Action<ScenarioWritten>? ScenarioWasWritten;

    public void Apply(in RecordEnvelope record)
    {
        Tick = Math.Max(Tick, record.Tick);
        if (!ApplyWorld(record) && !ApplyUse(record) && !_hands.Apply(record))
        {
            ApplyScenario(record);
        }
    }

    /// <summary>What a participant's hand is about to act on.</summary>
    public Hover HoverOf(ParticipantId participant, Hand hand) => _hands.HoverOf(participant, hand);

    /// <summary>Where the participant would teleport to; null while they do not aim.</summary>
    public TeleportAimed? TeleportOf(ParticipantId participant) => _hands.TeleportOf(participant);

    public LearnerSettings SettingsOf(ParticipantId participant) => _hands.SettingsOf(participant);

    public bool IsInSafePlace(ParticipantId participant) => _hands.IsInSafePlace(participant);

    /// <summary>True while the tip of the tool touches the target, or aims at it.</summary>
    public bool IsTipAt(ObjectId tool, ObjectId target) => _hands.IsTipAt(tool, target);

    public double SecondControlPosition(ObjectId control) => _hands.SecondPosition(control);

    public bool TryGetPose(ObjectId target, out Pose worldFromObject) => _worldFromObject.TryGetValue(target, out worldFromObject);

    public double ControlPosition(ObjectId control) => _controlPositions.GetValueOrDefault(control);

    public bool TryGetOccupant(ObjectId socket, out ObjectId occupant) => _occupantOfSocket.TryGetValue(socket, out occupant);

    public bool IsWorn(ObjectId wearable) => _wornBy.ContainsKey(wearable);

    public bool IsWornBy(ObjectId wearable, ParticipantId participant) => _wornBy.TryGetValue(wearable, out ParticipantId by) && by == participant;

    public ObjectId? HeldBy(ParticipantId participant, Hand hand) =>
        _heldBy.TryGetValue((participant, hand), out ObjectId held) ? held : null;

    public float Lamp(ObjectId target) => _lamps.GetValueOrDefault(target);

    public bool IsHighlighted(ObjectId target) => _highlights.GetValueOrDefault(target);

    public double ProcessValue(QuantityId quantity) => _processValues.GetValueOrDefault(quantity);

    public Pose WorldFromStage(ParticipantId participant) => _worldFromStage.GetValueOrDefault(participant, Pose.Identity);

    public bool TryGetInput(ParticipantId participant, out LearnerInput input) => _inputs.TryGetValue(participant, out input);

    /// <summary>The role that the participant takes; empty without one, and for who has not joined.</summary>
    public string RoleOf(ParticipantId participant)
    {
        foreach (JoinedParticipant known in _participants)
        {
            if (known.Id == participant)
            {
                return known.Joined.Role;
            }
        }

        return "";
    }

    /// <summary>The step's predecessors are done; it may be performed by now.</summary>
    public bool IsOffered(StepId step) => _offered.Contains(step);

    public bool IsPerformed(StepId step) => _performedAtTick.ContainsKey(step);

    /// <summary>True where the session takes that branch.</summary>
    public bool IsTaken(VariableId branch) => _branches.Contains(branch);

    /// <summary>The session does not ask for the step (any more).</summary>
    public bool IsExcused(StepId step) => _excused.Contains(step);

    /// <summary>True once for each object that moved since the last call for it.</summary>
    public bool TakeMoved(ObjectId target) => _movedSinceRead.Remove(target);

    private bool ApplyWorld(in RecordEnvelope record)
    {
        switch (record.Kind)
        {
            case RecordKind.EntityMoved:
                EntityMoved moved = record.Read<EntityMoved>();
                _worldFromObject[moved.Object] = moved.WorldFromObject;
                _movedSinceRead.Add(moved.Object);
                return true;
            case RecordKind.ControlChanged:
                ControlChanged control = record.Read<ControlChanged>();
                _controlPositions[control.Object] = control.Position;
                return true;
            case RecordKind.ProcessValue:
                ProcessValue value = record.Read<ProcessValue>();
                _processValues[value.Quantity] = value.Value;
                return true;
            case RecordKind.LearnerInput:
                _inputs[record.Participant] = record.Read<LearnerInput>();
                return true;
            case RecordKind.ParticipantMoved:
                _worldFromStage[record.Participant] = record.Read<ParticipantMoved>().WorldFromStage;
                return true;
            case RecordKind.LampChanged:
                LampChanged lamp = record.Read<LampChanged>();
                _lamps[lamp.Object] = lamp.Brightness;
                return true;
            case RecordKind.ObjectHighlighted:
                ObjectHighlighted highlighted = record.Read<ObjectHighlighted>();
                _highlights[highlighted.Object] = highlighted.IsOn;
                return true;
            default:
                return false;
        }
    }

    private bool ApplyUse(in RecordEnvelope record)
    {
        switch (record.Kind)
        {
            case RecordKind.ObjectGrabbed:
                ObjectGrabbed grabbed = record.Read<ObjectGrabbed>();
                _heldBy[(record.Participant, grabbed.Hand)] = grabbed.Object;
                Used(record, WorldEventKind.Grabbed, grabbed.Hand, grabbed.Object);
                return true;
            case RecordKind.ObjectReleased:
                ObjectReleased released = record.Read<ObjectReleased>();
                _heldBy.Remove((record.Participant, released.Hand));
                Used(record, WorldEventKind.Released, released.Hand, released.Object);
                return true;
            case RecordKind.ObjectSnapped:
                ApplySnap(record, record.Read<ObjectSnapped>());
                return true;
            case RecordKind.ObjectWorn:
                ApplyWorn(record, record.Read<ObjectWorn>());
                return true;
            case RecordKind.HapticPulsed:
                HapticPulsed pulse = record.Read<HapticPulsed>();
                HandFelt?.Invoke(new HapticPulse(record.Participant, pulse.Hand, pulse.Amplitude, pulse.Seconds));
                return true;
            case RecordKind.ControlClicked:
                ControlClicked clicked = record.Read<ControlClicked>();
                Used(record, WorldEventKind.Clicked, clicked.Hand, clicked.Object);
                return true;
            case RecordKind.PinPulled:
                PinPulled pulled = record.Read<PinPulled>();
                Used(record, WorldEventKind.PinPulled, pulled.Hand, pulled.Tool);
                return true;
            case RecordKind.ContactStruck:
                ThingsCollided?.Invoke(record.Tick, record.Read<ContactStruck>());
                return true;
            case RecordKind.SoundPlayed:
                SoundWasPlayed?.Invoke(record.Tick, record.Read<SoundPlayed>());
                return true;
            case RecordKind.SoundSustained:
                Sustain(record.Tick, record.Read<SoundSustained>());
                return true;
            case RecordKind.PanelChanged:
                PanelWasChanged?.Invoke(record.Tick, record.Participant, record.Read<PanelChanged>());
                return true;
            case RecordKind.PanelPointed:
                PanelWasPointedAt?.Invoke(record.Tick, record.Participant, record.Read<PanelPointed>());
                return true;
            case RecordKind.ButtonPressed:
                ButtonPressed pressed = record.Read<ButtonPressed>();
                Used(record, WorldEventKind.Pressed, pressed.Hand, pressed.Object);
                return true;
            default:
                return false;
        }
    }

    private void Sustain(long tick, SoundSustained sound)
    {
        _sounding.RemoveAll(other => other.Sound.Sound == sound.Sound && other.Sound.Source == sound.Source);
        if (sound.IsOn)
        {
            _sounding.Add((tick, sound));
        }

        SoundWasSustained?.Invoke(tick, sound);
    }

    private void ApplySnap(in RecordEnvelope record, ObjectSnapped snapped)
    {
        if (snapped.IsInside)
        {
            _occupantOfSocket[snapped.Socket] = snapped.Object;
        }
        else
        {
            _occupantOfSocket.Remove(snapped.Socket);
        }

        Used(record, snapped.IsInside ? WorldEventKind.Snapped : WorldEventKind.Unsnapped, Hand.Right, snapped.Object);
    }

    private void ApplyWorn(in RecordEnvelope record, ObjectWorn worn)
    {
        if (worn.IsWorn)
        {
            _wornBy[worn.Object] = record.Participant;
        }
        else
        {
            _wornBy.Remove(worn.Object);
        }

        Used(record, worn.IsWorn ? WorldEventKind.PutOn : WorldEventKind.TakenOff, Hand.Right, worn.Object);
    }

    private void ApplyScenario(in RecordEnvelope record)
    {
        switch (record.Kind)
        {
            case RecordKind.SessionHeader:
                Header = record.Read<SessionHeader>();
                break;
            case RecordKind.ParticipantJoined:
                _participants.Add(new JoinedParticipant(record.Participant, record.Read<ParticipantJoined>()));
                break;
            case RecordKind.ParticipantReplaced:
                Replace(record.Participant, record.Read<ParticipantReplaced>());
                break;
            case RecordKind.ScenarioWritten:
                ScenarioWasWritten?.Invoke(record.Read<ScenarioWritten>());
                break;
            case RecordKind.ChapterBegan:
                Chapter = record.Read<ChapterBegan>().Chapter;
                break;
            case RecordKind.StepOffered:
                _offered.Add(record.Read<StepOffered>().Step);
                break;
            case RecordKind.StepPerformed:
                StepId step = record.Read<StepPerformed>().Step;
                _performedAtTick[step] = record.Tick;
                StepWasPerformed?.Invoke(record.Tick, record.Participant, step);
                break;
            case RecordKind.StepExcused:
                _excused.Add(record.Read<StepExcused>().Step);
                break;
            case RecordKind.BranchTaken:
                _branches.Add(record.Read<BranchTaken>().Branch);
                break;
            case RecordKind.HazardRaised:
                HazardWasRaised?.Invoke(record.Tick, record.Read<HazardRaised>().Hazard);
                break;
            case RecordKind.Spoken:
                SpokenTo?.Invoke(record.Tick, record.Participant, record.Read<Spoken>());
                break;
            case RecordKind.Utterance:
                ParticipantSpoke?.Invoke(record.Tick, record.Participant, record.Read<Utterance>());
                break;
            case RecordKind.SessionEnded:
                EndReason = record.Read<SessionEnded>().Reason;
                break;
            default:
                break;
        }
    }

    private void Replace(ParticipantId seat, ParticipantReplaced by)
    {
        int index = _participants.FindIndex(who => who.Id == seat);
        if (index >= 0)
        {
            JoinedParticipant before = _participants[index];
            _participants[index] = before with { Joined = before.Joined with { Name = by.Name, Headset = by.Headset, Learner = by.Learner } };
        }
    }

    private void Used(in RecordEnvelope record, WorldEventKind kind, Hand hand, ObjectId target) =>
        ObjectWasUsed?.Invoke(record.Tick, new WorldEvent(kind, record.Participant, hand, target));
}
