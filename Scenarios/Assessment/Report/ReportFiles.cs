using System.Text;
using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>The report's files in a session's folder: report.json and report.html, with the chapters' pictures that lie there.</summary>
public static class ReportFiles
{
    public const string JsonName = "report.json";
    public const string HtmlName = "report.html";
    private static readonly string[] Views = ["overview", "left"];

    /// <summary>
    /// Writes both files, each whole or not at all. Pictures are taken from <c>CHAPTER/overview.png</c> and
    /// <c>CHAPTER/left.png</c> in the folder, where they exist.
    /// </summary>
    /// <exception cref="ProblemException">A file cannot be written (full disk, no permission), or a picture is not a PNG image.</exception>
    public static SessionReport Write(string folder, AssessmentResult result, Language lead, TimeZoneInfo zone, ReportReplay? replay = null)
    {
        SessionReport report = ReportBuilder.Build(result, lead, replay);
        WriteWhole(Path.Combine(folder, JsonName), ReportJson.Write(report));
        string html = HtmlReport.Write(result, lead, zone, ReadPictures(folder, result.Plan), replay);
        WriteWhole(Path.Combine(folder, HtmlName), html);
        return report;
    }

    private static List<ReportPicture> ReadPictures(string folder, AssessmentPlan plan)
    {
        var pictures = new List<ReportPicture>();
        foreach (PlannedChapter chapter in plan.Chapters)
        {
            foreach (string view in Views)
            {
                string path = Path.Combine(folder, chapter.Id.Name, $"{view}.png");
                if (File.Exists(path))
                {
                    pictures.Add(new ReportPicture(chapter.Id, view, File.ReadAllBytes(path)));
                }
            }
        }

        return pictures;
    }

    private static void WriteWhole(string path, string text)
    {
        string partial = path + ".partial";
        try
        {
            File.WriteAllText(partial, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw ProblemException.EnvironmentLacking(
                $"The report {path} cannot be written: {failure.Message}",
                "Free space then run 'vrlab evaluate RECORDING --out DIR'.",
                failure);
        }
    }
}
