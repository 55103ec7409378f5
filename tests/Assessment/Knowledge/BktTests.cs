using VRLab.Assessment.Knowledge;

namespace VRLab.Assessment.Tests.Knowledge;

public sealed class BktTests
{
    private static readonly BktParameters[] Truths = [new(0.3, 0.15, 0.2, 0.1), new(0.1, 0.3, 0.15, 0.05), new(0.55, 0.08, 0.3, 0.15)];

    [Test]
    public void Parameters_of_simulated_learners_are_recovered_within_their_standard_errors()
    {
        var deviations = new List<double>();
        for (ulong seed = 0; seed < 5; seed++)
        {
            foreach (BktParameters truth in Truths)
            {
                BktFit fit = BktTracer.Fit(SimulatedAnswers.Bkt(seed, truth, 600, 10)).Skills.Single().Fit;
                deviations.AddRange(Deviations(fit, truth));
            }
        }

        // Normal deviates: 68 % within one, 95 % within two, and their squares have the mean one.
        Assert.That(deviations, Has.Count.EqualTo(60));
        Assert.That(deviations.Count(z => Math.Abs(z) <= 1) / 60.0, Is.InRange(0.55, 0.82));
        Assert.That(deviations.Count(z => Math.Abs(z) <= 2) / 60.0, Is.GreaterThan(0.9));
        Assert.That(deviations.Average(z => z * z), Is.InRange(0.7, 1.4));
    }

    [Test]
    public void The_gradient_of_expectation_is_that_of_the_likelihood()
    {
        BktSequences sequences = BktSequences.BySkill(SimulatedAnswers.Bkt(3, Truths[0], 40, 80))[0];
        var at = new BktParameters(0.4, 0.2, 0.25, 0.2);
        double[] gradient = BktExpectation.Of(sequences, at).Gradient(at);
        BktParameters[] above = [at with { Prior = 0.4001 }, at with { Learn = 0.2001 }, at with { Guess = 0.2501 }, at with { Slip = 0.2001 }];
        BktParameters[] below = [at with { Prior = 0.3999 }, at with { Learn = 0.1999 }, at with { Guess = 0.2499 }, at with { Slip = 0.1999 }];
        for (int i = 0; i < 4; i++)
        {
            double slope = (BktExpectation.Of(sequences, above[i]).LogLikelihood - BktExpectation.Of(sequences, below[i]).LogLikelihood) / 2e-4;
            Assert.That(gradient[i], Is.EqualTo(slope).Within(1e-3 * Math.Max(1, Math.Abs(slope))), $"parameter {i}");
        }
    }

    [Test]
    public void The_likelihood_is_that_of_summing_over_all_hidden_states()
    {
        bool[] answers = [true, false, true, true];
        var log = new AnswerLog(new AnswerNames());
        log.Names.Skills.NumberOf("s");
        Array.ForEach(answers, answer => log.Add(0, [0], answer));
        BktParameters p = Truths[0];
        double sum = Enumerable.Range(0, answers.Length + 1).Sum(learnedBefore => PathProbability(answers, p, learnedBefore));
        Assert.That(BktExpectation.Of(BktSequences.BySkill(log)[0], p).LogLikelihood, Is.EqualTo(Math.Log(sum)).Within(1e-12));
    }

    [Test]
    public void Answers_that_are_all_right_do_not_break_the_fit()
    {
        var log = new AnswerLog(new AnswerNames());
        log.Names.Skills.NumberOf("s");
        for (int learner = 0; learner < 20; learner++)
        {
            log.Add(learner, [0], isCorrect: true);
        }

        BktFit fit = BktTracer.Fit(log).Skills.Single().Fit;
        Assert.That(fit.Parameters, Is.EqualTo(fit.Parameters.Bounded()));
    }

    /// <summary>Learned before answer k (0: known from the beginning; count: never).</summary>
    private static double PathProbability(bool[] answers, in BktParameters p, int learnedBefore)
    {
        double probability = learnedBefore == 0 ? p.Prior : (1 - p.Prior) * Math.Pow(1 - p.Learn, learnedBefore - 1);
        probability *= learnedBefore > 0 && learnedBefore < answers.Length ? p.Learn : 1;
        for (int t = 0; t < answers.Length; t++)
        {
            double right = t >= learnedBefore ? 1 - p.Slip : p.Guess;
            probability *= answers[t] ? right : 1 - right;
        }

        return probability;
    }

    private static IEnumerable<double> Deviations(BktFit fit, BktParameters truth)
    {
        yield return (fit.Parameters.Prior - truth.Prior) / fit.Errors.Prior!.Value;
        yield return (fit.Parameters.Learn - truth.Learn) / fit.Errors.Learn!.Value;
        yield return (fit.Parameters.Guess - truth.Guess) / fit.Errors.Guess!.Value;
        yield return (fit.Parameters.Slip - truth.Slip) / fit.Errors.Slip!.Value;
    }
}
