using VRLab.Core;
using VRLab.Stream.Link;
using VRLab.Stream.Tests.Builders;

namespace VRLab.Stream.Tests.Link;

/// <summary>Who says nothing costs the others one wait, and only themselves the seat.</summary>
[CancelAfter(30_000)]
public sealed class SilentPeerTests
{
    private const string Code = "TEST2345";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);
    private static readonly RecordHandler Ignore = static (in RecordEnvelope _) => { };
    private static readonly ParticipantJoined Li = new("Li", "", "none", "auto");

    [Test]
    public void Only_who_is_silent_is_cut_off_and_the_others_are_heard()
    {
        using var server = new StreamServer();
        IStreamLink silent = server.ConnectInProcess();
        IStreamLink answering = server.ConnectInProcess();
        silent.Write(0, silent.Participant, Li);
        answering.Write(0, answering.Participant, Li);
        silent.Flush();
        answering.EndTick(0);
        var heard = new List<int>();
        Assert.That(server.ReceiveTick(0, Short, (in RecordEnvelope record) => heard.Add(record.Participant.Value)), Is.False);
        Assert.That(heard, Is.EqualTo(new[] { 1, 2 }), "who comes after the silent one is heard all the same");
        Assert.That(server.CutSilent(0, "it stayed silent"), Is.EqualTo(1));
        Assert.That(server.ReceiveTick(0, Short, Ignore), Is.True);
        Assert.That((silent.ClosedBecause, answering.ClosedBecause), Is.EqualTo(("it stayed silent", (string?)null)));
    }

    [Test]
    public void Who_does_not_say_who_they_are_is_cut_off_and_the_others_begin()
    {
        using var server = new StreamServer();
        IStreamLink silent = server.ConnectInProcess();
        IStreamLink speaking = server.ConnectInProcess();
        speaking.Write(0, speaking.Participant, Li);
        speaking.Flush();
        var heard = new List<(int, RecordKind)>();
        server.ReceiveJoins(Short, (in RecordEnvelope record) => heard.Add((record.Participant.Value, record.Kind)));
        Assert.That(heard, Is.EqualTo(new[] { (1, RecordKind.ParticipantLeft), (2, RecordKind.ParticipantJoined) }));
        Assert.That((silent.ClosedBecause, server.OpenCount), Is.EqualTo(("it did not say who it is", 1)));
    }

    [Test]
    public void A_late_guest_is_waited_for_only_after_it_has_completed_a_tick()
    {
        using var server = new StreamServer();
        server.AllowLateGuests();
        int port = server.Listen(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0), Code);
        server.Write(0, ParticipantId.Host, new ParticipantJoined("Host", "lead", "none", "human"));
        server.EndTick(0);
        server.Offer(new ParticipantId(1), "mate");
        using StreamClient late = StreamClient.Connect(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, port), Code, "", Patience);
        for (long tick = 1; tick < 5; tick++)
        {
            Assert.That(server.ReceiveTick(tick, TimeSpan.Zero, Ignore), Is.True, "the host goes on while the guest loads");
            server.EndTick(tick);
        }

        late.Write(0, late.Participant, Li);
        Assert.That(() => late.TryReceive(out _) || late.CompletedTick >= 4, Is.True.After(5000, 5));
        while (late.CompletedTick < 4 && late.WaitForMore(Patience))
        {
            late.TryReceive(out _);
        }

        late.EndTick(5);
        Assert.That(() => server.ReceiveTick(5, Short, Ignore) && !server.ReceiveTick(6, TimeSpan.Zero, Ignore), Is.True.After(5000, 5), "from now on it keeps step");
    }

    [Test]
    public void A_late_guest_who_never_looks_gives_its_seat_back_and_is_told_so()
    {
        var clock = new ManualClock();
        using var server = new StreamServer(clock);
        server.AllowLateGuests();
        server.Write(0, ParticipantId.Host, new ParticipantJoined("Host", "lead", "none", "human"));
        server.EndTick(0);
        server.Offer(new ParticipantId(1), "mate");
        IStreamLink late = server.ConnectInProcess();
        late.Write(0, late.Participant, Li);
        late.Flush();
        var heard = new RecordList();
        server.ReceiveTick(1, Short, (in RecordEnvelope record) => heard.Add(record));
        clock.Advance(StreamServer.LoadingPatience.TotalSeconds + 1);
        server.ReceiveTick(2, Short, (in RecordEnvelope record) => heard.Add(record));
        Assert.That(heard.Select(record => record.Kind), Is.EqualTo(new[] { RecordKind.ParticipantJoined, RecordKind.ParticipantLeft }));
        Assert.That(heard[1].Read<ParticipantLeft>().Reason, Does.Contain("within 2 minutes").And.Contain("joins anew"));
        Assert.That(late.ClosedBecause, Is.EqualTo(heard[1].Read<ParticipantLeft>().Reason));
    }
}
