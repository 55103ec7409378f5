namespace VRLab.Assessment.Knowledge;

/// <summary>A fitted model that foretells answers from the answers before them.</summary>
public interface IKnowledgeTracer
{
    string Model { get; }

    /// <summary>
    /// The probability that each answer of <paramref name="test"/> is right, from what its learner answered before it in
    /// <paramref name="earlier"/> and in the test itself; nothing of the answer or of later ones takes part.
    /// </summary>
    /// <param name="test">The answers to foretell.</param>
    /// <param name="earlier">What the same learners answered before the test; null where all learners are new.</param>
    double[] Predict(AnswerLog test, AnswerLog? earlier);
}
