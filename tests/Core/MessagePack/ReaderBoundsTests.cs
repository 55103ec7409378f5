using VRLab.Core.MessagePack;

namespace VRLab.Core.Tests.MessagePack;

/// <summary>What a hostile or torn file can do to the reader: raise a problem that names the byte, and nothing else.</summary>
public sealed class ReaderBoundsTests
{
    [TestCase("DDFFFFFFFF", "4294967295 items")]
    [TestCase("DF7FFFFFFF", "2147483647 items")]
    [TestCase("DBFFFFFFFF", "middle of a value")]
    [TestCase("C6FFFFFFFF", "middle of a value")]
    [TestCase("C9FFFFFFFF01", "middle of a value")]
    [TestCase("C1", "never uses")]
    [TestCase("", "middle of a value")]
    [TestCase("CD01", "middle of a value")]
    public void WhatIsNotThereIsNotBelieved(string hex, string expected)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(() => Skip(Convert.FromHexString(hex)), Throws.TypeOf<ProblemException>().With.Message.Contains(expected));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
    }

    [Test]
    public void ADeepNestCostsNoStackToSkip()
    {
        byte[] nest = [.. Enumerable.Repeat((byte)0x91, 1_000_000), 0xC0];
        var reader = new MessagePackReader(nest);
        reader.Skip();
        Assert.That(reader.IsAtEnd, Is.True);
    }

    [Test]
    public void ADeepNestIsNotEntered()
    {
        byte[] nest = [.. Enumerable.Repeat((byte)0x91, 100), 0xC0];
        Assert.That(() => EnterAll(nest), Throws.TypeOf<ProblemException>().With.Message.Contains($"more than {MessagePackReader.MaximumDepth} deep"));
    }

    [Test]
    public void AProblemNamesThePlaceInTheFile()
    {
        byte[] bytes = [0x92, 0x01, 0xC3];
        Assert.That(() => ReadPair(bytes, 5000), Throws.TypeOf<ProblemException>().With.Message.Contains("byte 5002").And.Message.Contains("Pair.Second"));
    }

    [FsCheck.NUnit.Property(MaxTest = 2000, Replay = "13,1")]
    public void RandomBytesEndInAValueOrAProblem(byte[] bytes)
    {
        try
        {
            var reader = new MessagePackReader(bytes);
            while (!reader.IsAtEnd)
            {
                int before = reader.Position;
                reader.Skip();
                Assert.That(reader.Position, Is.GreaterThan(before).And.LessThanOrEqualTo(bytes.Length));
            }
        }
        catch (ProblemException problem)
        {
            Assert.That(problem.Message, Does.Contain("byte "));
        }
    }

    [Test]
    public void AnArrayTakesMemoryOnlyAsItIsRead()
    {
        byte[] torn = [0xDD, 0x00, 0x01, 0x86, 0xA0, .. new byte[100_000]];
        var reader = new MessagePackReader(torn);
        int[] items = reader.ReadArray(static (ref MessagePackReader r) => r.ReadInt32());
        Assert.That(items, Has.Length.EqualTo(100_000).And.All.Zero);
        Assert.That(() => ReadInts(torn.AsSpan(0, 50_000)), Throws.TypeOf<ProblemException>().With.Message.Contains("100000 items"));
    }

    [Test]
    public void ThePoolIsBoundedAndRight()
    {
        var pool = new MessagePackStringPool();
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < 5000; i++)
            {
                string text = $"object-{i}";
                Assert.That(pool.Get(System.Text.Encoding.UTF8.GetBytes(text)), Is.EqualTo(text));
            }
        }

        string kept = pool.Get("阀门"u8);
        Assert.That(pool.Get("阀门"u8), Is.SameAs(kept).And.EqualTo("阀门"));
    }

    private static void Skip(byte[] bytes)
    {
        var reader = new MessagePackReader(bytes);
        reader.Skip();
    }

    private static void EnterAll(byte[] bytes)
    {
        var reader = new MessagePackReader(bytes);
        while (!reader.IsAtEnd)
        {
            reader.EnterArray();
        }
    }

    private static int ReadPair(byte[] bytes, long offset)
    {
        var reader = new MessagePackReader(bytes, null, offset);
        reader.EnterArray();
        reader.ReadInt32();
        reader.Context = "Pair.Second";
        return reader.ReadInt32();
    }

    private static void ReadInts(ReadOnlySpan<byte> bytes)
    {
        var reader = new MessagePackReader(bytes);
        reader.ReadArray(static (ref MessagePackReader r) => r.ReadInt32());
    }
}
