namespace VRLab.Stream.Recording;

/// <summary>Walks over the blocks of a recording and tells a torn end from damage in the middle.</summary>
internal sealed class BlockReader(IBlockSource source)
{
    private long _offset = RecordingPreamble.ByteCount;
    private uint _index;

    /// <summary>True once the end mark was met.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The byte from which on nothing could be read, where the recording was cut short.</summary>
    public long? TruncatedAt { get; private set; }

    /// <summary>Looks at the first bytes of the file.</summary>
    /// <exception cref="Core.ProblemException">The file is no recording, is damaged or of a newer version.</exception>
    public void Begin()
    {
        Span<byte> preamble = stackalloc byte[RecordingPreamble.ByteCount];
        int count = source.ReadAt(0, preamble);
        if (!RecordingPreamble.Check(preamble[..count], source.Name))
        {
            TruncatedAt = 0;
        }
    }

    /// <summary>The next payload of records and where it begins; false at the end, whether marked or torn.</summary>
    /// <exception cref="Core.ProblemException">The recording is damaged in the middle.</exception>
    public bool TryRead(out byte[] payload, out long payloadOffset)
    {
        while (!IsComplete && TruncatedAt is null)
        {
            BlockHeader? header = ReadBlock(out payload, out payloadOffset);
            if (header is null)
            {
                EndTorn();
            }
            else if (header.Value.Kind == BlockKind.End)
            {
                IsComplete = true;
            }
            else if (header.Value.Kind == BlockKind.Records)
            {
                return true;
            }
        }

        payload = [];
        payloadOffset = _offset;
        return false;
    }

    private BlockHeader? ReadBlock(out byte[] payload, out long payloadOffset)
    {
        payload = [];
        payloadOffset = _offset + BlockHeader.ByteCount;
        Span<byte> head = stackalloc byte[BlockHeader.ByteCount];
        bool isIntact = BlockHeader.TryRead(head[..source.ReadAt(_offset, head)], out BlockHeader header);
        if (!isIntact || header.Index != _index || header.PayloadBytes > source.Length - payloadOffset)
        {
            return null;
        }

        payload = GC.AllocateUninitializedArray<byte>(header.PayloadBytes);
        if (source.ReadAt(payloadOffset, payload) != payload.Length || Crc32C.Of(payload) != header.PayloadCrc)
        {
            return null;
        }

        _offset = payloadOffset + payload.Length;
        _index++;
        return header;
    }

    /// <summary>What cannot be read is the torn end of a session that was cut short, unless an intact block lies behind it.</summary>
    private void EndTorn()
    {
        if (HasBlockAfter(_offset))
        {
            throw RecordingProblems.Damaged(source.Name, _offset, $"block {_index} does not match its checksum, though later ones do");
        }

        TruncatedAt = _offset;
    }

    private bool HasBlockAfter(long offset)
    {
        const int WindowBytes = 64 * 1024;
        var window = new byte[Math.Clamp(source.Length - offset, 0, WindowBytes)];
        for (long start = offset + 1; start < source.Length; start += WindowBytes - BlockHeader.ByteCount)
        {
            if (ContainsHeader(window.AsSpan(0, source.ReadAt(start, window))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsHeader(ReadOnlySpan<byte> bytes)
    {
        while (bytes.IndexOf(BlockHeader.Magic) is >= 0 and int at)
        {
            if (BlockHeader.TryRead(bytes[at..], out _))
            {
                return true;
            }

            bytes = bytes[(at + 1)..];
        }

        return false;
    }
}
