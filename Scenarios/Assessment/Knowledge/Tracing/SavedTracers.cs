using System.Text.Json;

namespace VRLab.Assessment.Knowledge;

/// <summary>Turns fitted models into their file form and back. Lists are in the order of the names' numbers.</summary>
internal static class SavedTracers
{
    public static SavedBkt Of(BktTracer bkt) => new(Of("", bkt.Pooled), [.. bkt.Skills.Select(entry => Of(entry.Skill, entry.Fit))]);

    public static SavedWeights Of(LogisticWeights weights, string? ridge)
    {
        (AnswerNames names, LogisticShape shape, IReadOnlyList<string> features, double[] values) = weights;
        return new SavedWeights(
            ridge,
            [.. features.Select((name, i) => new SavedWeight(name, values[i]))],
            [.. Enumerable.Range(0, shape.SkillCount).Select(skill => new SavedSkillWeights(
                names.Skills[skill], values[shape.SkillAt(skill)], values[shape.SkillAt(skill) + 1], values[shape.SkillAt(skill) + 2]))],
            [.. Enumerable.Range(0, shape.ItemCount).Select(item => new SavedWeight(names.Items[item], values[shape.ItemOffset + item]))]);
    }

    public static SavedDifficulties Of(Difficulties difficulties, AnswerNames names)
    {
        DifficultyCounts counts = difficulties.ToCounts();
        return new SavedDifficulties(
            counts.ShareRight,
            [.. counts.Skills.Select((share, i) => new SavedShare(names.Skills[i], share.Right, share.Count))],
            [.. counts.Items.Select((share, i) => new SavedShare(names.Items[i], share.Right, share.Count))]);
    }

    /// <exception cref="JsonException">The parts that the model needs are missing or contradict each other.</exception>
    public static IKnowledgeTracer ToTracer(SavedTracer saved, AnswerNames names) => saved switch
    {
        { Model: "bkt", Bkt: { } bkt } => ToBkt(bkt, names),
        { Model: "pfa", Logistic: { } weights } => ToPfa(weights, names),
        { Model: "best", Bkt: { } bkt, Logistic: { } weights, Filter: { } filter, Difficulties: { } difficulties } => ToBest(bkt, weights, filter, difficulties, names),
        _ => throw new JsonException($"It holds no whole model '{saved.Model}'."),
    };

    private static SavedBktSkill Of(string skill, BktFit fit) => new(
        skill, fit.Parameters.Prior, fit.Parameters.Learn, fit.Parameters.Guess, fit.Parameters.Slip, fit.Errors, fit.Answers, fit.Learners);

    private static BktTracer ToBkt(SavedBkt saved, AnswerNames names)
    {
        int[] numbers = [.. saved.Skills.Select(skill => names.Skills.NumberOf(skill.Skill))];
        var fits = new BktFit?[names.Skills.Count];
        for (int i = 0; i < numbers.Length; i++)
        {
            fits[numbers[i]] = ToFit(saved.Skills[i]);
        }

        return new BktTracer(names, ToFit(saved.Pooled), fits);
    }

    private static BktFit ToFit(SavedBktSkill saved)
    {
        var parameters = new BktParameters(saved.Prior, saved.Learn, saved.Guess, saved.Slip);
        return parameters.Bounded() == parameters
            ? new BktFit(parameters, saved.StandardErrors, 0, saved.Answers, saved.Learners)
            : throw new JsonException($"The parameters of skill '{saved.Skill}' are out of bounds.");
    }

    private static PfaTracer ToPfa(SavedWeights saved, AnswerNames names)
    {
        (LogisticShape shape, double[] values) = ToWeights(saved, names, expected: 3);
        return new PfaTracer(names, shape, values);
    }

    private static BestTracer ToBest(SavedBkt bkt, SavedWeights weights, AbilityFilter filter, SavedDifficulties difficulties, AnswerNames names)
    {
        (LogisticShape shape, double[] values) = ToWeights(weights, names, TracingFeatures.Names.Count);
        var counts = new DifficultyCounts(difficulties.ShareRight, [.. difficulties.Skills.Select(ToShare)], [.. difficulties.Items.Select(ToShare)]);
        bool isWhole = counts.Skills.Count == shape.SkillCount && counts.Items.Count == shape.ItemCount && counts.ShareRight is > 0 and < 1;
        return isWhole
            ? new BestTracer(ToBkt(bkt, names), Difficulties.FromCounts(counts), filter, shape, values, weights.Ridge ?? "")
            : throw new JsonException("The difficulties do not belong to the weights.");
    }

    private static (double Right, double Count) ToShare(SavedShare share) => share.Right >= 0 && share.Right <= share.Count
        ? (share.Right, share.Count)
        : throw new JsonException($"The counts of '{share.Name}' contradict each other.");

    private static (LogisticShape Shape, double[] Values) ToWeights(SavedWeights saved, AnswerNames names, int expected)
    {
        bool isInOrder = saved.Features.Count == expected
            && saved.Skills.Select(skill => names.Skills.NumberOf(skill.Skill)).SequenceEqual(Enumerable.Range(0, saved.Skills.Count))
            && saved.Items.Select(item => names.Items.NumberOf(item.Name)).SequenceEqual(Enumerable.Range(0, saved.Items.Count));
        double[] values =
        [
            .. saved.Features.Select(feature => feature.Weight),
            .. saved.Skills.SelectMany(skill => new[] { skill.Bias, skill.Successes, skill.Failures }),
            .. saved.Items.Select(item => item.Weight),
        ];
        return isInOrder && values.All(double.IsFinite)
            ? (new LogisticShape(expected, saved.Skills.Count, saved.Items.Count), values)
            : throw new JsonException("The weights are not those of this model.");
    }
}
