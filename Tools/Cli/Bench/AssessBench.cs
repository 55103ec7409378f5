using System.Diagnostics;
using VRLab.Assessment;
using VRLab.Scenarios;
using VRLab.Stream;
using VRLab.Stream.Recording;

namespace VRLab.Cli;

/// <summary>Judges an hour of four learners, from a recording on disk.</summary>
internal static class AssessBench
{
    public static AssessBenchResult Run(string folder)
    {
        Scenario scenario = ScenarioLibrary.Delivered.Find("pump-lockout");
        string path = Path.Combine(folder, StreamFormat.RecordingFileName);
        long records = LongSession.Write(scenario, path);
        AssessmentPlan plan = scenario.ToAssessmentPlan();
        using var process = Process.GetCurrentProcess();
        TimeSpan before = process.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        SessionEvidence evidence = Read(path);
        process.Refresh();
        double reading = (process.TotalProcessorTime - before).TotalSeconds;
        AssessmentResult result = SessionAssessor.Assess(plan, evidence);
        double elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        process.Refresh();
        return new AssessBenchResult(
            result.Participants.Count,
            result.Evidence.DurationSeconds,
            records,
            new FileInfo(path).Length,
            result.Score,
            (process.TotalProcessorTime - before).TotalSeconds,
            reading,
            AssessBenchResult.ProcessorGoal,
            elapsed,
            process.PeakWorkingSet64 / 1e6,
            AssessBenchResult.MemoryGoal);
    }

    private static SessionEvidence Read(string path)
    {
        using RecordingReader reader = RecordingReader.Open(path);
        return EvidenceCollector.Collect(reader);
    }
}
