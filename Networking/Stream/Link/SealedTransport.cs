using System.Buffers.Binary;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace VRLab.Stream.Link;

/// <summary>
/// Bytes through a connected socket that nobody between can read or alter (AES-256-GCM, NIST SP 800-38D): in packets of a length (4 bytes, little-endian), the
/// sealed bytes and a tag. Packets are counted, so that none can be left out, repeated or exchanged. Allocates nothing per packet.
/// </summary>
internal sealed class SealedTransport(Socket socket, byte[] sealingKey, byte[] openingKey) : LinkTransport(socket)
{
    private const int MostPlainBytes = 64 * 1024;
    private const int TagBytes = 16;
    private const int NonceBytes = 12;
    private readonly AesGcm _sealing = new(sealingKey, TagBytes);
    private readonly AesGcm _opening = new(openingKey, TagBytes);
    private readonly byte[] _outgoing = new byte[sizeof(int) + MostPlainBytes + TagBytes];
    private readonly byte[] _incoming = new byte[MostPlainBytes + TagBytes];
    private readonly byte[] _plain = new byte[MostPlainBytes];
    private ulong _sealedCount;
    private ulong _openedCount;
    private int _plainFrom;
    private int _plainTo;

    /// <exception cref="InvalidDataException">What came was altered on the way, or is not sealed.</exception>
    public override int Receive(Span<byte> into)
    {
        if (_plainFrom == _plainTo && !TryOpenNext())
        {
            return 0;
        }

        int count = Math.Min(into.Length, _plainTo - _plainFrom);
        _plain.AsSpan(_plainFrom, count).CopyTo(into);
        _plainFrom += count;
        return count;
    }

    public override void Send(ReadOnlySpan<byte> bytes)
    {
        Span<byte> nonce = stackalloc byte[NonceBytes];
        while (!bytes.IsEmpty)
        {
            int count = Math.Min(bytes.Length, MostPlainBytes);
            Count(nonce, ref _sealedCount);
            Span<byte> length = _outgoing.AsSpan(0, sizeof(int));
            BinaryPrimitives.WriteInt32LittleEndian(length, count);
            _sealing.Encrypt(nonce, bytes[..count], _outgoing.AsSpan(sizeof(int), count), _outgoing.AsSpan(sizeof(int) + count, TagBytes), length);
            base.Send(_outgoing.AsSpan(0, sizeof(int) + count + TagBytes));
            bytes = bytes[count..];
        }
    }

    protected override void Dispose(bool isDisposing)
    {
        _sealing.Dispose();
        _opening.Dispose();
        base.Dispose(isDisposing);
    }

    private bool TryOpenNext()
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        if (!TryReceiveAll(length))
        {
            return false;
        }

        int count = BinaryPrimitives.ReadInt32LittleEndian(length);
        if (count is <= 0 or > MostPlainBytes)
        {
            throw Altered();
        }

        Span<byte> packet = _incoming.AsSpan(0, count + TagBytes);
        Span<byte> nonce = stackalloc byte[NonceBytes];
        Count(nonce, ref _openedCount);
        if (!TryReceiveAll(packet))
        {
            return false;
        }

        try
        {
            _opening.Decrypt(nonce, packet[..count], packet[count..], _plain.AsSpan(0, count), length);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw Altered();
        }

        (_plainFrom, _plainTo) = (0, count);
        return true;
    }

    private bool TryReceiveAll(Span<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            int count = base.Receive(bytes);
            if (count == 0)
            {
                return false;
            }

            bytes = bytes[count..];
        }

        return true;
    }

    private static void Count(Span<byte> nonce, ref ulong count)
    {
        nonce.Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(nonce, count++);
    }

    private static InvalidDataException Altered() => new("what came was altered on the way, or is not sealed");
}
