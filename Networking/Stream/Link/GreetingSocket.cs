using System.Net.Sockets;
using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream.Link;

/// <summary>
/// A socket during the greeting: whole frames, blocking, with one deadline for all of it, so that a peer who sends a byte now and then holds nobody up.
/// </summary>
internal sealed class GreetingSocket(Socket socket, TimeProvider clock, TimeSpan patience)
{
    private const int MaximumBodyBytes = 4096;
    private readonly long _began = clock.GetTimestamp();

    /// <exception cref="SocketException">The peer broke off, or the time is over.</exception>
    public void Send(Action<MessagePackBuffer> write)
    {
        var buffer = new MessagePackBuffer();
        write(buffer);
        socket.SendTimeout = MillisecondsLeft();
        socket.Send(buffer.WrittenSpan);
    }

    /// <exception cref="ProblemException">What comes is no frame of a greeting.</exception>
    /// <exception cref="SocketException">The peer broke off, or the time is over.</exception>
    public byte[] Receive(out FrameType type)
    {
        Span<byte> header = stackalloc byte[LinkFrame.HeaderBytes];
        ReceiveAll(header);
        type = LinkFrame.TypeOf(header);
        int bodyBytes = LinkFrame.BodyBytesOf(header);
        if (bodyBytes is < 0 or > MaximumBodyBytes)
        {
            throw Handshake.Foreign();
        }

        var body = new byte[bodyBytes];
        ReceiveAll(body);
        return body;
    }

    /// <summary>The greeting is over; from here on the socket waits as long as it takes.</summary>
    public void Release() => (socket.ReceiveTimeout, socket.SendTimeout) = (0, 0);

    private void ReceiveAll(Span<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            socket.ReceiveTimeout = MillisecondsLeft();
            int count = socket.Receive(bytes);
            bytes = count > 0 ? bytes[count..] : throw new SocketException((int)SocketError.ConnectionReset);
        }
    }

    private int MillisecondsLeft()
    {
        double left = (patience - clock.GetElapsedTime(_began)).TotalMilliseconds;
        return left >= 1.0 ? (int)Math.Min(left, int.MaxValue) : throw new SocketException((int)SocketError.TimedOut);
    }
}
