using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Stream.Recording;

namespace VRLab.Session.Tests.Replay;

/// <summary>The author saves another text while the session runs: the stream tells, and a replay goes the same way whatever has become of the files.</summary>
public sealed class LiveChangeTests
{
    private string _folder = "";

    private string Recording => Path.Combine(_folder, "session.vrs");

    [SetUp]
    public void CopyDrill()
    {
        _folder = Directory.CreateTempSubdirectory("vrlab-live-").FullName;
        foreach (string source in Directory.EnumerateFiles(ShortSession.Scenario.Identity.Folder, "*.yaml"))
        {
            File.Copy(source, Path.Combine(_folder, Path.GetFileName(source)));
        }
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_change_is_in_the_stream_and_replays()
    {
        Scenario before = ScenarioLoader.Load(_folder);
        Scenario changed = Save("{ look-at: work-order-board, for: 2 s }", "{ look-at: work-order-board, for: 0.5 s }");
        Record(before, host => host.Change(changed));

        RecordList records = Read();
        Assert.That(
            records.Where(record => record.Kind == RecordKind.ScenarioWritten).Select(record => (record.Tick, record.Read<ScenarioWritten>().Hash)),
            Is.EqualTo(new[] { (0L, before.ContentHash), (90L, changed.ContentHash) }));

        using RecordingReader reader = RecordingReader.Open(Recording);
        ReplayResult replay = SessionReplayer.Replay(changed, reader);
        Assert.That((replay.HashesChecked, replay.HashesMatched), Is.EqualTo((3, 3)));
    }

    [Test]
    public void A_change_that_the_session_cannot_take_over_leaves_it_as_it_was()
    {
        Scenario before = ScenarioLoader.Load(_folder);
        Scenario moved = Save("at: [0.2, 0, -1.1]", "at: [0.3, 0, -1.1]", "scene.yaml");
        Record(before, host => Assert.That(() => host.Change(moved), Throws.TypeOf<ProblemException>()));

        Assert.That(Read().Count(record => record.Kind == RecordKind.ScenarioWritten), Is.EqualTo(1));
        using RecordingReader reader = RecordingReader.Open(Recording);
        Assert.That(SessionReplayer.Replay(before, reader).IsFaithful);
    }

    private Scenario Save(string old, string replacement, string file = "chapters.yaml")
    {
        string path = Path.Combine(_folder, file);
        string text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(old));
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
        return ScenarioLoader.Load(_folder);
    }

    private void Record(Scenario scenario, Action<SessionHost> afterASecond)
    {
        using RecordingWriter writer = RecordingWriter.Create(Recording, TimeProvider.System);
        var host = new SessionHost(scenario, new SessionOptions("test", 3, ScenarioMode.Practice, 0, "test") { KeepsText = true }, writer);
        ParticipantId learner = host.Join("Learner", "learner", "none", "human");
        while (host.Tick < 3 * SimulationTime.TicksPerSecond)
        {
            if (host.Tick == SimulationTime.TicksPerSecond)
            {
                afterASecond(host);
            }

            var hand = new HandInput(true, Pose.At(0.3f, 1.2f, -0.3f), Pose.At(0.3f, 1.2f, -0.3f), 0f, 0f, Vector2.Zero, HandButtons.None);
            host.Submit(learner, new LearnerInput(Pose.At(0f, 1.6f, 0f), hand, hand, IsFocused: true));
            host.Step();
        }

        host.End("time is over");
    }

    private RecordList Read()
    {
        using RecordingReader reader = RecordingReader.Open(Recording);
        return RecordList.From(reader);
    }
}
