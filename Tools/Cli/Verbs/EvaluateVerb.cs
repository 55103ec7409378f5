using System.CommandLine;
using VRLab.Assessment;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Stream.Recording;

namespace VRLab.Cli;

/// <summary><c>vrlab evaluate FILE</c>: scores a recording again.</summary>
internal static class EvaluateVerb
{
    private const string Details = """
        FILE is a session.vrs, or the folder of a session. Prints the score and what to talk about with the learner;
        with --out it writes report.html (to read and print) and report.json, also for a session that broke off.
        Ends with 0 when the drill was passed and with 1 when it was not.

        Examples:
          vrlab evaluate out/pump-lockout-20260301-091500
          vrlab evaluate session.vrs --out review --lang zh-CN
          vrlab evaluate session.vrs --json
        """;

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The recording (session.vrs) or its folder." };
        var json = new Option<bool>("--json") { Description = "Print report.json instead of text, and nothing else." };
        var scenario = new Option<string?>("--scenario") { Description = "Score against this scenario (id or folder) instead of the delivered one of the same id.", HelpName = "ID" };
        var outFolder = new Option<string?>("--out") { Description = "Write report.html and report.json into this folder.", HelpName = "DIR" };
        Verb.RefuseOptionAs(file);
        Option<Language?> language = LanguageOption.Create();
        var verb = new Verb("evaluate", "Score a recording again: the same recording always gives the same score.", Details) { file, json, scenario, outFolder, language };
        verb.SetAction(parsed =>
        {
            AssessmentResult result = Assess(parsed.GetRequiredValue(file), parsed.GetValue(scenario));
            TextWriter output = parsed.InvocationConfiguration.Output;
            Tell(result, parsed.GetLanguage(language), parsed.GetValue(json), output);
            WriteReport(result, parsed.GetValue(outFolder), parsed.GetLanguage(language), parsed.GetValue(json) ? TextWriter.Null : output);
            return (int)(result.Passed ? ExitCode.Done : ExitCode.Failed);
        });
        return verb;
    }

    internal static AssessmentResult Assess(string file, string? scenarioIdOrFolder)
    {
        string path = Directory.Exists(file) ? Path.Combine(file, StreamFormat.RecordingFileName) : file;
        using RecordingReader reader = RecordingReader.Open(path);
        Scenario scenario = ScenarioLibrary.Delivered.Find(scenarioIdOrFolder ?? reader.ReadHeader().ScenarioId);
        return SessionAssessor.Assess(scenario, EvidenceCollector.Collect(reader));
    }

    private static void Tell(AssessmentResult result, Language language, bool json, TextWriter output)
    {
        if (json)
        {
            output.Write(ReportJson.Write(ReportBuilder.Build(result, language)));
        }
        else
        {
            output.Write(ResultText.Of(result, language));
        }
    }

    private static void WriteReport(AssessmentResult result, string? folder, Language language, TextWriter output)
    {
        if (folder is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw ProblemException.BadInput($"The folder {folder} cannot be made: {failure.Message}", "Choose another with --out.", failure);
        }

        ReportFiles.Write(folder, result, language, TimeZoneInfo.Local);
        output.WriteLine(Path.Combine(folder, ReportFiles.HtmlName));
    }
}
