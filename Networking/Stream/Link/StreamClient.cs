using System.Net;
using System.Net.Sockets;
using VRLab.Core;

namespace VRLab.Stream.Link;

/// <summary>A learner's program's end of the link to a session host in another process, on this machine or another.</summary>
public sealed class StreamClient : IStreamLink
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly StreamLink _link;
    private readonly SocketPump _pump;

    private StreamClient(LinkTransport transport, ParticipantId participant, bool isLate)
    {
        IsLate = isLate;
        (_link, _pump) = SocketLink.Start(transport, participant);
    }

    /// <summary>The session had begun: first comes all that was missed, up to the end of a tick.</summary>
    public bool IsLate { get; }

    public ParticipantId Participant => _link.Participant;

    public long CompletedTick => _link.CompletedTick;

    public string? ClosedBecause => _link.ClosedBecause;

    /// <summary>Joins the session host that listens on a loopback port.</summary>
    /// <exception cref="ProblemException">Nobody listens there, or not VRLab, or the host refuses; the message says which.</exception>
    public static StreamClient Connect(int port, TimeSpan patience) =>
        Connect(new IPEndPoint(IPAddress.Loopback, port), code: string.Empty, role: string.Empty, patience);

    /// <summary>Joins a session host somewhere; with a code the traffic is encrypted, and the host proves that it knows the code (<see cref="JoinCode"/>).</summary>
    /// <param name="hosts">Where it may listen: the first that answers is it.</param>
    /// <param name="code">The join code that it shows; empty where it asks for none.</param>
    /// <param name="role">The role to take where the session has begun; empty for any that is free.</param>
    /// <param name="patience">How long it may take to answer.</param>
    /// <exception cref="ProblemException">Nobody listens there, or not VRLab, or the host refuses; the message says which.</exception>
    public static StreamClient Connect(IReadOnlyList<IPEndPoint> hosts, string code, string role, TimeSpan patience)
    {
        for (int i = 0; ; i++)
        {
            try
            {
                return Connect(hosts[i], code, role, patience);
            }
            catch (ProblemException nobody) when (nobody.Code == ExitCode.EnvironmentLacking && i + 1 < hosts.Count)
            {
                // A name can stand for several addresses, of which the host listens at one.
            }
        }
    }

    /// <summary>The same at one address.</summary>
    /// <exception cref="ProblemException">As there.</exception>
    public static StreamClient Connect(IPEndPoint host, string code, string role, TimeSpan patience)
    {
        var socket = new Socket(host.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Connect(host);
            var peer = new GreetingSocket(socket, TimeProvider.System, patience);
            using var own = new EphemeralKey();
            Handshake.SendHello(peer, role, own);
            (ParticipantId participant, LinkSecrets? secrets, bool isLate) = Handshake.ReceiveWelcome(peer, code, own);
            peer.Release();
            return new StreamClient(secrets is null ? new LinkTransport(socket) : new SealedTransport(socket, secrets.GuestToHost, secrets.HostToGuest), participant, isLate);
        }
        catch (SocketException cause)
        {
            socket.Dispose();
            throw ProblemException.EnvironmentLacking(
                $"No session host answers at {host.Address}, port {host.Port} ({cause.Message}).", "Start the host first and give the port that it prints.", cause);
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
