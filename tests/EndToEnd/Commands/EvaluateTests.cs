using System.Text.Json.Nodes;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Stream.Recording;

namespace VRLab.EndToEnd.Tests.Commands;

public sealed class EvaluateTests
{
    private static readonly Scenario Drill = ScenarioLibrary.Delivered.Find("pump-lockout");
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("vrlab-evaluate-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_passed_session_ends_with_0_and_its_score()
    {
        var run = CommandLine.Run("evaluate", Record(Drill.Steps), "--lang", "en");
        Assert.That(run.Errors, Is.Empty);
        Assert.That(run.Output, Does.Contain("100 / 100 points: passed"));
        Assert.That(run.Code, Is.EqualTo(ExitCode.Done));
    }

    [Test]
    public void A_failed_session_ends_with_1_and_what_was_left_out()
    {
        var run = CommandLine.Run("evaluate", Record(Drill.Steps.Where(step => step.Chapter.Name != "restore")), "--lang", "zh-CN");
        Assert.That(run.Code, Is.EqualTo(ExitCode.Failed));
        Assert.That(run.Output, Does.Contain("未合格").And.Contain("漏做步骤“打开入口阀灌泵”"));
    }

    [Test]
    public void The_same_recording_gives_the_same_json_again()
    {
        string file = Record(Drill.Steps.Skip(1));
        string once = CommandLine.Run("evaluate", file, "--json").Output;
        Assert.That(CommandLine.Run("evaluate", file, "--json").Output, Is.EqualTo(once));
        JsonNode report = JsonNode.Parse(once)!;
        Assert.That((string?)report["findings"]![0]!["step"], Is.EqualTo("read-work-order"));
        Assert.That((string?)report["scenario"]!["hash"], Is.EqualTo(Drill.ContentHash));
    }

    [Test]
    public void The_folder_of_a_session_that_broke_off_gives_a_marked_report()
    {
        Record(Drill.Steps.Take(5), isEnded: false);
        string review = Path.Combine(_folder, "review");
        var run = CommandLine.Run("evaluate", _folder, "--out", review, "--lang", "en");
        Assert.That(run.Code, Is.EqualTo(ExitCode.Failed));
        Assert.That(run.Output, Does.Contain("the recording breaks off"));
        Assert.That(File.ReadAllText(Path.Combine(review, "report.html")), Does.Contain("cannot count as a pass"));
        Assert.That((bool)JsonNode.Parse(File.ReadAllText(Path.Combine(review, "report.json")))!["interrupted"]!, Is.True);
    }

    [TestCase("missing.vrs", "cannot be opened")]
    [TestCase("other.txt", "not a VRLab recording")]
    public void What_is_no_recording_ends_with_2_and_says_so(string name, string said)
    {
        File.WriteAllText(Path.Combine(_folder, "other.txt"), "A text that is no recording, long enough to have a header.");
        var run = CommandLine.Run("evaluate", Path.Combine(_folder, name));
        Assert.That(run.Code, Is.EqualTo(ExitCode.BadInput));
        Assert.That(run.Errors, Does.Contain(name).And.Contain(said));
    }

    /// <summary>Writes a recording in which these steps are performed, ten seconds each.</summary>
    private string Record(IEnumerable<ScenarioStep> steps, bool isEnded = true)
    {
        string path = Path.Combine(_folder, StreamFormat.RecordingFileName);
        using var writer = RecordingWriter.Create(path, TimeProvider.System);
        writer.Write(0, ParticipantId.Host, new SessionHeader(
            StreamFormat.RecordsVersion, "test", Drill.Id, Drill.Version, Drill.ContentHash, 1, SimulationTime.TicksPerSecond, "practice", 0, "test"));
        var learner = new ParticipantId(1);
        writer.Write(0, learner, new ParticipantJoined("Li Hua", "learner", "none", "auto"));
        long tick = 0;
        foreach (ScenarioStep step in steps)
        {
            tick += 10 * SimulationTime.TicksPerSecond;
            writer.Write(tick, learner, new StepPerformed(step.Id, 1));
        }

        if (isEnded)
        {
            writer.Write(tick, ParticipantId.Host, new SessionEnded("completed"));
        }

        return path;
    }
}
