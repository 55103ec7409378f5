namespace VRLab.Gltf;

/// <summary>Counts memory before it is taken, so that no claim of a file can exhaust the machine.</summary>
internal sealed class MemoryBudget(long bytes)
{
    private long _taken;

    /// <exception cref="Core.ProblemException">The file needs more than it may; names the place that asks for too much.</exception>
    public void Take(long count, long bytesEach, JsonPlace place)
    {
        if (count < 0 || bytesEach < 0 || (bytesEach > 0 && count > (bytes - _taken) / bytesEach))
        {
            throw place.Bad($"it needs {count} times {bytesEach} bytes, which is more than the {bytes >> 20} MiB that a model may take", "Simplify the model or divide it.");
        }

        _taken += count * bytesEach;
    }
}
