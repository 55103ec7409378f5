using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream.Link;

/// <summary>
/// An end of a link over two queues of bytes. The other end may be in this process (<see cref="InProcessLink"/>) or
/// behind a socket (<see cref="StreamClient"/>, <see cref="StreamServer"/>): the bytes are the same.
/// A peer that breaks the protocol is cut off with a reason; it can do no more.
/// </summary>
internal sealed class StreamLink(FrameQueue incoming, FrameQueue outgoing, LinkSignal arrived, ParticipantId participant) : IStreamLink
{
    private const int PublishBytes = 64 * 1024;
    private readonly MessagePackBuffer _pending = new(4096);
    private readonly MessagePackStringPool _strings = new();
    private MessagePackBuffer _reading = new(4096);
    private int _readPosition;
    private long _lastTick;
    private long _framesAllowed = long.MaxValue;
    private long _bytesAllowed = long.MaxValue;
    private long _seenSignals = -1;
    private string? _endReason;

    public ParticipantId Participant => participant;

    public long CompletedTick { get; private set; } = -1;

    public string? ClosedBecause => _endReason ?? incoming.ClosedBecause ?? outgoing.ClosedBecause;

    public void Write<T>(long tick, ParticipantId author, in T record)
        where T : struct, IStreamRecord<T>
    {
        int start = LinkFrame.Begin(_pending);
        RecordCodec.Write(_pending, tick, author, in record);
        EndRecord(start);
    }

    /// <summary>Writes a record again whose body is still bytes.</summary>
    public void Write(in RecordEnvelope record)
    {
        int start = LinkFrame.Begin(_pending);
        RecordCodec.Write(_pending, in record);
        EndRecord(start);
    }

    public void EndTick(long tick)
    {
        LinkFrame.WriteTickEnd(_pending, tick);
        Publish();
    }

    public void Flush() => Publish();

    /// <summary>How much the other side may say until the next call, before it is cut off; as much as it likes before the first.</summary>
    public void Allow(int frames, int bytes) => (_framesAllowed, _bytesAllowed) = (frames, bytes);

    public bool TryReceive(out RecordEnvelope envelope)
    {
        envelope = default;
        try
        {
            while (_endReason is null && HasFrame())
            {
                if (ReadFrame(out envelope))
                {
                    return true;
                }
            }
        }
        catch (ProblemException problem)
        {
            Close($"the other side broke the protocol: {problem.Problem}");
        }

        return false;
    }

    public bool WaitForMore(TimeSpan timeout)
    {
        long seen = _seenSignals;
        if (_readPosition < _reading.Length || !incoming.IsEmpty || ClosedBecause is not null || arrived.WaitPast(seen, timeout))
        {
            _seenSignals = arrived.Count;
            return true;
        }

        return false;
    }

    public void Close(string reason)
    {
        if (outgoing.ClosedBecause is null)
        {
            LinkFrame.WriteGoodbye(_pending, reason);
            Publish();
        }

        End(reason);
    }

    public void Dispose() => Close("the other side ended the link");

    /// <summary>Nothing is received any more from here on; the first reason stays.</summary>
    private void End(string reason)
    {
        _endReason ??= reason;
        outgoing.Close(_endReason);
        incoming.Close(_endReason);
    }

    private void EndRecord(int start)
    {
        LinkFrame.End(_pending, start, FrameType.Record);
        if (_pending.Length >= PublishBytes)
        {
            Publish();
        }
    }

    private void Publish()
    {
        if (_pending.Length == 0)
        {
            return;
        }

        if (!outgoing.TryAppend(_pending.WrittenSpan) && outgoing.ClosedBecause is null)
        {
            End("the other side did not keep up");
        }

        _pending.Clear();
    }

    private bool HasFrame()
    {
        if (_readPosition < _reading.Length)
        {
            return true;
        }

        _readPosition = 0;
        _reading.Clear();
        return incoming.TryTake(ref _reading);
    }

    /// <summary>Reads the next whole frame; true where it is a record.</summary>
    private bool ReadFrame(out RecordEnvelope envelope)
    {
        envelope = default;
        ReadOnlyMemory<byte> frame = _reading.WrittenMemory[_readPosition..];
        FrameType type = LinkFrame.TypeOf(frame.Span);
        ReadOnlyMemory<byte> body = frame.Slice(LinkFrame.HeaderBytes, LinkFrame.BodyBytesOf(frame.Span));
        _readPosition += LinkFrame.HeaderBytes + body.Length;
        _bytesAllowed -= body.Length;
        if (--_framesAllowed < 0 || _bytesAllowed < 0)
        {
            Close("it writes too much");
            return false;
        }

        switch (type)
        {
            case FrameType.Record:
                RecordCodec.Read(body, _strings, 0, out envelope);
                CheckTick(envelope.Tick);
                return true;
            case FrameType.TickEnd:
                long tick = ReadNumber(body.Span);
                CheckTick(tick);
                CompletedTick = tick;
                return false;
            case FrameType.Goodbye:
                End(ReadReason(body.Span));
                return false;
            default:
                throw ProblemException.BadInput($"frame type {(byte)type} is not known here.", "Update VRLab on both sides.");
        }
    }

    private void CheckTick(long tick)
    {
        if (tick < _lastTick)
        {
            throw ProblemException.BadInput($"tick {tick} comes after tick {_lastTick}.", "Update VRLab on both sides.");
        }

        _lastTick = tick;
    }

    private static long ReadNumber(ReadOnlySpan<byte> body)
    {
        var reader = new MessagePackReader(body) { Context = "tick end" };
        reader.ReadArrayHeader();
        return reader.ReadInt64();
    }

    private static string ReadReason(ReadOnlySpan<byte> body)
    {
        var reader = new MessagePackReader(body) { Context = "goodbye" };
        return reader.ReadArrayHeader() > 0 ? LinkFrame.Printable(reader.ReadString() ?? string.Empty) : string.Empty;
    }
}
