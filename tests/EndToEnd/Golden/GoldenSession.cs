using VRLab.Core;
using VRLab.EndToEnd.Tests.Commands;
using VRLab.EndToEnd.Tests.Support;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Stream.Recording;

namespace VRLab.EndToEnd.Tests.Golden;

/// <summary>
/// The beginning of a session as some machine and build of this program recorded it, with the scenario that it was recorded
/// with. Kept: what running it again needs, inputs and state hashes.
/// </summary>
internal static class GoldenSession
{
    private const int Seconds = 18;
    private const string Scenario = "pump-lockout";

    /// <summary>Copies beside the tests' assembly, for reading.</summary>
    public static string Recording => Path.Combine(AppContext.BaseDirectory, "Golden", "session-start.vrs");

    public static string ScenarioFolder => Path.Combine(AppContext.BaseDirectory, "Golden", Scenario);

    /// <summary>Records the session anew into the folder of sources.</summary>
    public static void Promote(string sourceFolder)
    {
        using var folder = new SessionFolder();
        CommandLine.Run("run", "--headset", "none", "--out", folder.Parent);
        string scenario = Path.Combine(sourceFolder, Scenario);
        Directory.CreateDirectory(scenario);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(ScenarioLibrary.Delivered.Folder, Scenario)))
        {
            File.Copy(file, Path.Combine(scenario, Path.GetFileName(file)), overwrite: true);
        }

        string recording = Path.Combine(sourceFolder, Path.GetFileName(Recording));
        File.Delete(recording);
        using RecordingReader reader = RecordingReader.Open(folder.Recording);
        using RecordingWriter writer = RecordingWriter.Create(recording, TimeProvider.System);
        while (reader.TryRead(out RecordEnvelope record) && record.Tick <= Seconds * SimulationTime.TicksPerSecond)
        {
            Copy(record, writer);
        }
    }

    private static void Copy(in RecordEnvelope record, RecordingWriter writer)
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
                writer.Write(record.Tick, record.Participant, record.Read<LearnerInput>());
                break;
            case RecordKind.StateHash:
                writer.Write(record.Tick, record.Participant, record.Read<StateHashRecord>());
                break;
            default:
                break;
        }
    }
}
