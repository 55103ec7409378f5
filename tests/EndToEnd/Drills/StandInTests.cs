using VRLab.Cli;
using VRLab.Core;
using VRLab.Scenarios;
using VRLab.Session;
using VRLab.Stream;

namespace VRLab.EndToEnd.Tests.Drills;

/// <summary>A virtual learner goes on for who is gone: once, in its own way, and out of the safe place.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StandInTests
{
    private static readonly ParticipantId Guest = new(1);
    private readonly RecordList _written = new();
    private readonly SessionMirror _mirror = new();
    private SessionHost _host = null!;
    private TeamMates _mates = null!;

    [SetUp]
    public void Begin()
    {
        Scenario scenario = ScenarioLibrary.Delivered.Find("fire-drill");
        _host = new SessionHost(scenario, new SessionOptions("test", 1, ScenarioMode.Practice, 0, "test"), new TeeSink(_written, new MirrorFeed(_mirror)));
        _host.Join("Guest", "guide", "none", "human");
        _mates = TeamMates.Join(_host, scenario, new KitGeometry(scenario), [], _mirror, Language.English);
    }

    [Test]
    public void Who_plays_already_is_not_replaced_by_themselves()
    {
        ParticipantId mate = _mates.Seats.First().Seat;
        _mates.StepIn(mate);
        _mates.StepIn(Guest);
        Assert.That(_mates.StepIn(Guest), Is.EqualTo("guide"));
        Assert.That(Replaced(), Is.EqualTo(new[] { 1 }));
        Assert.That(_mirror.Participants[0].Joined, Is.EqualTo(new ParticipantJoined("Evacuation guide", "guide", "none", "auto")));
    }

    [Test]
    public void A_stand_in_takes_part_in_its_own_way_and_leaves_the_safe_place()
    {
        LearnerInput away = new(Pose.At(0f, 1.2f, 0f), default, default, true, LearnerCommand.SafePlace);
        _host.Submit(Guest, new LearnerSettings { RaiseMeters = 0.42f, Hands = HandUse.LeftOnly });
        _host.Submit(Guest, away);
        _mates.Submit();
        _host.Step();
        Assert.That(_mirror.IsInSafePlace(Guest), Is.True);

        _mates.StepIn(Guest);
        for (int i = 0; i < 4; i++)
        {
            _mates.Submit();
            _host.Step();
        }

        Assert.That(_mirror.IsInSafePlace(Guest), Is.False, "the team's clock runs again");
        Assert.That(_mirror.SettingsOf(Guest), Is.EqualTo(default(LearnerSettings)));
    }

    private int[] Replaced() => [.. _written.Where(record => record.Kind == RecordKind.ParticipantReplaced).Select(record => (int)record.Participant.Value)];
}
