using VRLab.Assessment;
using VRLab.Assessment.Growth;
using VRLab.Assessment.Skill;
using VRLab.Checking;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Stream.Recording;

namespace VRLab.Cli;

/// <summary>
/// Virtual learners of rising skill rehearse on the rules: a quarter as many learners as rehearsals, four attempts each. Every rehearsal is a recording, read
/// and judged like any other, beside the times of a clean one. What the score weighs with is measured on some learners in all scenarios but one; it has to
/// rank other learners in that one, and so in turn for each scenario.
/// </summary>
internal static class SkillBench
{
    public const ulong MeasuredSeed = 1;
    private const int AttemptsOfLearner = 4;
    private const long FirstDayUnixMilliseconds = 1_772_438_400_000;
    private const long MillisecondsPerDay = 86_400_000;

    /// <param name="all">Scenarios to measure with.</param>
    /// <param name="ranked">Scenarios in which other learners are ranked; each is left out where its weights are measured.</param>
    /// <param name="rehearsals">At least so many to measure with, and to rank.</param>
    /// <param name="seed">Which learners are ranked.</param>
    /// <param name="folder">Where the recordings go, a folder for each set.</param>
    /// <exception cref="ProblemException">The seed is that of the learners who are measured with, or no other scenario is left to measure with.</exception>
    public static SkillBenchResult Run(IReadOnlyList<Scenario> all, IReadOnlyList<Scenario> ranked, int rehearsals, ulong seed, string folder)
    {
        if (seed == MeasuredSeed)
        {
            throw ProblemException.BadInput($"The learners of seed {seed} are those that the weights were measured with.", "Give another --seed.");
        }

        Rehearsed[] measured = [.. all.SelectMany(scenario => Rehearse(scenario, LearnersFor(rehearsals, all.Count), MeasuredSeed, Path.Combine(folder, "measured", scenario.Id)))];
        Ranked[] sets = [.. ranked.Select(scenario => new Ranked(
            scenario.Id,
            Measure(measured.Where(one => one.Scenario != scenario.Id)),
            Rehearse(scenario, LearnersFor(rehearsals, ranked.Count), seed, Path.Combine(folder, scenario.Id))))];
        Scored[] held = [.. sets.SelectMany(set => set.Score(set.Model))];
        return new SkillBenchResult(
            measured.Length,
            Measure(measured).Kinds,
            SkillModel.Delivered.Kinds,
            [.. sets.Select(set => RankOf(set.Scenario, set.Score(set.Model)))],
            RankOf("all", held),
            RankOf("all", [.. sets.SelectMany(set => set.Score(SkillModel.Delivered))]),
            SkillBenchResult.GoalSpearman);
    }

    private static int LearnersFor(int rehearsals, int scenarios) =>
        Math.Max(2, (rehearsals + (scenarios * AttemptsOfLearner) - 1) / (scenarios * AttemptsOfLearner));

    private static SkillModel Measure(IEnumerable<Rehearsed> rehearsals) => SkillCalibration.Measure([.. rehearsals.Select(one => (one.Result, one.Plan.Skill))]);

    private static SkillBenchRank RankOf(string name, IReadOnlyList<Scored> set)
    {
        Scored[] told = [.. set.Where(one => one.Score.Score is not null)];
        return new SkillBenchRank(
            name,
            set.Count,
            told.Length,
            RankCorrelation.Of([.. told.Select(one => one.Skill)], [.. told.Select(one => one.Score.Score!.Value)]),
            RankCorrelation.Of([.. set.Select(one => one.Skill)], [.. set.Select(one => 0.5 * (one.Score.Low + one.Score.High))]),
            set.Count(one => 100 * one.Skill >= one.Score.Low && 100 * one.Skill <= one.Score.High) / (double)set.Count);
    }

    private static Rehearsed[] Rehearse(Scenario scenario, int learners, ulong seed, string folder)
    {
        AssessmentPlan plan = scenario.ToAssessmentPlan();
        plan = plan with { ExpertTimes = ExpertTimes.Of(Rehearse(plan, scenario, new SkillRehearsalPlan("Expert", 1, 0, FirstDayUnixMilliseconds, "expert"), Path.Combine(folder, "expert"))) };
        SkillRehearsalPlan[] plans = PlansOf(learners, seed);
        var all = new Rehearsed[plans.Length];
        Parallel.For(0, plans.Length, i => all[i] = new Rehearsed(scenario.Id, plans[i], Rehearse(plan, scenario, plans[i], Path.Combine(folder, plans[i].Session))));
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

    private static AssessmentResult Rehearse(AssessmentPlan plan, Scenario scenario, SkillRehearsalPlan rehearsal, string folder)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, VRLab.Stream.StreamFormat.RecordingFileName);
        using (RecordingWriter writer = RecordingWriter.Create(path, TimeProvider.System))
        {
            SkillRehearsal.Play(scenario, rehearsal, writer);
        }

        using RecordingReader reader = RecordingReader.Open(path);
        return SessionAssessor.Assess(plan, EvidenceCollector.Collect(reader));
    }

    private sealed record Rehearsed(string Scenario, SkillRehearsalPlan Plan, AssessmentResult Result);

    private sealed record Scored(double Skill, SkillScore Score);

    private sealed record Ranked(string Scenario, SkillModel Model, Rehearsed[] Rehearsals)
    {
        public Scored[] Score(SkillModel model) => [.. Rehearsals.Select(one => new Scored(one.Plan.Skill, SkillScoring.OfWhole(one.Result, model)
            ?? throw ProblemException.BadInput($"The scenario '{Scenario}' has no steps to score.", "Choose another scenario.")))];
    }
}
