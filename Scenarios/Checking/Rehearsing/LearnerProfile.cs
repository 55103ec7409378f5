using VRLab.Core;
using VRLab.VirtualLearner;

namespace VRLab.Checking;

/// <summary>Kinds of errors that a learner tends to.</summary>
public enum FaultKind
{
    Omit,
    Swap,
    Repeat,
    Hurry,
    Dawdle,
    Hazard,
}

/// <summary>A kind of learner: how they move, and in what they err.</summary>
/// <param name="Name">As <c>--learner</c> takes it.</param>
/// <param name="Speed">Times the speed of somebody who knows the work.</param>
/// <param name="HesitationSeconds">How long they think before a step, in the mean.</param>
/// <param name="FewestFaults">How many errors a run has at least.</param>
/// <param name="MostFaults">And at most.</param>
/// <param name="Tends">What the errors are, each as likely as it is often named.</param>
public sealed record LearnerProfile(
    string Name, double Speed, double HesitationSeconds, int FewestFaults, int MostFaults, IReadOnlyList<FaultKind> Tends)
{
    public static IReadOnlyList<LearnerProfile> All { get; } =
    [
        new("expert", 1, 0, 0, 0, []),
        new("novice", 0.6, 4, 1, 2, [FaultKind.Dawdle, FaultKind.Repeat, FaultKind.Repeat, FaultKind.Omit]),
        new("hasty", 1.4, 0, 1, 3, [FaultKind.Swap, FaultKind.Swap, FaultKind.Hurry]),
        new("forgetful", 0.9, 2, 1, 3, [FaultKind.Omit]),
        new("unsafe", 1.1, 0.5, 1, 2, [FaultKind.Hazard]),
    ];

    public static IEnumerable<string> Names => All.Select(profile => profile.Name);

    /// <exception cref="ProblemException">There is no such profile.</exception>
    public static LearnerProfile Find(string name) => All.FirstOrDefault(profile => profile.Name == name)
        ?? throw ProblemException.BadInput($"There is no learner '{name}'.", $"Choose one of {string.Join(", ", Names)}.");

    public LearnerPace PaceFor(ulong seed) => new(Speed, HesitationSeconds, seed);
}
