using VRLab.Scenarios;
using VRLab.Scenarios.Tests.Loading;

namespace VRLab.Checking.Tests;

public sealed class RehearsalReports
{
    [Test]
    public void A_rehearsal_tells_scores_steps_and_times_and_every_error_is_named()
    {
        Scenario drill = ScenarioLibrary.Delivered.Find("pump-lockout");
        RehearsalReport report = Rehearsal.Run(drill, LearnerProfile.All, 20, 1);

        Assert.That(report.Unnamed, Is.Empty);
        Assert.That(report.Scores, Has.Count.EqualTo(20).And.Ordered);
        Assert.That(report.ScoreAt(1), Is.EqualTo(100), "the experts' runs");
        Assert.That(report.Steps.Select(step => step.Step), Is.EqualTo(drill.Steps.Select(step => step.Id)));
        Assert.That(report.Steps.Max(step => step.FailedShare), Is.InRange(0.05, 0.8));
        Assert.That(report.ExpectedSeconds, Is.InRange(120, 400));
    }

    [Test]
    public void An_expectation_that_is_far_too_short_is_told()
    {
        using var folder = new ScenarioFolder();
        folder.Replace("chapters.yaml", "        expected: 12 s\n", "        expected: 1 s\n");
        RehearsalReport report = Rehearsal.Run(ScenarioLoader.Load(folder.Folder), [LearnerProfile.Find("expert")], 1, 1);

        Assert.That(report.Steps[0].SuggestedSeconds, Is.EqualTo(Math.Ceiling(report.Steps[0].MeasuredSeconds!.Value)));
    }
}
