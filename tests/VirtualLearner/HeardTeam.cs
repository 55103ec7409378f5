using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.VirtualLearner.Tests;

/// <summary>A team of the fire drill as one who takes part hears of it: what others do stands in the stream, and nobody moves.</summary>
internal sealed class HeardTeam
{
    public static readonly Scenario Drill = ScenarioLibrary.Delivered.Find("fire-drill");
    private readonly MirrorFeed _feed;
    private long _tick;

    public HeardTeam()
    {
        _feed = new MirrorFeed(Mirror);
        foreach (ScenarioRole role in Drill.Procedure.Roles)
        {
            Write(WhoIs(role.Id), new ParticipantJoined(role.Id, role.Id, "none", ParticipantJoined.Auto));
        }

        Wait(1);
    }

    public SessionMirror Mirror { get; } = new();

    public static ParticipantId WhoIs(string role) => new(Drill.Procedure.Roles.Index().Single(known => known.Item.Id == role).Index + 1);

    public TeamTalk TalkOf(string role, Language language = Language.English) => new(Drill, Mirror, WhoIs(role), role, language);

    public void Perform(string step, string role) => Write(WhoIs(role), new StepPerformed(new StepId(step), 1));

    public void Excuse(params IEnumerable<StepId> steps)
    {
        foreach (StepId step in steps)
        {
            Write(ParticipantId.Host, new StepExcused(step));
        }
    }

    /// <summary>Somebody speaks from now on for so long.</summary>
    public void Speak(string role, double seconds) => Write(
        WhoIs(role), new Utterance("words", "en", _tick, _tick + SimulationTime.TicksFrom(seconds), ParticipantId.Host, SpeechSource.Phrase, ""));

    public void Wait(double seconds)
    {
        _tick += SimulationTime.TicksFrom(seconds);
        Write(ParticipantId.Host, new TickCompleted(_tick));
    }

    /// <summary>What one of the team says in so many seconds, by the keys of the texts.</summary>
    public List<Utterance> HearOf(TeamTalk talk, double seconds)
    {
        List<Utterance> said = [];
        for (long ticks = SimulationTime.TicksFrom(seconds); ticks > 0; ticks--)
        {
            if (talk.TrySay(out Utterance one))
            {
                said.Add(one);
            }

            Write(ParticipantId.Host, new TickCompleted(++_tick));
        }

        return said;
    }

    private void Write<T>(ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T> => _feed.Write(_tick, participant, record);
}
