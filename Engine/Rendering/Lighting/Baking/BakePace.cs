using System.Diagnostics;

namespace VRLab.Rendering.Lighting.Baking;

/// <summary>How a bake uses the machine: on all processors while somebody waits, or beside a frame loop in slices, with pauses between them.</summary>
internal sealed class BakePace
{
    private const double SliceMilliseconds = 4;
    private readonly bool _isSliced;
    private readonly CancellationToken _cancellation;
    private long _sliceBegan = Stopwatch.GetTimestamp();

    private BakePace(bool isSliced, CancellationToken cancellation) => (_isSliced, _cancellation) = (isSliced, cancellation);

    /// <summary>All processors, until it is done.</summary>
    public static BakePace Waiting { get; } = new(isSliced: false, CancellationToken.None);

    /// <summary>The calling thread alone, a few milliseconds at a time; cancellation ends it with an <see cref="OperationCanceledException"/>.</summary>
    public static BakePace Beside(CancellationToken cancellation) => new(isSliced: true, cancellation);

    public void For(int count, Action<int> body)
    {
        if (!_isSliced)
        {
            Parallel.For(0, count, body);
            return;
        }

        for (int i = 0; i < count; i++)
        {
            body(i);
            EndSlice();
        }
    }

    private void EndSlice()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_sliceBegan).TotalMilliseconds >= SliceMilliseconds)
        {
            Thread.Sleep(1);
            _sliceBegan = Stopwatch.GetTimestamp();
        }
    }
}
