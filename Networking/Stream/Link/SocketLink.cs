using VRLab.Core;

namespace VRLab.Stream.Link;

/// <summary>Joins a link's end to a connection that is past its handshake.</summary>
internal static class SocketLink
{
    public static (StreamLink Link, SocketPump Pump) Start(LinkTransport transport, ParticipantId participant)
    {
        var arrived = new LinkSignal();
        var toSend = new LinkSignal();
        var incoming = new FrameQueue(arrived);
        var outgoing = new FrameQueue(toSend);
        var pump = new SocketPump(transport, incoming, outgoing, toSend);
        pump.Start();
        return (new StreamLink(incoming, outgoing, arrived, participant), pump);
    }
}
