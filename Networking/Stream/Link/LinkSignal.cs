namespace VRLab.Stream.Link;

/// <summary>Counts what happened, and lets a thread wait for the next; several links may share one.</summary>
internal sealed class LinkSignal
{
    private readonly object _gate = new();
    private long _count;

    public long Count
    {
        get
        {
            lock (_gate)
            {
                return _count;
            }
        }
    }

    public void Raise()
    {
        lock (_gate)
        {
            _count++;
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>True once the count differs from <paramref name="seen"/>; false where it did not within the time.</summary>
    public bool WaitPast(long seen, TimeSpan timeout)
    {
        lock (_gate)
        {
            return _count != seen || (Monitor.Wait(_gate, timeout) && _count != seen);
        }
    }
}
