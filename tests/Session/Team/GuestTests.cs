using System.Net;
using VRLab.Cli;
using VRLab.Core;
using VRLab.Session.Tests.Link;
using VRLab.Stream;
using VRLab.Stream.Link;
using VRLab.VirtualLearner;

namespace VRLab.Session.Tests.Team;

/// <summary>People of a team over a socket: let in by a code, replaced when they drop out, taking over when they come late.</summary>
[CancelAfter(120_000)]
public sealed class GuestTests
{
    private const string Code = "TEST2345";
    private static readonly IPEndPoint Anywhere = new(IPAddress.Loopback, 0);

    [Test]
    public async Task Who_drops_out_is_replaced_and_who_comes_late_takes_over()
    {
        using var drill = new TeamDrill();
        using var server = new StreamServer();
        server.AllowLateGuests();
        int port = server.Listen(Anywhere, Code);
        Task first = Task.Run(() => Play(Join(port, ""), drill, "lead", isLate: false, ticks: 90));
        Assert.That(server.WaitForParticipants(1, LinkedDrill.Patience));
        var written = new RecordList();
        var mirror = new SessionMirror();
        var host = new SessionHost(
            drill.Scenario, new SessionOptions("test", 3, Scenarios.ScenarioMode.Practice, 0, "test"), new TeeSink(new TeeSink(written, new MirrorFeed(mirror)), server));
        var linked = new LinkedHost(host, server);
        linked.Begin(LinkedDrill.Patience);
        var team = new SessionTeam(host);
        drill.AddMate(host, team, mirror, "mate");
        server.Offer(new ParticipantId(2), "mate");
        linked.SeatTaken += team.Remove;
        linked.SeatLeft += (seat, _) =>
        {
            host.Replace(seat, "Stand-in", "none", "auto");
            team.Add(seat, new VirtualLearner.VirtualLearner(drill.Scenario, new KitGeometry(drill.Scenario).Of, [], mirror, seat, part: new LearnerPart("lead", 0, []) { Resumes = true }).Next);
        };

        Task? second = null;
        while (!host.IsFinished && host.Tick < LinkedDrill.Ticks * 3)
        {
            second ??= host.Tick == 200 ? Task.Run(() => Play(Join(port, "mate"), drill, "mate", isLate: true, ticks: int.MaxValue)) : null;
            team.Submit();
            linked.Step(LinkedDrill.Patience);
            if (host.Tick is > 200 and < 400)
            {
                Thread.Yield();
            }
        }

        linked.End("completed");
        await first;
        await second!;
        Assert.That(host.IsFinished, "the team came to the end");
        Assert.That(
            written.Where(record => record.Kind == RecordKind.ParticipantReplaced).Select(record => ((int)record.Participant.Value, record.Read<ParticipantReplaced>().Name)),
            Is.EqualTo(new[] { (1, "Stand-in"), (2, "Late") }));
        Assert.That(
            written.Where(record => record.Kind == RecordKind.StepPerformed).Select(record => (record.Read<StepPerformed>().Step.Name, (int)record.Participant.Value)),
            Is.EqualTo(new[] { ("call-out", 1), ("switch-on", 2), ("sign-off", 1) }));
    }

    [Test]
    public void Without_the_code_nobody_comes_in_and_a_role_that_is_taken_is_refused_with_those_that_are_free()
    {
        using var server = new StreamServer();
        server.AllowLateGuests();
        int port = server.Listen(Anywhere, Code);
        var at = new IPEndPoint(IPAddress.Loopback, port);
        Assert.That(() => StreamClient.Connect(at, "WRONG234", "", LinkedDrill.Patience), Throws.TypeOf<ProblemException>().With.Message.Contains("join code"));
        server.EndTick(0);
        server.Offer(new ParticipantId(4), "guide");
        Assert.That(() => StreamClient.Connect(at, Code, "cook", LinkedDrill.Patience), Throws.TypeOf<ProblemException>().With.Message.Contains("guide"));
        using StreamClient late = StreamClient.Connect(at, "test-2345", "guide", LinkedDrill.Patience);
        Assert.That(late.Participant.Value, Is.EqualTo(4));
    }

    [Test]
    public void Who_does_not_say_who_they_are_leaves_their_seat_to_a_virtual_learner_and_not_their_number_to_the_next()
    {
        using var drill = new TeamDrill();
        using var server = new StreamServer();
        IStreamLink silent = server.ConnectInProcess();
        IStreamLink speaking = server.ConnectInProcess();
        speaking.Write(0, speaking.Participant, new ParticipantJoined("Li", "mate", "none", "human"));
        var mirror = new SessionMirror();
        LinkedHost linked = Begin(drill, server, mirror, speaking);
        Assert.That(mirror.Participants.Select(who => (who.Joined.Name, who.Joined.Role)), Is.EqualTo(new[] { ("", "lead"), ("Li", "mate") }));
        var left = new List<int>();
        linked.SeatLeft += (seat, _) => left.Add(seat.Value);
        for (long tick = 0; tick < 2; tick++)
        {
            speaking.EndTick(tick);
            linked.Step(LinkedDrill.Patience);
        }

        Assert.That(left, Is.EqualTo(new[] { 1 }));
        Assert.That(silent.ClosedBecause, Does.Contain("who it is"));
    }

