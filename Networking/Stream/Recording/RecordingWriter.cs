using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream.Recording;

/// <summary>
/// Writes a session to a file that stays readable whenever the program is killed. Records are gathered in a block, and
/// the block is handed to the operating system after half a second of simulation or of wall time, whichever comes first;
/// so at most the last second is lost. The disk itself is asked each few seconds (against loss of power).
/// One thread at a time; allocates nothing per record after warm-up.
/// </summary>
public sealed class RecordingWriter : IStreamSink, IDisposable
{
    private const long TicksPerBlock = SimulationTime.TicksPerSecond / 2;
    private const int BytesPerBlock = 256 * 1024;
    private static readonly TimeSpan WallTimePerBlock = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan WallTimePerSync = TimeSpan.FromSeconds(3);
    private readonly IBlockOutput _output;
    private readonly TimeProvider _clock;
    private readonly MessagePackBuffer _block = new(BytesPerBlock + (BytesPerBlock / 4));
    private uint _blockIndex;
    private long _length;
    private long _firstTick;
    private long _lastTick = long.MinValue;
    private long _blockBegan;
    private long _lastSync;
    private bool _isEnded;
    private bool _isDisposed;

    internal RecordingWriter(IBlockOutput output, TimeProvider clock)
    {
        _output = output;
        _clock = clock;
        _lastSync = clock.GetTimestamp();
        BeginBlock();
        Span<byte> preamble = stackalloc byte[RecordingPreamble.ByteCount];
        RecordingPreamble.Write(preamble);
        Append(preamble);
    }

    /// <summary>Why nothing more is recorded (a full disk), or null while all is well.</summary>
    public ProblemException? Problem { get; private set; }

    /// <summary>Creates the file; one that holds a recording already is never overwritten.</summary>
    /// <exception cref="ProblemException">The file is there already, or cannot be created.</exception>
    public static RecordingWriter Create(string path, TimeProvider clock)
    {
        FileBlockOutput output = FileBlockOutput.Create(path);
        try
        {
            return new RecordingWriter(output, clock);
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    /// <summary>Adds a record; ticks never decrease.</summary>
    /// <exception cref="ProblemException">The disk is full or gone: thrown once, then records are dropped and <see cref="Problem"/> says why.</exception>
    public void Write<T>(long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T>
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        ArgumentOutOfRangeException.ThrowIfLessThan(tick, _lastTick);
        if (Problem is not null)
        {
            return;
        }

        if (HasRecords && tick - _firstTick >= TicksPerBlock)
        {
            Flush();
        }

        Gather(tick, participant, in record);
        bool isEdge = typeof(T) == typeof(SessionHeader) || typeof(T) == typeof(SessionEnded);
        _isEnded = typeof(T) == typeof(SessionEnded);
        if (isEdge || _block.Length >= BytesPerBlock)
        {
            Flush();
        }
        else
        {
            FlushIfDue();
        }
    }

    /// <summary>Hands records to the operating system if they have waited for half a second; for a host that pauses.</summary>
    /// <exception cref="ProblemException">As for <see cref="Write{T}"/>.</exception>
    public void FlushIfDue()
    {
        if (HasRecords && _clock.GetElapsedTime(_blockBegan) >= WallTimePerBlock)
        {
            Flush();
        }
    }

    /// <summary>Hands all records to the operating system now.</summary>
    /// <exception cref="ProblemException">As for <see cref="Write{T}"/>.</exception>
    public void Flush()
    {
        if (Problem is null && HasRecords)
        {
            AppendBlock(BlockKind.Records);
            SyncIfDue();
        }
    }

    /// <summary>Writes what is left, and the end mark where the last record was <see cref="SessionEnded"/>. Throws nothing; see <see cref="Problem"/>.</summary>
    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        try
        {
            Flush();
            if (_isEnded && Problem is null)
            {
                AppendBlock(BlockKind.End);
            }
        }
        catch (ProblemException)
        {
            // Kept in Problem, for whoever asks after the end.
        }

        _output.Dispose();
    }

    private bool HasRecords => _block.Length > BlockHeader.ByteCount;

    private void Gather<T>(long tick, ParticipantId participant, in T record)
        where T : struct, IStreamRecord<T>
    {
        int before = _block.Length;
        if (!HasRecords)
        {
            _firstTick = tick;
            _blockBegan = _clock.GetTimestamp();
        }

        RecordCodec.Write(_block, tick, participant, in record);
        if (_block.Length - before > BlockHeader.MaximumPayloadBytes - BytesPerBlock)
        {
            _block.Truncate(before);
            throw new ArgumentException($"A {T.Kind} of that size does not fit a recording.", nameof(record));
        }

        _lastTick = tick;
    }

    private void BeginBlock()
    {
        _block.Clear();
        _block.GetSpan(BlockHeader.ByteCount);
        _block.Advance(BlockHeader.ByteCount);
    }

    private void AppendBlock(BlockKind kind)
    {
        ReadOnlySpan<byte> payload = _block.WrittenSpan[BlockHeader.ByteCount..];
        var header = new BlockHeader(kind, _blockIndex, payload.Length, HasRecords ? _firstTick : _lastTick, Crc32C.Of(payload));
        header.Write(_block.SpanAt(0, BlockHeader.ByteCount));
        Append(_block.WrittenSpan);
        _blockIndex++;
        BeginBlock();
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _output.Append(bytes);
            _length += bytes.Length;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            Problem = RecordingProblems.CannotWrite(_output.Name, _length, cause);
            _output.TrimTo(_length);
            throw Problem;
        }
    }

    private void SyncIfDue()
    {
        if (_clock.GetElapsedTime(_lastSync) >= WallTimePerSync)
        {
            _output.RequestSync();
            _lastSync = _clock.GetTimestamp();
        }
    }
}
