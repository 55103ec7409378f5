using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.Session.Tests.Team;

/// <summary>Virtual learners wait for what they are ordered to do, ask for an order that does not come, and give and take what changes hands.</summary>
public sealed class OrderTests
{
    private static readonly string[] Roles = ["lead", "mate"];
    private static readonly StepId SwitchOn = new("switch-on");

    [Test]
    public void Who_is_ordered_reads_back_first_and_acts_then()
    {
        using var drill = new TeamDrill();
        RecordList records = drill.Play(Roles);
        Assert.That(PerformedAt(records), Is.GreaterThan(Said(records, StepTalk.AnswerKey(SwitchOn)).Said.ToTick));
        Assert.That(KeysOf(records), Has.None.EqualTo(StepTalk.AskKey(SwitchOn)));
    }

    [Test]
    public void Without_an_order_they_ask_and_after_a_while_do_what_is_due()
    {
        using var drill = new TeamDrill { Silent = "lead" };
        RecordList records = drill.Play(Roles);
        (ParticipantId by, Utterance asked) = Said(records, StepTalk.AskKey(SwitchOn));
        Assert.That((by.Value, asked.To.Value, asked.Text), Is.EqualTo((2, 1, "Lead, your order please: “Switch on” now?")));
        Assert.That(SimulationTime.SecondsAt(PerformedAt(records) - asked.ToTick), Is.InRange(10, 30));
        Assert.That(KeysOf(records), Has.None.EqualTo(StepTalk.AnswerKey(SwitchOn)));
    }

    [Test]
    public void A_person_s_order_answers_the_question()
    {
        const long OrderTick = 22 * SimulationTime.TicksPerSecond;
        using var drill = new TeamDrill
        {
            Silent = "lead",
            Between = host =>
            {
                if (host.Tick == OrderTick)
                {
                    host.Submit(new ParticipantId(1), new Utterance("Switch it on", "en", OrderTick, OrderTick + 60, ParticipantId.Host, SpeechSource.Phrase, StepTalk.OrderKey(SwitchOn)));
                }
            },
        };
        RecordList records = drill.Play(Roles);
        string[] keys = [.. KeysOf(records)];
        Assert.That(keys, Is.EqualTo(new[] { StepTalk.AskKey(SwitchOn), StepTalk.OrderKey(SwitchOn), StepTalk.AnswerKey(SwitchOn), StepTalk.ReportKey(SwitchOn) }));
        Assert.That(SimulationTime.SecondsAt(PerformedAt(records) - OrderTick), Is.LessThan(12));
    }

    [Test]
    public void One_holds_out_and_the_other_takes()
    {
        using var drill = new TeamDrill(handsOver: true);
        RecordList records = drill.Play(Roles);
        (bool IsGrabbed, int By)[] handled =
        [
            .. records.Where(record => (record.Kind == RecordKind.ObjectGrabbed && record.Read<ObjectGrabbed>().Object.Name == "note")
                    || (record.Kind == RecordKind.ObjectReleased && record.Read<ObjectReleased>().Object.Name == "note"))
                .Select(record => (record.Kind == RecordKind.ObjectGrabbed, (int)record.Participant.Value)),
        ];
        Assert.That(handled.Take(3), Is.EqualTo(new[] { (true, 2), (true, 1), (false, 2) }), "the giver lets go when the taker has it");
        RecordEnvelope handed = records.Single(record => record.Kind == RecordKind.StepPerformed && record.Read<StepPerformed>().Step.Name == "hand-note");
        Assert.That(handed.Participant.Value, Is.EqualTo(2));
        Assert.That(drill.LastReplay!.IsFaithful);
    }

    private static long PerformedAt(RecordList records) =>
        records.Single(record => record.Kind == RecordKind.StepPerformed && record.Read<StepPerformed>().Step == SwitchOn).Tick;

    private static IEnumerable<string> KeysOf(RecordList records) =>
        records.Where(record => record.Kind == RecordKind.Utterance).Select(record => record.Read<Utterance>().TextKey);

    private static (ParticipantId By, Utterance Said) Said(RecordList records, string key)
    {
        RecordEnvelope record = records.First(record => record.Kind == RecordKind.Utterance && record.Read<Utterance>().TextKey == key);
        return (record.Participant, record.Read<Utterance>());
    }
}
