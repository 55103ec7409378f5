namespace VRLab.Assessment.Cohort;

/// <summary>All that was read of a folder of recordings. Attempts are in the order of time.</summary>
public sealed record Cohort(
    IReadOnlyList<CohortSession> Sessions,
    IReadOnlyList<CohortAttempt> Attempts,
    IReadOnlyDictionary<string, AssessmentPlan> Plans,
    IReadOnlyList<LeftOut> LeftOut,
    ClassList Classes)
{
    /// <summary>The learners in ordinal order of their names.</summary>
    public IReadOnlyList<LearnerKey> Learners { get; } = [.. Attempts.Select(attempt => attempt.Learner).Distinct().OrderBy(learner => learner.Name, StringComparer.Ordinal)];

    /// <summary>The ids of the scenarios that were played, in ordinal order.</summary>
    public IReadOnlyList<string> Scenarios { get; } = [.. Sessions.Select(session => session.ScenarioId).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The classes' names in ordinal order; the one without a name is for whoever is in no list.</summary>
    public IReadOnlyList<string> ClassNames { get; } = [.. Attempts.Select(attempt => Classes.Of(attempt.Learner).Class).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>When the last session began: the day for which the report holds, so that the same recordings give the same report.</summary>
    public long LastUnixMilliseconds { get; } = Sessions.Count > 0 ? Sessions[^1].StartedAtUnixMilliseconds : 0;

    private readonly ILookup<LearnerKey, CohortAttempt> _byLearner = Attempts.ToLookup(attempt => attempt.Learner);
    private readonly ILookup<int, CohortAttempt> _bySession = Attempts.ToLookup(attempt => attempt.Session.Number);

    public IReadOnlyList<CohortAttempt> Of(LearnerKey learner) => [.. _byLearner[learner]];

    public IReadOnlyList<CohortAttempt> In(int session) => [.. _bySession[session]];

    public IReadOnlyList<LearnerKey> InClass(string name) => [.. Learners.Where(learner => Classes.Of(learner).Class == name)];
}
