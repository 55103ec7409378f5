namespace VRLab.Core;

/// <summary>The simulation's one rate. A tick is a fixed step; seconds are always derived from ticks, never measured.</summary>
public static class SimulationTime
{
    public const int TicksPerSecond = 90;

    public const float TimestepSeconds = 1f / TicksPerSecond;

    public static double SecondsAt(long tick) => tick / (double)TicksPerSecond;

    public static long TicksFrom(double seconds) => (long)Math.Ceiling((seconds * TicksPerSecond) - 1e-9);
}
