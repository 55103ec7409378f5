using System.Runtime.InteropServices;

namespace VRLab.Conformance;

/// <summary>Where a label leads from a marking, over the silent transitions that it needs. Each answer is found once and kept.</summary>
internal sealed class SilentSteps
{
    private const int MaximumMarkings = 5000;

    private readonly MarkingGraph _graph;
    private readonly bool[][] _isHelper;
    private readonly bool[][] _isLabeled;
    private readonly Dictionary<long, int[]> _known = [];
    private readonly HashSet<int> _seen = [];
    private readonly List<int> _waiting = [];

    public SilentSteps(PetriNet net, MarkingGraph graph)
    {
        _graph = graph;
        var relevance = new SilentRelevance(net);
        int[][] labeled = [.. net.Labels.Select(label => Enumerable.Range(0, net.Transitions.Count).Where(t => net.Transitions[t].Label == label).ToArray())];
        _isLabeled = [.. labeled.Select(transitions => Flags(transitions, net.Transitions.Count))];
        _isHelper = [.. labeled.Select(transitions => Flags(relevance.For(transitions), net.Transitions.Count))];
    }

    /// <summary>The markings after the label, before any silent transition that the next step may need; empty where it cannot occur.</summary>
    /// <param name="label">By its place in <see cref="PetriNet.Labels"/>.</param>
    public int[] From(int marking, int label)
    {
        ref int[]? known = ref CollectionsMarshal.GetValueRefOrAddDefault(_known, ((long)marking << 32) | (uint)label, out _);
        return known ??= Find(marking, label);
    }

    private int[] Find(int marking, int label)
    {
        var found = new SortedSet<int>();
        _seen.Clear();
        _waiting.Clear();
        _seen.Add(marking);
        _waiting.Add(marking);
        for (int at = 0; at < _waiting.Count && _waiting.Count < MaximumMarkings; at++)
        {
            int[] enabled = _graph.EnabledAt(_waiting[at]);
            for (int index = 0; index < enabled.Length; index++)
            {
                Follow(_waiting[at], index, enabled[index], label, found);
            }
        }

        return [.. found];
    }

    private void Follow(int marking, int index, int transition, int label, SortedSet<int> found)
    {
        bool isLabeled = _isLabeled[label][transition];
        if (!isLabeled && !_isHelper[label][transition])
        {
            return;
        }

        int after = _graph.Follow(marking, index);
        if (after >= 0 && isLabeled)
        {
            found.Add(after);
        }
        else if (after >= 0 && _seen.Add(after))
        {
            _waiting.Add(after);
        }
    }

    private static bool[] Flags(int[] chosen, int count)
    {
        var flags = new bool[count];
        Array.ForEach(chosen, transition => flags[transition] = true);
        return flags;
    }
}
