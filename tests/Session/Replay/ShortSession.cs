using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Stream.Recording;

namespace VRLab.Session.Tests.Replay;

/// <summary>Some seconds of the delivered drill with learners who stand and wave, recorded into a temporary file.</summary>
internal sealed class ShortSession : IDisposable
{
    public const int Seconds = 3;
    private readonly string _folder = Directory.CreateTempSubdirectory("vrlab-session-").FullName;

    public ShortSession(int learners = 1, bool walks = false, Func<RecordEnvelope, LearnerInput, LearnerInput>? change = null)
    {
        Record(learners, walks);
        if (change is not null)
        {
            Rewrite(change);
        }
    }

    public static Scenario Scenario { get; } = ScenarioLibrary.Delivered.Find("pump-lockout");

    private string File => Path.Combine(_folder, "session.vrs");

    public ReplayResult Replay(Scenario? scenario = null)
    {
        using RecordingReader reader = RecordingReader.Open(File);
        return SessionReplayer.Replay(scenario ?? Scenario, reader);
    }

    public RecordList Read()
    {
        using RecordingReader reader = RecordingReader.Open(File);
        return RecordList.From(reader);
    }

    /// <summary>The same scenario with one more comment in its files.</summary>
    public Scenario EditedScenario()
    {
        foreach (string source in Directory.EnumerateFiles(ShortSession.Scenario.Identity.Folder, "*.yaml"))
        {
            string text = System.IO.File.ReadAllText(source);
            System.IO.File.WriteAllText(Path.Combine(_folder, Path.GetFileName(source)), $"{text}# Another edition.\n");
        }

        return ScenarioLoader.Load(_folder);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Record(int learners, bool walks)
    {
        using RecordingWriter writer = RecordingWriter.Create(File, TimeProvider.System);
        var host = new SessionHost(Scenario, new SessionOptions("test", 3, ScenarioMode.Practice, 0, "test"), writer);
        ParticipantId[] participants = [.. Enumerable.Range(1, learners).Select(i => host.Join($"Learner {i}", "learner", "none", "auto"))];
        while (host.Tick < Seconds * SimulationTime.TicksPerSecond)
        {
            foreach (ParticipantId participant in participants)
            {
                host.Submit(participant, Wave(host.Tick + (7 * participant.Value), walks));
            }

            host.Step();
        }

        host.End("time is over");
    }

    private static LearnerInput Wave(long tick, bool walks)
    {
        Pose hand = Pose.At(0.3f, 1.2f + (0.001f * (tick % 90)), -0.3f);
        var input = new HandInput(true, hand, hand, 0f, 0f, walks ? Vector2.UnitY : Vector2.Zero, HandButtons.None);
        return new LearnerInput(Pose.At(0f, 1.6f, 0f), input, input with { Thumbstick = Vector2.Zero }, IsFocused: true);
    }

    /// <summary>Writes the inputs and hashes again with some inputs changed.</summary>
    private void Rewrite(Func<RecordEnvelope, LearnerInput, LearnerInput> change)
    {
        RecordList records = Read();
        System.IO.File.Delete(File);
        using RecordingWriter writer = RecordingWriter.Create(File, TimeProvider.System);
        foreach (RecordEnvelope record in records)
        {
            switch (record.Kind)
            {
                case RecordKind.SessionHeader:
                    writer.Write(record.Tick, record.Participant, record.Read<SessionHeader>());
                    break;
                case RecordKind.ParticipantJoined:
                    writer.Write(record.Tick, record.Participant, record.Read<ParticipantJoined>());
                    break;
                case RecordKind.LearnerInput:
                    writer.Write(record.Tick, record.Participant, change(record, record.Read<LearnerInput>()));
                    break;
                case RecordKind.StateHash:
                    writer.Write(record.Tick, record.Participant, record.Read<StateHashRecord>());
                    break;
                default:
                    break;
            }
        }
    }
}
