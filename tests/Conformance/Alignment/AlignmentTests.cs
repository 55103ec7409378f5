using System.Diagnostics;

namespace VRLab.Conformance.Tests;

/// <summary>Alignments are optimal, legal and the same each time.</summary>
public sealed class AlignmentTests
{
    [TestCase(1500, 9)]
    [TestCase(100, 14)]
    public void CostsAreThoseOfAnExhaustiveSearch(int traces, int activities) => Compare(traces, activities);

    [Test, Category("Slow")]
    public void TenThousandTracesAgreeWithAnExhaustiveSearch() => Compare(10_000, 10);

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

        Add(marking, net.FinalMarkings[0], -1);
        Assert.That(marking, Has.All.Zero);
        Assert.That(alignment.Moves.Where(m => m.Kind is MoveKind.Sync or MoveKind.Log).Select(m => m.Activity), Is.EqualTo(trace));
        Assert.That(alignment.Moves.Sum(m => m.Cost), Is.EqualTo(alignment.Cost));
    }

    private static void Add(int[] marking, IEnumerable<TokenCount> tokens, int sign)
    {
        foreach (TokenCount count in tokens)
        {
            marking[count.Place] += sign * count.Tokens;
        }
    }

    private static PetriNet Wide(int length)
    {
        length = new[] { 0, 1, 3, 6, 12 }[length];
        var b = new PetriNetBuilder();
        int begin = b.AddPlace("b", tokens: 1), end = b.AddPlace("e");
        int split = b.AddTransition("split", null), join = b.AddTransition("join", null);
        b.AddInput(split, begin);
        b.AddOutput(join, end);
        for (int branch = 0; branch < 60 / length; branch++)
        {
            int at = b.AddPlace($"s{branch}");
            b.AddOutput(split, at);
            for (int i = 0; i < length; i++)
            {
                int t = b.AddTransition($"t{branch}.{i}", $"a{branch}.{i}");
                b.AddInput(t, at);
                at = b.AddPlace($"p{branch}.{i}");
                b.AddOutput(t, at);
            }

            b.AddInput(join, at);
        }

        return b.Build("wide");
    }

    [Test, Explicit]
    public void Measure()
    {
        for (ulong seed = 0; seed < 40; seed++)
        {
            PetriNet net = seed >= 36 ? Wide((int)seed - 35) : SyntheticProcess.Net(seed + 1000, 60);
            long before = Stopwatch.GetTimestamp();
            var aligner = new Aligner(net);
            double setup = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
            foreach (double rate in new[] { 0.0, 0.1, 0.3, 0.6 })
            {
                IReadOnlyList<string> trace = SyntheticProcess.Trace(net, seed, 60, rate);
                before = Stopwatch.GetTimestamp();
                Alignment? a = aligner.Align(trace);
                double ms = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
                TestContext.Out.WriteLine($"seed {seed} setup {setup:0} ms rate {rate} events {trace.Count} cost {a?.Cost} states {a?.ExploredStates} {ms:0.0} ms");
            }
        }
    }
}
