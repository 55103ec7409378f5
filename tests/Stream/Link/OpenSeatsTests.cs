using System.Numerics;
using VRLab.Core;
using VRLab.Stream.Link;

namespace VRLab.Stream.Tests.Link;

/// <summary>What a late guest is told of the time before.</summary>
public sealed class OpenSeatsTests
{
    [Test]
    public void What_stays_is_told_and_what_passes_is_not()
    {
        var seats = new OpenSeats();
        var thing = new ObjectId("valve");
        seats.Keep(3, new ParticipantId(1), new ObjectGrabbed(thing, Hand.Right));
        seats.Keep(3, new ParticipantId(1), new ForceExerted(thing, Hand.Right, 20, 1, new ObjectId("")));
        seats.Keep(3, new ParticipantId(1), new HapticPulsed(Hand.Right, 1, 0.1f));
        seats.Keep(3, ParticipantId.Host, new ContactStruck(thing, new ObjectId("room"), Vector3.Zero, 1, 1));
        seats.Keep(4, ParticipantId.Host, new ControlChanged(thing, 0.5f));
        seats.Keep(4, ParticipantId.Host, new TickCompleted(4));
        (StreamLink host, IStreamLink guest) = InProcessLink.Create(new ParticipantId(1), new LinkSignal());
        seats.Tell(host, lastTick: 4);
        var told = new RecordList();
        guest.ReceiveAvailable((in RecordEnvelope record) => told.Add(record));
        Assert.That(told.Select(record => (record.Tick, record.Kind)), Is.EqualTo(new[] { (3L, RecordKind.ObjectGrabbed), (4L, RecordKind.ControlChanged) }));
        Assert.That(guest.CompletedTick, Is.EqualTo(4));
    }
}
