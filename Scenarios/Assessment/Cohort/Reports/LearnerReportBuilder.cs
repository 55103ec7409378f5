using VRLab.Assessment.Growth;
using VRLab.Assessment.Knowledge;
using VRLab.Assessment.Skill;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>What a cohort's recordings say of one learner.</summary>
internal sealed class LearnerReportBuilder(Cohort cohort, CohortAbilities abilities)
{
    private static readonly MasteryModel Model = new();

    public LearnerReport Of(LearnerKey learner)
    {
        IReadOnlyList<CohortAttempt> attempts = cohort.Of(learner);
        IReadOnlyList<AbilityEvidence> evidence = abilities.EvidenceOf(attempts);
        double today = CohortClock.Days(cohort.LastUnixMilliseconds);
        LearnerAbility[] own = [.. abilities.Graph.Ordered.Select(ability => AbilityOf(ability, attempts, evidence, today)).OfType<LearnerAbility>()];
        LearnerCourse[] courses = [.. attempts.GroupBy(attempt => attempt.Session.ScenarioId).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => CourseOf(group.Key, [.. group]))];
        return new LearnerReport(
            learner.Id,
            learner.Name,
            cohort.Classes.Of(learner).Class,
            CohortClock.Day(cohort.LastUnixMilliseconds),
            attempts.All(attempt => attempt.IsVirtual),
            courses,
            own,
            LearnerRemarks.WentWell(cohort, attempts, own, courses),
            LearnerRemarks.WorkOn(attempts),
            NextOf(evidence, today));
    }

    private LearnerCourse CourseOf(string scenario, CohortAttempt[] attempts)
    {
        CohortAttempt first = attempts[0];
        CohortAttempt last = attempts[^1];
        AssessmentPlan plan = cohort.Plans[scenario];
        return new LearnerCourse(
            scenario,
            plan.Title,
            [.. attempts.Select(AttemptOf)],
            attempts.Length > 1 ? GrowthOf(first, last) : null,
            attempts.Length > 1 ? PercentileOf(scenario, attempts) : null,
            [.. plan.Steps.Select(step => new StepChange(step.Id.Name, step.Title, first.Of(step.Id)!, last.Of(step.Id)!))]);
    }

    private static LearnerAttempt AttemptOf(CohortAttempt attempt) => new(
        attempt.Session.Number,
        CohortClock.Minute(attempt.Session.StartedAtUnixMilliseconds),
        attempt.Session.Mode,
        attempt.Role,
        Figure(100 * attempt.Share),
        attempt.Session.Passed,
        attempt.Session.IsInterrupted,
        attempt.Whole?.Score is { } score ? Figure(score) : null,
        Figure(attempt.Whole?.Low ?? 0),
        Figure(attempt.Whole?.High ?? 100),
        attempt.Session.Whole);

    private static GrowthEstimate? GrowthOf(CohortAttempt first, CohortAttempt last)
    {
        (double Before, double After)[] pairs = [.. first.Steps.Where(step => step.IsEvidence)
            .Select(step => (Before: step, After: last.Of(step.Step)!))
            .Where(pair => pair.After.IsEvidence)
            .Select(pair => (100 * pair.Before.Share!.Value, 100 * pair.After.Share!.Value))];
        return pairs.Length == 0 ? null : GrowthAnalysis.Compare(
            [.. pairs.Select(pair => pair.Before)], [.. pairs.Select(pair => pair.After)], seed: (ulong)last.Session.Number);
    }

    private CohortPercentile PercentileOf(string scenario, CohortAttempt[] attempts)
    {
        (double Earlier, double Later)[] others = [.. cohort.Attempts
            .Where(attempt => attempt.Session.ScenarioId == scenario && attempt.Learner != attempts[0].Learner)
            .GroupBy(attempt => attempt.Learner)
            .Where(group => group.Count() > 1)
            .OrderBy(group => group.Key.Name, StringComparer.Ordinal)
            .Select(group => EarlierAndLater([.. group]))];
        (double earlier, double later) = EarlierAndLater(attempts);
        return CohortPercentile.Of(others, earlier, later);
    }

    private static (double Earlier, double Later) EarlierAndLater(CohortAttempt[] attempts) =>
        (100 * attempts.SkipLast(1).Average(attempt => attempt.Share), 100 * attempts[^1].Share);

    private static LearnerAbility? AbilityOf(Ability ability, IReadOnlyList<CohortAttempt> attempts, IReadOnlyList<AbilityEvidence> evidence, double today)
    {
        AbilityScore[] scores = [.. attempts.SelectMany(attempt => attempt.Abilities).Where(score => score.Score.Ability == ability.Id)];
        return scores.Length == 0 ? null : new LearnerAbility(
            ability.Id,
            ability.Name,
            scores.Length > 1 ? FigureOf(scores[0]) : null,
            FigureOf(scores[^1]),
            Model.Of(ability, evidence, today));
    }

    private static AbilityFigure FigureOf(AbilityScore score) => new(
        score.Score.Score is { } value ? Figure(value) : null, Figure(score.Score.Low), Figure(score.Score.High), score.Score.Steps, score.Shown);

    private LearnerNextStep? NextOf(IReadOnlyList<AbilityEvidence> evidence, double today)
    {
        NextExercise? next = ExerciseChoice.Of(abilities.Graph, evidence, today, Model);
        return next is null ? null : new LearnerNextStep(next.Ability, next.Exercise, abilities.TitleOf(next.Exercise), next.Reason);
    }

    private static double Figure(double value) => Math.Round(value, 2) + 0.0;
}
