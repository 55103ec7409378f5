using System.Diagnostics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>Time and memory of one benchmark run; milliseconds of one tick on one thread.</summary>
public readonly record struct PhysicsBenchmarkResult(
    string Name, int Bodies, int Ticks, double MedianMilliseconds, double P99Milliseconds, double MaximumMilliseconds, long AllocatedBytes, ulong StateHash);

/// <summary>What <c>vrlab bench</c> runs for the physics. Measures the wall clock and decides nothing by it.</summary>
public static class PhysicsBenchmarks
{
    /// <summary>200 bodies from the drop until they rest, never asleep: the worst that a drill can ask for.</summary>
    public static PhysicsBenchmarkResult LabBenchAwake(int ticks = 900) => Measure("lab bench, 200 bodies awake", PhysicsScenes.LabBench(allowSleep: false), ticks);

    /// <summary>The same with sleep, as a drill runs it.</summary>
    public static PhysicsBenchmarkResult LabBenchSleeping(int ticks = 900) => Measure("lab bench, 200 bodies, sleep allowed", PhysicsScenes.LabBench(), ticks);

    private static PhysicsBenchmarkResult Measure(string name, PhysicsWorld world, int ticks)
    {
        for (int i = 0; i < 90; i++)
        {
            world.Step(SimulationTime.TimestepSeconds);
        }

        var milliseconds = new double[ticks];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < ticks; i++)
        {
            long start = Stopwatch.GetTimestamp();
            world.Step(SimulationTime.TimestepSeconds);
            milliseconds[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Array.Sort(milliseconds);
        var hash = new StateHash();
        world.AddToHash(ref hash);
        return new PhysicsBenchmarkResult(
            name, world.Statistics.BodyCount, ticks, milliseconds[ticks / 2], milliseconds[ticks * 99 / 100], milliseconds[^1], allocated, hash.Value);
    }
}
