using System.Net.Sockets;
using VRLab.Core.MessagePack;

namespace VRLab.Stream.Link;

/// <summary>
/// Carries whole frames between a connection and two queues, on two threads. A frame that is too long, a broken
/// connection or the end of the stream closes both queues with a reason.
/// </summary>
internal sealed class SocketPump(LinkTransport transport, FrameQueue incoming, FrameQueue outgoing, LinkSignal toSend)
{
    private Thread? _receiver;
    private Thread? _sender;

    public void Start()
    {
        _receiver = new Thread(Receive) { IsBackground = true, Name = "Stream link, receiving" };
        _sender = new Thread(Send) { IsBackground = true, Name = "Stream link, sending" };
        _receiver.Start();
        _sender.Start();
    }

    /// <summary>Waits until what was queued is sent, then ends the connection; the queues must have been closed.</summary>
    public void Stop(TimeSpan patience)
    {
        if (_sender?.Join(patience) == false)
        {
            transport.Dispose();
        }

        _receiver?.Join(patience);
        transport.Dispose();
    }

    private void Receive()
    {
        var bytes = new byte[LinkFrame.HeaderBytes + LinkFrame.MaximumBodyBytes];
        int filled = 0;
        string reason = "the other side ended the connection";
        try
        {
            while (transport.Receive(bytes.AsSpan(filled)) is > 0 and int count)
            {
                filled += count;
                if (!TryFindWholeFrames(bytes.AsSpan(0, filled), out int whole, out reason) || (whole > 0 && !incoming.Append(bytes.AsSpan(0, whole))))
                {
                    break;
                }

                if (whole > 0)
                {
                    bytes.AsSpan(whole, filled - whole).CopyTo(bytes);
                    filled -= whole;
                }

                reason = "the other side ended the connection";
            }
        }
        catch (Exception cause) when (cause is SocketException or ObjectDisposedException or InvalidDataException)
        {
            reason = cause is InvalidDataException ? cause.Message : $"the connection broke ({cause.Message})";
        }

        incoming.Close(reason);
        outgoing.Close(reason);
    }

    private static bool TryFindWholeFrames(ReadOnlySpan<byte> bytes, out int whole, out string reason)
    {
        whole = 0;
        reason = string.Empty;
        while (bytes.Length - whole >= LinkFrame.HeaderBytes)
        {
            int bodyBytes = LinkFrame.BodyBytesOf(bytes[whole..]);
            if (bodyBytes is < 0 or > LinkFrame.MaximumBodyBytes)
            {
                reason = $"the other side announced a frame of {(uint)bodyBytes} bytes; at most {LinkFrame.MaximumBodyBytes} are allowed";
                return false;
            }

            if (bytes.Length - whole - LinkFrame.HeaderBytes < bodyBytes)
            {
                break;
            }

            whole += LinkFrame.HeaderBytes + bodyBytes;
        }

        return true;
    }

    private void Send()
    {
        var draining = new MessagePackBuffer(4096);
        try
        {
            long seen = -1;
            while (true)
            {
                string? closed = outgoing.ClosedBecause;
                if (outgoing.TryTake(ref draining))
                {
                    transport.Send(draining.WrittenSpan);
                }
                else if (closed is not null)
                {
                    break;
                }
                else
                {
                    toSend.WaitPast(seen, Timeout.InfiniteTimeSpan);
                    seen = toSend.Count;
                }
            }

            transport.EndSending();
        }
        catch (Exception cause) when (cause is SocketException or ObjectDisposedException)
        {
            incoming.Close($"the connection broke ({cause.Message})");
            outgoing.Close($"the connection broke ({cause.Message})");
        }
    }
}
