using System.Net;
using System.Net.Sockets;
using VRLab.Core;

namespace VRLab.Stream.Link;

/// <summary>A learner's program's end of the link to a session host in another process on this machine.</summary>
public sealed class StreamClient : IStreamLink
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly StreamLink _link;
    private readonly SocketPump _pump;

    private StreamClient(Socket socket, ParticipantId participant)
    {
        (_link, _pump) = SocketLink.Start(socket, participant);
    }

    public ParticipantId Participant => _link.Participant;

    public long CompletedTick => _link.CompletedTick;

    public string? ClosedBecause => _link.ClosedBecause;

    /// <summary>Joins the session host that listens on a loopback port.</summary>
    /// <exception cref="ProblemException">Nobody listens there, or not VRLab, or the host refuses; the message says which.</exception>
    public static StreamClient Connect(int port, TimeSpan patience)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.ReceiveTimeout = (int)patience.TotalMilliseconds;
            socket.Connect(IPAddress.Loopback, port);
            Handshake.SendHello(socket);
            ParticipantId participant = Handshake.ReceiveWelcome(socket);
            socket.ReceiveTimeout = 0;
            return new StreamClient(socket, participant);
        }
        catch (SocketException cause)
        {
            socket.Dispose();
            throw ProblemException.EnvironmentLacking(
                $"No session host answers on port {port} ({cause.Message}).", "Start the host first and give the port that it prints.", cause);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Write<T>(long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T> => _link.Write(tick, participant, in record);

    public bool TryReceive(out RecordEnvelope envelope) => _link.TryReceive(out envelope);

    public void EndTick(long tick) => _link.EndTick(tick);

    public void Flush() => _link.Flush();

    public bool WaitForMore(TimeSpan timeout) => _link.WaitForMore(timeout);

    public void Close(string reason) => _link.Close(reason);

    public void Dispose()
    {
        _link.Dispose();
        _pump.Stop(Patience);
    }
}
