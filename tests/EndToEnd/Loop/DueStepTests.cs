using NUnit.Framework;
using VRLab.Core;
using VRLab.Learner;
using VRLab.Scenarios;
using VRLab.Stream;

namespace VRLab.EndToEnd.Tests.Loop;

/// <summary>What stands in the picture as due is what guidance speaks of, also where several steps are free.</summary>
[TestFixture, FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class DueStepTests
{
    private readonly SessionMirror _mirror = new();

    [Test]
    public void OfFreeStepsTheOneStandsThereThatGuidanceSpeaksOf()
    {
        DueStep due = In("pump-lockout", default);
        Offer("goggles", "gloves", "check-readings");
        Assert.That(due.Current?.Text, Is.EqualTo("Put on goggles"));
        Perform("goggles");
        Assert.That(due.Current?.Text, Is.EqualTo("Put on gloves"));
        Perform("check-readings");
        Assert.That(due.Current?.Text, Is.EqualTo("Put on gloves"), "what was offered last is done, but not everything");
        Perform("gloves");
        Assert.That(due.Current, Is.Null);
    }

    [Test]
    public void InATeamItIsTheStepOfOnesOwnRole()
    {
        Scenario scenario = ScenarioLibrary.Delivered.Find("fire-drill");
        ScenarioStep[] ofRoles = [.. scenario.Procedure.Roles.Select(role => scenario.Steps.First(step => step.Role == role.Id && !step.IsOptional))];
        for (int i = 0; i < ofRoles.Length; i++)
        {
            Write(new ParticipantId(i + 1), new ParticipantJoined("", ofRoles[i].Role!, "none", "auto"));
        }

        Offer([.. ofRoles.Select(step => step.Id.Name)]);
        for (int i = 0; i < ofRoles.Length; i++)
        {
            Assert.That(In("fire-drill", new ParticipantId(i + 1)).Current?.Text, Is.EqualTo(ofRoles[i].Title.English));
        }
    }

    private DueStep In(string scenario, ParticipantId participant) =>
        new(new LiveScenario(ScenarioLibrary.Delivered.Find(scenario), _mirror), _mirror, participant, Language.English);

    private void Offer(params string[] steps) => Array.ForEach(steps, step => Write(ParticipantId.Host, new StepOffered(new StepId(step))));

    private void Perform(string step) => Write(ParticipantId.Host, new StepPerformed(new StepId(step), 1));

    private void Write<T>(ParticipantId participant, T record)
        where T : struct, IStreamRecord<T> => new MirrorFeed(_mirror).Write(0, participant, record);
}
