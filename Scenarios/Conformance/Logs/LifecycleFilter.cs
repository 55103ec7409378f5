namespace VRLab.Conformance;

/// <summary>Which events of an activity's life count. Events that say nothing of it always do.</summary>
internal sealed class LifecycleFilter
{
    private readonly string[]? _kept;

    /// <param name="option">As given by a person; null: completed events only, where the log has any.</param>
    public LifecycleFilter(string? option, bool hasComplete)
    {
        string chosen = option ?? (hasComplete ? "complete" : "all");
        _kept = chosen == "all" ? null : chosen.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    public static bool IsComplete(string? lifecycle) => string.Equals(lifecycle, "complete", StringComparison.OrdinalIgnoreCase);

    public bool Keeps(string? lifecycle) => _kept is null || string.IsNullOrEmpty(lifecycle) || _kept.Contains(lifecycle, StringComparer.OrdinalIgnoreCase);
}
