using VRLab.Assessment.Knowledge;
using VRLab.Core;

namespace VRLab.Assessment.Tests.Knowledge;

public sealed class TracerTests
{
    private static readonly AnswerNames Names = new();
    private static readonly AnswerLog Train = SimulatedAnswers.Rasch(1, 80, 40, Names, "a");
    private static readonly AnswerLog Test = SimulatedAnswers.Rasch(2, 50, 40, Names, "b");
    private static readonly IKnowledgeTracer[] Tracers = [BktTracer.Fit(Train), PfaTracer.Fit(Train), BestTracer.Fit(Train)];

    [Test]
    public void The_whole_past_foretells_better_than_counts_and_is_calibrated()
    {
        PredictionScore[] scores = [.. Tracers.Select(tracer => PredictionScore.Of(tracer.Predict(Test, null), Test.IsCorrect))];
        Assert.That(scores[2].Auc, Is.GreaterThan(scores[1].Auc!.Value + 0.05).And.GreaterThan(scores[0].Auc!.Value + 0.05).And.GreaterThan(0.8));
        Assert.That(scores[2].CalibrationError, Is.LessThan(0.035));
    }

    [Test]
    public void Where_learners_learn_as_knowledge_tracing_says_the_best_model_does_not_lose()
    {
        var names = new AnswerNames();
        var truth = new BktParameters(0.3, 0.15, 0.2, 0.1);
        AnswerLog train = SimulatedAnswers.Bkt(3, truth, 200, 15, names, "a");
        AnswerLog test = SimulatedAnswers.Bkt(4, truth, 200, 15, names, "b");
        PredictionScore best = PredictionScore.Of(BestTracer.Fit(train).Predict(test, null), test.IsCorrect);
        PredictionScore bkt = PredictionScore.Of(BktTracer.Fit(train).Predict(test, null), test.IsCorrect);
        Assert.That(best.Rmse, Is.LessThan(bkt.Rmse + 0.002));
    }

    [Test]
    public void No_answer_takes_part_in_its_own_forecast_nor_in_earlier_ones([Values(0, 1, 2)] int tracer, [Values(0, 37, 1_500)] int from)
    {
        var turned = new AnswerLog(Names);
        for (int i = 0; i < Test.Count; i++)
        {
            turned.Add(Test.LearnerOf(i), Test.SkillsOf(i), i >= from ? !Test.IsCorrect(i) : Test.IsCorrect(i), Test.ItemOf(i));
        }

        double[] expected = Tracers[tracer].Predict(Test, null);
        double[] found = Tracers[tracer].Predict(turned, null);
        Assert.That(found[..(from + 1)], Is.EqualTo(expected[..(from + 1)]));
        Assert.That(found[(from + 1)..], Is.Not.EqualTo(expected[(from + 1)..]));
    }

    [Test]
    public void A_learner_of_the_training_goes_on_where_they_were([Values(0, 1, 2)] int tracer)
    {
        AnswerLog first = Train.Where(i => i < 30);
        AnswerLog second = Train.Where(i => i is >= 30 and < 40);
        AnswerLog whole = Train.Where(i => i < 40);
        double[] apart = Tracers[tracer].Predict(second, first);
        double[] together = Tracers[tracer].Predict(whole, null);
        Assert.That(apart[0], Is.EqualTo(together[30]).Within(tracer == 2 ? 0.1 : 1e-12));
    }

    [Test]
    public void A_saved_model_foretells_the_same([Values(0, 1, 2)] int tracer)
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"tracer-{tracer}.json");
        File.WriteAllText(path, TracerFile.Write(Tracers[tracer], Names));
        var names = new AnswerNames();
        IKnowledgeTracer loaded = TracerFile.Read(path, names).Tracer;
        AnswerLog again = SimulatedAnswers.Rasch(2, 50, 40, names, "b");
        Assert.That(loaded.Predict(again, null), Is.EqualTo(Tracers[tracer].Predict(Test, null)).Within(1e-12));
    }

    [Test]
    public void A_saved_model_goes_on_with_its_learners([Values(0, 1, 2)] int tracer)
    {
        AnswerLog first = Train.Where(i => i % 40 < 30);
        AnswerLog second = Train.Where(i => i % 40 >= 30);
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"tracer-past-{tracer}.json");
        File.WriteAllText(path, TracerFile.Write(Tracers[tracer], Names, first));
        var names = new AnswerNames();
        LoadedTracer loaded = TracerFile.Read(path, names);
        AnswerLog again = SimulatedAnswers.Rasch(1, 80, 40, names, "a").Where(i => i % 40 >= 30);
        Assert.That(loaded.Tracer.Predict(again, loaded.Past), Is.EqualTo(Tracers[tracer].Predict(second, first)));
    }

    [TestCase("2:0")]
    [TestCase("1:99")]
    [TestCase("1:0@99")]
    [TestCase("1")]
    public void A_past_that_cannot_be_is_refused(string answers)
    {
        string text = TracerFile.Write(Tracers[1], Names, Train.Where(i => i == 0)).ReplaceLineEndings("");
        int at = text.IndexOf("\"answers\": \"", StringComparison.Ordinal) + "\"answers\": \"".Length;
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "bad-past.json");
        File.WriteAllText(path, text[..at] + answers + text[text.IndexOf('"', at)..]);
        Assert.That(() => TracerFile.Read(path, new AnswerNames()), Throws.TypeOf<ProblemException>().With.Message.Contains("bad-past.json"));
    }

    [Test]
    public void A_file_that_is_no_model_is_refused([Values("{", "null", "{\"format\":2}", "{\"format\":1,\"model\":\"pfa\"}")] string text)
    {
        string path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "no-tracer.json");
        File.WriteAllText(path, text);
        Assert.That(() => TracerFile.Read(path, new AnswerNames()), Throws.TypeOf<ProblemException>().With.Message.Contains("no-tracer.json"));
    }

    [Test]
    public void Skills_items_and_learners_that_were_never_seen_are_foretold_too([Values(0, 1, 2)] int tracer)
    {
        var names = new AnswerNames();
        SimulatedAnswers.Rasch(1, 80, 40, names, "a");
        var log = new AnswerLog(Names);
        log.Add(1_000_000, [100], isCorrect: true, item: 10_000);
        log.Add(1_000_000, [100, 101], isCorrect: false, item: 10_001);
        Assert.That(Tracers[tracer].Predict(log, null), Has.All.InRange(0.05, 0.95));
    }

    [Test]
    public void Figures_of_a_forecast_are_those_of_their_definitions()
    {
        bool[] right = [true, false, true, false, true];
        PredictionScore score = PredictionScore.Of([0.9, 0.4, 0.4, 0.1, 0.6], i => right[i]);
        Assert.That(score.Auc, Is.EqualTo(5.5 / 6).Within(1e-12));
        Assert.That(score.Rmse, Is.EqualTo(Math.Sqrt((0.01 + 0.16 + 0.36 + 0.01 + 0.16) / 5)).Within(1e-12));
        Assert.That(score.Accuracy, Is.EqualTo(0.8));
        Assert.That(score.CalibrationError, Is.EqualTo((0.1 + 0.1 + 0.4 + (2 * 0.1)) / 5).Within(1e-12));
    }
}
