using System.CommandLine;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Session;
using VRLab.Stream;
using VRLab.Stream.Recording;

namespace VRLab.Cli;

/// <summary><c>vrlab replay FILE</c>: runs a recording again and compares every state.</summary>
internal static class ReplayVerb
{
    private const string Details = """
        FILE is a session.vrs, or the folder of a session. The session is computed again from what the learner's head and
        hands did; each second the whole state is compared with the recorded one. A recording that broke off is replayed
        as far as it goes.
        Ends with 0 when every state was the same and with 1 when one was not.

        Example:
          vrlab replay out/pump-lockout-20260301-091500
        """;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The recording (session.vrs) or its folder." };
        var scenario = new Option<string?>("--scenario") { Description = "The scenario's folder, where it is not a delivered one.", HelpName = "ID" };
        var verb = new Verb("replay", "Run a recording again and say whether every state is the same.", Details) { file, scenario };
        verb.SetAction(parsed => (int)Replay(parsed.GetRequiredValue(file), parsed.GetValue(scenario), parsed.InvocationConfiguration.Output));
        return verb;
    }

    private static ExitCode Replay(string file, string? scenarioIdOrFolder, TextWriter output)
    {
        string path = Directory.Exists(file) ? Path.Combine(file, StreamFormat.RecordingFileName) : file;
        using RecordingReader reader = RecordingReader.Open(path);
        Scenario scenario = ScenarioLibrary.Delivered.Find(scenarioIdOrFolder ?? reader.ReadHeader().ScenarioId);
        ReplayResult result = SessionReplayer.Replay(scenario, reader);
        output.WriteLine($"{result.HashesMatched} of {result.HashesChecked} state hashes match ({SimulationTime.SecondsAt(result.TickCount):0} s of session).");
        if (!result.IsComplete)
        {
            output.WriteLine("The recording broke off before the session ended.");
        }

        if (result.FirstDivergence is { } divergence)
        {
            output.WriteLine($"First difference at {SimulationTime.SecondsAt(divergence.Tick):0.00} s in: {string.Join(", ", divergence.Parts)}.");
        }

        return result.IsFaithful ? ExitCode.Done : ExitCode.Failed;
    }
}
