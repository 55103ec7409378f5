using System.Text.Json.Nodes;
using VRLab.Core;
using VRLab.Stream.Recording;

namespace VRLab.Assessment.Tests;

public sealed class ReportFilesTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("vrlab-report-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_json_has_every_field_under_its_name()
    {
        JsonObject report = WriteAndRead(PumpSample.Erring(), new ReportReplay(219, 219));
        Assert.That(NamesOf(report), Is.SupersetOf("scenario seed headset learner mode score maxScore passed durationSeconds steps findings replay frame environment".Split(' ')));
        Assert.That(NamesOf(report["scenario"]), Is.SupersetOf(new[] { "id", "version", "hash" }));
        Assert.That(NamesOf(report["steps"]![0]), Is.SupersetOf("id title chapter startSeconds endSeconds expectedSeconds score maxScore repeatCount".Split(' ')));
        Assert.That(NamesOf(report["findings"]![0]), Is.SupersetOf("kind step related fromSeconds toSeconds points text".Split(' ')));
        Assert.That(NamesOf(report["findings"]![0]!["text"]), Is.EqualTo(new[] { "zh-CN", "en" }));
        Assert.That(report["replay"]!.ToJsonString(), Is.EqualTo("""{"hashesChecked":219,"hashesMatched":219}"""));
        Assert.That(NamesOf(report["frame"]), Is.EqualTo("count drawn cpuMillisecondsMedian cpuMillisecondsP99 allocatedBytesPerFrame".Split(' ')));
        Assert.That(NamesOf(report["environment"]), Is.EqualTo("os vulkanDevice openxrRuntime".Split(' ')));
    }

    [Test]
    public void The_findings_of_the_sample_are_in_the_order_of_their_beginning()
    {
        JsonArray findings = WriteAndRead(PumpSample.Erring())["findings"]!.AsArray();
        Assert.That(
            findings.Select(finding => (string?)finding!["kind"]),
            Is.EqualTo(new[] { "omitted", "hazard", "outOfOrder", "repeated", "overtime" }));
        Assert.That((string?)findings[2]!["step"], Is.EqualTo("lock"));
        Assert.That((string?)findings[2]!["related"], Is.EqualTo("isolate"));
    }

    [Test]
    public void The_json_reads_back_as_it_was()
    {
        SessionReport report = ReportBuilder.Build(SessionAssessor.Assess(PumpSample.Plan, PumpSample.Erring()), Language.Chinese);
        string json = ReportJson.Write(report);
        Assert.That(ReportJson.Write(ReportJson.Read(json)), Is.EqualTo(json));
        Assert.That(json, Does.Contain("佩戴护目镜").And.Not.Contain("-0,"));
    }

    [Test]
    public void A_recording_on_disk_gives_the_same_report_as_the_running_session()
    {
        string path = Path.Combine(_folder, "session.vrs");
        using (var writer = RecordingWriter.Create(path, TimeProvider.System))
        {
            PumpSample.WriteErring(writer);
        }

        using var reader = RecordingReader.Open(path);
        AssessmentResult fromDisk = SessionAssessor.Assess(PumpSample.Plan, EvidenceCollector.Collect(reader));
        AssessmentResult live = SessionAssessor.Assess(PumpSample.Plan, PumpSample.Erring());
        Assert.That(
            ReportJson.Write(ReportBuilder.Build(fromDisk, Language.English)),
            Is.EqualTo(ReportJson.Write(ReportBuilder.Build(live, Language.English))));
    }

    [Test]
    public void A_folder_that_cannot_be_written_is_told_with_the_remedy()
    {
        AssessmentResult result = SessionAssessor.Assess(PumpSample.Plan, PumpSample.Clean());
        ProblemException? problem = Assert.Throws<ProblemException>(
            () => ReportFiles.Write(Path.Combine(_folder, "missing"), result, Language.English, TimeZoneInfo.Utc));
        Assert.That(problem!.Code, Is.EqualTo(ExitCode.EnvironmentLacking));
        Assert.That(problem.Remedy, Does.Contain("--out"));
    }

    private JsonObject WriteAndRead(SessionEvidence evidence, ReportReplay? replay = null)
    {
        AssessmentResult result = SessionAssessor.Assess(PumpSample.Plan, evidence);
        ReportFiles.Write(_folder, result, Language.English, TimeZoneInfo.Utc, replay);
        Assert.That(new FileInfo(Path.Combine(_folder, ReportFiles.HtmlName)).Length, Is.GreaterThan(20_000));
        return JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, ReportFiles.JsonName)))!.AsObject();
    }

    private static string[] NamesOf(JsonNode? node) => [.. node!.AsObject().Select(member => member.Key)];
}
