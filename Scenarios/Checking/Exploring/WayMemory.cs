namespace VRLab.Checking;

/// <summary>
/// What ways showed: states from which the end is reached, and states from which something is lost for good. Ways that are tried at the same time
/// each read one memory that rests meanwhile, and note what they find in a <see cref="Fork"/> of it: so the answer depends on no timing.
/// </summary>
internal sealed class WayMemory
{
    private readonly HashSet<string> _good = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeadEnd> _deadEnds = new(StringComparer.Ordinal);
    private readonly WayMemory? _earlier;

    public WayMemory()
    {
    }

    private WayMemory(WayMemory earlier) => _earlier = earlier;

    public WayMemory Fork() => new(this);

    public bool IsGood(string key) => _good.Contains(key) || _earlier?.IsGood(key) == true;

    public DeadEnd? DeadEndFrom(string key) => _deadEnds.GetValueOrDefault(key) ?? _earlier?.DeadEndFrom(key);

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

    /// <summary>Takes over what a fork found.</summary>
    public void Absorb(WayMemory fork)
    {
        _good.UnionWith(fork._good);
        foreach ((string key, DeadEnd end) in fork._deadEnds)
        {
            _deadEnds.TryAdd(key, end);
        }
    }
}
