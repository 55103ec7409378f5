using System.Numerics;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.VirtualLearner.Tests;

public sealed class MateTests
{
    private static readonly StepId HandOver = new("hand-register");

    /// <summary>The guide never comes; in the end nobody asks for the register any more.</summary>
    [Test]
    public void Who_waits_to_be_handed_something_goes_on_once_that_is_over()
    {
        var team = new HeardTeam();
        team.Excuse(HeardTeam.Drill.Steps.Select(step => step.Id).Where(step => step != HandOver));
        var commander = new VirtualLearner(
            HeardTeam.Drill, _ => new ObjectGeometry(Pose.Identity, Pose.Identity, Pose.Identity, new Vector3(-0.05f), new Vector3(0.05f)),
            [], team.Mirror, HeardTeam.WhoIs("commander"), part: new LearnerPart("commander", 0, []));
        Play(commander, 30);
        Assert.That(commander.IsFinished, Is.False, "it waits");
        team.Excuse(HandOver);
        Play(commander, 10);
        Assert.That((commander.IsFinished, commander.Failures.Count), Is.EqualTo((true, 0)));
    }

    private static void Play(VirtualLearner learner, double seconds)
    {
        for (long ticks = SimulationTime.TicksFrom(seconds); ticks > 0; ticks--)
        {
            learner.Next();
        }
    }
}
