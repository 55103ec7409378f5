using VRLab.Core;

namespace VRLab.Stream.Tests.Reading;

public sealed class StreamIndexTests
{
    private static readonly ObjectId Valve = new("valve");
    private StreamIndex _index = null!;

    [SetUp]
    public void Record()
    {
        var list = new RecordList();
        var other = new RecordList();
        var both = new TeeSink(list, other);
        foreach (long tick in new long[] { 0, 10, 10, 20, 30 })
        {
            both.Write(tick, new ParticipantId(1), new ControlChanged(Valve, tick / 100f));
            both.Write(tick, ParticipantId.Host, new ObjectLookedAt(Valve));
        }

        Assert.That(other, Has.Count.EqualTo(list.Count));
        _index = new StreamIndex(list);
    }

    [Test]
    public void FindsAllOfAKindInTheirOrder()
    {
        Assert.That(_index.All<ControlChanged>().Select(r => r.Tick), Is.EqualTo(new[] { 0, 10, 10, 20, 30 }));
        Assert.That(_index.All<Spoken>(), Is.Empty);
        Assert.That(_index.CountOf(RecordKind.ObjectLookedAt), Is.EqualTo(5));
        Assert.That(_index.LastTick, Is.EqualTo(30));
        Assert.That(_index.All<ControlChanged>().Last(), Is.EqualTo(new TimedRecord<ControlChanged>(30, new ParticipantId(1), new ControlChanged(Valve, 0.3f))));
    }

    [TestCase(10, 20, 2)]
    [TestCase(11, 20, 0)]
    [TestCase(0, 31, 5)]
    [TestCase(-5, 1, 1)]
    [TestCase(31, 99, 0)]
    public void TakesTheFirstTickAndLeavesTheLast(long from, long to, int expected) =>
        Assert.That(_index.Between<ControlChanged>(from, to).Count(), Is.EqualTo(expected));

    [TestCase(0, 0f)]
    [TestCase(9, 0f)]
    [TestCase(10, 0.1f)]
    [TestCase(29, 0.2f)]
    [TestCase(long.MaxValue, 0.3f)]
    public void KnowsWhatHeldAtATime(long tick, float expected)
    {
        Assert.That(_index.TryGetLatest(tick, out TimedRecord<ControlChanged> held), Is.True);
        Assert.That(held.Record.Position, Is.EqualTo(expected));
    }

    [Test]
    public void NothingHeldBeforeTheFirst()
    {
        Assert.That(_index.TryGetLatest(-1, out TimedRecord<ControlChanged> _), Is.False);
        Assert.That(_index.TryGetLatest(100, out TimedRecord<Spoken> _), Is.False);
    }
}
