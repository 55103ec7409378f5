namespace VRLab.VirtualLearner;

/// <summary>How a virtual learner moves.</summary>
/// <param name="Speed">Times the speed of somebody who knows the work.</param>
/// <param name="HesitationSeconds">How long they think before a step, in the mean.</param>
/// <param name="Seed">Draws how long before each.</param>
public sealed record LearnerPace(double Speed, double HesitationSeconds, ulong Seed)
{
    public static LearnerPace Expert { get; } = new(1, 0, 0);
}
