namespace VRLab.Core.MessagePack;

/// <summary>An instant as seconds since 1970-01-01 UTC and nanoseconds within the second (0 .. 999,999,999).</summary>
public readonly record struct MessagePackTimestamp(long Seconds, uint Nanoseconds)
{
    public const uint NanosecondsPerSecond = 1_000_000_000;
}
