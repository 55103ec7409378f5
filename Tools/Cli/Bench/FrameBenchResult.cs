using VRLab.Rendering;

namespace VRLab.Cli;

/// <summary>
/// Milliseconds on one thread; a busy machine can only make them larger. Loose things come to rest and sleep, so the
/// physics of 200 bodies that never sleep is measured apart, and the frame's figure counts it as if all were awake.
/// </summary>
internal sealed record FrameBenchResult(
    int Bodies,
    double TickMillisecondsMedian,
    double TickMillisecondsP99,
    double PrepareMillisecondsMedian,
    double AwakePhysicsMilliseconds,
    double FrameMillisecondsMedian,
    double AllocatedBytesPerFrameMedian,
    double AllocatedBytesPerFrameMean,
    long Triangles,
    int Draws,
    string VulkanDevice)
{
    /// <summary>Rooms and crowds drawn for both eyes; empty where they were left out.</summary>
    public IReadOnlyList<SceneCost> Scenes { get; init; } = [];

    /// <summary>104 spheres and 1,000 boxes for one eye at 640 x 640.</summary>
    public SizeCost? Comparison { get; init; }

    /// <summary>What a frame of each showroom asks of a graphics device.</summary>
    public IReadOnlyDictionary<string, CountedWork> Showrooms { get; init; } = new Dictionary<string, CountedWork>();
}

/// <summary>Gathers the samples of a benchmark in arrays taken beforehand.</summary>
internal sealed class FrameBenchSamples(int capacity)
{
    private readonly List<double> _ticks = new(capacity);
    private readonly List<double> _prepares = new(capacity);
    private readonly List<double> _allocations = new(capacity);

    public void Add(double tickMilliseconds, long allocatedBytes, double? prepareMilliseconds)
    {
        _ticks.Add(tickMilliseconds);
        _allocations.Add(allocatedBytes);
        if (prepareMilliseconds is { } prepare)
        {
            _prepares.Add(prepare);
        }
    }

    public FrameBenchResult Result(int bodies, double awakePhysics, string device, RenderStatistics statistics)
    {
        double tick = Quantile(_ticks, 0.5);
        double prepare = Quantile(_prepares, 0.5);
        return new FrameBenchResult(
            bodies, tick, Quantile(_ticks, 0.99), prepare, awakePhysics, tick + prepare + awakePhysics, Quantile(_allocations, 0.5), _allocations.Average(), statistics.Triangles, statistics.Draws, device);
    }

    private static double Quantile(List<double> values, double share)
    {
        values.Sort();
        return values.Count == 0 ? 0.0 : values[Math.Min(values.Count - 1, (int)(values.Count * share))];
    }
}
