namespace VRLab.Gpu;

/// <summary>Counts living resources by kind and name. Thread-safe.</summary>
internal sealed class LeakTracker
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, int> _living = new(StringComparer.Ordinal);

    public void Born(string resource)
    {
        lock (_lock)
        {
            _living[resource] = _living.GetValueOrDefault(resource) + 1;
        }
    }

    public void Died(string resource)
    {
        lock (_lock)
        {
            int left = _living[resource] - 1;
            if (left == 0)
            {
                _living.Remove(resource);
            }
            else
            {
                _living[resource] = left;
            }
        }
    }

    public IReadOnlyList<string> Report()
    {
        lock (_lock)
        {
            return [.. _living.Select(entry => entry.Value == 1 ? entry.Key : $"{entry.Key} ({entry.Value} times)")];
        }
    }
}
