using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream.Recording;

/// <summary>
/// Reads a recording forward, block by block. A recording that was cut short reads up to its last whole block; damage in
/// the middle, a foreign file and a newer version are problems that name the byte. One thread at a time.
/// </summary>
public sealed class RecordingReader : IDisposable
{
    private readonly IBlockSource _source;
    private readonly BlockReader _blocks;
    private readonly MessagePackStringPool _strings = new();
    private ReadOnlyMemory<byte> _rest;
    private long _restOffset;
    private long _lastTick = long.MinValue;
    private RecordEnvelope? _peeked;

    private RecordingReader(IBlockSource source)
    {
        _source = source;
        _blocks = new BlockReader(source);
        _blocks.Begin();
    }

    /// <summary>True once the end was reached and the session had been ended on purpose.</summary>
    public bool IsComplete => _blocks.IsComplete && _rest.IsEmpty;

    /// <summary>Known at the end: the byte from which on nothing could be read, where the session was cut short.</summary>
    public long? TruncatedAt => _blocks.TruncatedAt;

    /// <summary>Opens a file, which may be still growing.</summary>
    /// <exception cref="ProblemException">The file cannot be opened or is no recording of a known version.</exception>
    public static RecordingReader Open(string path) => Begin(FileBlockSource.Open(path));

    /// <summary>Reads a recording that is in memory; <paramref name="name"/> stands for it in messages.</summary>
    /// <exception cref="ProblemException">The bytes are no recording of a known version.</exception>
    public static RecordingReader FromMemory(ReadOnlyMemory<byte> bytes, string name) => Begin(new MemoryBlockSource(name, bytes));

    /// <summary>The session's header, without passing over it; to be asked before the first <see cref="TryRead"/>.</summary>
    /// <exception cref="ProblemException">The recording has none, or one of a newer version.</exception>
    public SessionHeader ReadHeader()
    {
        if (_lastTick != long.MinValue && _peeked is null)
        {
            throw new InvalidOperationException("The header is read before the records.");
        }

        if (!TryRead(out RecordEnvelope first))
        {
            throw RecordingProblems.Empty(_source.Name, TruncatedAt ?? _source.Length);
        }

        _peeked = first;
        if (!first.TryRead(out SessionHeader header))
        {
            throw RecordingProblems.NoHeader(_source.Name, first.Kind);
        }

        return header.FormatVersion <= StreamFormat.RecordsVersion
            ? header
            : throw RecordingProblems.Newer(_source.Name, RecordingPreamble.ByteCount, header.FormatVersion, StreamFormat.RecordsVersion);
    }

    /// <summary>The next record, of a known kind or not; false at the end. The envelope may be kept.</summary>
    /// <exception cref="ProblemException">The recording is damaged in the middle; the message names the byte.</exception>
    public bool TryRead(out RecordEnvelope envelope)
    {
        if (_peeked is { } peeked)
        {
            (envelope, _peeked) = (peeked, null);
            return true;
        }

        while (_rest.IsEmpty)
        {
            if (!_blocks.TryRead(out byte[] payload, out _restOffset))
            {
                envelope = default;
                return false;
            }

            _rest = payload;
        }

        int count = RecordCodec.Read(_rest, _strings, _restOffset, out envelope);
        CheckOrder(envelope);
        _rest = _rest[count..];
        _restOffset += count;
        return true;
    }

    public void Dispose() => _source.Dispose();

    private static RecordingReader Begin(IBlockSource source)
    {
        try
        {
            return new RecordingReader(source);
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    private void CheckOrder(in RecordEnvelope envelope)
    {
        if (envelope.Tick < _lastTick)
        {
            throw RecordingProblems.Damaged(_source.Name, _restOffset, $"tick {envelope.Tick} comes after tick {_lastTick}");
        }

        _lastTick = envelope.Tick;
    }
}
