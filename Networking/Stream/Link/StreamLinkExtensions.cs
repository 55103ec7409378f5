namespace VRLab.Stream.Link;

/// <summary>Takes one received record; its bytes hold until the handler returns.</summary>
public delegate void RecordHandler(in RecordEnvelope envelope);

/// <summary>What both ends do with a link.</summary>
public static class StreamLinkExtensions
{
    /// <summary>Hands over all that waits now, and returns how many records that were.</summary>
    public static int ReceiveAvailable(this IStreamLink link, RecordHandler handle)
    {
        int count = 0;
        for (; link.TryReceive(out RecordEnvelope envelope); count++)
        {
            handle(in envelope);
        }

        return count;
    }

    /// <summary>
    /// Hands over records until the other side has completed <paramref name="tick"/>: so both sides go in lockstep.
    /// False where the other side stays silent for <paramref name="patience"/>, or the link ended before.
    /// </summary>
    public static bool ReceiveTick(this IStreamLink link, long tick, TimeSpan patience, RecordHandler handle)
    {
        while (true)
        {
            while (link.CompletedTick < tick && link.TryReceive(out RecordEnvelope envelope))
            {
                handle(in envelope);
            }

            if (link.CompletedTick >= tick)
            {
                return true;
            }

            bool hasEnded = link.ClosedBecause is not null;
            if (hasEnded ? link.ReceiveAvailable(handle) == 0 : !link.WaitForMore(patience))
            {
                return link.CompletedTick >= tick;
            }
        }
    }
}
