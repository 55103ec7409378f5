using VRLab.Gpu;

namespace VRLab.Cli;

/// <summary>What the program held at one moment, in bytes.</summary>
/// <param name="Session">The how manieth session it was, from 0.</param>
/// <param name="SessionSeconds">Into that session.</param>
/// <param name="Managed">Live objects, after a full collection.</param>
/// <param name="Resident">Of the whole process, as the operating system counts it.</param>
/// <param name="Device">Taken from the graphics device by us.</param>
internal readonly record struct MemorySample(int Session, double SessionSeconds, long Managed, long Resident, long Device)
{
    public static MemorySample Take(int session, double sessionSeconds, GpuDevice? gpu)
    {
        long managed = GC.GetTotalMemory(forceFullCollection: true);
        return new MemorySample(session, sessionSeconds, managed, Environment.WorkingSet, (long)(gpu?.Memory.UsedBytes ?? 0));
    }
}
