using System.Buffers;

namespace VRLab.Core.MessagePack;

/// <summary>
/// Bytes that a <see cref="MessagePackWriter"/> fills: grows by doubling, is cleared and used again, and so allocates
/// nothing once it is large enough. One thread at a time.
/// </summary>
public sealed class MessagePackBuffer(int initialCapacity = 256) : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[Math.Max(16, initialCapacity)];

    public int Length { get; private set; }

    /// <summary>The bytes written so far; valid until the next write or <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, Length);

    /// <inheritdoc cref="WrittenSpan"/>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Forgets everything after the first <paramref name="length"/> bytes.</summary>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)Length, nameof(length));
        Length = length;
    }

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_bytes.Length - Length), nameof(count));
        Length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureFree(Math.Max(1, sizeHint));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        EnsureFree(Math.Max(1, sizeHint));
        return _bytes.AsSpan(Length);
    }

    /// <summary>Written bytes, to be written again: a length or checksum that is known only at the end.</summary>
    public Span<byte> SpanAt(int start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start, (uint)Length, nameof(start));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(Length - start), nameof(count));
        return _bytes.AsSpan(start, count);
    }

    /// <summary>Takes the next <paramref name="count"/> bytes, for the caller to fill.</summary>
    internal Span<byte> Take(int count)
    {
        EnsureFree(count);
        Span<byte> taken = _bytes.AsSpan(Length, count);
        Length += count;
        return taken;
    }

    private void EnsureFree(int count)
    {
        if (count > _bytes.Length - Length)
        {
            long wanted = Math.Max((long)Length + count, Math.Min(2L * _bytes.Length, Array.MaxLength));
            Array.Resize(ref _bytes, checked((int)wanted));
        }
    }
}
