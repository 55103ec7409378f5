using System.Diagnostics;
using VRLab.Assessment;
using VRLab.Assessment.Growth;
using VRLab.Assessment.Skill;
using VRLab.Checking;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream.Recording;

namespace VRLab.Cli;

/// <summary>How well the skill score ranks virtual learners.</summary>
/// <param name="Spearman">The rank correlation of the skill that was played and the skill score.</param>
/// <param name="Abstained">Rehearsals without a score; they are ranked by the middle of their interval.</param>
internal sealed record SkillBenchResult(string Scenario, int Rehearsals, double Spearman, double Goal, int Abstained, double MillisecondsEach, string RestsOn)
{
    public const double GoalSpearman = 0.9;
}

/// <summary>
/// Virtual learners of rising skill rehearse on the rules: a quarter as many learners as rehearsals, four attempts each. Every rehearsal is
/// a recording, read and judged like any other.
/// </summary>
internal static class SkillBench
{
    private const int AttemptsOfLearner = 4;
    private const long FirstDayUnixMilliseconds = 1_772_438_400_000;
    private const long MillisecondsPerDay = 86_400_000;

    /// <param name="scenario">What is rehearsed.</param>
    /// <param name="rehearsals">How many; a multiple of four is used.</param>
    /// <param name="seed">Which ones.</param>
    /// <param name="folder">Where the recordings go.</param>
    public static SkillBenchResult Run(Scenario scenario, int rehearsals, ulong seed, string folder)
    {
        int learners = Math.Max(2, rehearsals / AttemptsOfLearner);
        SkillRehearsalPlan[] plans = PlansOf(learners, seed);
        var scores = new SkillScore[plans.Length];
        long start = Stopwatch.GetTimestamp();
        Parallel.For(0, plans.Length, i => scores[i] = ScoreOf(scenario, plans[i], Path.Combine(folder, plans[i].Session)));
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double spearman = RankCorrelation.Of([.. plans.Select(plan => plan.Skill)], [.. scores.Select(score => score.Score ?? (0.5 * (score.Low + score.High)))]);
        return new SkillBenchResult(
            scenario.Id, plans.Length, spearman, SkillBenchResult.GoalSpearman, scores.Count(score => score.Score is null), milliseconds / plans.Length,
            string.Join(", ", scores.SelectMany(score => score.Parts).Select(part => part.Kind).Distinct().Order()));
    }

    /// <summary>Skills are spread evenly over 0 .. 1; learners differ, and each gets better from attempt to attempt.</summary>
    private static SkillRehearsalPlan[] PlansOf(int learners, ulong seed)
    {
        int count = learners * AttemptsOfLearner;
        int[] rising = [.. Enumerable.Range(0, count).OrderBy(i => (0.6 * (i % learners) / (learners - 1)) + (0.4 * (i / learners) / (AttemptsOfLearner - 1)))];
        return [.. Enumerable.Range(0, count).Select(rank => PlanOf(rising[rank] % learners, rising[rank] / learners, rank / (count - 1.0), seed))];
    }

    private static SkillRehearsalPlan PlanOf(int learner, int attempt, double skill, ulong seed) => new(
        $"Virtual learner {learner + 1:000}",
        skill,
        (seed << 32) + (ulong)((learner * AttemptsOfLearner) + attempt),
        FirstDayUnixMilliseconds + (attempt * 7 * MillisecondsPerDay) + (learner * 900_000L),
        $"rehearsal-{learner + 1:000}-{attempt + 1}");

    private static SkillScore ScoreOf(Scenario scenario, SkillRehearsalPlan plan, string folder)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, VRLab.Stream.StreamFormat.RecordingFileName);
        using (RecordingWriter writer = RecordingWriter.Create(path, TimeProvider.System))
        {
            SkillRehearsal.Play(scenario, plan, writer);
        }

        using RecordingReader reader = RecordingReader.Open(path);
        return SkillScoring.OfWhole(SessionAssessor.Assess(scenario, EvidenceCollector.Collect(reader)))
            ?? throw ProblemException.BadInput($"The scenario '{scenario.Id}' has no steps to score.", "Choose another scenario.");
    }
}
