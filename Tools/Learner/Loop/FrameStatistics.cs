using System.Diagnostics;

namespace VRLab.Learner;

/// <summary>
/// What the program's own work costs a frame, without the runtime's and the driver's: processor time in a histogram of
/// 10-microsecond bins, and managed memory. Adding a frame allocates nothing.
/// </summary>
public sealed class FrameStatistics
{
    private const double BinMilliseconds = 0.01;
    private const int BinCount = 10_000;

    /// <summary>Frames in which caches fill and code is compiled; they say nothing about the rest.</summary>
    private const long WarmUpFrames = 200;
    private readonly long[] _bins = new long[BinCount + 1];
    private readonly long[] _allocationBins = new long[64];
    private long _counted;
    private long _frameStart;
    private long _allocatedAtStart;
    private long _workTicks;
    private long _allocated;

    public long FrameCount { get; private set; }

    public long FramesDrawn { get; private set; }

    public double MedianMilliseconds => Quantile(0.5);

    public double P99Milliseconds => Quantile(0.99);

    /// <summary>Our own work in the last frame.</summary>
    public double LastMilliseconds { get; private set; }

    /// <summary>Managed bytes of the last frame.</summary>
    public long LastAllocatedBytes { get; private set; }

    /// <summary>Managed bytes of the median frame.</summary>
    public double AllocatedBytesPerFrame => MedianAllocation();

    /// <summary>Managed bytes over all counted frames, mean: what speech, pictures and learning of new names add.</summary>
    public double MeanAllocatedBytesPerFrame { get; private set; }

    /// <summary>Own work begins (again) in this frame.</summary>
    public void Resume()
    {
        _frameStart = Stopwatch.GetTimestamp();
        _allocatedAtStart = GC.GetAllocatedBytesForCurrentThread();
    }

    /// <summary>Own work pauses: the runtime, the driver or the virtual learner has the processor.</summary>
    public void Pause()
    {
        _workTicks += Stopwatch.GetTimestamp() - _frameStart;
        _allocated += GC.GetAllocatedBytesForCurrentThread() - _allocatedAtStart;
    }

    /// <summary>Own work that was measured elsewhere (the renderer's, between calls of the driver).</summary>
    public void Add(double milliseconds) => _workTicks += (long)(milliseconds * Stopwatch.Frequency / 1000.0);

    public void EndFrame(bool wasDrawn)
    {
        FrameCount++;
        FramesDrawn += wasDrawn ? 1 : 0;
        if (FrameCount > WarmUpFrames)
        {
            double milliseconds = _workTicks * 1000.0 / Stopwatch.Frequency;
            _bins[Math.Min((int)(milliseconds / BinMilliseconds), BinCount)]++;
            _allocationBins[64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)_allocated) is var bin and < 64 ? bin : 63]++;
            _counted++;
            MeanAllocatedBytesPerFrame += (_allocated - MeanAllocatedBytesPerFrame) / _counted;
        }

        (LastMilliseconds, LastAllocatedBytes) = (_workTicks * 1000.0 / Stopwatch.Frequency, _allocated);
        _workTicks = 0;
        _allocated = 0;
    }

    private double Quantile(double share)
    {
        long rank = (long)Math.Ceiling(_counted * share);
        long seen = 0;
        for (int i = 0; i < _bins.Length && _counted > 0; i++)
        {
            seen += _bins[i];
            if (seen >= rank)
            {
                return (i + 0.5) * BinMilliseconds;
            }
        }

        return 0.0;
    }

    private double MedianAllocation()
    {
        long seen = 0;
        for (int i = 0; i < _allocationBins.Length && _counted > 0; i++)
        {
            seen += _allocationBins[i];
            if (seen * 2 >= _counted)
            {
                return i == 0 ? 0.0 : Math.Pow(2.0, i);
            }
        }

        return 0.0;
    }
}
