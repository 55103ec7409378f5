using VRLab.Core;
using VRLab.Stream;
using VRLab.Stream.Recording;

namespace VRLab.Assessment;

public sealed partial class EvidenceCollector
{
    /// <exception cref="ProblemException">A record is damaged, or there is no header.</exception>
    public static SessionEvidence Collect(IEnumerable<RecordEnvelope> records)
    {
        var collector = new EvidenceCollector();
        foreach (RecordEnvelope envelope in records)
        {
            collector.Add(envelope);
        }

        return collector.Complete();
    }

    /// <summary>Reads a recording to its end, however long.</summary>
    /// <exception cref="ProblemException">The recording is damaged, or has no header.</exception>
    public static SessionEvidence Collect(RecordingReader reader)
    {
        var collector = new EvidenceCollector();
        while (reader.TryRead(out RecordEnvelope envelope))
        {
            collector.Add(envelope);
        }

        return collector.Complete();
    }

    /// <summary>Takes a record; kinds that this program does not know only move the clock.</summary>
    public void Add(in RecordEnvelope envelope)
    {
        Advance(envelope.Tick);
        if (envelope.TryRead(out LearnerInput input))
        {
            _motion.Add(envelope.Tick, envelope.Participant, input);
            return;
        }

        if (Unpack(envelope) is { } record)
        {
            Take(envelope.Tick, envelope.Participant, record);
        }
    }

    private static object? Unpack(in RecordEnvelope envelope) => envelope.Kind switch
    {
        RecordKind.SessionHeader => envelope.Read<SessionHeader>(),
        RecordKind.ParticipantJoined => envelope.Read<ParticipantJoined>(),
        RecordKind.ParticipantReplaced => envelope.Read<ParticipantReplaced>(),
        RecordKind.SessionEnded => envelope.Read<SessionEnded>(),
        RecordKind.StateHash => envelope.Read<StateHashRecord>(),
        RecordKind.ClientReport => envelope.Read<ClientReport>(),
        RecordKind.LearnerSettingsChanged => envelope.Read<LearnerSettingsChanged>(),
        RecordKind.SafePlaceChanged => envelope.Read<SafePlaceChanged>(),
        RecordKind.ChapterBegan => envelope.Read<ChapterBegan>(),
        RecordKind.StepOffered => envelope.Read<StepOffered>(),
        RecordKind.StepPerformed => envelope.Read<StepPerformed>(),
        RecordKind.StepExcused => envelope.Read<StepExcused>(),
        RecordKind.HazardRaised => envelope.Read<HazardRaised>(),
        RecordKind.WarningFired => envelope.Read<WarningFired>(),
        RecordKind.Spoken => envelope.Read<Spoken>(),
        RecordKind.Utterance => envelope.Read<Utterance>(),
        RecordKind.ProcessValue => envelope.Read<ProcessValue>(),
        _ => UnpackHandling(envelope),
    };

    private static object? UnpackHandling(in RecordEnvelope envelope) => envelope.Kind switch
    {
        RecordKind.ControlChanged => envelope.Read<ControlChanged>(),
        RecordKind.ObjectGrabbed => envelope.Read<ObjectGrabbed>(),
        RecordKind.ObjectReleased => envelope.Read<ObjectReleased>(),
        RecordKind.ObjectSnapped => envelope.Read<ObjectSnapped>(),
        RecordKind.ObjectWorn => envelope.Read<ObjectWorn>(),
        RecordKind.ButtonPressed => envelope.Read<ButtonPressed>(),
        RecordKind.ObjectTouched => envelope.Read<ObjectTouched>(),
        RecordKind.ObjectLookedAt => envelope.Read<ObjectLookedAt>(),
        RecordKind.ForceExerted => envelope.Read<ForceExerted>(),
        RecordKind.ContactStruck => envelope.Read<ContactStruck>(),
        _ => null,
    };
}
