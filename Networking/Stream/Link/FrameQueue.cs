using VRLab.Core.MessagePack;

namespace VRLab.Stream.Link;

/// <summary>
/// Whole frames on their way from one thread to another, as bytes. Two buffers change places, so nothing is allocated
/// once they are large enough. Bounded.
/// </summary>
internal sealed class FrameQueue(LinkSignal arrived)
{
    public const int MaximumBytes = 16 * 1024 * 1024;
    private readonly object _gate = new();
    private MessagePackBuffer _filling = new(4096);
    private string? _closedBecause;

    /// <summary>Why nothing more comes in; what is inside can still be taken.</summary>
    public string? ClosedBecause
    {
        get
        {
            lock (_gate)
            {
                return _closedBecause;
            }
        }
    }

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _filling.Length == 0;
            }
        }
    }

    /// <summary>False where the queue is closed or has no room, as when the reader does not keep up.</summary>
    public bool TryAppend(ReadOnlySpan<byte> frames)
    {
        lock (_gate)
        {
            if (_closedBecause is not null || _filling.Length + frames.Length > MaximumBytes)
            {
                return false;
            }

            Add(frames);
        }

        arrived.Raise();
        return true;
    }

    /// <summary>As <see cref="TryAppend"/>, but waits for room; false where the queue is closed.</summary>
    public bool Append(ReadOnlySpan<byte> frames)
    {
        lock (_gate)
        {
            while (_closedBecause is null && _filling.Length > 0 && _filling.Length + frames.Length > MaximumBytes)
            {
                Monitor.Wait(_gate);
            }

            if (_closedBecause is not null)
            {
                return false;
            }

            Add(frames);
        }

        arrived.Raise();
        return true;
    }

    /// <summary>Exchanges <paramref name="drained"/>, which is cleared, for the frames that wait; false where none do.</summary>
    public bool TryTake(ref MessagePackBuffer drained)
    {
        lock (_gate)
        {
            if (_filling.Length == 0)
            {
                return false;
            }

            drained.Clear();
            (drained, _filling) = (_filling, drained);
            Monitor.PulseAll(_gate);
            return true;
        }
    }

    /// <summary>The first reason stays.</summary>
    public void Close(string reason)
    {
        lock (_gate)
        {
            _closedBecause ??= reason;
            Monitor.PulseAll(_gate);
        }

        arrived.Raise();
    }

    private void Add(ReadOnlySpan<byte> frames)
    {
        frames.CopyTo(_filling.GetSpan(frames.Length));
        _filling.Advance(frames.Length);
    }
}
