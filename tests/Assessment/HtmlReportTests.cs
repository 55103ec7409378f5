using System.Xml.Linq;
using VRLab.Core;

namespace VRLab.Assessment.Tests;

public sealed class HtmlReportTests
{
    [Test]
    public void The_page_is_well_formed_and_asks_for_nothing_outside_itself()
    {
        ReportPicture[] pictures = [new(new ChapterId("prepare"), "overview", SmallPng.Of(4, 3))];
        string html = HtmlReport.Write(
            SessionAssessor.Assess(PumpSample.Plan, PumpSample.Erring()), Language.English, TimeZoneInfo.Utc, pictures);
        XElement page = Parse(html);
        Assert.That(page.Descendants().Select(element => element.Name.LocalName), Does.Not.Contain("script").And.Not.Contain("link"));
        string[] references = [.. page.Descendants().Attributes()
            .Where(attribute => attribute.Name.LocalName is "href" or "src")
            .Select(attribute => attribute.Value)];
        Assert.That(references, Is.Not.Empty.And.All.Matches<string>(value => value!.StartsWith('#') || value!.StartsWith("data:", StringComparison.Ordinal)));
        Assert.That(html, Does.Not.Contain("http"));
    }

    [Test]
    public void Every_text_is_there_in_both_languages()
    {
        XElement page = Parse(Write(PumpSample.Erring()));
        Assert.That(Shown(page, "zh").Count, Is.EqualTo(Shown(page, "en").Count).And.GreaterThan(100));
        Assert.That(Shown(page, "en").Where(text => text.Any(c => c is >= '\u4e00' and <= '\u9fff')), Is.Empty);
    }

    [Test]
    public void Every_finding_is_told_with_its_evidence_time_and_points()
    {
        AssessmentResult result = SessionAssessor.Assess(PumpSample.Plan, PumpSample.Erring());
        XElement[] cards = [.. Parse(Write(PumpSample.Erring())).Descendants("article")];
        Assert.That(cards, Has.Length.EqualTo(result.Findings.Count).And.Length.EqualTo(5));
        Assert.That(cards[0].Value, Does.Contain("0:12–0:24").And.Contain("“Put on the goggles” was left out").And.Contain("−8"));
    }

    [Test]
    public void The_score_sheet_ends_with_the_score()
    {
        XElement page = Parse(Write(PumpSample.Erring()));
        XElement total = page.Descendants("tr").Single(row => (string?)row.Attribute("class") == "total");
        double score = SessionAssessor.Assess(PumpSample.Plan, PumpSample.Erring()).Score;
        Assert.That(total.Elements().Last().Value.Trim(), Is.EqualTo(HtmlWriterNumber(score)));
    }

    [Test]
    public void A_clean_run_says_that_there_is_nothing_to_find()
    {
        string html = Write(PumpSample.Clean());
        Assert.That(html, Does.Contain("There are no findings.").And.Contain("✓ Passed"));
    }

    [Test]
    public void Names_from_outside_cannot_become_markup()
    {
        var drill = new Drill(Plans.Chain);
        drill.Join(new ParticipantId(2), "<script>alert('x')</script>");
        string html = HtmlReport.Write(SessionAssessor.Assess(Plans.Chain, drill.End()), Language.English, TimeZoneInfo.Utc, []);
        Assert.That(html, Does.Not.Contain("<script").And.Contain("&lt;script&gt;"));
    }

    [Test]
    public void The_leading_language_is_the_one_asked_for()
    {
        AssessmentResult result = SessionAssessor.Assess(PumpSample.Plan, PumpSample.Clean());
        XElement page = Parse(HtmlReport.Write(result, Language.Chinese, TimeZoneInfo.Utc, []));
        XElement chosen = page.Descendants("input").Single(input => input.Attribute("checked") is not null);
        Assert.That(((string?)page.Attribute("lang"), (string?)chosen.Attribute("id")), Is.EqualTo(("zh-CN", "show-zh-CN")));
    }

    [Test]
    public void Pictures_are_held_once_and_shown_with_the_findings_of_their_chapter()
    {
        AssessmentResult result = SessionAssessor.Assess(PumpSample.Plan, PumpSample.Erring());
        ReportPicture[] pictures = [new(new ChapterId("prepare"), "overview", SmallPng.Of(4, 3))];
        XElement page = Parse(HtmlReport.Write(result, Language.English, TimeZoneInfo.Utc, pictures));
        Assert.That(page.Descendants("image").Count(), Is.EqualTo(1));
        Assert.That(page.Descendants("article").First().Descendants("use").Single().Attribute("href")!.Value, Is.EqualTo("#picture-prepare-overview"));
    }

    [Test]
    public void A_picture_that_is_no_png_is_refused()
    {
        AssessmentResult result = SessionAssessor.Assess(PumpSample.Plan, PumpSample.Clean());
        ReportPicture[] pictures = [new(new ChapterId("prepare"), "overview", [1, 2, 3])];
        Assert.That(() => HtmlReport.Write(result, Language.English, TimeZoneInfo.Utc, pictures), Throws.TypeOf<ProblemException>());
    }

    /// <summary>For looking at: a folder <c>report-samples</c> beside the tests' assembly; pictures put into its chapters' folders are used.</summary>
    [Test, Explicit]
    public void Sample_pages_to_look_at()
    {
        AssessmentResult erring = SessionAssessor.Assess(PumpSample.Plan, PumpSample.Erring());
        string folder = Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.TestDirectory, "report-samples")).FullName;
        foreach (Language lead in Enum.GetValues<Language>())
        {
            ReportFiles.Write(folder, erring, lead, TimeZoneInfo.Local, new ReportReplay(219, 219));
            File.Move(Path.Combine(folder, ReportFiles.HtmlName), Path.Combine(folder, $"erring-{lead.Tag()}.html"), overwrite: true);
        }

        Assert.That(File.Exists(Path.Combine(folder, "erring-en.html")));
    }

    private static string Write(SessionEvidence evidence) =>
        HtmlReport.Write(SessionAssessor.Assess(PumpSample.Plan, evidence), Language.English, TimeZoneInfo.Utc, []);

    private static XElement Parse(string html) => XElement.Parse(html[html.IndexOf("<html", StringComparison.Ordinal)..]);

    private static List<string> Shown(XElement page, string language) => [.. page.Descendants()
        .Where(element => ((string?)element.Attribute("class") ?? "").Split(' ').Contains(language))
        .Select(element => element.Value)];

    private static string HtmlWriterNumber(double value) => value.ToString("0.##");
}
