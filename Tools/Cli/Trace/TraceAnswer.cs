using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using VRLab.Assessment.Knowledge;

namespace VRLab.Cli;

/// <summary>What came of fitting and trying a model, and how <c>vrlab trace --json</c> prints it.</summary>
internal sealed class TraceAnswer
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly PredictionScore? _score;

    public TraceAnswer(IKnowledgeTracer tracer, TraceSize? train, AnswerLog? test, double[]? probabilities)
    {
        Model = tracer.Model;
        Train = train;
        Ridge = (tracer as BestTracer)?.Ridge;
        Test = test is null ? null : TraceSize.Of(test);
        _score = test is null || probabilities is null ? null : PredictionScore.Of(probabilities, test.IsCorrect);
        Skills = TraceSkill.Of(tracer, test, probabilities);
    }

    public string Model { get; }

    /// <summary>Null where all answers are right, or all wrong: then there is nothing to tell apart.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double? Auc => _score?.Auc;

    public double? Rmse => _score?.Rmse;

    public double? LogLoss => _score?.LogLoss;

    public double? Accuracy => _score?.Accuracy;

    public double? CalibrationError => _score?.CalibrationError;

    public double? BaseRate => _score?.BaseRate;

    /// <summary>Answers that were foretold: all of the test.</summary>
    public int? Scored => _score?.Answers;

    public TraceSize? Train { get; }

    public TraceSize? Test { get; }

    public string? Ridge { get; }

    public IReadOnlyList<CalibrationBin>? Calibration => _score?.Calibration;

    public IReadOnlyList<TraceSkill> Skills { get; }

    public string ToJson() => JsonSerializer.Serialize(this, JsonOptions);
}

internal sealed record TraceSize(int Rows, int Answers, int Learners, int Skills)
{
    public static TraceSize Of(AnswerLog log)
    {
        int[] all = [.. Enumerable.Range(0, log.Count)];
        return new TraceSize(
            log.RowCount,
            log.Count,
            all.Select(log.LearnerOf).Distinct().Count(),
            all.SelectMany(answer => log.SkillsOf(answer).ToArray()).Distinct().Count());
    }
}

/// <summary>One skill: its parameters where the model is knowledge tracing, and how its answers in the test were foretold.</summary>
internal sealed record TraceSkill(
    string Skill, double? Prior, double? Learn, double? Guess, double? Slip, BktErrors? StandardErrors, int? TrainAnswers, int? TestAnswers, double? Auc, double? Rmse)
{
    public static IReadOnlyList<TraceSkill> Of(IKnowledgeTracer tracer, AnswerLog? test, double[]? probabilities)
    {
        var skills = new Dictionary<string, TraceSkill>(StringComparer.Ordinal);
        foreach ((string skill, BktFit fit) in (tracer as BktTracer)?.Skills ?? [])
        {
            skills[skill] = new TraceSkill(
                skill, fit.Parameters.Prior, fit.Parameters.Learn, fit.Parameters.Guess, fit.Parameters.Slip, fit.Errors, fit.Answers, null, null, null);
        }

        foreach ((string skill, List<int> answers) in test is null ? [] : AnswersBySkill(test))
        {
            double[] own = [.. answers.Select(answer => probabilities![answer])];
            PredictionScore score = PredictionScore.Of(own, index => test!.IsCorrect(answers[index]));
            TraceSkill known = skills.GetValueOrDefault(skill) ?? new TraceSkill(skill, null, null, null, null, null, null, null, null, null);
            skills[skill] = known with { TestAnswers = answers.Count, Auc = score.Auc, Rmse = score.Rmse };
        }

        return [.. skills.Values.OrderBy(skill => skill.Skill, StringComparer.Ordinal)];
    }

    private static SortedDictionary<string, List<int>> AnswersBySkill(AnswerLog test)
    {
        var answers = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (int answer = 0; answer < test.Count; answer++)
        {
            foreach (int skill in test.SkillsOf(answer))
            {
                string name = test.Names.Skills[skill];
                (answers.TryGetValue(name, out List<int>? list) ? list : answers[name] = []).Add(answer);
            }
        }

        return answers;
    }
}
