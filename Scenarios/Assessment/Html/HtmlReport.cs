using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>
/// report.html: one self-contained page for a teacher to read on screen and to print on A4. Both languages are in it; the
/// leading one shows first and two buttons change it, without script or network.
/// </summary>
public static class HtmlReport
{
    /// <param name="result">The judgment.</param>
    /// <param name="lead">The language that shows first.</param>
    /// <param name="zone">The time zone of the date in the heading.</param>
    /// <param name="pictures">Pictures of the chapters; may be empty.</param>
    /// <param name="replay">What running the recording again showed; null where that was not done.</param>
    public static string Write(
        AssessmentResult result, Language lead, TimeZoneInfo zone, IReadOnlyList<ReportPicture> pictures, ReportReplay? replay = null)
    {
        var view = new ReportView(result, replay, pictures, lead, zone);
        var html = new HtmlWriter();
        html.Raw("<!doctype html>\n");
        using (html.Open("html", "lang", lead.Tag()))
        {
            WriteHead(html, view);
            using (html.Open("body"))
            {
                WriteBody(html, view);
            }
        }

        return html.ToString();
    }

    private static void WriteHead(HtmlWriter html, ReportView view)
    {
        using (html.Open("head"))
        {
            html.Empty("meta", "charset", "utf-8");
            html.Empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
            html.Element("title", $"{view.Plan.Title.In(view.Lead)} – {view.LearnerNames.In(view.Lead)} – {HtmlWriter.Number(view.Result.Score)}");
            using (html.Open("style"))
            {
                html.Raw(StyleSheet());
            }
        }
    }

    private static void WriteBody(HtmlWriter html, ReportView view)
    {
        LanguageSwitch.Write(html, view.Lead);
        using (html.Open("main"))
        {
            PictureLibrary.Write(html, view);
            HeaderSection.Write(html, view);
            SummarySection.Write(html, view);
            TimelineSection.Write(html, view);
            FindingSection.Write(html, view);
            StepSection.Write(html, view);
            SkillSection.Write(html, view);
            MotionSection.Write(html, view);
            ScoreSection.Write(html, view);
            CurveSection.Write(html, view);
            PictureSection.Write(html, view);
            FooterSection.Write(html, view);
        }
    }

    private static string StyleSheet()
    {
        using System.IO.Stream stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("VRLab.Assessment.report.css")
            ?? throw new InvalidOperationException("The style sheet is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
