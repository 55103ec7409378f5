using System.Runtime.InteropServices;

namespace VRLab.Conformance;

/// <summary>Collects cases into a log.</summary>
public sealed class EventLogBuilder
{
    private readonly Dictionary<string, string> _activities = new(StringComparer.Ordinal);
    private readonly List<string> _inOrder = [];
    private readonly Dictionary<VariantKey, int> _variantOf = [];
    private readonly List<string[]> _traces = [];
    private readonly List<int> _counts = [];
    private readonly List<LogCase> _cases = [];

    /// <summary>The activity as one shared string, so that a name that occurs a million times is kept once.</summary>
    public string Share(string activity)
    {
        ref string? shared = ref CollectionsMarshal.GetValueRefOrAddDefault(_activities, activity, out bool isKnown);
        if (!isKnown)
        {
            shared = activity;
            _inOrder.Add(activity);
        }

        return shared!;
    }

    public void Add(string id, IEnumerable<string> activities)
    {
        string[] trace = [.. activities.Select(Share)];
        ref int variant = ref CollectionsMarshal.GetValueRefOrAddDefault(_variantOf, new VariantKey(trace), out bool isKnown);
        if (!isKnown)
        {
            variant = _traces.Count;
            _traces.Add(trace);
            _counts.Add(0);
        }

        _counts[variant]++;
        _cases.Add(new LogCase(id, variant));
    }

    public EventLog Build(params IReadOnlyList<string> classifiers) => new(_inOrder, _cases, [.. _traces.Select((trace, index) => new LogVariant(trace, _counts[index]))], classifiers);

    private readonly struct VariantKey(string[] trace) : IEquatable<VariantKey>
    {
        private readonly string[] _trace = trace;

        public bool Equals(VariantKey other) => _trace.AsSpan().SequenceEqual(other._trace);

        public override bool Equals(object? obj) => obj is VariantKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (string activity in _trace)
            {
                hash.Add(activity, StringComparer.Ordinal);
            }

            return hash.ToHashCode();
        }
    }
}
