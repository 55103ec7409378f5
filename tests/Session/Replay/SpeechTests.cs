using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Session.Tests.Replay;

/// <summary>What participants say is an input of the session.</summary>
public sealed class SpeechTests
{
    private static readonly Utterance Order = new("Cut the power.", "en", 0, 120, new ParticipantId(2), SpeechSource.Phrase, "step.cut-power.order");

    [Test]
    public void What_is_said_is_recorded_and_told_to_all()
    {
        var written = new RecordList();
        var mirror = new SessionMirror();
        List<(ParticipantId By, Utterance Said)> heard = [];
        mirror.ParticipantSpoke += (_, by, said) => heard.Add((by, said));
        SessionHost host = Begin(new TeeSink(written, new MirrorFeed(mirror)));
        host.Submit(new ParticipantId(1), Order);
        host.Step();

        Assert.That(heard, Is.EqualTo(new[] { (new ParticipantId(1), Order) }));
        Assert.That(written.Single(record => record.Kind == RecordKind.Utterance).Read<Utterance>(), Is.EqualTo(Order));
    }

    [TestCase("", 0, 10)]
    [TestCase("later", 5, 10)]
    [TestCase("backward", 0, -1)]
    [TestCase("endless", 0, 100_000)]
    public void What_cannot_have_been_said_is_refused(string text, long from, long to) =>
        Assert.That(() => Begin(new RecordList()).Submit(new ParticipantId(1), Order with { Text = text, FromTick = from, ToTick = to }), Throws.TypeOf<ProblemException>());

    private static SessionHost Begin(IStreamSink sink)
    {
        var host = new SessionHost(ShortSession.Scenario, new SessionOptions("test", 3, Scenarios.ScenarioMode.Practice, 0, "test"), sink);
        host.Join("One", "learner", "none", "human");
        return host;
    }
}
