using System.Buffers.Binary;
using VRLab.Core;
using VRLab.Stream.Recording;
using VRLab.Stream.Tests.Builders;

namespace VRLab.Stream.Tests.Recording;

public sealed class RecordingDamageTests
{
    private const long Ticks = 60;
    private static readonly byte[] Whole = TestRecordings.BytesOf(Ticks);

    [Test]
    public void EveryTruncationReadsUpToItsLastWholeBlock()
    {
        var expected = new RecordList();
        TestRecordings.Write(expected, Ticks);
        int previous = 0;
        for (int length = 0; length < Whole.Length; length++)
        {
            RecordingReader reader = RecordingReader.FromMemory(Whole.AsMemory(0, length), "cut.vrs");
            int count = RecordList.From(reader).Count;
            Assert.That(count, Is.InRange(previous, expected.Count), $"{length} bytes");
            Assert.That(reader.IsComplete, Is.False);
            Assert.That(reader.TruncatedAt, Is.InRange(0, length));
            previous = count;
        }

        Assert.That(previous, Is.EqualTo(expected.Count), "only the end mark was missing");
    }

    [Test]
    public void EveryChangedByteIsNoticed()
    {
        var random = new DeterministicRandom(7);
        for (int i = 0; i < Whole.Length; i += 1 + random.NextInt32(40))
        {
            byte[] damaged = [.. Whole];
            damaged[i] ^= (byte)(1 + random.NextInt32(255));
            Assert.That(ReadsAsWhole(damaged), Is.False, $"byte {i}");
        }
    }

    [Test]
    public void DamageInTheMiddleIsAProblemThatNamesTheByte()
    {
        byte[] damaged = [.. Whole];
        damaged[RecordingPreamble.ByteCount + BlockHeader.ByteCount + 3] ^= 0x10;
        RecordingReader reader = RecordingReader.FromMemory(damaged, "a.vrs");
        Assert.That(
            () => RecordList.From(reader),
            Throws.TypeOf<ProblemException>().With.Message.Contains("a.vrs, byte 16").And.Message.Contains("damaged").And.Property(nameof(ProblemException.Remedy)).Not.Empty);
    }

    [Test]
    public void ZerosAfterALossOfPowerAreATornEnd()
    {
        byte[] padded = [.. TestRecordings.BytesOf(100, ends: false), .. new byte[5000]];
        RecordingReader reader = RecordingReader.FromMemory(padded, "a.vrs");
        Assert.That(RecordList.From(reader)[^1].Tick, Is.EqualTo(100));
        Assert.That(reader.TruncatedAt, Is.EqualTo(padded.Length - 5000));
    }

    [TestCase("GIF89a and more than sixteen bytes", "not a VRLab recording")]
    [TestCase("\u0089VRS\n\u001a\n and more than sixteen", "sent as text")]
    public void AForeignFileIsNamed(string content, string expected)
    {
        byte[] bytes = System.Text.Encoding.Latin1.GetBytes(content);
        Assert.That(() => RecordingReader.FromMemory(bytes, "x.vrs"), Throws.TypeOf<ProblemException>().With.Message.Contains(expected).And.Message.Contains("x.vrs, byte 0"));
    }

    [Test]
    public void ANewerContainerAsksForAnUpdate()
    {
        byte[] bytes = [.. Whole];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), RecordingPreamble.ContainerVersion + 1);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(12), Crc32C.Of(bytes.AsSpan(0, 12)));
        Assert.That(() => RecordingReader.FromMemory(bytes, "x.vrs"), Throws.TypeOf<ProblemException>().With.Message.Contains("version 2").And.Message.Contains("Update VRLab"));
    }

    [Test]
    public void NewerRecordsAskForAnUpdate()
    {
        var output = new MemoryBlockOutput();
        using (var writer = new RecordingWriter(output, TimeProvider.System))
        {
            writer.Write(0, ParticipantId.Host, TestRecordings.Header with { FormatVersion = StreamFormat.RecordsVersion + 1 });
        }

        RecordingReader reader = RecordingReader.FromMemory(output.ToArray(), "x.vrs");
        Assert.That(() => reader.ReadHeader(), Throws.TypeOf<ProblemException>().With.Message.Contains("Update VRLab"));
    }

    [Test]
    public void ARecordingWithoutRecordsSaysSo()
    {
        RecordingReader reader = RecordingReader.FromMemory(Array.Empty<byte>(), "x.vrs");
        Assert.That(() => reader.ReadHeader(), Throws.TypeOf<ProblemException>().With.Message.Contains("cut short before anything was written"));
    }

    [Test]
    public void AMissingFileIsNamed() => Assert.That(
        () => RecordingReader.Open("no-such.vrs"),
        Throws.TypeOf<ProblemException>().With.Message.Contains("no-such.vrs").And.Property(nameof(ProblemException.Code)).EqualTo(ExitCode.BadInput));

    [Test]
    public void AHostileLengthTakesNoMemory()
    {
        byte[] hostile = [.. Whole[..RecordingPreamble.ByteCount], .. RawBlock.Bytes(1, 0, new byte[100], announced: 15_000_000)];
        RecordingReader reader = RecordingReader.FromMemory(hostile, "x.vrs");
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(reader.TryRead(out _), Is.False);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(200_000));
        Assert.That(reader.TruncatedAt, Is.EqualTo(RecordingPreamble.ByteCount));
    }

    [Test]
    public void TimeNeverRunsBackwards()
    {
        byte[] backwards = [.. Whole[..RecordingPreamble.ByteCount], .. RawBlock.Bytes(1, 0, [0x94, 5, 0, 40, 0x90, 0x94, 4, 0, 40, 0x90])];
        RecordingReader reader = RecordingReader.FromMemory(backwards, "x.vrs");
        Assert.That(reader.TryRead(out _), Is.True);
        Assert.That(() => reader.TryRead(out _), Throws.TypeOf<ProblemException>().With.Message.Contains("tick 4 comes after tick 5"));
    }

    [FsCheck.NUnit.Property(MaxTest = 500, Replay = "20261,1")]
    public void HostilePayloadsNeverDoWorseThanAProblem(byte[] payload)
    {
        byte[] bytes = [.. Whole[..RecordingPreamble.ByteCount], .. RawBlock.Bytes(1, 0, payload), .. payload];
        Assert.That(() => ReadsAsWhole(bytes), Is.False);
        Assert.That(() => ReadsAsWhole(payload), Is.False);
    }

    private static bool ReadsAsWhole(byte[] bytes)
    {
        try
        {
            RecordingReader reader = RecordingReader.FromMemory(bytes, "d.vrs");
            RecordList.From(reader);
            return reader.IsComplete;
        }
        catch (ProblemException)
        {
            return false;
        }
    }
}
