using System.Net;
using System.Net.Sockets;
using VRLab.Core;

namespace VRLab.Stream.Link;

/// <summary>
/// Accepts learner's programs: all who know the join code, or, where there is none, whoever is on this machine. A thread listens; each guest is greeted on one
/// of its own, for a few seconds at most, and where too many are being greeted who has kept silent longest makes room (<see cref="GreetingRoom"/>).
/// </summary>
internal sealed class SocketListener : IDisposable
{
    private static readonly TimeSpan GreetingPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PenaltyForWrongCode = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMilliseconds(50);
    private readonly Doorway _door;
    private readonly string _code;
    private readonly TimeProvider _clock;
    private readonly Socket _listening;
    private readonly Thread _thread;
    private readonly GreetingRoom _room = new();
    private readonly ManualResetEventSlim _closing = new();

    /// <param name="door">Gives guests their number.</param>
    /// <param name="at">Where to listen.</param>
    /// <param name="code">As <see cref="JoinCode.Normalize"/> gives it; empty lets in whoever comes.</param>
    /// <param name="clock">Times the greeting.</param>
    public SocketListener(Doorway door, IPEndPoint at, string code, TimeProvider clock)
    {
        (_door, _code, _clock) = (door, code, clock);
        _listening = new Socket(at.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            _listening.Bind(at);
            _listening.Listen(GreetingRoom.MostInAll);
        }
        catch (SocketException cause)
        {
            _listening.Dispose();
            throw ProblemException.EnvironmentLacking($"Port {at.Port} of {at.Address} cannot be used ({cause.Message}).", "Give another port, or 0 for any free one.", cause);
        }

        Port = ((IPEndPoint)_listening.LocalEndPoint!).Port;
        _thread = new Thread(Accept) { IsBackground = true, Name = "Session host, listening" };
        _thread.Start();
    }

    public int Port { get; }

    public void Dispose()
    {
        _closing.Set();
        _listening.Dispose();
        _thread.Join();
        _room.Close();
    }

    private void Accept()
    {
        while (!_closing.IsSet)
        {
            try
            {
                Socket socket = _listening.Accept();
                if (_room.Enter(socket, ((IPEndPoint)socket.RemoteEndPoint!).Address) is { } guest)
                {
                    new Thread(() => Greet(guest)) { IsBackground = true, Name = "Session host, greeting" }.Start();
                }
                else
                {
                    socket.Dispose();
                }
            }
            catch (Exception cause) when (cause is SocketException or ObjectDisposedException)
            {
                // A peer that broke off before it was accepted, too many open files, or the end of listening, which the loop sees.
                _closing.Wait(PauseAfterFailure);
            }
        }
    }

    private void Greet(GreetedPeer guest)
    {
        Socket socket = guest.Socket;
        var peer = new GreetingSocket(socket, _clock, GreetingPatience);
        try
        {
            socket.NoDelay = true;
            (string role, byte[] key) = Handshake.ReceiveHello(peer);
            LinkSecrets? secrets = Challenge(guest, peer, key);
            if (_room.Settle(guest) && _door.TryJoin(role, (participant, lateSince) => Open(socket, peer, secrets, participant, lateSince)) is { } refusal)
            {
                Refuse(socket, peer, refusal);
            }
        }
        catch (ProblemException problem)
        {
            Refuse(socket, peer, $"{problem.Problem.TrimEnd('.')}. {problem.Remedy}");
        }
        catch (Exception cause) when (cause is SocketException or ObjectDisposedException)
        {
            // It broke off, or had to make room for others.
            socket.Dispose();
        }
        finally
        {
            _room.Leave(guest);
        }
    }

    private LinkSecrets? Challenge(GreetedPeer guest, GreetingSocket peer, byte[] key)
    {
        if (_code.Length == 0)
        {
            return null;
        }

        try
        {
            return Handshake.Challenge(peer, _code, key);
        }
        catch (ProblemException)
        {
            // Whoever tries codes has to wait for each answer.
            _room.Settle(guest);
            _closing.Wait(PenaltyForWrongCode);
            throw;
        }
    }

    private static ParticipantPort Open(Socket socket, GreetingSocket peer, LinkSecrets? secrets, ParticipantId participant, long? lateSince)
    {
        Handshake.SendWelcome(peer, participant, secrets, isLate: lateSince is not null);
        peer.Release();
        LinkTransport transport = secrets is null ? new LinkTransport(socket) : new SealedTransport(socket, secrets.HostToGuest, secrets.GuestToHost);
        (StreamLink link, SocketPump pump) = SocketLink.Start(transport, participant);
        return new ParticipantPort(link, pump) { LateSince = lateSince };
    }

    private static void Refuse(Socket socket, GreetingSocket peer, string reason)
    {
        try
        {
            Handshake.SendGoodbye(peer, reason);
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception cause) when (cause is SocketException or ObjectDisposedException)
        {
            // Whoever does not wait for the answer does not get it.
        }

        socket.Dispose();
    }
}
