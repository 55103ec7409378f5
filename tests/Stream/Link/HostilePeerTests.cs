using System.Net;
using System.Net.Sockets;
using System.Numerics;
using VRLab.Core;
using VRLab.Core.MessagePack;
using VRLab.Stream.Link;

namespace VRLab.Stream.Tests.Link;

/// <summary>Whoever breaks the protocol is cut off with a reason, and the host goes on.</summary>
[CancelAfter(30_000)]
public sealed class HostilePeerTests
{
    private static readonly byte[] Hello = RawFrames.Frame(1, [0x91, 0x02]);
    private static readonly byte[] Joined = RawFrames.Record(0, new ParticipantJoined("Mallory", "", "none", "human"));
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private StreamServer _server = null!;
    private int _port;

    [SetUp]
    public void Listen()
    {
        _server = new StreamServer();
        _port = _server.Listen();
    }

    [TearDown]
    public void Close() => _server.Dispose();

    [Test]
    public void AFrameThatIsTooLongClosesTheLink() => Assert.That(ReasonFor([0xFF, 0xFF, 0xFF, 0x7F, 3]), Does.Contain("2147483647 bytes"));

    [Test]
    public void ANegativeLengthClosesTheLink() => Assert.That(ReasonFor([0xFF, 0xFF, 0xFF, 0xFF, 3]), Does.Contain("4294967295 bytes"));

    [Test]
    public void AnUnknownFrameClosesTheLink() => Assert.That(ReasonFor(RawFrames.Frame(99, [0x90])), Does.Contain("frame type 99"));

    [Test]
    public void ABrokenRecordClosesTheLink() => Assert.That(ReasonFor(RawFrames.Frame(3, [0x94, 0xC1, 0, 0, 0])), Does.Contain("never uses"));

    [Test]
    public void ARecordThatOnlyTheHostWritesClosesTheLink() =>
        Assert.That(ReasonFor(RawFrames.Record(0, new StepPerformed(new StepId("all"), 1))), Does.Contain("may not write StepPerformed"));

    [Test]
    public void AnInputThatIsNotFiniteClosesTheLink() =>
        Assert.That(ReasonFor(RawFrames.Record(0, new LearnerInput(Pose.At(float.NaN, 0, 0), default, default, true))), Does.Contain("out of its range"));

    [Test]
    public void AnInputThatIsNoRotationClosesTheLink() =>
        Assert.That(ReasonFor(RawFrames.Record(0, new LearnerInput(new Pose(default, new Quaternion(9, 0, 0, 1)), default, default, true))), Does.Contain("input"));

    [TestCase("\u001b[2J", "en", "")]
    [TestCase("Ready", "e\nn", "")]
    [TestCase("Ready", "en", "step.\0")]
    public void WordsThatCannotBePrintedCloseTheLink(string text, string language, string key) =>
        Assert.That(ReasonFor(RawFrames.Record(0, Said(text) with { Language = language, TextKey = key })), Does.Contain("cannot be printed"));

    [Test]
    public void WordsInSeveralLinesAreHeard() =>
        Assert.That(ReasonFor([.. RawFrames.Record(0, Said("One.\nTwo.")), .. RawFrames.Record(0, new ParticipantLeft("gone"))]), Does.Contain("ParticipantLeft"));

    [Test]
    public void WhoSaysThatTheyLeftIsCutOff() =>
        Assert.That(ReasonFor(RawFrames.Record(0, new ParticipantLeft("gone"))), Does.Contain("may not write ParticipantLeft"));

    [Test]
    public void WhoJoinsTwiceIsCutOff() => Assert.That(ReasonFor(Joined), Does.Contain("join once only"));

    [Test]
    public void WhoActsBeforeTheyHaveJoinedIsCutOff() => Assert.That(ReasonFor(RawFrames.Record(0, Still), joins: false), Does.Contain("who they are"));

    [TestCase("a name of more than sixty-four characters, which nobody has to type twice")]
    [TestCase("a name\nof two lines")]
    public void ANameThatNoListHoldsIsRefused(string name) =>
        Assert.That(ReasonFor(RawFrames.Record(0, new ParticipantJoined(name, "", "none", "human")), joins: false), Does.Contain("name or role"));

    [Test]
    public void AReportThatNoPageHoldsIsRefused()
    {
        Assert.That(ReasonFor(RawFrames.Record(0, new ClientReport(1, 1, double.NaN, 0, 0, "", "", ""))), Does.Contain("report"));
        Assert.That(ReasonFor(RawFrames.Record(0, new ClientReport(1, 1, 0, 0, 0, new string('x', 257), "", ""))), Does.Contain("report"));
    }

    [Test]
    public void WhoWritesWithoutEndIsCutOff()
    {
        Assert.That(ReasonFor(Repeat(RawFrames.Record(0, Still), 200)), Does.Contain("too much"));
        Assert.That(ReasonFor(Repeat(RawFrames.Frame(4, [0x91, 0x00]), 200)), Does.Contain("too much"), "the end of one tick, again and again");
    }

    [Test]
    public void WhoSpeaksOfAFarFutureIsCutOff()
    {
        Assert.That(ReasonFor(RawFrames.Record(2_000_000, Still)), Does.Contain("yet to come"));
        Assert.That(ReasonFor(RawFrames.Frame(4, [0x91, 0xCE, 0x7F, 0, 0, 0])), Does.Contain("yet to come"));
    }

