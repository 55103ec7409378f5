using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>The content of index.json: what was read, what was left out, and where the pages are. Shares are 0 .. 1.</summary>
public sealed record CohortIndex(
    string Day,
    IReadOnlyList<IndexSession> Sessions,
    IReadOnlyList<IndexPage> Learners,
    IReadOnlyList<IndexPage> Classes,
    IReadOnlyList<IndexPage> Courses,
    IReadOnlyList<LeftOut> LeftOut)
{
    public static CohortIndex Of(Cohort cohort, CohortPages pages) => new(
        CohortClock.Day(cohort.LastUnixMilliseconds),
        [.. cohort.Sessions.Select(session => Line(cohort, session))],
        [.. cohort.Learners.Select(learner => new IndexPage(CohortPages.Of(learner), learner.Name, cohort.Of(learner).Count))],
        [.. cohort.ClassNames.Select(name => new IndexPage(pages.OfClass(name), name, cohort.Attempts.Count(attempt => cohort.Classes.Of(attempt.Learner).Class == name)))],
        [.. cohort.Scenarios.Select(id => new IndexPage(pages.OfCourse(id), id, cohort.Sessions.Count(session => session.ScenarioId == id)))],
        cohort.LeftOut);

    private static IndexSession Line(Cohort cohort, CohortSession session) => new(
        session.Number,
        session.Path,
        session.Name,
        session.ScenarioId,
        cohort.Plans[session.ScenarioId].Title,
        CohortClock.Minute(session.StartedAtUnixMilliseconds),
        Math.Round(session.DurationSeconds, 3),
        session.Mode,
        [.. cohort.In(session.Number).Select(attempt => attempt.Learner.Id)],
        Math.Round(session.Score, 2),
        session.MaxScore,
        session.Passed,
        session.IsInterrupted,
        session.IsScenarioChanged);
}

public sealed record IndexSession(
    int Number,
    string Path,
    string Name,
    string Scenario,
    LocalizedText Title,
    string StartedAt,
    double DurationSeconds,
    string Mode,
    IReadOnlyList<string> Learners,
    double Score,
    double MaxScore,
    bool Passed,
    bool Interrupted,
    bool ScenarioChanged);

/// <param name="Page">The name of its files without ending.</param>
public sealed record IndexPage(string Page, string Name, int Sessions);
