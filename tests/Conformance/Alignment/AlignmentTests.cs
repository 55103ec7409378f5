namespace VRLab.Conformance.Tests;

/// <summary>Alignments are optimal, legal and the same each time.</summary>
public sealed class AlignmentTests
{
    [TestCase(1500, 9)]
    [TestCase(100, 14)]
    public void CostsAreThoseOfAnExhaustiveSearch(int traces, int activities) => Compare(traces, activities);

    [Test, Category("Slow")]
    public void TenThousandTracesAgreeWithAnExhaustiveSearch() => Compare(10_000, 10);

    [Test]
    public void NetsWithoutStructureAgreeWithAnExhaustiveSearch() => CompareWithoutStructure(1, 3000);

    [Test, Category("Slow")]
    public void ManyNetsWithoutStructureAgreeWithAnExhaustiveSearch() => CompareWithoutStructure(1_000_000, 40_000);

    private static void CompareWithoutStructure(ulong first, int nets)
    {
        int aligned = 0;
        for (ulong seed = first; seed < first + (ulong)nets; seed++)
        {
            PetriNet net = RandomNets.Of(seed);
            if (ExhaustiveSearch.Cost(net, []) < 0)
            {
                Assert.That(() => new Aligner(net), Throws.TypeOf<VRLab.Core.ProblemException>(), $"net {seed}");
                continue;
            }

            IReadOnlyList<string> trace = RandomNets.Trace(seed);
            Alignment? alignment = new Aligner(net).Align(trace);
            Assert.That(alignment?.Cost, Is.EqualTo(ExhaustiveSearch.Cost(net, trace)), $"net {seed}: {string.Join(' ', trace)}");
            AssertIsLegal(net, trace, alignment!);
            aligned++;
        }

        Assert.That(aligned, Is.GreaterThan(nets / 10));
    }

    private static void Compare(int traces, int activities)
    {
        for (ulong seed = 0; seed < (ulong)traces / 5; seed++)
        {
            PetriNet net = SyntheticProcess.Net(seed, 2 + (int)(seed % (ulong)(activities - 1)), 0.2);
            var aligner = new Aligner(net);
            for (ulong round = 0; round < 5; round++)
            {
                IReadOnlyList<string> trace = SyntheticProcess.Trace(net, (seed * 5) + round, 12, 0.1 * round);
                Alignment? alignment = aligner.Align(trace);
                Assert.That(alignment?.Cost, Is.EqualTo(ExhaustiveSearch.Cost(net, trace)), $"net {seed}, trace {round}: {string.Join(' ', trace)}");
                AssertIsLegal(net, trace, alignment!);
            }
        }
    }

    private static void AssertIsLegal(PetriNet net, IReadOnlyList<string> trace, Alignment alignment)
    {
        var marking = new int[net.Places.Count];
        Add(marking, net.InitialMarking, 1);
        foreach (AlignmentMove move in alignment.Moves.Where(m => m.Transition >= 0))
        {
            Add(marking, net.Transitions[move.Transition].Consumes, -1);
            Assert.That(marking, Has.All.GreaterThanOrEqualTo(0));
            Add(marking, net.Transitions[move.Transition].Produces, 1);
        }

        Assert.That(net.FinalMarkings.Any(final => IsAt(marking, final)));
        Assert.That(alignment.Moves.Where(m => m.Kind is MoveKind.Sync or MoveKind.Log).Select(m => m.Activity), Is.EqualTo(trace));
        Assert.That(alignment.Moves.Sum(m => m.Cost), Is.EqualTo(alignment.Cost));
    }

    private static bool IsAt(int[] marking, IReadOnlyList<TokenCount> final)
    {
        int[] left = [.. marking];
        Add(left, final, -1);
        return Array.TrueForAll(left, tokens => tokens == 0);
    }

    private static void Add(int[] marking, IEnumerable<TokenCount> tokens, int sign)
    {
        foreach (TokenCount count in tokens)
        {
            marking[count.Place] += sign * count.Tokens;
        }
    }

