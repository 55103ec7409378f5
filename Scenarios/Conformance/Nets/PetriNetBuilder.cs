using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>Puts a net together place by place, transition by transition, arc by arc. Parallel arcs add their weights.</summary>
public sealed class PetriNetBuilder
{
    private static readonly HashSet<int> NoPlaces = [];

    private readonly List<NetPlace> _places = [];
    private readonly List<(string Id, string Name, string? Label)> _transitions = [];
    private readonly List<SortedDictionary<int, int>> _consumes = [];
    private readonly List<SortedDictionary<int, int>> _produces = [];
    private readonly SortedDictionary<int, int> _initial = [];
    private readonly List<TokenCount[]> _finals = [];

    public int PlaceCount => _places.Count;

    public int TransitionCount => _transitions.Count;

    public int AddPlace(string id, string? name = null, int tokens = 0)
    {
        _places.Add(new NetPlace(id, name));
        AddInitialTokens(_places.Count - 1, tokens);
        return _places.Count - 1;
    }

    /// <param name="label">The activity that a log shows; null for a silent transition.</param>
    public int AddTransition(string id, string? label, string? name = null)
    {
        _transitions.Add((id, name ?? label ?? id, label));
        _consumes.Add([]);
        _produces.Add([]);
        return _transitions.Count - 1;
    }

    public void AddInput(int transition, int place, int weight = 1) => Add(_consumes[transition], place, weight);

    public void AddOutput(int transition, int place, int weight = 1) => Add(_produces[transition], place, weight);

    public void AddInitialTokens(int place, int tokens) => Add(_initial, place, tokens);

    public void ReplaceInitialMarking(IEnumerable<TokenCount> marking)
    {
        _initial.Clear();
        foreach (TokenCount count in marking)
        {
            AddInitialTokens(count.Place, count.Tokens);
        }
    }

    public void AddFinalMarking(IEnumerable<TokenCount> marking) => _finals.Add([.. marking.Where(m => m.Tokens > 0).OrderBy(m => m.Place)]);

    /// <summary>
    /// The net. Where nothing says how a case begins, it begins with a token on the only place that no transition fills; where
    /// nothing says how it ends, it ends with one token on places that no transition empties (any of them, or several), and nowhere else.
    /// </summary>
    /// <exception cref="ProblemException">Nothing tells how a case begins or ends.</exception>
    public PetriNet Build(string source)
    {
        AddDefaultBeginning(source);
        AddDefaultEnd(source);
        return new PetriNet(_places, Transitions(NoPlaces), Arcs(_initial, NoPlaces), _finals);
    }

    private void AddDefaultBeginning(string source)
    {
        if (_initial.Count > 0)
        {
            return;
        }

        int[] sources = Ends(_produces, _consumes);
        if (sources.Length != 1)
        {
            throw ProblemException.BadInput(
                $"{source}: no place holds a token, and {sources.Length} places have no incoming arc, so nothing tells where a case begins.",
                "Give it with --initial-marking PLACE[=TOKENS].");
        }

        AddInitialTokens(sources[0], 1);
    }

    private void AddDefaultEnd(string source)
    {
        if (_finals.Count > 0)
        {
            return;
        }

        int[] sinks = Ends(_consumes, _produces);
        if (sinks.Length is 0 or > 8)
        {
            throw ProblemException.BadInput(
                $"{source}: nothing tells where a case ends: the file names no final marking, and {sinks.Length} places have no outgoing arc.",
                "Give it with --final-marking PLACE[=TOKENS][,PLACE...].");
        }

        for (int chosen = 1; chosen < 1 << sinks.Length; chosen++)
        {
            AddFinalMarking(sinks.Where((_, index) => (chosen >> index & 1) != 0).Select(place => new TokenCount(place, 1)));
        }
    }

    /// <summary>The net as it stands, begun with one token on a place; it has no final marking.</summary>
    internal PetriNet Snapshot(int begin, IReadOnlySet<int> without) => new(_places, Transitions(without), [new TokenCount(begin, 1)], []);

    private NetTransition[] Transitions(IReadOnlySet<int> without) =>
        [.. _transitions.Select((t, index) => new NetTransition(t.Id, t.Name, t.Label, Arcs(_consumes[index], without), Arcs(_produces[index], without)))];

    // Places with arcs, but none on one side. A net of a single place without arcs begins and ends there.
    private int[] Ends(List<SortedDictionary<int, int>> without, List<SortedDictionary<int, int>> with) =>
        [.. Enumerable.Range(0, _places.Count).Where(place =>
            !without.Any(arcs => arcs.ContainsKey(place)) && (_places.Count == 1 || with.Any(arcs => arcs.ContainsKey(place))))];

    private static TokenCount[] Arcs(SortedDictionary<int, int> arcs, IReadOnlySet<int> without) =>
        [.. arcs.Where(arc => !without.Contains(arc.Key)).Select(arc => new TokenCount(arc.Key, arc.Value))];

    private static void Add(SortedDictionary<int, int> counts, int place, int tokens)
    {
        if (tokens > 0)
        {
            counts[place] = counts.GetValueOrDefault(place) + tokens;
        }
    }
}
