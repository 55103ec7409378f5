using VRLab.Core;
using VRLab.Stream.Recording;
using VRLab.Stream.Tests.Builders;

namespace VRLab.Stream.Tests.Recording;

public sealed class RecordingWriterTests
{
    [Test]
    public void TheHeaderIsSafeAtOnce()
    {
        var output = new MemoryBlockOutput();
        using var writer = new RecordingWriter(output, new ManualClock());
        writer.Write(0, ParticipantId.Host, TestRecordings.Header);
        Assert.That(RecordingReader.FromMemory(output.ToArray(), "m").ReadHeader(), Is.EqualTo(TestRecordings.Header));
    }

    [Test]
    public void LessThanASecondOfSimulationWaits()
    {
        var output = new MemoryBlockOutput();
        using var writer = new RecordingWriter(output, new ManualClock());
        for (long tick = 0; tick < 300; tick++)
        {
            writer.Write(tick, TestRecordings.Learner, TestRecordings.InputAt(tick));
            RecordList safe = RecordList.From(RecordingReader.FromMemory(output.ToArray(), "m"));
            Assert.That(tick - (safe.Count == 0 ? -1 : safe[^1].Tick), Is.LessThan(SimulationTime.TicksPerSecond));
        }
    }

    [Test]
    public void HalfASecondOfWallTimeIsTheLongestWait()
    {
        var clock = new ManualClock();
        var output = new MemoryBlockOutput();
        using var writer = new RecordingWriter(output, clock);
        writer.Write(0, TestRecordings.Learner, TestRecordings.InputAt(0));
        clock.Advance(0.4);
        writer.FlushIfDue();
        Assert.That(RecordList.From(RecordingReader.FromMemory(output.ToArray(), "m")), Is.Empty);
        clock.Advance(0.1);
        writer.Write(1, TestRecordings.Learner, TestRecordings.InputAt(1));
        Assert.That(RecordList.From(RecordingReader.FromMemory(output.ToArray(), "m")), Has.Count.EqualTo(2));
        writer.Write(2, TestRecordings.Learner, TestRecordings.InputAt(2));
        clock.Advance(0.5);
        writer.FlushIfDue();
        Assert.That(RecordList.From(RecordingReader.FromMemory(output.ToArray(), "m")), Has.Count.EqualTo(3));
    }

    [Test]
    public void TheDiskIsAskedEachFewSeconds()
    {
        var clock = new ManualClock();
        var output = new MemoryBlockOutput();
        using var writer = new RecordingWriter(output, clock);
        for (long tick = 0; tick < 900; tick++)
        {
            clock.Advance(SimulationTime.TimestepSeconds);
            writer.Write(tick, TestRecordings.Learner, TestRecordings.InputAt(tick));
        }

        Assert.That(output.SyncCount, Is.InRange(2, 4));
        Assert.That(output.AppendCount, Is.InRange(19, 23));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void AFullDiskIsReportedOnceAndWhatIsThereStaysReadable(bool canTrim)
    {
        var output = new MemoryBlockOutput(capacity: 40_000) { CanTrim = canTrim };
        var writer = new RecordingWriter(output, new ManualClock());
        long tick = 0;
        ProblemException? problem = Assert.Throws<ProblemException>(() =>
        {
            for (tick = 0; tick < 1000; tick++)
            {
                writer.Write(tick, TestRecordings.Learner, TestRecordings.InputAt(tick));
            }
        });
        Assert.That(problem!.Code, Is.EqualTo(ExitCode.EnvironmentLacking));
        Assert.That(problem.Message, Does.Contain("No space left").And.Contain("Free space"));
        Assert.That(() => writer.Write(1000, ParticipantId.Host, new SessionEnded("full disk")), Throws.Nothing);
        writer.Dispose();
        Assert.That(writer.Problem, Is.SameAs(problem));
        Assert.That(output.IsDisposed, Is.True);
        RecordingReader reader = RecordingReader.FromMemory(output.ToArray(), "m");
        RecordList read = RecordList.From(reader);
        Assert.That(read[^1].Tick, Is.GreaterThan(tick - SimulationTime.TicksPerSecond));
        Assert.That(reader.IsComplete, Is.False);
    }

    [Test]
    [Platform("Linux")]
    public void TheDeviceThatIsAlwaysFullIsReported() => Assert.That(
        () => RecordingWriter.Create("/dev/full", TimeProvider.System),
        Throws.TypeOf<ProblemException>().With.Property(nameof(ProblemException.Code)).EqualTo(ExitCode.EnvironmentLacking).And.Message.Contains("/dev/full"));

    [Test]
    public void TicksNeverDecrease()
    {
        using var writer = new RecordingWriter(new MemoryBlockOutput(), new ManualClock());
        writer.Write(5, ParticipantId.Host, new SessionEnded("a"));
        Assert.That(() => writer.Write(4, ParticipantId.Host, new SessionEnded("b")), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void WritingAllocatesNothingAfterWarmUp()
    {
        using var folder = new TemporaryFolder();
        string path = folder.RecordingPath;
        using RecordingWriter writer = RecordingWriter.Create(path, TimeProvider.System);
        WriteMany(writer, 0, 5000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        WriteMany(writer, 5000, 10_000);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void ReadingIdsAgainAllocatesNothing()
    {
        var list = new RecordList();
        list.Write(1, ParticipantId.Host, new ControlChanged(new ObjectId("discharge-valve"), 0.5f));
        RecordEnvelope envelope = list[0];
        ControlChanged first = envelope.Read<ControlChanged>();
        ControlChanged again = first;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10_000; i++)
        {
            again = envelope.Read<ControlChanged>();
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(again.Object.Name, Is.SameAs(first.Object.Name));
    }

    private static void WriteMany(RecordingWriter writer, long fromTick, int count)
    {
        var valve = new ObjectId("discharge-valve");
        for (long tick = fromTick; tick < fromTick + (count / 2); tick++)
        {
            writer.Write(tick, TestRecordings.Learner, TestRecordings.InputAt(tick));
            writer.Write(tick, TestRecordings.Learner, new ControlChanged(valve, 0.25f));
        }
    }
}
