using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>
/// Draws block-structured processes (sequence, choice, parallel, loop, optional) as nets with silent transitions, and traces that
/// follow them with errors: to measure and to test with, always the same for the same seed.
/// </summary>
public sealed class SyntheticProcess
{
    private readonly PetriNetBuilder _builder = new();
    private DeterministicRandom _random;
    private int _activities;
    private int _silent;

    private SyntheticProcess(ulong seed, double shareOfRepeatedLabels)
    {
        _random = new DeterministicRandom(seed);
        ShareOfRepeatedLabels = shareOfRepeatedLabels;
    }

    private double ShareOfRepeatedLabels { get; }

    /// <param name="activities">The number of visible transitions.</param>
    /// <param name="shareOfRepeatedLabels">The share of transitions that carry the label of an earlier one.</param>
    public static PetriNet Net(ulong seed, int activities, double shareOfRepeatedLabels = 0)
    {
        var process = new SyntheticProcess(seed, shareOfRepeatedLabels);
        int begin = process._builder.AddPlace("begin", tokens: 1);
        int end = process._builder.AddPlace("end");
        process.AddBlock(begin, end, activities);
        process._builder.AddFinalMarking([new TokenCount(end, 1)]);
        return process._builder.Build("synthetic");
    }

    /// <summary>A trace of at most so many events: a random run, with each event left out, doubled, replaced or exchanged at the given rate.</summary>
    public static IReadOnlyList<string> Trace(PetriNet net, ulong seed, int maximumEvents, double errorRate)
    {
        var random = new DeterministicRandom(seed);
        var trace = new List<string>();
        foreach (string activity in Run(net, ref random, maximumEvents))
        {
            Disturb(trace, activity, net, ref random, errorRate);
        }

        return trace.Count > maximumEvents ? trace[..maximumEvents] : trace;
    }

    private static void Disturb(List<string> trace, string activity, PetriNet net, ref DeterministicRandom random, double errorRate)
    {
        if (random.NextDouble() >= errorRate)
        {
            trace.Add(activity);
            return;
        }

        switch (random.NextInt32(4))
        {
            case 0:
                break;
            case 1:
                trace.AddRange([activity, activity]);
                break;
            case 2:
                trace.Add(net.Labels[random.NextInt32(net.Labels.Count)]);
                break;
            default:
                trace.Insert(Math.Max(0, trace.Count - 1 - random.NextInt32(3)), activity);
                break;
        }
    }

    private static List<string> Run(PetriNet net, ref DeterministicRandom random, int maximumEvents)
    {
        NetMoves moves = NetMoves.Of(net);
        ushort[] marking = [.. moves.Initial];
        var run = new List<string>();
        while (run.Count < maximumEvents)
        {
            int[] enabled = [.. Enumerable.Range(0, net.Transitions.Count).Where(t => moves.IsEnabled(marking, t))];
            if (enabled.Length == 0)
            {
                break;
            }

            int chosen = enabled[random.NextInt32(enabled.Length)];
            moves.Fire(marking.AsSpan().ToArray(), chosen, marking);
            if (net.Transitions[chosen].Label is { } label)
            {
                run.Add(label);
            }
        }

        return run;
    }

    private void AddBlock(int from, int to, int activities)
    {
        if (activities == 1)
        {
            AddActivity(from, to);
            return;
        }

        int first = 1 + _random.NextInt32(activities - 1);
        switch (_random.NextInt32(8))
        {
            case < 3:
                AddSequence(from, to, first, activities - first);
                break;
            case 3:
                AddBlock(from, to, first);
                AddBlock(from, to, activities - first);
                break;
            case < 6:
                AddParallel(from, to, first, activities - first);
                break;
            case 6:
                AddLoop(from, to, first, activities - first);
                break;
            default:
                AddSilent([from], [to]);
                AddBlock(from, to, activities);
                break;
        }
    }

    private void AddActivity(int from, int to)
    {
        bool isRepeated = _activities > 0 && _random.NextDouble() < ShareOfRepeatedLabels;
        string label = $"a{(isRepeated ? _random.NextInt32(_activities) : _activities)}";
        _activities += isRepeated ? 0 : 1;
        int transition = _builder.AddTransition($"t{_builder.TransitionCount}", label);
        _builder.AddInput(transition, from);
        _builder.AddOutput(transition, to);
    }

    private void AddSequence(int from, int to, int first, int second)
    {
        int between = NewPlace();
        AddBlock(from, between, first);
        AddBlock(between, to, second);
    }

    private void AddParallel(int from, int to, int first, int second)
    {
        (int a, int b, int c, int d) = (NewPlace(), NewPlace(), NewPlace(), NewPlace());
        AddSilent([from], [a, b]);
        AddBlock(a, c, first);
        AddBlock(b, d, second);
        AddSilent([c, d], [to]);
    }

    private void AddLoop(int from, int to, int body, int again)
    {
        (int begin, int end) = (NewPlace(), NewPlace());
        AddSilent([from], [begin]);
        AddBlock(begin, end, body);
        AddBlock(end, begin, again);
        AddSilent([end], [to]);
    }

    private void AddSilent(int[] inputs, int[] outputs)
    {
        int transition = _builder.AddTransition($"silent{_silent++}", null);
        foreach (int place in inputs)
        {
            _builder.AddInput(transition, place);
        }

        foreach (int place in outputs)
        {
            _builder.AddOutput(transition, place);
        }
    }

    private int NewPlace() => _builder.AddPlace($"p{_builder.PlaceCount}");
}
