using VRLab.Assessment.Team;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Checking.Tests;

/// <summary>The roles of a team rehearse at the same time, so that what is said, waited for and handed over means something.</summary>
public sealed class TeamRehearsalTests
{
    private static readonly Rehearser Team = new(ScenarioLibrary.Delivered.Find("fire-drill"));

    [Test]
    public void Roles_act_at_the_same_time_close_their_loops_and_hand_over()
    {
        RehearsedRun run = Team.Play(LearnerProfile.Find("expert"), 1);
        TeamResult team = TeamAnalysis.Of(run.Result)!;
        double steps = run.Result.Steps.Sum(step => SimulationTime.SecondsAt(step.PerformedTick!.Value - step.WorkedFromTick!.Value));
        TestContext.Out.WriteLine($"{run.Result.Evidence.DurationSeconds:0} s for {steps:0} s of work; {team.ClosedLoops} of {team.Orders.Count} loops closed; {team.Waits.Count} waits");
        Assert.That((run.Result.Score, run.Result.Findings.Count), Is.EqualTo((100, 0)));
        Assert.That(run.Result.Evidence.DurationSeconds, Is.LessThan(0.8 * steps), "one after the other takes as long as all steps together");
        Assert.That((team.Orders.Count, team.ClosedLoops, team.HandOvers.Count), Is.EqualTo((5, 5, 1)));
        Assert.That(team.Members.All(member => member.SpeakingShare is > 0.05 and < 0.7));
        Assert.That(team.Waits, Is.Not.Empty);
    }

    [Test]
    public void The_same_seed_gives_the_same_team()
    {
        RehearsedRun[] runs = [.. Enumerable.Range(0, 2).Select(_ => Team.Play(LearnerProfile.Find("novice"), 3))];
        Assert.That(runs[1].Faults, Is.EqualTo(runs[0].Faults));
        Assert.That(runs[1].Result.Evidence.LastTick, Is.EqualTo(runs[0].Result.Evidence.LastTick));
        Assert.That(runs[1].Result.Steps.Select(step => (step.PerformedTick, step.PerformedBy)), Is.EqualTo(runs[0].Result.Steps.Select(step => (step.PerformedTick, step.PerformedBy))));
        Assert.That(TeamAnalysis.Of(runs[1].Result)!.Waits, Is.EqualTo(TeamAnalysis.Of(runs[0].Result)!.Waits));
    }
}
