using System.Net;
using System.Net.Sockets;
using VRLab.Core;

namespace VRLab.Stream.Link;

/// <summary>Accepts learner's programs: on the loopback interface anybody, elsewhere only those who know the join code.</summary>
internal sealed class SocketListener : IDisposable
{
    private const int MaximumHandshakes = 16;
    private static readonly TimeSpan HelloPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan PenaltyForWrongCode = TimeSpan.FromSeconds(1);
    private readonly StreamServer _server;
    private readonly string _code;
    private readonly Socket _listening;
    private readonly Thread _thread;
    private readonly SemaphoreSlim _handshakes = new(MaximumHandshakes);
    private volatile bool _isClosing;

    public SocketListener(StreamServer server, IPEndPoint at, string code)
    {
        _code = code;
        _server = server;
        _listening = new Socket(at.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            _listening.Bind(at);
            _listening.Listen(MaximumHandshakes);
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
        _isClosing = true;
        _listening.Dispose();
        _thread.Join();
    }

    private void Accept()
    {
        while (!_isClosing)
        {
            try
            {
                Socket socket = _listening.Accept();
                _handshakes.Wait();
                new Thread(() => Greet(socket)) { IsBackground = true, Name = "Session host, greeting" }.Start();
            }
            catch (Exception cause) when (cause is SocketException or ObjectDisposedException)
            {
                // A peer that broke off before it was accepted; or the end of listening, which the loop sees.
            }
        }
    }

    private void Greet(Socket socket)
    {
        try
        {
            socket.NoDelay = true;
            socket.ReceiveTimeout = (int)HelloPatience.TotalMilliseconds;
            string role = Handshake.ReceiveHello(socket);
            Prove(socket);
            socket.ReceiveTimeout = 0;
            if (_server.TryJoin(role, participant => Join(socket, participant)) is { } refusal)
            {
                Refuse(socket, refusal);
            }
        }
        catch (ProblemException problem)
        {
            Refuse(socket, problem.Message);
        }
        catch (SocketException)
        {
            socket.Dispose();
        }
        finally
        {
            _handshakes.Release();
        }
    }

    private void Prove(Socket socket)
    {
        if (_code.Length == 0)
        {
            return;
        }

        try
        {
            Handshake.Prove(socket, _code);
        }
        catch (ProblemException)
        {
            // Whoever tries codes has to wait for each answer.
            Thread.Sleep(PenaltyForWrongCode);
            throw;
        }
    }

    private static ParticipantPort Join(Socket socket, ParticipantId participant)
    {
        Handshake.SendWelcome(socket, participant);
        (StreamLink link, SocketPump pump) = SocketLink.Start(socket, participant);
        return new ParticipantPort(link, pump);
    }

    private static void Refuse(Socket socket, string reason)
    {
        try
        {
            Handshake.SendGoodbye(socket, reason);
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // Whoever does not wait for the answer does not get it.
        }

        socket.Dispose();
    }
}
