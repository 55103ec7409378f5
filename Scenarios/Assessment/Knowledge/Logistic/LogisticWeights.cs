namespace VRLab.Assessment.Knowledge;

/// <summary>The weights of a logistic model by what they belong to.</summary>
internal sealed record LogisticWeights(AnswerNames Names, LogisticShape Shape, IReadOnlyList<string> Features, double[] Values);
