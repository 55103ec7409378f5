namespace VRLab.Gltf;

/// <summary>Names for things that may have none or share one: the second "valve" becomes "valve (2)".</summary>
internal sealed class UniqueNames
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public string Make(string wanted, string standIn)
    {
        string name = string.IsNullOrWhiteSpace(wanted) ? standIn : wanted;
        string candidate = name;
        while (!_used.Add(candidate))
        {
            _counts[name] = _counts.GetValueOrDefault(name, 1) + 1;
            candidate = $"{name} ({_counts[name]})";
        }

        return candidate;
    }
}
