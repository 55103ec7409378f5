using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>
/// Aligns traces with a net: the least number of log moves and visible model moves, and one way to reach it. What is learned
/// about the net serves all traces. One thread at a time; equal inputs give equal answers whatever was aligned before.
/// </summary>
public sealed class Aligner
{
    /// <summary>How many states one search may meet before it gives up.</summary>
    public const int DefaultMaximumStates = 2_000_000;

    private const int MarkingsKept = 400_000;

    // Most traces are aligned with the bound as it begins. For each that is not, a better one pays, which takes time itself.
    private static readonly (int Passes, int States)[] Rounds = [(0, 300), (2, 1000), (4, 3000), (8, 8000), (16, 32_000), (32, int.MaxValue)];

    private readonly PetriNet _whole;
    private readonly ReducedNet _reduced;
    private readonly PetriNet _net;
    private readonly NetMoves _moves;
    private readonly SearchReduction _reduction;
    private readonly int _maximumStates;
    private readonly AbstractionSet _abstractions;
    private readonly Dictionary<string, int[]> _transitionsOf;
    private MarkingGraph _graph;

    /// <exception cref="ProblemException">The net cannot reach a final marking, or not within the bound.</exception>
    public Aligner(PetriNet net, int maximumStates = DefaultMaximumStates)
    {
        _whole = net;
        _reduced = ReducedNet.Of(net);
        _net = _reduced.Net;
        _maximumStates = maximumStates;
        _moves = NetMoves.Of(_net);
        _reduction = new SearchReduction(_net, _moves);
        _graph = NewGraph();
        _abstractions = AbstractionSet.Of(_net);
        _transitionsOf = _net.Labels.ToDictionary(label => label, label => Labeled(_net, label), StringComparer.Ordinal);
        ShortestRunLength = ShortestRun();
    }

    /// <summary>The number of visible transitions in the model's shortest run.</summary>
    public int ShortestRunLength { get; }

    /// <summary>An optimal alignment; null where the search met more states than allowed.</summary>
    public Alignment? Align(IReadOnlyList<string> trace)
    {
        AlignmentSearch search = Search(trace, _maximumStates, out IReadOnlyList<(int Transition, int Event)>? path);
        return path is null ? null : new Alignment(search.Cost, FitnessOf(search.Cost, trace.Count), [.. path.SelectMany(move => MovesOf(move, trace))], search.ExploredStates);
    }

    /// <summary>1 - cost / (trace length + shortest run); 1 where both are empty. Source: Adriansyah (2014), section 8.2.</summary>
    public double FitnessOf(int cost, int traceLength)
    {
        int worst = traceLength + ShortestRunLength;
        return worst == 0 ? 1.0 : 1.0 - ((double)cost / worst);
    }

    private int ShortestRun()
    {
        int states = Math.Max(_maximumStates, DefaultMaximumStates);
        AlignmentSearch search = Search([], states, out _);
        if (search.Cost < 0)
        {
            throw search.IsCutOff
                ? ProblemException.BadInput($"No run of the model from its initial to its final marking was found among {states} states.", "Raise --max-states, or name the final marking with --final-marking.")
                : ProblemException.BadInput("The model cannot reach its final marking from its initial marking, so no trace can be aligned with it.", "Name the right final marking with --final-marking PLACE[=TOKENS][,PLACE...], or mend the model.");
        }

        return search.Cost;
    }

    private AlignmentSearch Search(IReadOnlyList<string> trace, int maximumStates, out IReadOnlyList<(int Transition, int Event)>? path)
    {
        ForgetWhereTooMuch();
        int[][] transitionsOfEvent = [.. trace.Select(activity => _transitionsOf.GetValueOrDefault(activity) ?? [])];
        var lookAhead = new LookAhead(_abstractions, transitionsOfEvent, _abstractions.StatesOf(_graph, _graph.Initial));
        foreach ((int passes, int states) in lookAhead.CanImprove ? Rounds : Rounds[^1..])
        {
            lookAhead.Improve(passes);
            var search = new AlignmentSearch(_net, _graph, _reduction, _abstractions, lookAhead, transitionsOfEvent);
            path = search.Run(Math.Min(states, maximumStates));
            if (!search.IsCutOff || states >= maximumStates)
            {
                return search;
            }
        }

        throw new System.Diagnostics.UnreachableException();
    }

    private void ForgetWhereTooMuch()
    {
        if (_graph.Count <= MarkingsKept)
        {
            return;
        }

        _graph = NewGraph();
        _abstractions.Forget();
    }

    private MarkingGraph NewGraph() => new(_moves, [.. Enumerable.Range(0, _net.Transitions.Count)]);

    private IEnumerable<AlignmentMove> MovesOf((int Transition, int Event) move, IReadOnlyList<string> trace) =>
        move.Transition < 0
            ? [new AlignmentMove(MoveKind.Log, trace[move.Event], -1, move.Event)]
            : _reduced.FiredBy(move.Transition).Select(transition => MoveOf(transition, move.Event));

    private AlignmentMove MoveOf(int transition, int matched)
    {
        NetTransition fires = _whole.Transitions[transition];
        return fires.Label is null ? new AlignmentMove(MoveKind.Silent, fires.Name, transition, -1) : new AlignmentMove(matched >= 0 ? MoveKind.Sync : MoveKind.Model, fires.Label, transition, matched);
    }

    private static int[] Labeled(PetriNet net, string label) =>
        [.. Enumerable.Range(0, net.Transitions.Count).Where(transition => net.Transitions[transition].Label == label)];
}
