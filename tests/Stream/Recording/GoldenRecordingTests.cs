using System.Reflection;
using System.Runtime.CompilerServices;
using VRLab.Core;
using VRLab.Stream.Recording;
using VRLab.Stream.Tests.Builders;

namespace VRLab.Stream.Tests.Recording;

/// <summary>A recording of the first format version, committed as bytes, stays readable for good.</summary>
public sealed class GoldenRecordingTests
{
    private const string FileName = "format-1.vrs";
    private const long InputTicks = 60;

    [Test]
    public void TheFirstFormatStaysReadable()
    {
        using RecordingReader reader = RecordingReader.Open(Path.Combine(AppContext.BaseDirectory, "Golden", FileName));
        Assert.That(reader.ReadHeader(), Is.EqualTo(TestRecordings.Header with { FormatVersion = 1 }));
        RecordList golden = RecordList.From(reader);
        Assert.That(reader.IsComplete, Is.True);
        var expected = new RecordList();
        TestRecordings.Write(expected, InputTicks, ends: false);
        for (int i = 1; i < expected.Count; i++)
        {
            Assert.That(ReadAny(golden[i]), Is.EqualTo(ReadAny(expected[i])), $"record {i}");
        }

        Assert.That(golden.Skip(expected.Count).Select(e => e.Kind).Distinct().Count(), Is.GreaterThanOrEqualTo(25));
        Assert.That(() => golden.Select(ReadAny).Count(), Throws.Nothing);
        Assert.That(golden[^1].Read<SessionEnded>(), Is.EqualTo(new SessionEnded("completed")));
    }

    /// <summary>Makes the golden file of a new format version; the old ones stay.</summary>
    [Test]
    [Explicit("writes into the source folder")]
    public void WriteGolden()
    {
        string path = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "Golden", FileName);
        using RecordingWriter writer = RecordingWriter.Create(path, TimeProvider.System);
        TestRecordings.Write(writer, InputTicks, ends: false);
        foreach (Type type in RandomRecords.Types.Where(t => t != typeof(SessionHeader)))
        {
            typeof(GoldenRecordingTests).GetMethod(nameof(WriteSome), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [writer]);
        }

        writer.Write(InputTicks, ParticipantId.Host, new SessionEnded("completed"));
    }

    private static void WriteSome<T>(RecordingWriter writer)
        where T : struct, IStreamRecord<T>
    {
        var random = new DeterministicRandom(1);
        writer.Write(InputTicks, ParticipantId.Host, RandomRecords.Create<T>(ref random));
    }

    private static object ReadAny(RecordEnvelope envelope)
    {
        Type type = RandomRecords.Types.Single(t => t.GetCustomAttribute<StreamRecordAttribute>()!.Kind == envelope.Kind);
        return typeof(RecordEnvelope).GetMethod(nameof(RecordEnvelope.Read))!.MakeGenericMethod(type).Invoke(envelope, null)!;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
