using System.Net.Sockets;
using VRLab.Core;

namespace VRLab.Stream.Link;

/// <summary>Joins a link's end to a socket that is past its handshake.</summary>
internal static class SocketLink
{
    public static (StreamLink Link, SocketPump Pump) Start(Socket socket, ParticipantId participant)
    {
        var arrived = new LinkSignal();
        var toSend = new LinkSignal();
        var incoming = new FrameQueue(arrived);
        var outgoing = new FrameQueue(toSend);
        var pump = new SocketPump(socket, incoming, outgoing, toSend);
        pump.Start();
        return (new StreamLink(incoming, outgoing, arrived, participant), pump);
    }
}
