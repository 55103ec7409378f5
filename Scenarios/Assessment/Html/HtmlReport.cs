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
        string title = $"{view.Plan.Title.In(lead)} – {view.LearnerNames.In(lead)} – {HtmlWriter.Number(result.Score)}";
        return HtmlPage.Write(title, lead, html => WriteSections(html, view));
    }

    private static void WriteSections(HtmlWriter html, ReportView view)
    {
        PictureLibrary.Write(html, view);
        HeaderSection.Write(html, view);
        SummarySection.Write(html, view);
        TimelineSection.Write(html, view);
        FindingSection.Write(html, view);
        StepSection.Write(html, view);
        TeamSection.Write(html, view);
        SkillSection.Write(html, view);
        MotionSection.Write(html, view);
        ScoreSection.Write(html, view);
        CurveSection.Write(html, view);
        PictureSection.Write(html, view);
        FooterSection.Write(html, view);
    }
}
