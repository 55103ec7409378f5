using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Assessment.Tests;

/// <summary>Writes the records of a made-up session, one step every ten seconds unless told otherwise.</summary>
internal sealed class Drill
{
    public static readonly ParticipantId Learner = new(1);
    private readonly IStreamSink _sink;
    private readonly AssessmentPlan _plan;
    private readonly List<StepId> _done = [];
    private readonly List<StepId> _offered = [];
    private long _tick;

    public Drill(AssessmentPlan plan)
        : this(plan, new RecordList())
    {
    }

    public Drill(AssessmentPlan plan, IStreamSink sink)
    {
        _plan = plan;
        _sink = sink;
        Write(ParticipantId.Host, new SessionHeader(
            1, "session-1", plan.ScenarioId, "1.0", plan.ScenarioHash, 7, SimulationTime.TicksPerSecond, "practice", 1_760_000_000_000, "0.1.0"));
        Join(Learner, "Li Hua");
        OfferWhatCanBeDone();
    }

    public double Seconds => SimulationTime.SecondsAt(_tick);

    public Drill Join(ParticipantId participant, string name) =>
        Write(participant, new ParticipantJoined(name, "learner", "none", "auto"));

    public Drill Replace(ParticipantId participant, string name, string learner) => Write(participant, new ParticipantReplaced(name, "none", learner));

    public Drill Excuse(string step) => Write(ParticipantId.Host, new StepExcused(new StepId(step)));

    public Drill Wait(double seconds)
    {
        _tick += SimulationTime.TicksFrom(seconds);
        return this;
    }

    public Drill Perform(string step, double seconds = 10, ParticipantId? by = null)
    {
        var id = new StepId(step);
        Wait(seconds);
        Write(by ?? Learner, new StepPerformed(id, _done.Count(other => other == id) + 1));
        _done.Add(id);
        OfferWhatCanBeDone();
        return this;
    }

    public Drill PerformAll(IEnumerable<string> steps) => steps.Aggregate(this, (drill, step) => drill.Perform(step));

    public Drill Chapter(string chapter) => Write(ParticipantId.Host, new ChapterBegan(new ChapterId(chapter)));

    public Drill Raise(string hazard, string cause = "", ParticipantId? by = null) =>
        Write(by ?? Learner, new HazardRaised(new HazardId(hazard), cause));

    public Drill Take(ObjectId item, ParticipantId by) => Write(by, new ObjectGrabbed(item, Hand.Right));

    public Drill LetGo(ObjectId item, ParticipantId by) => Write(by, new ObjectReleased(item, Hand.Right));

    /// <summary>Takes two seconds to say it.</summary>
    public Drill Say(ParticipantId by, string textKey, ParticipantId to = default)
    {
        Write(by, new Utterance("words", "en", _tick, _tick + SimulationTime.TicksFrom(2), to, SpeechSource.Phrase, textKey));
        return Wait(2);
    }

    public Drill Write<T>(ParticipantId participant, T record)
        where T : struct, IStreamRecord<T>
    {
        _sink.Write(_tick, participant, record);
        return this;
    }

    public SessionEvidence End(string reason = "Completed")
    {
        Write(ParticipantId.Host, new SessionEnded(reason));
        return BreakOff();
    }

    public SessionEvidence BreakOff() => EvidenceCollector.Collect((RecordList)_sink);

    private void OfferWhatCanBeDone()
    {
        foreach (PlannedStep step in _plan.Steps.Where(step => !_offered.Contains(step.Id) && step.After.All(_done.Contains)))
        {
            _offered.Add(step.Id);
            Write(ParticipantId.Host, new StepOffered(step.Id));
        }
    }
}
