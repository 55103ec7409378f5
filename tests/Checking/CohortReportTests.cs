using System.Xml.Linq;
using VRLab.Assessment.Cohort;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream.Recording;

namespace VRLab.Checking.Tests;

/// <summary>A folder with eight learners who rehearsed twice, a foreign file, a damaged recording, one cut short and a copy.</summary>
public sealed class CohortReportTests
{
    private const int Learners = 8;
    private static readonly Scenario Drill = ScenarioLibrary.Delivered.Find("pump-lockout");
    private readonly string _folder = Directory.CreateTempSubdirectory("vrlab-cohort-").FullName;
    private Cohort _cohort = null!;
    private CohortIndex _index = null!;

    private string Reports => Path.Combine(_folder, "reports");

    [OneTimeSetUp]
    public void MakeReports()
    {
        for (int learner = 0; learner < Learners; learner++)
        {
            Record(learner, 1, 0.2 + (0.05 * learner));
            Record(learner, 2, 0.6 + (0.05 * learner));
        }

        Spoil();
        File.WriteAllText(Path.Combine(_folder, "classes.csv"), "learner;class;group\n" + string.Concat(Enumerable.Range(0, 4).Select(i => $"学员 {i};一班;日\n")));
        _cohort = RecordingFolder.Read(_folder, ScenarioLibrary.Delivered, ClassList.Read(Path.Combine(_folder, "classes.csv")));
        _index = CohortFiles.Write(Reports, _cohort, Language.Chinese);
    }

    [OneTimeTearDown]
    public void RemoveReports() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void What_cannot_be_read_is_left_out_with_its_reason()
    {
        Assert.That(_index.LeftOut.Select(one => one.Path), Is.EqualTo(new[] { "bad/foreign.vrs", "bad/hole.vrs", "session-0-1/session.vrs" }));
        Assert.That(_index.LeftOut.Select(one => one.Reason), Has.Some.Contains("same session").And.Some.Contains("not a VRLab recording").And.Some.Contains("damaged"));
        Assert.That(_index.LeftOut.Select(one => one.Reason), Has.None.Contains(_folder));
    }

    [Test]
    public void A_recording_that_was_cut_short_counts_as_broken_off()
    {
        Assert.That(_index.Sessions.Where(session => session.Interrupted).Select(session => session.Path), Is.EqualTo(new[] { "bad/cut.vrs" }));
    }

    [Test]
    public void Every_page_is_well_formed_in_both_languages_and_asks_for_nothing_outside()
    {
        string[] pages = Directory.GetFiles(Reports, "*.html");
        Assert.That(pages, Has.Length.EqualTo(1 + Learners + 1 + 2 + 1));
        foreach (string path in pages)
        {
            string html = File.ReadAllText(path);
            var page = XElement.Parse(html[html.IndexOf('\n')..]);
            string[] links = [.. page.Descendants().Attributes().Where(attribute => attribute.Name.LocalName is "href" or "src").Select(attribute => attribute.Value)];
            Assert.That(links, Is.All.Matches<string>(link => link!.EndsWith(".html", StringComparison.Ordinal) && File.Exists(Path.Combine(Reports, link))), path);
            Assert.That(page.Descendants().Count(element => (string?)element.Attribute("lang") == "en"), Is.EqualTo(page.Descendants().Count(element => (string?)element.Attribute("lang") == "zh-CN")));
            Assert.That(html, Does.Not.Contain("http").And.Not.Contain("NaN"));
        }
    }

    [Test]
    public void File_names_are_stable_ids_and_hold_no_names()
    {
        IEnumerable<string> names = Directory.EnumerateFiles(Reports).Select(path => Path.GetFileName(path));
        Assert.That(names, Is.All.Matches("^(index|course|class-[0-9a-f]{10}|learner-[0-9a-f]{10})\\.(html|json|csv)$"));
        Assert.That(names, Does.Contain($"learner-{LearnerKey.From(" 学员 3 ").Id}.html"));
    }

    [Test]
    public void The_same_recordings_give_the_same_bytes()
    {
        string again = Path.Combine(_folder, "again");
        CohortFiles.Write(again, RecordingFolder.Read(_folder, ScenarioLibrary.Delivered, _cohort.Classes), Language.Chinese);
        foreach (string path in Directory.EnumerateFiles(Reports))
        {
            Assert.That(File.ReadAllBytes(Path.Combine(again, Path.GetFileName(path))), Is.EqualTo(File.ReadAllBytes(path)), path);
        }
    }

    [Test]
    public void Stretches_lie_within_their_sessions()
    {
        IEnumerable<Stretch> stretches = _cohort.Attempts.SelectMany(attempt => attempt.Steps.Select(step => step.Shown).Concat(attempt.Findings.Select(finding => finding.Shown)));
        Assert.That(stretches, Is.All.Matches<Stretch>(shown =>
            shown.FromSeconds >= 0 && shown.FromSeconds <= shown.ToSeconds && shown.ToSeconds <= _cohort.Sessions[shown.Session - 1].DurationSeconds + 1e-3));
    }

    private string Record(int learner, int attempt, double skill)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, $"session-{learner}-{attempt}")).FullName;
        string path = Path.Combine(folder, "session.vrs");
        using RecordingWriter writer = RecordingWriter.Create(path, TimeProvider.System);
        SkillRehearsal.Play(Drill, new SkillRehearsalPlan($"学员 {learner}", skill, (ulong)((10 * learner) + attempt), 86_400_000L * ((100 * attempt) + learner), $"s-{learner}-{attempt}"), writer);
        return path;
    }

    private void Spoil()
    {
        byte[] good = File.ReadAllBytes(Path.Combine(_folder, "session-0-1", "session.vrs"));
        string bad = Directory.CreateDirectory(Path.Combine(_folder, "bad")).FullName;
        File.WriteAllText(Path.Combine(bad, "foreign.vrs"), "A text that is no recording, long enough to have a header.");
        File.WriteAllBytes(Path.Combine(bad, "copy.vrs"), good);
        File.WriteAllBytes(Path.Combine(bad, "cut.vrs"), File.ReadAllBytes(Record(9, 1, 0.5))[..(good.Length / 2)]);
        Directory.Delete(Path.Combine(_folder, "session-9-1"), recursive: true);
        good[good.Length / 2] ^= 0xff;
        File.WriteAllBytes(Path.Combine(bad, "hole.vrs"), good);
    }
}
