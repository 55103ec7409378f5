using System.Numerics;
using VRLab.Core.MessagePack;

namespace VRLab.Core.Tests.MessagePack;

/// <summary>Bytes as the MessagePack specification lays them down, at the borders of every form.</summary>
public sealed class FormatVectorTests
{
    [TestCase(0L, "00")]
    [TestCase(127L, "7F")]
    [TestCase(128L, "CC80")]
    [TestCase(255L, "CCFF")]
    [TestCase(256L, "CD0100")]
    [TestCase(65535L, "CDFFFF")]
    [TestCase(65536L, "CE00010000")]
    [TestCase(4294967295L, "CEFFFFFFFF")]
    [TestCase(4294967296L, "CF0000000100000000")]
    [TestCase(long.MaxValue, "CF7FFFFFFFFFFFFFFF")]
    [TestCase(-1L, "FF")]
    [TestCase(-32L, "E0")]
    [TestCase(-33L, "D0DF")]
    [TestCase(-128L, "D080")]
    [TestCase(-129L, "D1FF7F")]
    [TestCase(-32768L, "D18000")]
    [TestCase(-32769L, "D2FFFF7FFF")]
    [TestCase(-2147483648L, "D280000000")]
    [TestCase(-2147483649L, "D3FFFFFFFF7FFFFFFF")]
    [TestCase(long.MinValue, "D38000000000000000")]
    public void Integers(long value, string hex)
    {
        Assert.That(HexOf((ref MessagePackWriter w) => w.Write(value)), Is.EqualTo(hex));
        Assert.That(ReaderOf(hex).ReadInt64(), Is.EqualTo(value));
        Assert.That(ReaderOf(hex).ReadDouble(), Is.EqualTo((double)value));
    }

    [Test]
    public void TheLargestUnsignedInteger()
    {
        Assert.That(HexOf((ref MessagePackWriter w) => w.Write(ulong.MaxValue)), Is.EqualTo("CFFFFFFFFFFFFFFFFF"));
        Assert.That(ReaderOf("CFFFFFFFFFFFFFFFFF").ReadUInt64(), Is.EqualTo(ulong.MaxValue));
        Assert.That(() => ReaderOf("CFFFFFFFFFFFFFFFFF").ReadInt64(), Throws.TypeOf<ProblemException>());
        Assert.That(() => ReaderOf("FF").ReadUInt64(), Throws.TypeOf<ProblemException>());
    }

    [Test]
    public void NumbersThatDoNotFitAreRefused()
    {
        Assert.That(() => ReaderOf("CD0100").ReadByte(), Throws.TypeOf<ProblemException>().With.Message.Contains("8-bit"));
        Assert.That(() => ReaderOf("80").ReadByte(), Throws.TypeOf<ProblemException>().With.Message.Contains("a map"));
        Assert.That(() => ReaderOf("D1FF7F").ReadSByte(), Throws.TypeOf<ProblemException>());
        Assert.That(() => ReaderOf("CE80000000").ReadInt32(), Throws.TypeOf<ProblemException>());
        Assert.That(ReaderOf("D3000000000000007F").ReadByte(), Is.EqualTo(127), "a longer form than needed is still that number");
    }

    [Test]
    public void FloatsKeepTheirBits()
    {
        Assert.That(HexOf((ref MessagePackWriter w) => w.Write(1.5f)), Is.EqualTo("CA3FC00000"));
        Assert.That(HexOf((ref MessagePackWriter w) => w.Write(-0.1)), Is.EqualTo("CBBFB999999999999A"));
        float odd = BitConverter.UInt32BitsToSingle(0x7FC12345);
        string hex = HexOf((ref MessagePackWriter w) => w.Write(odd));
        Assert.That(BitConverter.SingleToUInt32Bits(ReaderOf(hex).ReadSingle()), Is.EqualTo(0x7FC12345));
        Assert.That(ReaderOf("CB3FF8000000000000").ReadSingle(), Is.EqualTo(1.5f));
    }

    [Test]
    public void NilAndTruth()
    {
        Assert.That(HexOf((ref MessagePackWriter w) => w.WriteNil()), Is.EqualTo("C0"));
        Assert.That(HexOf((ref MessagePackWriter w) => w.Write(false)), Is.EqualTo("C2"));
        Assert.That(HexOf((ref MessagePackWriter w) => w.Write(true)), Is.EqualTo("C3"));
        Assert.That(ReaderOf("C3").ReadBoolean(), Is.True);
        Assert.That(ReaderOf("C0").TryReadNil(), Is.True);
        Assert.That(ReaderOf("C0").ReadString(), Is.Null);
        Assert.That(() => ReaderOf("01").ReadBoolean(), Throws.TypeOf<ProblemException>().With.Message.Contains("an integer"));
    }

    [TestCase(0, "A0")]
    [TestCase(31, "BF")]
    [TestCase(32, "D920")]
    [TestCase(255, "D9FF")]
    [TestCase(256, "DA0100")]
    [TestCase(65535, "DAFFFF")]
    [TestCase(65536, "DB00010000")]
    public void Strings(int length, string head)
    {
        var text = new string('a', length);
        string hex = HexOf((ref MessagePackWriter w) => w.Write(text));
        Assert.That(hex, Does.StartWith(head).And.Length.EqualTo(head.Length + (2 * length)));
        Assert.That(ReaderOf(hex).ReadString(), Is.EqualTo(text));
    }

