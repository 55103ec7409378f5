using System.Net;
using System.Net.Sockets;
using System.Text;
using VRLab.Core;
using VRLab.Stream.Link;

namespace VRLab.Stream.Tests.Link;

/// <summary>With a join code nobody between host and guest reads or alters what they say, nor stands in for one of them.</summary>
[CancelAfter(30_000)]
public sealed class SealedLinkTests
{
    private const string Code = "TEST2345";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly byte[] Secret = Encoding.UTF8.GetBytes("Mallory must not read this");
    private readonly List<byte> _overheard = [];

    [Test]
    public async Task Who_listens_reads_nothing_of_what_arrives_whole()
    {
        (RecordList heard, string? reason) = await TellThroughAWire(alter: false);
        Assert.That(heard[0].Read<ParticipantJoined>().Name, Is.EqualTo("Mallory must not read this"));
        Assert.That((heard.Count, reason), Is.EqualTo((1, (string?)null)));
        Assert.That(_overheard, Has.Count.GreaterThan(200));
        Assert.That(_overheard.ToArray().AsSpan().IndexOf(Secret), Is.Negative);
    }

    [Test]
    public async Task Who_alters_a_byte_on_the_way_ends_the_link()
    {
        (RecordList heard, string? reason) = await TellThroughAWire(alter: true);
        Assert.That(heard.Where(record => record.Kind == RecordKind.ParticipantJoined), Is.Empty);
        Assert.That(reason, Does.Contain("altered"));
    }

    [Test]
    public void Who_does_not_know_the_code_cannot_pose_as_the_host()
    {
        using var listening = new TcpListener(IPAddress.Loopback, 0);
        listening.Start();
        Task posing = Task.Run(() => Pose(listening));
        Assert.That(
            () => StreamClient.Connect((IPEndPoint)listening.LocalEndpoint, Code, "", Patience),
            Throws.TypeOf<ProblemException>().With.Message.Contains("does not know the join code"));
        Assert.That(() => posing.IsCompleted, Is.True.After(5000, 10));
    }

    [Test]
    public void A_host_that_asks_for_no_code_is_not_the_one_that_gave_it()
    {
        using var server = new StreamServer();
        int port = server.Listen();
        Assert.That(
            () => StreamClient.Connect(new IPEndPoint(IPAddress.Loopback, port), Code, "", Patience),
            Throws.TypeOf<ProblemException>().With.Message.Contains("not the session host"));
    }

    /// <summary>Answers as a host would, with a proof made from another code.</summary>
    private static void Pose(TcpListener listening)
    {
        using Socket guest = listening.AcceptSocket();
        var peer = new GreetingSocket(guest, TimeProvider.System, Patience);
        (_, byte[] key) = Handshake.ReceiveHello(peer);
        using var own = new EphemeralKey();
        byte[] challenge = JoinCode.NewChallenge();
        peer.Send(b => LinkFrame.WriteBytes(b, FrameType.Challenge, challenge, own.Public));
        peer.Receive(out _);
        Handshake.SendWelcome(peer, new ParticipantId(1), LinkSecrets.Derive(own.AgreeWith(key), "WRONG234", challenge, key, own.Public), isLate: false);
    }

    private async Task<(RecordList Heard, string? Reason)> TellThroughAWire(bool alter)
    {
        using var server = new StreamServer();
        int port = server.Listen(new IPEndPoint(IPAddress.Loopback, 0), Code);
        using var listening = new TcpListener(IPAddress.Loopback, 0);
        listening.Start();
        Task<Socket> accepted = listening.AcceptSocketAsync();
        using var toHost = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await toHost.ConnectAsync(IPAddress.Loopback, port);
        Task wire = Task.Run(async () =>
        {
            using Socket toGuest = await accepted;
            await Task.WhenAll(Carry(toGuest, toHost, alter), Carry(toHost, toGuest, alter: false));
        });
        var heard = new RecordList();
        string? reason = null;
        using (StreamClient guest = StreamClient.Connect((IPEndPoint)listening.LocalEndpoint, "test-2345", "", Patience))
        {
            Assert.That(server.WaitForParticipants(1, Patience), Is.True);
            guest.Write(0, guest.Participant, new ParticipantJoined(Encoding.UTF8.GetString(Secret), "", "none", "human"));
            guest.EndTick(0);
            Assert.That(server.ReceiveTick(0, Patience, Keep), Is.True);
        }

        server.Dispose();
        await wire;
        return (heard, reason);

        void Keep(in RecordEnvelope record)
        {
            heard.Add(record);
            reason = record.TryRead(out ParticipantLeft left) ? left.Reason : reason;
        }
    }

    /// <summary>Carries what comes, and listens; alters the last byte of what is sealed.</summary>
    private async Task Carry(Socket from, Socket to, bool alter)
    {
        var bytes = new byte[64 * 1024];
        try
        {
            for (int packets = 0; await from.ReceiveAsync(bytes) is > 0 and int count; packets++)
            {
                const int GreetingPackets = 2;
                bytes[count - 1] ^= (byte)(alter && packets >= GreetingPackets ? 1 : 0);
                lock (_overheard)
                {
                    _overheard.AddRange(bytes.AsSpan(0, count));
                }

                await to.SendAsync(bytes.AsMemory(0, count));
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // One of the two has had enough.
        }
    }
}
