namespace VRLab.Scenarios;

/// <summary>The author's values of a process model over its defaults, in SI units. Reading one allocates nothing.</summary>
public sealed class ProcessParameters
{
    private readonly Dictionary<string, double> _values;

    public ProcessParameters(IReadOnlyList<ProcessParameter> known, IReadOnlyDictionary<string, double> values)
    {
        _values = new Dictionary<string, double>(known.Count, StringComparer.Ordinal);
        foreach (ProcessParameter parameter in known)
        {
            _values.Add(parameter.Name, values.TryGetValue(parameter.Name, out double value) ? value : parameter.Default);
        }
    }

    /// <exception cref="KeyNotFoundException">The model asks for a parameter that it did not declare: a mistake in its code.</exception>
    public double this[string name] => _values[name];

    public bool IsSet(string name) => _values[name] >= 0.5;
}
