using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Assessment;

public sealed partial class EvidenceCollector
{
    public void Write<T>(long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T>
    {
        Advance(tick);
        switch (T.Kind)
        {
            case RecordKind.EntityMoved:
                break;
            default:
                Take(tick, participant, record);
                break;
        }
    }

    private void Take(long tick, ParticipantId participant, object record)
    {
        TakeMotion(tick, participant, record);
        _force.Take(tick, participant, record);
        if (!TakeSession(tick, participant, record) && !TakeScenario(tick, participant, record))
        {
            TakeHandling(tick, participant, record);
        }
    }

    private void Succeed(long tick, ParticipantId participant, ParticipantReplaced by)
    {
        int index = _participants.FindIndex(who => who.Id == participant);
        if (index >= 0)
        {
            ParticipantEvidence before = _participants[index];
            _participants[index] = before with { Successors = [.. before.Successors, (tick, by)] };
        }
    }

    private bool TakeSession(long tick, ParticipantId participant, object record)
    {
        switch (record)
        {
            case SessionHeader header:
                _header = header;
                return true;
            case ParticipantJoined joined:
                _participants.Add(new ParticipantEvidence(participant, joined, tick));
                return true;
            case ParticipantReplaced replaced:
                Succeed(tick, participant, replaced);
                return true;
            case SessionEnded ended:
                _endReason = ended.Reason;
                return true;
            case StateHashRecord:
                _stateHashCount++;
                return true;
            case ClientReport report:
                _clientReports.Add(report);
                return true;
            case LearnerSettingsChanged changed:
                _timeLimitFactor = Math.Max(_timeLimitFactor, changed.Settings.EffectiveTimeLimitFactor);
                return true;
            case SafePlaceChanged safe:
                Rest(tick, participant, safe.IsInside);
                return true;
            default:
                return false;
        }
    }

    private void Rest(long tick, ParticipantId participant, bool isInside)
    {
        _ = isInside ? _resting.Add(participant) : _resting.Remove(participant);
        if (_resting.Count > 0)
        {
            _restFrom ??= tick;
        }
        else if (_restFrom is { } from)
        {
            _rests.Add((from, tick));
            _restFrom = null;
        }
    }

    private bool TakeScenario(long tick, ParticipantId participant, object record)
    {
        switch (record)
        {
            case ChapterBegan began:
                _chapters.Add(new ChapterEvidence(tick, began.Chapter));
                return true;
            case StepOffered offered:
                _offered.Add(new StepEvidence(tick, participant, offered.Step, 0));
                return true;
            case StepPerformed performed:
                _performed.Add(new StepEvidence(tick, participant, performed.Step, performed.Occurrence));
                return true;
            case StepExcused excused:
                _excused.Add(excused.Step);
                return true;
            case HazardRaised raised:
                _hazards.Add(new HazardEvidence(tick, participant, raised.Hazard, raised.Cause));
                return true;
            case ProcessValue value:
                _curves.Add(tick, value);
                return true;
            case WarningFired warning:
                _guidance.Add(new GuidanceEvidence(tick, warning.TextKey, IsWarning: true));
                return true;
            case Utterance said:
                _speech.Add(new SpeechEvidence(said.FromTick, said.ToTick, participant, said.To, said.Text ?? "", said.TextKey ?? ""));
                return true;
            case Spoken spoken:
                _guidance.Add(new GuidanceEvidence(tick, spoken.TextKey, IsWarning: false));
                return true;
            default:
                return false;
        }
    }

    private void TakeHandling(long tick, ParticipantId participant, object record)
    {
        HandlingEvidence? handled = record switch
        {
            ControlChanged changed => new(tick, participant, changed.Object, HandlingKind.Turned, changed.Position),
            ObjectGrabbed grabbed => new(tick, participant, grabbed.Object, HandlingKind.Taken),
            ObjectReleased released => new(tick, participant, released.Object, HandlingKind.LetGo),
            ObjectSnapped snapped => new(tick, participant, snapped.Object, snapped.IsInside ? HandlingKind.PutIn : HandlingKind.TakenOut, 0, snapped.Socket.Name),
            ObjectWorn worn => new(tick, participant, worn.Object, worn.IsWorn ? HandlingKind.PutOn : HandlingKind.TakenOff),
            ButtonPressed pressed => new(tick, participant, pressed.Object, HandlingKind.Pressed),
            ObjectTouched touched => new(tick, participant, touched.Object, HandlingKind.Touched),
            _ => null,
        };
        if (handled is { } handling)
        {
            _handling.Add(handling);
        }
    }

    private void TakeMotion(long tick, ParticipantId participant, object record)
    {
        switch (record)
        {
            case LearnerInput input:
                _motion.Add(tick, participant, input);
                break;
            case ObjectLookedAt looked:
                _motion.LookAt(tick, participant, looked.Object);
                break;
            case ObjectGrabbed grabbed:
                _motion.Grab(tick, participant, grabbed);
                break;
            case ObjectReleased released:
                _motion.Release(tick, participant, released);
                break;
            default:
                break;
        }
    }
}
