using System.Net;
using System.Net.Sockets;
using VRLab.Core;
using VRLab.Stream.Link;

namespace VRLab.Stream.Tests.Link;

/// <summary>Whoever comes to the door, it opens for others and closes in time.</summary>
[CancelAfter(30_000)]
public sealed class GreetingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Test]
    public async Task A_peer_that_drips_bytes_is_given_one_time_for_all_of_them()
    {
        using var listening = new TcpListener(IPAddress.Loopback, 0);
        listening.Start();
        using var dripping = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        dripping.Connect((IPEndPoint)listening.LocalEndpoint);
        using Socket accepted = listening.AcceptSocket();
        using var enough = new CancellationTokenSource();
        Task dripped = Task.Run(() => Drip(dripping, enough.Token));
        var greeting = new GreetingSocket(accepted, TimeProvider.System, TimeSpan.FromMilliseconds(300));
        Assert.That(() => greeting.Receive(out _), Throws.TypeOf<SocketException>().With.Property(nameof(SocketException.SocketErrorCode)).EqualTo(SocketError.TimedOut));
        await enough.CancelAsync();
        await dripped;
    }

    [Test]
    public void Peers_that_say_nothing_keep_nobody_out_and_do_not_keep_the_host_from_ending()
    {
        var server = new StreamServer();
        int port = server.Listen();
        Socket[] silent = [.. Enumerable.Range(0, 40).Select(_ => Connect(port))];
        Assert.That(ReceivedBy(silent[0]), Is.Zero, "the first has made room");
        for (int i = 0; i < 3; i++)
        {
            using StreamClient honest = StreamClient.Connect(port, TimeSpan.FromSeconds(2));
            Assert.That(server.WaitForParticipants(1, Patience), Is.True);
        }

        long began = TimeProvider.System.GetTimestamp();
        server.Dispose();
        Assert.That(TimeProvider.System.GetElapsedTime(began), Is.LessThan(TimeSpan.FromSeconds(3)));
        Assert.That(ReceivedBy(silent[^1]), Is.Zero, "nobody is left waiting");
        Array.ForEach(silent, socket => socket.Dispose());
    }

    [Test]
    public void Who_comes_from_elsewhere_is_not_kept_out_by_a_crowd_nor_sent_away_for_it()
    {
        var room = new GreetingRoom();
        using Socket socket = Unconnected();
        GreetedPeer honest = room.Enter(socket, Address(200))!;
        Socket[] crowd = [.. Enumerable.Range(0, 4 * GreetingRoom.MostInAll).Select(_ => Unconnected())];
        for (int i = 0; i < crowd.Length; i++)
        {
            Assert.That(room.Enter(crowd[i], Address(i % 5)), Is.Not.Null);
        }

        Assert.That(room.Settle(honest), Is.True);
        Assert.That(crowd.Count(one => !one.SafeHandle.IsClosed), Is.EqualTo(GreetingRoom.MostInAll - 1));
        Array.ForEach(crowd, one => one.Dispose());
    }

    [Test]
    public void Who_tries_codes_waits_and_lets_others_of_the_same_address_wait()
    {
        var room = new GreetingRoom();
        Socket[] trying = [.. Enumerable.Range(0, GreetingRoom.MostFromOneAddress).Select(_ => Unconnected())];
        GreetedPeer[] peers = [.. trying.Select(socket => room.Enter(socket, Address(1))!)];
        Array.ForEach(peers, peer => room.Settle(peer));
        using Socket next = Unconnected();
        Assert.That(room.Enter(next, Address(1)), Is.Null);
        Assert.That(room.Enter(next, Address(2)), Is.Not.Null);
        room.Leave(peers[0]);
        Assert.That(room.Enter(next, Address(1)), Is.Not.Null);
        Array.ForEach(trying, socket => socket.Dispose());
    }

    [Test]
    public void A_seat_whose_guest_breaks_off_at_the_door_is_offered_again()
    {
        var seats = new OpenSeats();
        var door = new Doorway(TimeProvider.System);
        door.Begin(seats);
        seats.Offer(new ParticipantId(4), "guide");
        Assert.That(() => door.TryJoin("guide", (_, _) => throw new SocketException((int)SocketError.ConnectionReset)), Throws.TypeOf<SocketException>());
        Assert.That(door.TryJoin("", Open), Is.Null);
        Assert.That(door.TryJoin("", Open), Does.Contain("no role is free"));
        door.Close();
        Assert.That(door.TryJoin("", Open), Does.Contain("ended"));
    }

    [Test]
    public void Who_breaks_off_before_the_session_begins_leaves_no_gap()
    {
        using var server = new StreamServer();
        int port = server.Listen();
        StreamClient.Connect(port, Patience).Dispose();
        Assert.That(() => server.WaitForParticipants(1, TimeSpan.Zero), Is.False.After(2000, 5));
        using StreamClient second = StreamClient.Connect(port, Patience);
        Assert.That(server.WaitForParticipants(1, Patience), Is.True);
        Assert.That(second.Participant.Value, Is.EqualTo(1));
    }

    [TestCase("--")]
    [TestCase("12345")]
    public void A_code_that_is_no_secret_is_refused(string code)
    {
        using var server = new StreamServer();
        Assert.That(
            () => server.Listen(new IPEndPoint(IPAddress.Loopback, 0), code), Throws.TypeOf<ProblemException>().With.Message.Contains("6 to 64"));
    }

    private static Socket Unconnected() => new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    private static IPAddress Address(int last) => new([10, 0, 0, (byte)last]);

    private static ParticipantPort Open(ParticipantId participant, long? lateSince) => new(InProcessLink.Create(participant, new LinkSignal()).Host, pump: null) { LateSince = lateSince };

    private static void Drip(Socket socket, CancellationToken enough)
    {
        try
        {
            // A header that announces 255 bytes, and then one of them now and then.
            socket.Send([255, 0, 0, 0, 1]);
            while (!enough.WaitHandle.WaitOne(20))
            {
                socket.Send([0]);
            }
        }
        catch (SocketException)
        {
            // The other side has had enough.
        }
    }

    /// <summary>How many bytes come before the other side closes, in whichever way.</summary>
    private static int ReceivedBy(Socket socket)
    {
        try
        {
            return socket.Receive(new byte[1]);
        }
        catch (SocketException closed) when (closed.SocketErrorCode == SocketError.ConnectionReset)
        {
            return 0;
        }
    }

    private static Socket Connect(int port)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 10_000 };
        socket.Connect(IPAddress.Loopback, port);
        return socket;
    }
}
