using VRLab.Assessment;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Checking;

/// <summary>What many runs of virtual learners on the rules say about a scenario.</summary>
/// <param name="Scores">Of each run, lowest first.</param>
/// <param name="ExpectedSeconds">How long who knows the work takes.</param>
/// <param name="Unnamed">Errors that were made and that the assessment did not name, as <c>seed profile fault</c>.</param>
public sealed record RehearsalReport(
    string Scenario,
    IReadOnlyList<string> Learners,
    IReadOnlyList<double> Scores,
    double PassedShare,
    double ExpectedSeconds,
    IReadOnlyList<RehearsedStep> Steps,
    IReadOnlyList<RehearsedFinding> Findings,
    IReadOnlyList<string> Unnamed)
{
    /// <summary>The score below which that share of the runs lies.</summary>
    public double ScoreAt(double share) => Scores[(int)Math.Round(share * (Scores.Count - 1))];
}

/// <summary>A step over all runs.</summary>
/// <param name="FailedShare">Runs with a finding about this step: its difficulty for these learners.</param>
/// <param name="ExpectedSeconds">As the author wrote it.</param>
/// <param name="MeasuredSeconds">Median of who knows the work; null where they did not come to it.</param>
/// <param name="SuggestedSeconds">A better expectation, where the author's is far off.</param>
public sealed record RehearsedStep(
    StepId Step, LocalizedText Title, double FailedShare, double ExpectedSeconds, double? MeasuredSeconds, double? SuggestedSeconds);

/// <summary>A kind of finding about one step or hazard, and in how many runs it came.</summary>
public sealed record RehearsedFinding(FindingKind Kind, string Subject, int Runs);

/// <summary>Plays a scenario many times on the rules, with all processors; the same seed gives the same report.</summary>
public static class Rehearsal
{
    private const int ExpertRuns = 5;

    /// <param name="scenario">What is rehearsed.</param>
    /// <param name="profiles">Who plays, in turn.</param>
    /// <param name="runs">How often.</param>
    /// <param name="seed">The first run's seed; each has the next one.</param>
    public static RehearsalReport Run(Scenario scenario, IReadOnlyList<LearnerProfile> profiles, int runs, ulong seed)
    {
        var rehearser = new Rehearser(scenario);
        RehearsedRun[] played = Play(rehearser, profiles, runs, seed);
        RehearsedRun[] experts = Play(rehearser, [LearnerProfile.Find("expert")], ExpertRuns, seed);
        return new RehearsalReport(
            scenario.Id,
            [.. profiles.Select(profile => profile.Name)],
            [.. played.Select(run => run.Result.Score).Order()],
            played.Count(run => run.Result.Passed) / (double)played.Length,
            Median(experts.Select(run => run.Result.Evidence.DurationSeconds)) ?? 0,
            [.. scenario.Steps.Select(step => Summarize(step, played, experts))],
            Count(played),
            [.. played.SelectMany(run => run.NotFound.Select(fault => $"{run.Seed} {run.Profile} {fault.Word}"))]);
    }

    private static RehearsedRun[] Play(Rehearser rehearser, IReadOnlyList<LearnerProfile> profiles, int runs, ulong seed)
    {
        var played = new RehearsedRun[runs];
        Parallel.For(0, runs, i => played[i] = rehearser.Play(profiles[i % profiles.Count], seed + (ulong)i));
        return played;
    }

    private static RehearsedStep Summarize(ScenarioStep step, RehearsedRun[] played, RehearsedRun[] experts)
    {
        double failed = played.Count(run => run.Result.Findings.Any(finding => finding.Step == step.Id)) / (double)played.Length;
        double? measured = Median(experts.SelectMany(run => run.Result.Steps)
            .Where(assessed => assessed.Plan.Id == step.Id && assessed is { PerformedTick: not null, WorkedFromTick: not null })
            .Select(assessed => SimulationTime.SecondsAt(assessed.PerformedTick!.Value - assessed.WorkedFromTick!.Value)));
        return new RehearsedStep(step.Id, step.Title, failed, step.ExpectedSeconds, measured, SuggestionFor(step, measured));
    }

    /// <summary>Walks and hands on the rules are estimates, and learners think: worth a word is too little time by half, and three times too much.</summary>
    private static double? SuggestionFor(ScenarioStep step, double? measured)
    {
        const double LeastSeconds = 5;
        return measured is { } seconds && Math.Abs(seconds - step.ExpectedSeconds) > LeastSeconds
            && (seconds > 1.5 * step.ExpectedSeconds || step.ExpectedSeconds > 3 * seconds)
            ? Math.Ceiling(seconds)
            : null;
    }

    private static RehearsedFinding[] Count(RehearsedRun[] played) =>
    [
        .. played.SelectMany(run => run.Result.Findings.Select(finding => (finding.Kind, Subject: SubjectOf(finding))).Distinct())
            .GroupBy(found => found)
            .Select(group => new RehearsedFinding(group.Key.Kind, group.Key.Subject, group.Count()))
            .OrderByDescending(found => found.Runs).ThenBy(found => found.Kind).ThenBy(found => found.Subject, StringComparer.Ordinal),
    ];

    private static string SubjectOf(Finding finding) =>
        finding.Kind == FindingKind.Hazard ? finding.Related ?? "" : finding.Step?.Name ?? "";

    private static double? Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? null : sorted[sorted.Length / 2];
    }
}