    [TestCase(60, 1)]
    [TestCase(20, 3)]
    [TestCase(10, 6)]
    public void ParallelBranchesAreNotTriedInAllOrders(int branches, int length)
    {
        PetriNet net = WideNets.Of(branches, length);
        IReadOnlyList<string> trace = SyntheticProcess.Trace(net, 7, 60, 0.3);
        Alignment? alignment = new Aligner(net, 20_000).Align(trace);
        Assert.That(alignment, Is.Not.Null);
        AssertIsLegal(net, trace, alignment!);
    }

    [TestCase(395ul, 0.3)]
    [TestCase(316ul, 0.3)]
    [TestCase(89ul, 0.2)]
    [TestCase(86ul, 0.2)]
    public void NestedLoopsAndParallelPartsWithRepeatedLabelsNeedFewStates(ulong seed, double errorRate)
    {
        PetriNet net = SyntheticProcess.Net(seed, 60, 0.1 * (seed % 6));
        IReadOnlyList<string> trace = SyntheticProcess.Trace(net, seed, 60, errorRate);
        Alignment? alignment = new Aligner(net).Align(trace);
        Assert.That(alignment?.ExploredStates, Is.LessThan(15_000));
        AssertIsLegal(net, trace, alignment!);
    }

    [TestCase(70_000)]
    [TestCase(400_000)]
    public void LongTracesThatTheModelDoesNotKnowCostWhatTheyCost(int events)
    {
        PetriNet net = SyntheticProcess.Net(3, 8, 0.2);
        var aligner = new Aligner(net);
        Assert.That(aligner.Align([.. Enumerable.Repeat("unknown", events)])?.Cost, Is.EqualTo(events + aligner.ShortestRunLength));
    }

    [Test]
    public void PassesNeverLowerTheBound()
    {
        for (ulong seed = 0; seed < 60; seed++)
        {
            PetriNet net = SyntheticProcess.Net(seed, 60, 0.1 * (seed % 6));
            AbstractionSet abstractions = AbstractionSet.Of(net);
            string[] trace = [.. SyntheticProcess.Trace(net, seed, 40, 0.3)];
            var graph = new MarkingGraph(NetMoves.Of(net), [.. Enumerable.Range(0, net.Transitions.Count)]);
            int[] states = [.. abstractions.StatesOf(graph, graph.Initial)];
            int[][] transitionsOfEvent = [.. trace.Select(activity => Enumerable.Range(0, net.Transitions.Count).Where(one => net.Transitions[one].Label == activity).ToArray())];
            var ahead = new LookAhead(abstractions, transitionsOfEvent, states);
            for (int pass = 0, before = ahead.FineBound(0, states); pass < 6; pass++)
            {
                ahead.Improve(1);
                int after = ahead.FineBound(0, states);
                Assert.That(after, Is.GreaterThanOrEqualTo(before), $"net {seed}, pass {pass}");
                before = after;
            }
        }
    }

    [Test]
    public void TheSameTraceIsAlignedTheSameWayWhateverCameBefore()
    {
        PetriNet net = SyntheticProcess.Net(3, 30, 0.2);
        IReadOnlyList<string> trace = SyntheticProcess.Trace(net, 1, 30, 0.4);
        var aligner = new Aligner(net);
        Alignment? first = aligner.Align(trace);
        for (ulong other = 2; other < 12; other++)
        {
            aligner.Align(SyntheticProcess.Trace(net, other, 30, 0.4));
        }

        Assert.That(aligner.Align(trace)?.Moves, Is.EqualTo(first!.Moves));
    }

    [Test]
    public void ASearchBeyondItsBoundSaysSo()
    {
        PetriNet net = WideNets.Of(10, 3);
        Assert.That(new Aligner(net, 20).Align(["a0.2", "a0.1", "a0.0", "a1.1", "a1.0"]), Is.Null);
    }

    [Test]
    public void AFinalMarkingThatCannotBeReachedIsTold()
    {
        var builder = new PetriNetBuilder();
        int begin = builder.AddPlace("begin", tokens: 1);
        int far = builder.AddPlace("far");
        int transition = builder.AddTransition("t", "a");
        builder.AddInput(transition, begin, 2);
        builder.AddOutput(transition, far);
        Assert.That(() => new Aligner(builder.Build("net")), Throws.TypeOf<VRLab.Core.ProblemException>().With.Message.Contains("final marking"));
    }
}
