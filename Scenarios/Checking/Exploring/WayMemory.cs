namespace VRLab.Checking;

/// <summary>What earlier ways showed: states from which the end is reached, and states from which something is lost for good.</summary>
internal sealed class WayMemory
{
    private readonly HashSet<string> _good = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeadEnd> _deadEnds = new(StringComparer.Ordinal);

    public bool IsGood(string key) => _good.Contains(key);

    public DeadEnd? DeadEndFrom(string key) => _deadEnds.GetValueOrDefault(key);

    public void Remember(IEnumerable<(string Key, int Length)> passed) => _good.UnionWith(passed.Select(state => state.Key));

    /// <summary>Notes for each state that was passed the rest of the way from it.</summary>
    public DeadEnd Remember(IEnumerable<(string Key, int Length)> passed, DeadEnd end)
    {
        foreach ((string key, int length) in passed)
        {
            _deadEnds.TryAdd(key, end with { Way = [.. end.Way.Skip(length)] });
        }

        return end;
    }
}
