using VRLab.Core;
using VRLab.Session.Tests.Link;
using VRLab.Stream;
using VRLab.Stream.Link;
using VRLab.VirtualLearner;

namespace VRLab.Session.Tests.Team;

/// <summary>One host computes all participants of a team; virtual learners play the roles with the same inputs as people.</summary>
public sealed class TeamSessionTests
{
    private static readonly string[] Roles = ["lead", "mate"];

    [Test]
    public void Two_virtual_learners_play_their_roles_in_one_session_that_replays()
    {
        using var drill = new TeamDrill();
        RecordList records = drill.Play(Roles);
        Assert.That(StepsOf(records), Is.EqualTo(new[] { ("call-out", 1), ("switch-on", 2), ("sign-off", 1) }), "each by who has the role");
        Assert.That(records.Count(record => record.Kind == RecordKind.HazardRaised), Is.Zero);
        Assert.That((drill.LastReplay!.IsFaithful, drill.LastReplay.HashesChecked > 5), Is.EqualTo((true, true)));
        Assert.That(HashesOf(drill.Play(Roles)), Is.EqualTo(HashesOf(records)), "the same team, the same states");
    }

    [Test]
    public void Virtual_learners_give_orders_repeat_them_and_report_one_after_another()
    {
        using var drill = new TeamDrill();
        RecordList records = drill.Play(Roles);
        (int By, int To, string Text, long From, long EndTick)[] said =
        [
            .. records.Where(record => record.Kind == RecordKind.Utterance)
                .Select(record => (record.Participant, Said: record.Read<Utterance>()))
                .Select(one => ((int)one.Participant.Value, (int)one.Said.To.Value, one.Said.Text, one.Said.FromTick, one.Said.ToTick)),
        ];
        Assert.That(said.Select(one => (one.By, one.To, one.Text)), Is.EqualTo(new[] { (1, 2, "Switch it on"), (2, 1, "Switching on"), (2, 1, "It is on") }));
        Assert.That(said.Zip(said.Skip(1)).All(pair => pair.First.EndTick < pair.Second.From), "nobody speaks while another does");
        Assert.That(drill.LastReplay!.IsFaithful);
    }

    [Test]
    public async Task Somebody_behind_a_link_and_a_mate_of_the_host_play_together()
    {
        using var drill = new TeamDrill();
        using var server = new StreamServer();
        var guest = new LinkedDrill.Learner(server.ConnectInProcess(), drill.Scenario, new LearnerPart("mate", 0, []));
        Task playing = Task.Run(guest.Run);
        var written = new RecordList();
        var mirror = new SessionMirror();
        var host = new SessionHost(
            drill.Scenario, new SessionOptions("test", 3, Scenarios.ScenarioMode.Practice, 0, "test"), new TeeSink(new TeeSink(written, new MirrorFeed(mirror)), server));
        var team = new SessionTeam(host);
        var linked = new LinkedHost(host, server);
        linked.Begin(LinkedDrill.Patience);
        drill.AddMate(host, team, mirror, "lead");
        while (!host.IsFinished && host.Tick < LinkedDrill.Ticks)
        {
            team.Submit();
            linked.Step(LinkedDrill.Patience);
        }

        linked.End("time is over");
        await playing;
        Assert.That(StepsOf(written), Is.EqualTo(new[] { ("call-out", 2), ("switch-on", 1), ("sign-off", 2) }));
    }

    [Test]
    public void Who_joins_without_a_role_of_the_scenario_takes_the_first_free_one_at_its_place()
    {
        using var drill = new TeamDrill();
        var written = new RecordList();
        var host = new SessionHost(drill.Scenario, new SessionOptions("test", 3, Scenarios.ScenarioMode.Practice, 0, "test"), written);
        host.Join("One", "mate", "none", "human");
        host.Join("Two", "learner", "none", "human");
        host.Join("Three", "mate", "none", "human");
        host.Step();

        Assert.That(
            written.Where(record => record.Kind == RecordKind.ParticipantJoined).Select(record => record.Read<ParticipantJoined>().Role),
            Is.EqualTo(new[] { "mate", "lead", "mate" }));
        Assert.That(
            written.Where(record => record.Kind == RecordKind.ParticipantMoved).Select(record => record.Read<ParticipantMoved>().WorldFromStage.Position.X),
            Is.EqualTo(new[] { 1.2f, -1.2f, 2.1f }).Within(1e-5f));
    }

    [Test]
    public void An_omission_of_one_lets_the_others_go_on_and_is_found_with_who_did_what()
    {
        using var drill = new TeamDrill();
        RecordList records = drill.Play(Roles, "omit:call-out");
        Assert.That(StepsOf(records), Is.EqualTo(new[] { ("switch-on", 2), ("sign-off", 1) }));
        RecordEnvelope hazard = records.Single(record => record.Kind == RecordKind.HazardRaised);
        Assert.That((hazard.Read<HazardRaised>().Hazard.Name, hazard.Participant.Value), Is.EqualTo(("unasked", 2)));
    }

    private static (string Step, int By)[] StepsOf(RecordList records) =>
        [.. records.Where(record => record.Kind == RecordKind.StepPerformed).Select(record => (record.Read<StepPerformed>().Step.Name, (int)record.Participant.Value))];

    private static StateHashRecord[] HashesOf(RecordList records) =>
        [.. records.Where(record => record.Kind == RecordKind.StateHash).Select(record => record.Read<StateHashRecord>())];
}
