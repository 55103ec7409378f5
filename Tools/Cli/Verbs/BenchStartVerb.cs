using System.CommandLine;
using System.Text.Json;
using VRLab.Core;

namespace VRLab.Cli;

/// <summary><c>vrlab bench start</c>: how soon a learner sees something.</summary>
internal static class BenchStartVerb
{
    private const string Details = """
        Starts the program again and again, as 'vrlab run' would, and measures until the first picture that follows the head went to
        the headset. Ends with 1 where the median misses the goal (4 s).

        Example:
          vrlab bench start --runs 5 --json
        """;

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Verb Create()
    {
        var scenario = new Option<string>("--scenario") { Description = "The drill, by its id or folder.", HelpName = "ID", DefaultValueFactory = _ => "pump-lockout" };
        var runs = new Option<int>("--runs") { Description = "How many starts.", HelpName = "N", DefaultValueFactory = _ => 5 };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var inside = new Option<bool>("--inside") { Description = "Be the process that is measured.", Hidden = true };
        var verb = new Verb("start", "How long it takes until the learner sees the first frame.", Details) { scenario, runs, json, inside };
        verb.SetAction(parsed =>
        {
            TextWriter output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(inside))
            {
                StartBench.Start(parsed.GetRequiredValue(scenario), output, TimeProvider.System);
                return (int)ExitCode.Done;
            }

            if (parsed.GetValue(runs) is not (>= 1 and <= 100))
            {
                throw ProblemException.BadInput($"{parsed.GetValue(runs)} starts cannot be measured.", "Give from 1 to 100.");
            }

            StartBenchResult result = StartBench.Run(parsed.GetRequiredValue(scenario), parsed.GetValue(runs));
            output.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(result, JsonOptions) : Tell(result));
            return (int)(result.FirstFrameMilliseconds <= StartBenchResult.GoalMilliseconds ? ExitCode.Done : ExitCode.Failed);
        });
        return verb;
    }

    private static string Tell(StartBenchResult result) => $"""
        {result.Runs} starts of {result.Scenario}, median since the program was asked for
                           clock   processor   compiling
        {string.Join(Environment.NewLine, result.Median.Select(Tell))}
        goal: the first frame after {StartBenchResult.GoalMilliseconds:0} ms at most; the first start took {result.ColdestMilliseconds:0} ms
        """;

    private static string Tell(StartMilestone passed) =>
        $"  {passed.Name,-14} {passed.Milliseconds,6:0} ms {passed.ProcessorMilliseconds,8:0} ms {passed.CompilingMilliseconds,8:0} ms";
}
