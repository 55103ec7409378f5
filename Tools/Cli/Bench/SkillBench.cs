using VRLab.Assessment;
using VRLab.Assessment.Growth;
using VRLab.Assessment.Skill;
using VRLab.Checking;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream.Recording;

namespace VRLab.Cli;

/// <summary>
/// Virtual learners of rising skill rehearse on the rules: a quarter as many learners as rehearsals, four attempts each. Every rehearsal is
/// a recording, read and judged like any other. What the score weighs with comes from one scenario and one set of learners; it has to rank
/// other learners, in that scenario and in others.
/// </summary>
internal static class SkillBench
{
    public const string FittedOn = "pump-lockout";
    public const ulong FittedSeed = 1;
    private const int AttemptsOfLearner = 4;
    private const long FirstDayUnixMilliseconds = 1_772_438_400_000;
    private const long MillisecondsPerDay = 86_400_000;

    /// <param name="scenarios">In which other learners are ranked.</param>
    /// <param name="rehearsals">How many to measure with, and how many to rank in all; multiples of four are used.</param>
    /// <param name="seed">Which learners are ranked.</param>
    /// <param name="folder">Where the recordings go, a folder for each set.</param>
    /// <exception cref="ProblemException">The seed is that of the learners who are measured with.</exception>
    public static SkillBenchResult Run(IReadOnlyList<Scenario> scenarios, int rehearsals, ulong seed, string folder)
    {
        if (seed == FittedSeed)
        {
            throw ProblemException.BadInput($"The learners of seed {seed} are those that the weights were measured with.", "Give another --seed.");
        }

        Rehearsed[] fitted = Rehearse(ScenarioLibrary.Delivered.Find(FittedOn), rehearsals, FittedSeed, Path.Combine(folder, "measured"));
        var ranked = scenarios
            .Select(scenario => (scenario.Id, Rehearsals: Rehearse(scenario, rehearsals / scenarios.Count, seed, Path.Combine(folder, scenario.Id))))
            .ToArray();
        SkillDeviation[] deviations = [.. SkillCalibration.Measure(fitted.Select(one => (one.Result, one.Plan.Skill)))];
        return new SkillBenchResult(
            RankOf(FittedOn, FittedSeed, fitted),
            [.. deviations.Select(one => new SkillBenchWeight(one.Kind.ToString().ToLowerInvariant(), one.Deviation, SkillCalibration.UsedFor(one.Kind), one.Count))],
            [.. ranked.Select(set => RankOf(set.Id, seed, set.Rehearsals))],
            RankOf("all", seed, [.. ranked.SelectMany(set => set.Rehearsals)]),
            SkillBenchResult.GoalSpearman);
    }

    private static SkillBenchRank RankOf(string name, ulong seed, Rehearsed[] set)
    {
        Rehearsed[] scored = [.. set.Where(one => one.Score.Score is not null)];
        return new SkillBenchRank(
            name,
            seed,
            set.Length,
            scored.Length,
            RankCorrelation.Of([.. scored.Select(one => one.Plan.Skill)], [.. scored.Select(one => one.Score.Score!.Value)]),
            RankCorrelation.Of([.. set.Select(one => one.Plan.Skill)], [.. set.Select(one => 0.5 * (one.Score.Low + one.Score.High))]));
    }

    private static Rehearsed[] Rehearse(Scenario scenario, int rehearsals, ulong seed, string folder)
    {
        SkillRehearsalPlan[] plans = PlansOf(Math.Max(2, rehearsals / AttemptsOfLearner), seed);
        var all = new Rehearsed[plans.Length];
        Parallel.For(0, plans.Length, i => all[i] = Rehearse(scenario, plans[i], Path.Combine(folder, plans[i].Session)));
        return all;
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

    private static Rehearsed Rehearse(Scenario scenario, SkillRehearsalPlan plan, string folder)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, VRLab.Stream.StreamFormat.RecordingFileName);
        using (RecordingWriter writer = RecordingWriter.Create(path, TimeProvider.System))
        {
            SkillRehearsal.Play(scenario, plan, writer);
        }

        using RecordingReader reader = RecordingReader.Open(path);
        AssessmentResult result = SessionAssessor.Assess(scenario, EvidenceCollector.Collect(reader));
        SkillScore score = SkillScoring.OfWhole(result) ?? throw ProblemException.BadInput($"The scenario '{scenario.Id}' has no steps to score.", "Choose another scenario.");
        return new Rehearsed(plan, result, score);
    }

    private sealed record Rehearsed(SkillRehearsalPlan Plan, AssessmentResult Result, SkillScore Score);
}
