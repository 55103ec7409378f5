using System.CommandLine;
using VRLab.Assessment.Cohort;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Cli;

/// <summary><c>vrlab report</c>: reports for learners, classes and courses from a folder of recordings.</summary>
internal static class ReportVerb
{
    private const string Details = """
        Reads every recording (*.vrs) in DIR and its subfolders, one at a time, and scores it by the present rubric. Writes index.html, a page
        for each learner (learner-ID.html), each class (class.html) and each scenario (course.html), with JSON and CSV of the same names. What
        cannot be read is listed with the reason and left out.

        --classes names a table (CSV, tabs or semicolons) with the columns learner, class, group; learners are named as in the recordings.
        Fairness is looked at across the groups. Ends with 1 where no recording could be read.

        Examples:
          vrlab report --recordings out
          vrlab report --recordings term-1 --classes classes.csv --out reports --lang zh-CN
        """;

    public static Command Create()
    {
        var recordings = new Option<string>("--recordings") { Description = "The folder that holds the sessions.", HelpName = "DIR", Required = true };
        var outFolder = new Option<string?>("--out") { Description = "Where to write the reports; without it, DIR/reports.", HelpName = "DIR" };
        var classes = new Option<string?>("--classes") { Description = "A table of learner, class, group; without it all are one class.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print index.json instead of text, and nothing else." };
        Option<Language?> language = LanguageOption.Create();
        var verb = new Verb("report", "Make reports for learners, classes and courses from recordings alone.", Details) { recordings, outFolder, classes, json, language };
        verb.SetAction(parsed =>
        {
            string folder = parsed.GetRequiredValue(recordings);
            ClassList list = parsed.GetValue(classes) is { } file ? ClassList.Read(file) : ClassList.None;
            var cohort = RecordingFolder.Read(folder, ScenarioLibrary.Delivered, list);
            string target = parsed.GetValue(outFolder) ?? Path.Combine(folder, "reports");
            CohortIndex index = CohortFiles.Write(target, cohort, parsed.GetLanguage(language));
            TextWriter output = parsed.InvocationConfiguration.Output;
            output.Write(parsed.GetValue(json) ? CohortJson.Write(index) : Tell(index, target, parsed.GetLanguage(language)));
            return (int)(index.Sessions.Count > 0 ? ExitCode.Done : ExitCode.Failed);
        });
        return verb;
    }

    private static string Tell(CohortIndex index, string target, Language language)
    {
        IEnumerable<string> leftOut = index.LeftOut.Select(one => $"  {one.Path}: {one.Reason}\n");
        LocalizedText read = new(
            $"{index.Sessions.Count} 个录像，{index.Learners.Count} 位学员，{index.Courses.Count} 个场景；未采用 {index.LeftOut.Count} 个",
            $"{index.Sessions.Count} recordings, {index.Learners.Count} learners, {index.Courses.Count} scenarios; {index.LeftOut.Count} left out");
        return $"{read.In(language)}\n{string.Concat(leftOut)}{Path.Combine(target, "index.html")}\n";
    }
}
