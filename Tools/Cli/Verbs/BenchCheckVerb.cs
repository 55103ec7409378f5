using System.CommandLine;
using System.Text.Json;
using VRLab.Checking;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Cli;

/// <summary><c>vrlab bench check</c>: what it costs to prove scenarios playable.</summary>
internal static class BenchCheckVerb
{
    private const double LibraryGoalSeconds = 10;
    private const double LongGoalSeconds = 60;
    private const string Details = """
        Checks every scenario of the library and one of many steps that is written for it. Ends with 1 where a goal (10 s for
        each of the library, 60 s for the long one) is missed.

        Example:
          vrlab bench check --steps 200 --json
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Verb Create()
    {
        var steps = new Option<int>("--steps") { Description = "How many steps the long scenario has.", HelpName = "N", DefaultValueFactory = _ => 200 };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var verb = new Verb("check", "What a check of the library and of a long scenario costs.", Details) { steps, json };
        verb.SetAction(parsed =>
        {
            int count = parsed.GetValue(steps);
            if (count is < 40 or > 1000)
            {
                throw ProblemException.BadInput($"A scenario of {count} steps cannot be measured.", "Give from 40 to 1000.");
            }

            TextWriter output = parsed.InvocationConfiguration.Output;
            List<CheckBenchResult> results = [];
            foreach (string id in ScenarioLibrary.Delivered.Ids)
            {
                Add(results, ScenarioLibrary.Delivered.Find(id), parsed.GetValue(json) ? null : output);
            }

            Add(results, LongScenario.Make(count), parsed.GetValue(json) ? null : output);
            if (parsed.GetValue(json))
            {
                output.WriteLine(JsonSerializer.Serialize(results, Json));
            }

            return (int)(results.Take(results.Count - 1).All(result => result.Seconds <= LibraryGoalSeconds) && results[^1].Seconds <= LongGoalSeconds ? ExitCode.Done : ExitCode.Failed);
        });
        return verb;
    }

    private static void Add(List<CheckBenchResult> results, Scenario scenario, TextWriter? output)
    {
        CheckBenchResult r = CheckBench.Run(scenario);
        results.Add(r);
        output?.WriteLine(
            $"{r.Scenario,-28} {r.Steps,4} steps {r.WaysTried,6} ways  {r.Seconds,6:0.0} s on the clock, {r.ProcessorSeconds,6:0.0} s of processor time  {(r.IsPlayable ? "playable" : "not playable")}");
    }
}
