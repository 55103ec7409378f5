using System.Buffers.Binary;
using VRLab.Core;
using VRLab.Core.Images;
using VRLab.EndToEnd.Tests.Support;
using VRLab.Scenarios;
using VRLab.Xr.Simulation;

namespace VRLab.EndToEnd.Tests.Drills;

/// <summary>The delivered drill as a newcomer runs it: on a real OpenXR runtime with the simulated headset, and with no headset at all.</summary>
[Category("Slow")]
public sealed class WholeDrillTests
{
    private const int MinutesEach = 8;
    private static readonly Scenario Drill = ScenarioLibrary.Delivered.Find("pump-lockout");
    private readonly SessionFolder _openXr = new();
    private readonly SessionFolder _none = new();
    private ProgramProcess? _runOnOpenXr;
    private ProgramProcess? _runOnNone;

    [OneTimeSetUp]
    public async Task RunBoth()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(MinutesEach));
        _runOnNone = await ProgramProcess.Run(["run", "--headset", "none", "--lang", "en", "--out", _none.Parent], limit.Token);
        if (HasSimulatedHeadset())
        {
            _runOnOpenXr = await ProgramProcess.Run(["run", "--validation", "--lang", "en", "--out", _openXr.Parent], limit.Token);
        }
    }

    [OneTimeTearDown]
    public void RemoveFolders()
    {
        _openXr.Dispose();
        _none.Dispose();
    }

    [Test]
    public void Without_a_headset_it_scores_everything_and_replays()
    {
        CheckClean(_runOnNone!, _none);
        Assert.That(_none.Report.StepsInOrderOfTime, Is.EqualTo(Drill.Steps.Select(step => step.Id.Name)));
    }

    [Test]
    public void On_openxr_it_scores_everything_replays_and_the_validation_layers_are_silent()
    {
        CheckClean(OnOpenXr(), _openXr);
        Assert.That((string)_openXr.Report.Root["environment"]!["openxrRuntime"]!, Does.Contain("Monado"));
    }

    [Test]
    public void On_openxr_and_without_it_score_findings_and_steps_are_the_same()
    {
        OnOpenXr();
        Assert.That(_openXr.Report.Score, Is.EqualTo(_none.Report.Score));
        Assert.That(_openXr.Report.Findings, Is.EqualTo(_none.Report.Findings));
        Assert.That(_openXr.Report.StepsInOrderOfTime, Is.EqualTo(_none.Report.StepsInOrderOfTime));
    }

    [Test]
    public void On_openxr_frames_are_drawn_and_allocate_nothing()
    {
        OnOpenXr();
        DrillReport report = _openXr.Report;
        Assert.That(report.Frame<long>("count"), Is.GreaterThan(10_000));
        Assert.That(report.Frame<long>("drawn"), Is.GreaterThanOrEqualTo(5));
        Assert.That(report.Frame<double>("allocatedBytesPerFrame"), Is.Zero);
        Assert.That(report.Frame<double>("cpuMillisecondsMedian"), Is.GreaterThan(0).And.LessThan(10));
    }

    [Test]
    public void On_openxr_every_chapter_has_its_pictures()
    {
        OnOpenXr();
        foreach (ScenarioChapter chapter in Drill.Chapters)
        {
            RgbaImage left = Picture(chapter, "left");
            RgbaImage right = Picture(chapter, "right");
            RgbaImage overview = Picture(chapter, "overview");
            Assert.That((right.Width, right.Height), Is.EqualTo((left.Width, left.Height)));
            Assert.That(right.Rgba, Is.Not.EqualTo(left.Rgba), $"{chapter.Id}: both eyes see the same");
            Assert.That(overview.Width, Is.GreaterThanOrEqualTo(640));
            Assert.That(ColorsIn(left), Is.GreaterThan(200), $"{chapter.Id}: the left eye sees next to nothing");
            Assert.That(ColorsIn(overview), Is.GreaterThan(200), $"{chapter.Id}: the overview shows next to nothing");
        }
    }

    [Test]
    public void What_was_said_lies_in_a_wave_file()
    {
        byte[] wave = File.ReadAllBytes(_none.PathOf("speech.wav"));
        Assert.That(wave.AsSpan(0, 4).SequenceEqual("RIFF"u8) && wave.AsSpan(8, 4).SequenceEqual("WAVE"u8));
        int loudest = 0;
        for (int i = 44; i + 1 < wave.Length; i += 2)
        {
            loudest = Math.Max(loudest, Math.Abs((int)BinaryPrimitives.ReadInt16LittleEndian(wave.AsSpan(i))));
        }

        Assert.That(wave, Has.Length.GreaterThan(1_000_000), "minutes of speech");
        Assert.That(loudest, Is.GreaterThan(3000), "a clear voice in 16 bits");
    }

    private static bool HasSimulatedHeadset() => SimulatedHeadset.FindManifest() is { } manifest && File.Exists(manifest);

    private ProgramProcess OnOpenXr()
    {
        if (_runOnOpenXr is null && Environment.GetEnvironmentVariable("CI") is null)
        {
            Assert.Ignore("The simulated headset is not built on this machine; './vrlab setup' builds it.");
        }

        return _runOnOpenXr ?? throw new AssertionException("A build server must have the simulated headset: './vrlab setup' builds it.");
    }

    private static void CheckClean(ProgramProcess run, SessionFolder folder)
    {
        Assert.That(run.Errors, Does.Not.Contain("vrlab"), "a runtime may grumble, the program does not");
        Assert.That(run.Code, Is.EqualTo(ExitCode.Done), run.Output);
        DrillReport report = folder.Report;
        Assert.That(report.Findings, Is.Empty);
        Assert.That((report.Score, report.Passed), Is.EqualTo((100.0, true)));
        Assert.That(report.HashesChecked, Is.GreaterThan(150));
        Assert.That(report.HashesMatched, Is.EqualTo(report.HashesChecked));
        Assert.That(new FileInfo(folder.PathOf("report.html")).Length, Is.GreaterThan(10_000));
    }

    private RgbaImage Picture(ScenarioChapter chapter, string view) =>
        PngReader.Load(_openXr.PathOf(chapter.Id.Name, $"{view}.png"));

    private static int ColorsIn(RgbaImage image)
    {
        var colors = new HashSet<int>();
        for (int i = 0; i + 3 < image.Rgba.Length; i += 4)
        {
            colors.Add(BinaryPrimitives.ReadInt32LittleEndian(image.Rgba.AsSpan(i)));
        }

        return colors.Count;
    }
}
