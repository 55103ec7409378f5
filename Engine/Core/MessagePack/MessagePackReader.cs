using System.Buffers.Binary;

namespace VRLab.Core.MessagePack;

/// <summary>
/// Reads MessagePack from a span. Every length is checked against the bytes that are there before memory is taken, and
/// nesting is bounded by <see cref="MaximumDepth"/>. Every error is a <see cref="ProblemException"/> that names the byte.
/// With a <see cref="MessagePackStringPool"/> strings that come again allocate nothing; the rest allocates nothing but byte arrays.
/// </summary>
public ref partial struct MessagePackReader
{
    /// <summary>Arrays and maps within one another; deeper data is refused.</summary>
    public const int MaximumDepth = 64;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly MessagePackStringPool? _strings;
    private readonly long _firstByteOffset;
    private int _depth;

    /// <param name="bytes">One or more MessagePack values.</param>
    /// <param name="strings">Where repeated strings are kept; null allocates each.</param>
    /// <param name="firstByteOffset">Where <paramref name="bytes"/> begin in their file, for messages.</param>
    public MessagePackReader(ReadOnlySpan<byte> bytes, MessagePackStringPool? strings = null, long firstByteOffset = 0)
    {
        _bytes = bytes;
        _strings = strings;
        _firstByteOffset = firstByteOffset;
    }

    /// <summary>What is being read, for messages ("EntityMoved.Object").</summary>
    public string? Context { get; set; }

    /// <summary>How many bytes were read.</summary>
    public int Position { get; private set; }

    public readonly bool IsAtEnd => Position >= _bytes.Length;

    private readonly int Remaining => _bytes.Length - Position;

    /// <summary>The kind of the next value, which stays unread.</summary>
    public readonly MessagePackType PeekType() => MessagePackFormat.TypeOf(PeekCode());

    /// <summary>Reads nil if it comes next.</summary>
    public bool TryReadNil()
    {
        if (PeekCode() != MessagePackCode.Nil)
        {
            return false;
        }

        Position++;
        return true;
    }

    public bool ReadBoolean()
    {
        byte code = PeekCode();
        if (code is not (MessagePackCode.True or MessagePackCode.False))
        {
            throw Unexpected("true or false");
        }

        Position++;
        return code == MessagePackCode.True;
    }

    private readonly byte PeekCode() => Position < _bytes.Length ? _bytes[Position] : throw Truncated();

    /// <summary>The <paramref name="count"/> bytes after the first <paramref name="skip"/> unread ones, all of which become read.</summary>
    private ReadOnlySpan<byte> Take(int skip, uint count)
    {
        if ((ulong)skip + count > (ulong)Remaining)
        {
            throw Truncated();
        }

        ReadOnlySpan<byte> taken = _bytes.Slice(Position + skip, (int)count);
        Position += skip + (int)count;
        return taken;
    }

    /// <summary>The big-endian length of <paramref name="width"/> bytes behind the code, which stay unread.</summary>
    private readonly uint PeekLength(int width)
    {
        if (Remaining <= width)
        {
            throw Truncated();
        }

        ReadOnlySpan<byte> bytes = _bytes[(Position + 1)..];
        return width switch
        {
            1 => bytes[0],
            2 => BinaryPrimitives.ReadUInt16BigEndian(bytes),
            _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        };
    }

    private readonly ProblemException Truncated() => Problem("the data ends in the middle of a value");

    private readonly ProblemException Unexpected(string expected) =>
        Problem($"expected {expected}, found {MessagePackFormat.Describe(_bytes[Position])}");

    private readonly ProblemException Problem(string what) => ProblemException.BadInput(
        $"MessagePack data, byte {_firstByteOffset + Position}{(Context is null ? string.Empty : $", {Context}")}: {what}.",
        "The data is damaged or comes from another program; use an undamaged copy.");
}