    [Test]
    public void TimeThatRunsBackwardsClosesTheLink()
    {
        Assert.That(ReasonFor([.. RawFrames.Record(5, Still), .. RawFrames.Record(4, Still)]), Does.Contain("tick 4 comes after tick 5"));
    }

    [Test]
    public void AHalfFrameBeforeTheEndIsTheEnd() => Assert.That(ReasonFor([20, 0, 0, 0, 3, 0x94], ends: true), Does.Contain("ended the connection"));

    [Test]
    public void RandomBytesCloseTheLink()
    {
        var random = new DeterministicRandom(99);
        for (int i = 0; i < 20; i++)
        {
            byte[] bytes = [.. Enumerable.Range(0, 300).Select(_ => (byte)random.NextInt32(256))];
            Assert.That(ReasonFor(bytes, ends: true), Is.Not.Empty, $"peer {i}");
        }
    }

    [Test]
    public void AnotherVersionIsRefusedWithARemedy()
    {
        using Socket peer = Connect();
        peer.Send(RawFrames.Frame(1, [0x91, 0x03]));
        Assert.That(ReadGoodbye(peer), Does.Contain("version 3").And.Contain("Update VRLab"));
    }

    [Test]
    public void ABrowserIsRefused()
    {
        using Socket peer = Connect();
        peer.Send("GET / HTTP/1.1\r\n\r\n"u8);
        Assert.That(ReadGoodbye(peer), Does.Contain("not VRLab"));
    }

    [Test]
    public void WhoeverComesLateIsTold()
    {
        using StreamClient first = StreamClient.Connect(_port, Patience);
        _server.WaitForParticipants(1, Patience);
        _server.EndTick(0);
        Assert.That(() => StreamClient.Connect(_port, Patience), Throws.TypeOf<ProblemException>().With.Message.Contains("has begun"));
    }

    [Test]
    public void NobodyAtThePortIsAClearProblem()
    {
        var silent = new StreamServer();
        int port = silent.Listen();
        silent.Dispose();
        Assert.That(
            () => StreamClient.Connect(port, Patience),
            Throws.TypeOf<ProblemException>().With.Message.Contains($"port {port}").And.Property(nameof(ProblemException.Code)).EqualTo(ExitCode.EnvironmentLacking));
    }

    [Test]
    public void TheReasonOfTheEndArrivesAfterTheLastRecord()
    {
        using StreamClient client = StreamClient.Connect(_port, Patience);
        _server.WaitForParticipants(1, Patience);
        _server.Write(3, ParticipantId.Host, new SessionEnded("completed"));
        _server.EndTick(3);
        _server.Close("the session is over");
        var received = new RecordList();
        Assert.That(client.ReceiveTick(3, Patience, (in RecordEnvelope e) => received.Add(e)), Is.True);
        Assert.That(received[0].Read<SessionEnded>().Reason, Is.EqualTo("completed"));
        while (client.ClosedBecause != "the session is over" && client.WaitForMore(Patience))
        {
            client.TryReceive(out _);
        }

        Assert.That(client.ClosedBecause, Is.EqualTo("the session is over"));
    }

    [Test]
    public void APeerThatDoesNotReadIsCutOff()
    {
        IStreamLink deaf = _server.ConnectInProcess();
        var large = new Spoken("tutor", new string('x', 100_000), new ObjectId("a"));
        for (long tick = 0; tick < 200; tick++)
        {
            _server.Write(tick, ParticipantId.Host, large);
            _server.EndTick(tick);
        }

        Assert.That(_server.OpenCount, Is.Zero);
        Assert.That(deaf.ClosedBecause, Does.Contain("did not keep up"));
    }

    /// <summary>Joins properly, sends these bytes, and tells what the host says of the participant's leaving.</summary>
    private string ReasonFor(byte[] bytes, bool ends = false, bool joins = true)
    {
        using Socket peer = Connect();
        peer.Send(Hello);
        Assert.That(_server.WaitForParticipants(1, Patience), Is.True);
        peer.Send(joins ? [.. Joined, .. bytes] : bytes);
        if (ends)
        {
            peer.Shutdown(SocketShutdown.Send);
        }

        string? reason = null;
        Assert.That(_server.ReceiveTick(1_000_000, Patience, Keep), Is.True);
        return reason ?? throw new InvalidOperationException("the participant did not leave");

        void Keep(in RecordEnvelope envelope)
        {
            if (envelope.TryRead(out ParticipantLeft left))
            {
                Assert.That(envelope.Participant.Value, Is.EqualTo(1), "the number of who is gone is given again");
                reason = left.Reason;
            }
        }
    }

    private static Utterance Said(string text) => new(text, "en", 0, 0, ParticipantId.Host, SpeechSource.Phrase, "");

    private static LearnerInput Still => new(Pose.Identity, default, default, true);

    private static byte[] Repeat(byte[] bytes, int count) => [.. Enumerable.Repeat(bytes, count).SelectMany(one => one)];

    private Socket Connect()
    {
        var peer = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 10_000 };
        peer.Connect(IPAddress.Loopback, _port);
        return peer;
    }

    private static string ReadGoodbye(Socket peer)
    {
        var bytes = new byte[1000];
        int filled = 0;
        while (peer.Receive(bytes.AsSpan(filled)) is > 0 and int count)
        {
            filled += count;
        }

        Assert.That(bytes[4], Is.EqualTo(5));
        var reader = new MessagePackReader(bytes.AsSpan(5, filled - 5));
        reader.ReadArrayHeader();
        return reader.ReadString()!;
    }
}
