using VRLab.Core;

namespace VRLab.Stream;

/// <summary>What the stream tells of hands beyond what they hold: what they hover, aim at and touch with a tool, and how learners take part.</summary>
internal sealed class SessionMirrorHands
{
    private readonly Dictionary<(ParticipantId, Hand), Hover> _hovers = [];
    private readonly Dictionary<ParticipantId, TeleportAimed> _teleports = [];
    private readonly Dictionary<ParticipantId, LearnerSettings> _settings = [];
    private readonly HashSet<ParticipantId> _inSafePlace = [];
    private readonly HashSet<(ObjectId, ObjectId)> _touching = [];
    private readonly Dictionary<ObjectId, float> _secondPositions = [];

    public bool Apply(in RecordEnvelope record)
    {
        switch (record.Kind)
        {
            case RecordKind.HoverChanged:
                HoverChanged hover = record.Read<HoverChanged>();
                _hovers[(record.Participant, hover.Hand)] = new Hover(hover.Hover, hover.Target);
                return true;
            case RecordKind.TeleportAimed:
                _teleports[record.Participant] = record.Read<TeleportAimed>();
                return true;
            case RecordKind.LearnerSettingsChanged:
                _settings[record.Participant] = record.Read<LearnerSettingsChanged>().Settings;
                return true;
            case RecordKind.SafePlaceChanged:
                _ = record.Read<SafePlaceChanged>().IsInside ? _inSafePlace.Add(record.Participant) : _inSafePlace.Remove(record.Participant);
                return true;
            case RecordKind.TipTouched:
                TipTouched touched = record.Read<TipTouched>();
                _ = touched.IsTouching ? _touching.Add((touched.Tool, touched.Target)) : _touching.Remove((touched.Tool, touched.Target));
                return true;
            case RecordKind.ControlAxisChanged:
                ControlAxisChanged axis = record.Read<ControlAxisChanged>();
                _secondPositions[axis.Object] = axis.Position;
                return true;
            default:
                return false;
        }
    }

    public Hover HoverOf(ParticipantId participant, Hand hand) => _hovers.GetValueOrDefault((participant, hand), Hover.None);

    public TeleportAimed? TeleportOf(ParticipantId participant) =>
        _teleports.TryGetValue(participant, out TeleportAimed aimed) && aimed.IsAiming ? aimed : null;

    public LearnerSettings SettingsOf(ParticipantId participant) => _settings.GetValueOrDefault(participant);

    public bool IsInSafePlace(ParticipantId participant) => _inSafePlace.Contains(participant);

    public bool IsTipAt(ObjectId tool, ObjectId target) => _touching.Contains((tool, target));

    public double SecondPosition(ObjectId control) => _secondPositions.GetValueOrDefault(control, 0.5f);
}
