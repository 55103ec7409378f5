using System.Numerics;
using VRLab.Core;
using VRLab.Core.MessagePack;
using VRLab.Session.Tests.Link;
using VRLab.Stream;
using VRLab.Stream.Link;

namespace VRLab.Session.Tests.Team;

/// <summary>Whatever a guest writes, the host goes on, and so does everybody else.</summary>
[CancelAfter(120_000)]
public sealed class HostileGuestTests
{
    private const int CasesPerSession = 100;
    private static readonly RecordKind[] Kinds = Enum.GetValues<RecordKind>();

    [TestCase(1)]
    [TestCase(2)]
    public void A_thousand_spells_of_nonsense_and_of_wild_motion_do_not_end_the_session(int seed)
    {
        var random = new DeterministicRandom((ulong)seed);
        using var drill = new TeamDrill();
        int cut = 0;
        for (int session = 0; session < 10; session++)
        {
            cut += Play(drill, random);
        }

        Assert.That(cut, Is.InRange(100, 900), "some of it is nonsense, some is only wild");
    }

    /// <returns>How often the hostile guest was cut off.</returns>
    private static int Play(TeamDrill drill, DeterministicRandom random)
    {
        using var server = new StreamServer();
        server.AllowLateGuests();
        IStreamLink honest = server.ConnectInProcess();
        honest.Write(0, honest.Participant, new ParticipantJoined("Honest", "lead", "none", "human"));
        honest.Flush();
        var host = new SessionHost(drill.Scenario, new SessionOptions("test", 3, Scenarios.ScenarioMode.Practice, 0, "test"), server);
        var linked = new LinkedHost(host, server);
        linked.Begin(LinkedDrill.Patience);
        ParticipantId seat = host.Join("Mate", "mate", "none", "auto");
        server.Offer(seat, "mate");
        int cut = 0;
        linked.SeatLeft += (left, _) =>
        {
            server.Offer(left, "mate");
            cut++;
        };
        StreamLink? hostile = null;
        for (int i = 0; i < CasesPerSession; i++)
        {
            hostile = hostile is { ClosedBecause: null } ? hostile : Join(server);
            Write(hostile, host.Tick, random);
            hostile?.EndTick(host.Tick);
            honest.EndTick(host.Tick);
            linked.Step(LinkedDrill.Patience);
        }

        Assert.That((host.Tick, honest.ClosedBecause), Is.EqualTo(((long)CasesPerSession, (string?)null)));
        return cut;
    }

    /// <summary>Null for the one tick in which the host learns that the seat is free.</summary>
    private static StreamLink? Join(StreamServer server)
    {
        try
        {
            var link = (StreamLink)server.ConnectInProcess();
            link.Write(0, link.Participant, new ParticipantJoined("Mallory", "mate", "none", "human"));
            return link;
        }
        catch (ProblemException)
        {
            return null;
        }
    }

    private static void Write(StreamLink? link, long tick, DeterministicRandom random)
    {
        switch (random.NextInt32(8))
        {
            case 0:
                link?.Write(new RecordEnvelope(tick, default, Kinds[random.NextInt32(Kinds.Length)], Bytes(random)));
                break;
            case 1:
                link?.Write(Altered(tick, random));
                break;
            case 2:
                link?.Write(tick, default, Settings(random));
                break;
            case 3:
                link?.Write(tick, default, new Utterance(Word(random), "en", tick - random.NextInt32(5), tick + random.NextInt32(900), new ParticipantId(random.NextInt32(5) - 1), SpeechSource.Phrase, Word(random)));
                break;
            case 4:
                link?.Write(tick + random.NextInt32(2000) - 500, default, Motion(random));
                break;
            default:
                link?.Write(tick, default, Motion(random));
                break;
        }
    }

    /// <summary>A motion with one byte changed.</summary>
    private static RecordEnvelope Altered(long tick, DeterministicRandom random)
    {
        var buffer = new MessagePackBuffer();
        var writer = new MessagePackWriter(buffer);
        LearnerInput.Serialize(ref writer, Motion(random));
        byte[] body = buffer.WrittenSpan.ToArray();
        body[random.NextInt32(body.Length)] = (byte)random.NextInt32(256);
        return new RecordEnvelope(tick, default, RecordKind.LearnerInput, body);
    }

    private static LearnerInput Motion(DeterministicRandom random) =>
        new(Place(random), Hand(random), Hand(random), true, (LearnerCommand)random.NextInt32(8));

    private static HandInput Hand(DeterministicRandom random) => new(
        random.NextInt32(2) == 0, Place(random), Place(random), Upto(random, 2f), Upto(random, 2f), new Vector2(Upto(random, 2f), Upto(random, 2f)), (HandButtons)random.NextInt32(256));

    private static Pose Place(DeterministicRandom random)
    {
        float reach = random.NextInt32(3) == 0 ? 1000f : 2f;
        var turn = new Quaternion(Upto(random, 1f), Upto(random, 1f), Upto(random, 1f), Upto(random, 1f));
        return new Pose(
            new Vector3(Upto(random, reach), Upto(random, reach), Upto(random, reach)), random.NextInt32(10) == 0 ? default : Quaternion.Normalize(turn));
    }

    private static LearnerSettingsChanged Settings(DeterministicRandom random) => new(new LearnerSettings(
        (HandUse)random.NextInt32(3), Upto(random, 2f), random.NextInt32(2) == 0, Math.Abs(Upto(random, 3600f)), Upto(random, 1e30f), random.NextInt32(2) == 0, (TurnMode)random.NextInt32(3),
        Upto(random, 1e30f), (MoveMode)random.NextInt32(4), (InputSource)random.NextInt32(5), (InputSource)random.NextInt32(5), random.NextInt32(2) == 0, Upto(random, 1e30f), random.NextInt32(2) == 0));

    private static byte[] Bytes(DeterministicRandom random) => [.. Enumerable.Range(0, 1 + random.NextInt32(60)).Select(_ => (byte)random.NextInt32(256))];

    private static string Word(DeterministicRandom random) => new('x', random.NextInt32(30));

    private static float Upto(DeterministicRandom random, float most) => ((random.NextInt32(20_001) / 10_000f) - 1f) * most;
}