    [Test]
    public void A_late_guest_who_goes_before_they_did_anything_has_taken_no_seat()
    {
        using var drill = new TeamDrill();
        using var server = new StreamServer();
        server.AllowLateGuests();
        int port = server.Listen(Anywhere, Code);
        var mirror = new SessionMirror();
        LinkedHost linked = Begin(drill, server, mirror, null, "lead");
        server.Offer(new ParticipantId(1), "lead");
        var told = new List<string>();
        linked.SeatTaken += seat => told.Add($"taken {seat.Value}");
        linked.SeatLeft += (seat, _) => told.Add($"left {seat.Value}");
        linked.Step(LinkedDrill.Patience);
        using (StreamClient late = Join(port, ""))
        {
            late.Write(0, late.Participant, new ParticipantJoined("Late", "lead", "none", "human"));
            late.Flush();
        }

        for (int i = 0; i < 1000 && told.Count == 0; i++)
        {
            linked.Step(LinkedDrill.Patience);
        }

        Assert.That(told, Is.EqualTo(new[] { "left 1" }));
        Assert.That(mirror.Participants[0].Joined.Name, Is.EqualTo("lead"), "nobody was replaced");
    }

    [Test]
    public void A_role_that_is_kept_for_the_host_is_not_given_to_a_guest_who_asks_for_none()
    {
        using var drill = new TeamDrill();
        var mirror = new SessionMirror();
        var host = new SessionHost(drill.Scenario, new SessionOptions("test", 3, Scenarios.ScenarioMode.Practice, 0, "test"), new MirrorFeed(mirror));
        host.Reserve("lead");
        host.Join("Guest", "", "none", "human");
        host.Join("Host", "lead", "none", "human");
        Assert.That(mirror.Participants.Select(who => who.Joined.Role), Is.EqualTo(new[] { "mate", "lead" }));
    }

    [Test]
    public void Other_machines_are_not_let_in_without_a_code()
    {
        using var server = new StreamServer();
        Assert.That(() => server.Listen(new IPEndPoint(IPAddress.Any, 0), ""), Throws.TypeOf<ProblemException>());
    }

    private static LinkedHost Begin(TeamDrill drill, StreamServer server, SessionMirror mirror, IStreamLink? speaking, params string[] roles)
    {
        speaking?.Flush();
        var host = new SessionHost(
            drill.Scenario, new SessionOptions("test", 3, Scenarios.ScenarioMode.Practice, 0, "test"), new TeeSink(new MirrorFeed(mirror), server));
        var linked = new LinkedHost(host, server);
        linked.Begin(TimeSpan.FromMilliseconds(50));
        Array.ForEach(roles, role => host.Join(role, role, "none", "auto"));
        return linked;
    }

    private static StreamClient Join(int port, string role) => StreamClient.Connect(new IPEndPoint(IPAddress.Loopback, port), Code, role, LinkedDrill.Patience);

    /// <summary>A guest's program, for so many ticks; then it is gone without a word.</summary>
    private static void Play(StreamClient link, TeamDrill drill, string role, bool isLate, int ticks)
    {
        using StreamClient open = link;
        var mirror = new SessionMirror();
        link.Write(0, link.Participant, new ParticipantJoined(isLate ? "Late" : "Early", role, "none", "auto"));
        link.Flush();
        while (!mirror.Participants.Any(who => who.Id == link.Participant) || (isLate && link.CompletedTick < 0))
        {
            link.WaitForMore(LinkedDrill.Patience);
            link.ReceiveAvailable((in RecordEnvelope record) => mirror.Apply(record));
        }

        var player = new VirtualLearner.VirtualLearner(
            drill.Scenario, new KitGeometry(drill.Scenario).Of, [], mirror, link.Participant, part: new LearnerPart(role, 0, []) { Resumes = isLate });
        for (int i = 0; i < ticks && mirror.EndReason is null && link.ClosedBecause is null; i++)
        {
            long tick = link.CompletedTick + 1;
            link.Write(tick, link.Participant, player.Next());
            link.EndTick(tick);
            link.ReceiveTick(tick, LinkedDrill.Patience, (in RecordEnvelope record) => mirror.Apply(record));
        }
    }
}
