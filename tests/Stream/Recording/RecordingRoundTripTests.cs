using VRLab.Core;
using VRLab.Core.MessagePack;
using VRLab.Stream.Recording;
using VRLab.Stream.Tests.Builders;

namespace VRLab.Stream.Tests.Recording;

public sealed class RecordingRoundTripTests
{
    [Test]
    public void AFileComesBackAsItWasWritten()
    {
        using var folder = new TemporaryFolder();
        string path = folder.RecordingPath;
        using (RecordingWriter writer = RecordingWriter.Create(path, TimeProvider.System))
        {
            TestRecordings.Write(writer, 500);
        }

        using RecordingReader reader = RecordingReader.Open(path);
        Assert.That(reader.ReadHeader(), Is.EqualTo(TestRecordings.Header));
        RecordList read = RecordList.From(reader);
        var expected = new RecordList();
        TestRecordings.Write(expected, 500);
        Assert.That(reader.IsComplete, Is.True);
        Assert.That(reader.TruncatedAt, Is.Null);
        AssertSame(read, expected);
    }

    [Test]
    public void ARecordingIsNeverOverwritten()
    {
        using var folder = new TemporaryFolder();
        string path = folder.RecordingPath;
        RecordingWriter.Create(path, TimeProvider.System).Dispose();
        Assert.That(() => RecordingWriter.Create(path, TimeProvider.System), Throws.TypeOf<ProblemException>().With.Message.Contains("never overwritten"));
    }

    [Test]
    public void AFolderThatIsNotThereIsNamed() => Assert.That(
        () => RecordingWriter.Create("/no/such/folder/session.vrs", TimeProvider.System),
        Throws.TypeOf<ProblemException>().With.Property(nameof(ProblemException.Code)).EqualTo(ExitCode.EnvironmentLacking).And.Message.Contains("/no/such/folder"));

    [Test]
    public void AGrowingFileCanBeReadMeanwhile()
    {
        using var folder = new TemporaryFolder();
        string path = folder.RecordingPath;
        using RecordingWriter writer = RecordingWriter.Create(path, TimeProvider.System);
        TestRecordings.Write(writer, 200, ends: false);
        using RecordingReader reader = RecordingReader.Open(path);
        RecordList read = RecordList.From(reader);
        Assert.That(read[^1].Tick, Is.InRange(200 - SimulationTime.TicksPerSecond, 200));
        Assert.That(reader.IsComplete, Is.False);
    }

    [Test]
    public void UnknownKindsAndBlocksAreNoErrors()
    {
        var list = new RecordList();
        list.Add(new RecordEnvelope(1, ParticipantId.Host, (RecordKind)9999, new byte[] { 0x91, 0x01 }));
        Assert.That(list[0].TryRead(out Spoken _), Is.False);
        byte[] bytes = [.. TestRecordings.BytesOf(3, ends: false), .. RawBlock.Bytes(77, index: 2, []), .. RawBlock.Bytes(1, index: 3, [0x94, 4, 1, 0xCD, 0x27, 0x0F, 0x90])];
        RecordList read = RecordList.From(RecordingReader.FromMemory(bytes, "m.vrs"));
        Assert.That(read[^1].Kind, Is.EqualTo((RecordKind)9999));
        Assert.That(read[^1].Tick, Is.EqualTo(4));
    }

    [Test]
    public void ThePayloadIsPlainMessagePack()
    {
        byte[] bytes = TestRecordings.BytesOf(1);
        int headerBlock = RecordingPreamble.ByteCount + BlockHeader.ByteCount;
        var reader = new MessagePackReader(bytes.AsSpan(headerBlock));
        Assert.That(reader.ReadArrayHeader(), Is.EqualTo(4));
        Assert.That(reader.ReadInt64(), Is.Zero);
        Assert.That(reader.ReadInt32(), Is.Zero);
        Assert.That(reader.ReadUInt16(), Is.EqualTo((ushort)RecordKind.SessionHeader));
        Assert.That(reader.ReadArrayHeader(), Is.EqualTo(10));
        Assert.That(reader.ReadInt32(), Is.EqualTo(StreamFormat.RecordsVersion));
        Assert.That(reader.ReadString(), Is.EqualTo("2026-01-02 pump-lockout"));
    }

    internal static void AssertSame(RecordList read, RecordList expected)
    {
        Assert.That(read, Has.Count.EqualTo(expected.Count));
        for (int i = 0; i < read.Count; i++)
        {
            Assert.That(read[i].ToString(), Is.EqualTo(expected[i].ToString()));
            Assert.That(read[i].Body.Span.SequenceEqual(expected[i].Body.Span), Is.True, $"record {i}");
        }
    }
}
