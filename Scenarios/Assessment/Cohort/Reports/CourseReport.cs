using VRLab.Assessment.Growth;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>
/// The content of course.json: what learners' results say of the scenario and its rubric. Items are its steps; a learner's first whole
/// attempt counts, so that learners are independent and nobody had seen the items before. Scores are 0 .. 1.
/// </summary>
/// <param name="Attempts">First whole attempts that count.</param>
/// <param name="Reliability">Cronbach's alpha ("Coefficient alpha and the internal structure of tests", 1951); null where there are too few.</param>
public sealed record CourseReport(
    string Scenario,
    LocalizedText Title,
    string Day,
    int Sessions,
    int Learners,
    int Attempts,
    Proportion? Passed,
    IReadOnlyList<int> ScoreTenths,
    double? MedianShare,
    double? Reliability,
    IReadOnlyList<CourseItem> Items,
    IReadOnlyList<GroupComparison> Fairness,
    IReadOnlyList<SilentItem> NeverFired)
{
    /// <summary>Those who came back, first whole attempt beside last.</summary>
    public required CourseGrowth Growth { get; init; }
}

/// <param name="Change">Of the share of points, in hundredths; null where nobody came back.</param>
/// <param name="Learners">In the order of their change, the smallest first.</param>
public sealed record CourseGrowth(GrowthEstimate? Change, IReadOnlyList<LearnerChange> Learners);

/// <param name="FirstShare">Points of the maximum, 0 .. 1.</param>
public sealed record LearnerChange(string Learner, double FirstShare, double LastShare, Stretch First, Stretch Last);

/// <param name="Difficulty">The mean share of the points that learners earned: high is easy. Null where nobody was asked.</param>
/// <param name="Right">Learners without anything to say about the step.</param>
/// <param name="MedianSeconds">Of those who did it.</param>
/// <param name="Wrong">Stretches that show it going wrong, one a learner.</param>
public sealed record CourseItem(
    string Step,
    LocalizedText Title,
    double Points,
    double? Difficulty,
    Proportion? Right,
    Correlation Discrimination,
    double? MedianSeconds,
    double ExpectedSeconds,
    IReadOnlyList<Stretch> Wrong);

/// <summary>A group beside all who are in another one.</summary>
/// <param name="Overall">Of the whole score.</param>
/// <param name="Items">Each step, learners matched on all the other steps.</param>
public sealed record GroupComparison(string Group, string Reference, StandardizedDifference Overall, IReadOnlyList<ItemFairness> Items);

public sealed record ItemFairness(string Step, LocalizedText Title, MantelHaenszel Difference)
{
    /// <summary>The difference is large, and no accident even among so many steps.</summary>
    public bool IsMarked { get; init; }
}

/// <summary>Something in the rubric that no session has used: a hazard never raised, a step never done or never lost.</summary>
/// <param name="Kind">hazardNeverRaised, constraintNeverBroken, stepNeverWrong, stepNeverDone.</param>
/// <param name="Sessions">That could have shown it.</param>
/// <param name="AtMost">With 95 % certainty it happens in no more than this share of sessions (1 - 0.05^(1/n); Louis 1981).</param>
public sealed record SilentItem(string Kind, string Id, LocalizedText Title, int Sessions, double AtMost);
