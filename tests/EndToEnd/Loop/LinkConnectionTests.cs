using VRLab.Cli;
using VRLab.Core;
using VRLab.Stream;
using VRLab.Stream.Link;

namespace VRLab.EndToEnd.Tests.Loop;

/// <summary>A guest's end of the session: it hears the end out, and leaves its seat to a virtual learner until it attends.</summary>
public sealed class LinkConnectionTests
{
    private readonly SessionMirror _mirror = new();

    [Test]
    public void What_the_host_said_before_it_ended_the_link_is_still_heard()
    {
        (IStreamLink host, IStreamLink guest) = InProcessLink.Create(new ParticipantId(1));
        LinkConnection connection = Connect(guest, isLate: false);
        host.Write(5, ParticipantId.Host, new SessionEnded("completed"));
        host.Close("the session ended: completed");
        Assert.That((connection.HasEnded, _mirror.EndReason), Is.EqualTo((true, "completed")));
    }

    [Test]
    [CancelAfter(30_000)]
    public async Task Who_comes_late_goes_on_from_the_newest_tick_and_shares_the_clock_from_their_first_one()
    {
        (IStreamLink host, IStreamLink guest) = InProcessLink.Create(new ParticipantId(1));
        LinkConnection connection = Connect(guest, isLate: true);
        Assert.That((connection.IsShared, Connect(guest, isLate: false).IsShared), Is.EqualTo((false, true)));
        host.EndTick(40);
        host.EndTick(41);
        host.EndTick(42);
        Task ticking = Task.Run(() => connection.Tick(new LearnerInput(Pose.Identity, default, default, true)));
        long tick = -1;
        Assert.That(host.ReceiveTick(43, TimeSpan.FromSeconds(10), (in RecordEnvelope record) => tick = record.Tick), Is.True);
        host.EndTick(43);
        await ticking;
        Assert.That((tick, connection.IsShared), Is.EqualTo((43L, true)));
    }

    private LinkConnection Connect(IStreamLink guest, bool isLate) =>
        new(guest, (in RecordEnvelope record) => _mirror.Apply(record), () => _mirror.EndReason is not null, isLate);
}