    [TestCase(0, "C400")]
    [TestCase(255, "C4FF")]
    [TestCase(256, "C50100")]
    [TestCase(65536, "C600010000")]
    public void Bytes(int length, string head)
    {
        var bytes = new byte[length];
        string hex = HexOf((ref MessagePackWriter w) => w.WriteBinary(bytes));
        Assert.That(hex, Does.StartWith(head));
        Assert.That(ReaderOf(hex).ReadByteArray(), Is.EqualTo(bytes));
    }

    [TestCase("97 CA3F800000 CA40000000 CA40400000 CA00000000 CA00000000 CA00000000 CA3F800000", TestName = "A pose of 32-bit floats")]
    [TestCase("97 01 02 CB4008000000000000 00 CA00000000 00 01", TestName = "A pose of other numbers")]
    [TestCase("DC0007 01 02 03 00 00 00 01", TestName = "A pose with a longer head")]
    public void APoseReadsTheSameHoweverItsNumbersAreWritten(string hex)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", ""));
        var reader = new MessagePackReader(bytes);
        Assert.That(reader.ReadPose(), Is.EqualTo(Pose.At(1, 2, 3)));
        Assert.That(reader.IsAtEnd);
    }

    [TestCase(0, "90", "80")]
    [TestCase(15, "9F", "8F")]
    [TestCase(16, "DC0010", "DE0010")]
    [TestCase(65535, "DCFFFF", "DEFFFF")]
    [TestCase(65536, "DD00010000", "DF00010000")]
    public void Containers(int count, string arrayHead, string mapHead)
    {
        Assert.That(HexOf((ref MessagePackWriter w) => w.WriteArrayHeader(count)), Is.EqualTo(arrayHead));
        Assert.That(HexOf((ref MessagePackWriter w) => w.WriteMapHeader(count)), Is.EqualTo(mapHead));
        string items = string.Concat(Enumerable.Repeat("C0", 2 * count));
        Assert.That(ReaderOf(arrayHead + items).ReadArrayHeader(), Is.EqualTo(count));
        Assert.That(ReaderOf(mapHead + items).ReadMapHeader(), Is.EqualTo(count));
    }

    [TestCase(1, "D4")]
    [TestCase(2, "D5")]
    [TestCase(4, "D6")]
    [TestCase(8, "D7")]
    [TestCase(16, "D8")]
    [TestCase(3, "C703")]
    [TestCase(0, "C700")]
    [TestCase(256, "C80100")]
    [TestCase(65536, "C900010000")]
    public void Extensions(int length, string head)
    {
        byte[] body = [.. Enumerable.Range(0, length).Select(i => (byte)i)];
        string hex = HexOf((ref MessagePackWriter w) => w.WriteExtension(42, body));
        Assert.That(hex, Does.StartWith(head + "2A"));
        MessagePackReader reader = ReaderOf(hex);
        Assert.That(reader.ReadExtension(out sbyte type).SequenceEqual(body), Is.True);
        Assert.That(type, Is.EqualTo(42));
        Assert.That(reader.IsAtEnd, Is.True);
    }

    [TestCase(1L, 0u, "D6FF00000001")]
    [TestCase(1L, 1u, "D7FF0000000400000001")]
    [TestCase(4294967296L, 0u, "D7FF0000000100000000")]
    [TestCase(-1L, 999_999_999u, "C70CFF3B9AC9FFFFFFFFFFFFFFFFFF")]
    public void Timestamps(long seconds, uint nanoseconds, string hex)
    {
        var instant = new MessagePackTimestamp(seconds, nanoseconds);
        Assert.That(HexOf((ref MessagePackWriter w) => w.Write(instant)), Is.EqualTo(hex));
        Assert.That(ReaderOf(hex).ReadTimestamp(), Is.EqualTo(instant));
    }

    [Test]
    public void PosesAreSevenNumbers()
    {
        var pose = new Pose(new Vector3(1, 2, 3), new Quaternion(0, 0, 0, 1));
        string hex = HexOf((ref MessagePackWriter w) => w.Write(in pose));
        Assert.That(hex, Does.StartWith("97CA3F800000CA40000000"));
        Assert.That(ReaderOf(hex).ReadPose(), Is.EqualTo(pose));
        Assert.That(() => ReaderOf("93010203").ReadPose(), Throws.TypeOf<ProblemException>().With.Message.Contains("7 numbers"));
    }

    private delegate void WriteAction(ref MessagePackWriter writer);

    private static string HexOf(WriteAction write)
    {
        var buffer = new MessagePackBuffer();
        var writer = new MessagePackWriter(buffer);
        write(ref writer);
        return Convert.ToHexString(buffer.WrittenSpan);
    }

    private static MessagePackReader ReaderOf(string hex) => new(Convert.FromHexString(hex));
}
