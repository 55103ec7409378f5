using System.CommandLine;
using System.Text.Json;
using VRLab.Assessment;
using VRLab.Checking;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Cli;

/// <summary><c>vrlab rehearse SCENARIO</c>: what virtual learners make of a scenario.</summary>
internal static class RehearseVerb
{
    private const string Mixed = "mixed";
    private const string Details = """
        SCENARIO is an id of the library or a folder. Virtual learners play it many times by its rules alone, in seconds: how the
        scores are spread, which steps fail how often, what the assessment finds, how long an expert takes. The difficulty is an
        estimate from their errors, not from people. Ends with 1 where an error was made that the assessment did not name.

        Examples:
          vrlab rehearse pump-lockout
          vrlab rehearse pump-lockout --learner hasty --runs 500 --seed 3
          vrlab rehearse ./my-scenario --json
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var id = new Argument<string>("SCENARIO") { Description = "A scenario's id or folder." };
        var runs = new Option<int>("--runs") { Description = "How often it is played.", HelpName = "N", DefaultValueFactory = _ => 200 };
        var learner = new Option<string>("--learner") { Description = "Who plays: mixed, or one of " + string.Join(", ", LearnerProfile.Names) + ".", HelpName = "WHO", DefaultValueFactory = _ => Mixed };
        learner.AcceptOnlyFromAmong([Mixed, .. LearnerProfile.Names]);
        var seed = new Option<ulong>("--seed") { Description = "Number that chance starts from.", HelpName = "N", DefaultValueFactory = _ => 1UL };
        var json = new Option<bool>("--json") { Description = "Print JSON instead of text, and nothing else." };
        Verb.RefuseOptionAs(id);
        Option<Language?> language = LanguageOption.Create();
        var verb = new Verb("rehearse", "Let virtual learners play a scenario many times, by its rules alone.", Details) { id, runs, learner, seed, json, language };
        verb.SetAction(parsed =>
        {
            int count = parsed.GetValue(runs);
            if (count is < 1 or > 100_000)
            {
                throw ProblemException.BadInput($"{count} runs cannot be played.", "Give from 1 to 100000.");
            }

            Scenario scenario = ScenarioLibrary.Delivered.Find(parsed.GetRequiredValue(id));
            RehearsalReport report = Rehearsal.Run(scenario, ProfilesOf(parsed.GetRequiredValue(learner)), count, parsed.GetValue(seed));
            parsed.InvocationConfiguration.Output.Write(
                parsed.GetValue(json) ? ToJson(report) : RehearsalText.Of(report, scenario, parsed.GetLanguage(language)));
            return (int)(report.Unnamed.Count == 0 ? ExitCode.Done : ExitCode.Failed);
        });
        return verb;
    }

    private static IReadOnlyList<LearnerProfile> ProfilesOf(string name) => name == Mixed ? LearnerProfile.All : [LearnerProfile.Find(name)];

    private static string ToJson(RehearsalReport report) => JsonSerializer.Serialize(
        new
        {
            report.Scenario,
            report.Learners,
            Runs = report.Scores.Count,
            Score = new { Lowest = report.Scores[0], LowerQuartile = report.ScoreAt(0.25), Median = report.ScoreAt(0.5), UpperQuartile = report.ScoreAt(0.75), Highest = report.Scores[^1] },
            report.PassedShare,
            report.ExpectedSeconds,
            Steps = report.Steps.Select(step => new { Step = step.Step.Name, Title = new { zh = step.Title.Chinese, en = step.Title.English }, step.FailedShare, step.ExpectedSeconds, step.MeasuredSeconds, step.SuggestedSeconds }),
            Findings = report.Findings.Select(found => new { Kind = found.Kind.Word(), found.Subject, found.Runs }),
            report.Unnamed,
        },
        Json) + "\n";
}
