using VRLab.Assessment.Skill;
using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Assessment.Tests.Skill;

public sealed class SkillScoreTests
{
    /// <summary>As many steps as a drill of the library has.</summary>
    private static readonly AssessmentPlan LongPlan = Plans.From([.. Enumerable.Range(0, 25).Select(step => step == 0 ? Array.Empty<int>() : [step - 1])]);

    [Test]
    public void Rehearsals_of_rising_skill_are_ranked_by_the_score()
    {
        const int Rehearsals = 200;
        var random = new DeterministicRandom(11);
        double[] skills = [.. Enumerable.Range(0, Rehearsals).Select(i => i / (double)Rehearsals)];
        double[] scores = [.. skills.Select(skill => SkillScoring.OfWhole(Rehearse(skill, ref random))!.Score!.Value)];
        Assert.That(Spearman(skills, scores), Is.GreaterThanOrEqualTo(0.9));
    }

    [Test]
    public void A_clean_run_scores_high_by_all_its_parts()
    {
        SkillScore score = SkillScoring.OfWhole(SessionAssessor.Assess(PumpSample.Plan, PumpSample.Clean()))!;
        Assert.That(score.Score, Is.GreaterThan(90));
        Assert.That(score.Low < score.Score && score.Score <= score.High);
        Assert.That(score.Parts.Sum(part => part.Weight), Is.LessThan(1).And.GreaterThan(0.75));
        Assert.That(score.Parts.Select(part => part.Kind), Is.EquivalentTo([SkillPartKind.Procedure, SkillPartKind.Time, SkillPartKind.Help]));
    }

    [Test]
    public void Thin_evidence_gives_an_interval_and_no_score()
    {
        AssessmentPlan plan = Plans.From([[]]);
        SkillScore score = SkillScoring.OfWhole(SessionAssessor.Assess(plan, new Drill(plan).End()))!;
        Assert.That(score.Score, Is.Null);
        Assert.That(score.High - score.Low, Is.GreaterThan(25));
    }

    [Test]
    public void Two_perfect_steps_and_six_left_out_are_as_thin_as_any()
    {
        AssessmentPlan two = Plans.From([[], []]);
        AssessmentPlan six = Plans.From([.. Enumerable.Repeat(Array.Empty<int>(), 6)]);
        SkillScore perfect = SkillScoring.OfWhole(SessionAssessor.Assess(two, new Drill(two).PerformAll(["step-0", "step-1"]).End()))!;
        SkillScore nothing = SkillScoring.OfWhole(SessionAssessor.Assess(six, new Drill(six).End()))!;
        Assert.That((perfect.Score, nothing.Score), Is.EqualTo(((double?)null, (double?)null)));
        Assert.That(perfect.Low, Is.GreaterThan(nothing.Low));
    }

    /// <summary>So a drill that a left-out step brings to an end early is not scored, however it went until then.</summary>
    [TestCase(5, false)]
    [TestCase(6, true)]
    public void Six_steps_that_were_done_say_enough_and_five_do_not(int steps, bool isScored)
    {
        AssessmentPlan plan = Plans.From([.. Enumerable.Repeat(Array.Empty<int>(), steps)]);
        SkillScore score = SkillScoring.OfWhole(SessionAssessor.Assess(plan, new Drill(plan).PerformAll(plan.Steps.Select(step => step.Id.Name)).End()))!;
        Assert.That(score.Score is not null, Is.EqualTo(isScored));
    }

    [Test]
    public void Erring_lowers_the_ability_in_which_it_was_done()
    {
        var clean = SkillScoring.Of(SessionAssessor.Assess(PumpSample.Plan, PumpSample.Clean()));
        var erring = SkillScoring.Of(SessionAssessor.Assess(PumpSample.Plan, PumpSample.Erring()));
        double prepare = Middle(erring.Single(score => score.Ability == "prepare")) - Middle(clean.Single(score => score.Ability == "prepare"));
        double shutDown = Middle(erring.Single(score => score.Ability == "shut-down")) - Middle(clean.Single(score => score.Ability == "shut-down"));
        Assert.That(prepare, Is.LessThan(-10).And.LessThan(shutDown));
    }

    private static double Middle(SkillScore score) => score.Score ?? (0.5 * (score.Low + score.High));

    private static AssessmentResult Rehearse(double skill, ref DeterministicRandom random)
    {
        var drill = new Drill(LongPlan);
        string[] steps = [.. LongPlan.Steps.Select(step => step.Id.Name)];
        foreach (string step in steps)
        {
            if (random.NextDouble() < 0.6 * (1 - skill))
            {
                continue;
            }

            drill.Perform(step, 8 + (30 * (1 - skill) * random.NextDouble()));
            if (random.NextDouble() < 0.5 * (1 - skill))
            {
                drill.Write(ParticipantId.Host, new WarningFired("careful"));
            }
        }

        return SessionAssessor.Assess(LongPlan, drill.End());
    }

    private static double Spearman(double[] a, double[] b)
    {
        double[] rankA = Ranks(a);
        double[] rankB = Ranks(b);
        double mean = (a.Length + 1) / 2.0;
        double both = rankA.Zip(rankB, (x, y) => (x - mean) * (y - mean)).Sum();
        return both / Math.Sqrt(rankA.Sum(x => (x - mean) * (x - mean)) * rankB.Sum(y => (y - mean) * (y - mean)));
    }

    private static double[] Ranks(double[] values) =>
        [.. values.Select(value => values.Count(other => other < value) + ((values.Count(other => other == value) + 1) / 2.0))];
}
