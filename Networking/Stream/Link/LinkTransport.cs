using System.Net.Sockets;

namespace VRLab.Stream.Link;

/// <summary>Bytes through a connected socket, as they are. One thread sends, another receives.</summary>
internal class LinkTransport(Socket socket) : IDisposable
{
    /// <summary>How many bytes came; 0 at the end.</summary>
    /// <exception cref="SocketException">The connection broke.</exception>
    public virtual int Receive(Span<byte> into) => socket.Receive(into);

    /// <exception cref="SocketException">The connection broke.</exception>
    public virtual void Send(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[socket.Send(bytes)..];
        }
    }

    /// <summary>Nothing more is sent; the other side may still send.</summary>
    public void EndSending() => socket.Shutdown(SocketShutdown.Send);

    /// <summary>Breaks the connection off, whoever waits for it.</summary>
    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing) => socket.Dispose();
}
