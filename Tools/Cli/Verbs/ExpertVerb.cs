using System.CommandLine;
using VRLab.Assessment.Motion;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary><c>vrlab expert RECORDING</c>: takes a clean run as the example beside which others are shown.</summary>
internal static class ExpertVerb
{
    private const string Details = """
        Takes the figures of motion of each step from a run without findings, of the virtual learner or of a person, and writes them as
        expert.json. In the scenario's folder it stands beside every learner's figures in report.html and report.json.

        Example:
          vrlab run --out demo
          vrlab expert demo/pump-lockout-20260301-091500 --out Scenarios/Library/pump-lockout/expert.json
        """;

    public static Command Create()
    {
        var file = new Argument<string>("RECORDING") { Description = "The recording (session.vrs) or its folder." };
        var scenario = new Option<string?>("--scenario") { Description = "The scenario's folder, where it is not a delivered one.", HelpName = "ID" };
        var outFile = new Option<string?>("--out") { Description = "Write into this file instead of the terminal.", HelpName = "FILE" };
        Verb.RefuseOptionAs(file);
        var verb = new Verb("expert", "Take a clean run as the example for motion.", Details) { file, scenario, outFile };
        verb.SetAction(parsed =>
        {
            string json = ExpertFile.Write(EvaluateVerb.Assess(parsed.GetRequiredValue(file), parsed.GetValue(scenario)));
            if (parsed.GetValue(outFile) is { } path)
            {
                File.WriteAllText(path, json);
            }
            else
            {
                parsed.InvocationConfiguration.Output.Write(json);
            }

            return (int)ExitCode.Done;
        });
        return verb;
    }
}
