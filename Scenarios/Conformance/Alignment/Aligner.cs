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

    // Most traces are aligned before so many states; for the others a costlier look ahead pays.
    private const int CoarseStates = 8_000;
    private const int CoarseJoinedStates = 300;
    private const int FineJoinedStates = 1500;

    private readonly PetriNet _net;
    private readonly NetMoves _moves;
    private readonly SearchReduction _reduction;
    private readonly int _maximumStates;
    private readonly AbstractionSet _coarse;
    private readonly Lazy<AbstractionSet> _fine;
    private readonly Dictionary<string, int[]> _transitionsOf;
    private MarkingGraph _graph;

    /// <exception cref="ProblemException">The net cannot reach a final marking, or not within the bound.</exception>
    public Aligner(PetriNet net, int maximumStates = DefaultMaximumStates)
    {
        _net = net;
        _maximumStates = maximumStates;
        _moves = NetMoves.Of(net);
        _reduction = new SearchReduction(net, _moves);
        _graph = NewGraph();
        _coarse = AbstractionSet.Of(net, CoarseJoinedStates);
        _fine = new Lazy<AbstractionSet>(() => AbstractionSet.Of(net, FineJoinedStates));
        _transitionsOf = net.Labels.ToDictionary(label => label, label => Labeled(net, label), StringComparer.Ordinal);
        ShortestRunLength = ShortestRun();
    }

    /// <summary>The number of visible transitions in the model's shortest run.</summary>
    public int ShortestRunLength { get; }

    /// <summary>An optimal alignment; null where the search met more states than allowed.</summary>
    public Alignment? Align(IReadOnlyList<string> trace)
    {
        AlignmentSearch search = Search(trace, _maximumStates, out IReadOnlyList<(int Transition, int Event)>? path);
        return path is null ? null : new Alignment(search.Cost, FitnessOf(search.Cost, trace.Count), [.. path.Select(move => MoveOf(move, trace))], search.ExploredStates);
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
        var search = new AlignmentSearch(_net, _graph, _reduction, _coarse, transitionsOfEvent);
        path = search.Run(Math.Min(CoarseStates, maximumStates));
        if (search.IsCutOff)
        {
            search = new AlignmentSearch(_net, _graph, _reduction, _fine.Value, transitionsOfEvent);
            path = search.Run(maximumStates);
        }

        return search;
    }

    private void ForgetWhereTooMuch()
    {
        if (_graph.Count <= MarkingsKept)
        {
            return;
        }

        _graph = NewGraph();
        _coarse.Forget();
        if (_fine.IsValueCreated)
        {
            _fine.Value.Forget();
        }
    }

    private MarkingGraph NewGraph() => new(_moves, [.. Enumerable.Range(0, _net.Transitions.Count)]);

    private AlignmentMove MoveOf((int Transition, int Event) move, IReadOnlyList<string> trace)
    {
        if (move.Transition < 0)
        {
            return new AlignmentMove(MoveKind.Log, trace[move.Event], -1, move.Event);
        }

        NetTransition transition = _net.Transitions[move.Transition];
        MoveKind kind = move.Event >= 0 ? MoveKind.Sync : transition.IsSilent ? MoveKind.Silent : MoveKind.Model;
        return new AlignmentMove(kind, transition.Label ?? transition.Name, move.Transition, move.Event);
    }

    private static int[] Labeled(PetriNet net, string label) =>
        [.. Enumerable.Range(0, net.Transitions.Count).Where(transition => net.Transitions[transition].Label == label)];
}
