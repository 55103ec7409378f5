using System.CommandLine;
using System.Text.Json;
using VRLab.Checking;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.VirtualLearner;

namespace VRLab.Cli;

/// <summary><c>vrlab check SCENARIO</c>: proves or refutes that a scenario can be played.</summary>
internal static class CheckVerb
{
    private const string Details = """
        SCENARIO is an id of the library or a folder. The rules and the process are played without a headset: the right way, and
        from each of its moments every way with one thing done differently. Found wanting, it tells what to do so that it shows.
        Ends with 0 when the scenario can be given to learners and with 1 when it cannot.

        Examples:
          vrlab check pump-lockout
          vrlab check ./my-scenario --json
          vrlab check ./my-scenario --svg steps.svg --lang zh-CN
        """;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var id = new Argument<string>("SCENARIO") { Description = "A scenario's id or folder." };
        var json = new Option<bool>("--json") { Description = "Print JSON instead of text, and nothing else." };
        var svg = new Option<string?>("--svg") { Description = "Draw the graph of steps into this file.", HelpName = "F" };
        Verb.RefuseOptionAs(id);
        Option<Language?> language = LanguageOption.Create();
        var verb = new Verb("check", "Prove that a scenario can be played, or show the way on which it cannot.", Details) { id, json, svg, language };
        verb.SetAction(parsed =>
        {
            Scenario scenario = ScenarioLibrary.Delivered.Find(parsed.GetRequiredValue(id));
            var geometry = new KitGeometry(scenario);
            CheckReport report = ScenarioChecker.Check(scenario, target => PlaceOf(scenario, geometry, target));
            if (parsed.GetValue(svg) is { } file)
            {
                File.WriteAllText(file, StepGraph.Draw(scenario, parsed.GetLanguage(language)));
            }

            TextWriter output = parsed.InvocationConfiguration.Output;
            output.Write(parsed.GetValue(json) ? ToJson(report) : ToText(report, parsed.GetLanguage(language)));
            return (int)(report.IsPlayable ? ExitCode.Done : ExitCode.Failed);
        });
        return verb;
    }

    private static System.Numerics.Vector3 PlaceOf(Scenario scenario, KitGeometry geometry, ObjectId target)
    {
        ObjectGeometry shape = geometry.Of(target);
        return (scenario.ObjectOf(target).WorldFromObject * shape.ObjectFromGrip).Position;
    }

    private static string ToJson(CheckReport report) => JsonSerializer.Serialize(
        new
        {
            report.Scenario,
            Playable = report.IsPlayable,
            report.Checks,
            report.WaysTried,
            report.StatesKnown,
            Findings = report.Findings.Select(finding => new
            {
                finding.Check,
                Severity = finding.Severity.ToString().ToLowerInvariant(),
                finding.Subject,
                Text = new { zh = finding.Text.Chinese, en = finding.Text.English },
                finding.CounterExample,
            }),
        },
        Json) + "\n";

    private static string ToText(CheckReport report, Language language)
    {
        var text = new System.Text.StringBuilder();
        foreach (string check in report.Checks)
        {
            CheckFinding[] found = [.. report.Findings.Where(finding => finding.Check == check)];
            bool fails = found.Any(finding => finding.Severity == CheckSeverity.Error);
            text.Append(fails ? "✗ " : "✓ ").Append(check).Append('\n');
            foreach (CheckFinding finding in found)
            {
                text.Append("    ").Append(finding.Severity == CheckSeverity.Error ? "! " : "· ").Append(finding.Text.In(language)).Append('\n');
                if (finding.CounterExample.Count > 0)
                {
                    text.Append("      ").AppendJoin(" → ", finding.CounterExample).Append('\n');
                }
            }
        }

        return text.Append(new LocalizedText(
            $"试走了 {report.WaysTried} 条只错一处的路线，区分出 {report.StatesKnown} 个状态。\n",
            $"{report.WaysTried} ways with one thing done differently were played; {report.StatesKnown} states told apart.\n").In(language)).ToString();
    }
}
