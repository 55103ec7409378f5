using VRLab.Core;
using VRLab.Stream.Link;

namespace VRLab.Stream.Tests.Link;

/// <summary>Whatever a host writes, a guest's program ends with a problem that it can tell, at worst.</summary>
[CancelAfter(30_000)]
public sealed class HostileHostTests
{
    private static readonly RecordKind[] Kinds = Enum.GetValues<RecordKind>();

    [Test]
    public void Two_thousand_records_of_nonsense_are_problems_or_nothing()
    {
        var random = new DeterministicRandom(7);
        var mirror = new SessionMirror();
        int problems = 0;
        for (int i = 0; i < 2000; i++)
        {
            (StreamLink host, StreamLink guest) = InProcessLink.Create(new ParticipantId(1), new LinkSignal());
            host.Write(new RecordEnvelope(random.NextInt32(100), new ParticipantId(random.NextInt32(3)), Kinds[random.NextInt32(Kinds.Length)], Body(random)));
            host.EndTick(100);
            try
            {
                guest.ReceiveAvailable((in RecordEnvelope record) => mirror.Apply(record));
                problems += guest.ClosedBecause is null ? 0 : 1;
            }
            catch (ProblemException)
            {
                problems++;
            }
        }

        Assert.That(problems, Is.InRange(200, 1999), "most of it is damaged, some by chance is not");
    }

    /// <summary>An array of values of any kind, or bytes.</summary>
    private static byte[] Body(DeterministicRandom random)
    {
        int members = random.NextInt32(5);
        return random.NextInt32(4) == 0
            ? [.. Enumerable.Range(0, 1 + random.NextInt32(40)).Select(_ => (byte)random.NextInt32(256))]
            : [(byte)(0x90 + members), .. Enumerable.Range(0, members).SelectMany(_ => Value(random))];
    }

    private static byte[] Value(DeterministicRandom random) => random.NextInt32(6) switch
    {
        0 => [0xC0],
        1 => [(byte)random.NextInt32(128)],
        2 => [0xC3],
        3 => [0xCA, (byte)random.NextInt32(256), 0, 0, 0],
        4 => [0xA1, (byte)'a'],
        _ => [0x90],
    };
}
