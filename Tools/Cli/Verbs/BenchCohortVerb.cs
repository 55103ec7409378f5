using System.CommandLine;
using System.Text.Json;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Cli;

/// <summary><c>vrlab bench cohort</c>: a made-up course, from recordings to reports.</summary>
internal static class BenchCohortVerb
{
    private const string Details = """
        Lets virtual learners of different skill rehearse a scenario twice on the rules, in classes of thirty and two groups that are equally good,
        and makes the reports of learners, classes and course from their recordings. All of it stays in --out: recordings, classes.csv, reports.
        For looking at the pages of a large course, and at what they cost.

        Example:
          vrlab bench cohort --learners 120 --out course
        """;

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Verb Create()
    {
        var learners = new Option<int>("--learners") { Description = "How many take part.", HelpName = "N", DefaultValueFactory = _ => 120 };
        var scenario = new Option<string>("--scenario") { Description = "What they rehearse.", HelpName = "ID", DefaultValueFactory = _ => "pump-lockout" };
        var seed = new Option<ulong>("--seed") { Description = "Which learners.", HelpName = "N", DefaultValueFactory = _ => 3 };
        var outFolder = new Option<string>("--out") { Description = "Where all of it goes.", HelpName = "DIR", Required = true };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        Option<Language?> language = LanguageOption.Create();
        var verb = new Verb("cohort", "Make the reports of a large course of virtual learners.", Details) { learners, scenario, seed, outFolder, json, language };
        verb.SetAction(parsed =>
        {
            CohortBenchResult result = CohortBench.Run(
                ScenarioLibrary.Delivered.Find(parsed.GetValue(scenario)!),
                Math.Clamp(parsed.GetValue(learners), 2, 2000),
                parsed.GetValue(seed),
                Directory.CreateDirectory(parsed.GetRequiredValue(outFolder)).FullName,
                parsed.GetLanguage(language));
            parsed.InvocationConfiguration.Output.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(result, JsonOptions) : Tell(result));
            return (int)ExitCode.Done;
        });
        return verb;
    }

    private static string Tell(CohortBenchResult r) => $"""
        {r.Learners} learners, {r.Recordings} recordings, {r.Pages} pages
          rehearsing  {r.RehearsingSeconds:0.0} s
          judging     {r.JudgingSeconds:0.0} s
          writing     {r.WritingSeconds:0.0} s
        {Path.Combine(r.Reports, "index.html")}
        """;
}
