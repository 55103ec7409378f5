using System.Reflection;
using VRLab.Core;
using VRLab.Core.MessagePack;
using VRLab.Stream.Tests.Builders;

namespace VRLab.Stream.Tests.Records;

/// <summary>Every record, whatever its values, comes back as it was written.</summary>
public sealed class RecordRoundTripTests
{
    private const ulong Seed = 20260;

    public static IEnumerable<Type> Types => RandomRecords.Types;

    [Test]
    public void EveryKindHasExactlyOneRecord()
    {
        var kinds = Types.Select(t => t.GetCustomAttribute<StreamRecordAttribute>()!.Kind).ToList();
        Assert.That(kinds, Is.EquivalentTo(Enum.GetValues<RecordKind>()));
    }

    [TestCaseSource(nameof(Types))]
    public void ComesBackAsWritten(Type type) => Run(nameof(CheckRoundTrip), type);

    [TestCaseSource(nameof(Types))]
    public void LacksTrailingMembersOfANewerFormat(Type type) => Run(nameof(CheckShorter), type);

    [TestCaseSource(nameof(Types))]
    public void SkipsMembersThatItDoesNotKnow(Type type) => Run(nameof(CheckLonger), type);

    [TestCaseSource(nameof(Types))]
    public void RefusesEveryTruncation(Type type) => Run(nameof(CheckTruncations), type);

    private void Run(string check, Type type)
    {
        MethodInfo method = typeof(RecordRoundTripTests).GetMethod(check, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
        try
        {
            method.Invoke(null, null);
        }
        catch (TargetInvocationException wrapper)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(wrapper.InnerException!);
        }
    }

    private static void CheckRoundTrip<T>()
        where T : struct, IStreamRecord<T>
    {
        var random = new DeterministicRandom(Seed);
        var strings = new MessagePackStringPool();
        for (int i = 0; i < 200; i++)
        {
            T written = RandomRecords.Create<T>(ref random);
            ReadOnlySpan<byte> bytes = BytesOf(written);
            var reader = new MessagePackReader(bytes, strings);
            T read = T.Deserialize(ref reader);
            Assert.That(read, Is.EqualTo(written), $"seed {Seed}, record {i}");
            Assert.That(reader.IsAtEnd, Is.True);
            Assert.That(BytesOf(read).SequenceEqual(bytes), Is.True, "the bits differ");
        }
    }

    private static void CheckShorter<T>()
        where T : struct, IStreamRecord<T>
    {
        var reader = new MessagePackReader([0x90]);
        T read = T.Deserialize(ref reader);
        var expectedReader = new MessagePackReader(BytesOf(read));
        Assert.That(T.Deserialize(ref expectedReader), Is.EqualTo(read));
    }

    private static void CheckLonger<T>()
        where T : struct, IStreamRecord<T>
    {
        var random = new DeterministicRandom(Seed + 1);
        T written = RandomRecords.Create<T>(ref random);
        byte[] known = BytesOf(written).ToArray();
        Assert.That(known[0], Is.InRange(0x90, 0x9D), "the test adds two members to a short array");
        byte[] longer = [(byte)(known[0] + 2), .. known[1..], 0x93, 1, 2, 0xC0, 0x81, 0xA1, (byte)'k', 7];
        var reader = new MessagePackReader(longer);
        Assert.That(T.Deserialize(ref reader), Is.EqualTo(written));
        Assert.That(reader.IsAtEnd, Is.True);
    }

    private static void CheckTruncations<T>()
        where T : struct, IStreamRecord<T>
    {
        byte[] bytes = BytesOf(default(T)).ToArray();
        for (int length = 0; length < bytes.Length; length++)
        {
            int kept = length;
            Assert.That(() => Deserialize<T>(bytes.AsSpan(0, kept)), Throws.TypeOf<ProblemException>(), $"{length} of {bytes.Length} bytes");
        }
    }

    private static T Deserialize<T>(ReadOnlySpan<byte> bytes)
        where T : struct, IStreamRecord<T>
    {
        var reader = new MessagePackReader(bytes);
        return T.Deserialize(ref reader);
    }

    private static ReadOnlySpan<byte> BytesOf<T>(in T record)
        where T : struct, IStreamRecord<T>
    {
        var buffer = new MessagePackBuffer();
        var writer = new MessagePackWriter(buffer);
        T.Serialize(ref writer, in record);
        return buffer.WrittenSpan;
    }
}
