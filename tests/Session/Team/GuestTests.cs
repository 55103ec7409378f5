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
    public void Other_machines_are_not_let_in_without_a_code()
    {
        using var server = new StreamServer();
        Assert.That(() => server.Listen(new IPEndPoint(IPAddress.Any, 0), ""), Throws.TypeOf<ProblemException>());
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
