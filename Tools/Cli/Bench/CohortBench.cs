using System.Diagnostics;
using System.Globalization;
using VRLab.Assessment.Cohort;
using VRLab.Checking;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream.Recording;

namespace VRLab.Cli;

/// <summary>What a made-up course cost, and where its pages are.</summary>
internal sealed record CohortBenchResult(int Learners, int Recordings, double RehearsingSeconds, double JudgingSeconds, double WritingSeconds, int Pages, string Reports);

/// <summary>
/// A made-up course: learners of different skill, in classes of thirty and two groups that are equally good, rehearse twice on the rules and get better. Leaves
/// their recordings, the class list, and the reports of learners, classes and course.
/// </summary>
internal static class CohortBench
{
    private const int ClassSize = 30;
    private const int Attempts = 2;
    private const double GainOfAttempt = 0.15;
    private const long FirstDayUnixMilliseconds = 1_772_438_400_000;
    private const long MillisecondsPerDay = 86_400_000;

    public static CohortBenchResult Run(Scenario scenario, int learners, ulong seed, string folder, Language language)
    {
        long start = Stopwatch.GetTimestamp();
        Parallel.For(0, learners * Attempts, i => Record(scenario, i / Attempts, i % Attempts, seed, folder));
        string classes = Path.Combine(folder, "classes.csv");
        File.WriteAllText(classes, "learner,class,group\n" + string.Concat(Enumerable.Range(0, learners).Select(learner => $"{NameOf(learner)},Class {1 + (learner / ClassSize)},{(learner % 2 == 0 ? "A" : "B")}\n")));
        double rehearsing = Stopwatch.GetElapsedTime(start).TotalSeconds;

        start = Stopwatch.GetTimestamp();
        var cohort = RecordingFolder.Read(folder, ScenarioLibrary.Delivered, ClassList.Read(classes));
        double judging = Stopwatch.GetElapsedTime(start).TotalSeconds;

        start = Stopwatch.GetTimestamp();
        string reports = Path.Combine(folder, "reports");
        CohortFiles.Write(reports, cohort, language);
        double writing = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return new CohortBenchResult(learners, cohort.Sessions.Count, rehearsing, judging, writing, Directory.GetFiles(reports, "*.html").Length, reports);
    }

    private static string NameOf(int learner) => string.Create(CultureInfo.InvariantCulture, $"Learner {learner + 1:000}");

    private static void Record(Scenario scenario, int learner, int attempt, ulong seed, string folder)
    {
        var random = new DeterministicRandom((seed << 32) + (ulong)learner);
        double skill = Math.Min(1, random.NextDouble(0.15, 0.85) + (GainOfAttempt * attempt));
        string session = string.Create(CultureInfo.InvariantCulture, $"learner-{learner + 1:000}-{attempt + 1}");
        string own = Directory.CreateDirectory(Path.Combine(folder, session)).FullName;
        using RecordingWriter writer = RecordingWriter.Create(Path.Combine(own, VRLab.Stream.StreamFormat.RecordingFileName), TimeProvider.System);
        long startedAt = FirstDayUnixMilliseconds + (attempt * 7 * MillisecondsPerDay) + (learner * 600_000L);
        SkillRehearsal.Play(scenario, new SkillRehearsalPlan(NameOf(learner), skill, (seed << 32) + (ulong)((learner * Attempts) + attempt), startedAt, session), writer);
    }
}
