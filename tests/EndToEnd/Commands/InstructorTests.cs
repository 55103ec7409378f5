using VRLab.Checking;
using VRLab.Cli;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Session;
using VRLab.Stream;

namespace VRLab.EndToEnd.Tests.Commands;

/// <summary>An instructor at the terminal, while a session runs.</summary>
public sealed class InstructorTests
{
    [Test]
    public void Faults_come_about_by_name_or_number_and_others_are_told_the_nearest()
    {
        Scenario drill = ScenarioLibrary.Delivered.Find("switchgear-isolation");
        var log = new RecordLog();
        var host = new SessionHost(drill, new SessionOptions("test", 1, ScenarioMode.Practice, 0, "test"), log);
        List<string> told = [];
        var desk = new InstructorDesk(drill, told.Add, Language.English);
        desk.ReadAll(new StringReader("flat-tester\n3\nflat-testr\n"));
        host.Step();
        desk.Apply(host);
        host.Step();

        Assert.That(log.Of<FaultInjected>(), Is.EqualTo(new[] { new FaultInjected(new FaultId("flat-tester"), true), new FaultInjected(new FaultId("back-feed"), true) }));
        Assert.That(told[0], Is.EqualTo("Brought about: Flat tester"));
        Assert.That(told[^1], Does.Contain("Did you mean 'flat-tester'?"));
    }

    [Test]
    public void A_drill_without_faults_needs_no_instructor() => Assert.That(
        () => new InstructorDesk(ScenarioLibrary.Delivered.Find("pump-lockout"), _ => { }, Language.English), Throws.TypeOf<ProblemException>().With.Message.Contains("has no faults"));
}
