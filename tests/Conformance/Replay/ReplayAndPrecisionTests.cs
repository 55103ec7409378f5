namespace VRLab.Conformance.Tests;

/// <summary>Token replay and precision against figures worked out by hand.</summary>
public sealed class ReplayAndPrecisionTests
{
    // a, then b beside c (which a silent transition can replace), then d.
    private static readonly PetriNet Net = Build();

    [TestCase("abcd", 6, 6, 0, 0, 0)]
    [TestCase("abd", 6, 6, 0, 0, 0, TestName = "A silent transition is fired to go on")]
    [TestCase("adb", 6, 6, 1, 1, 0, TestName = "What lacks is missing, what is over remains")]
    [TestCase("abxd", 6, 6, 0, 0, 1, TestName = "An unknown activity is passed over")]
    [TestCase("", 1, 1, 1, 1, 0, TestName = "A case without events")]
    public void TokensAreCounted(string trace, int produced, int consumed, int missing, int remaining, int unknown) =>
        Assert.That(new TokenReplay(Net).Replay(Letters(trace)), Is.EqualTo(new ReplayCounts(produced, consumed, missing, remaining, unknown)));

    [Test]
    public void FitnessIsTheMeanOfBothShares() => Assert.That(new ReplayCounts(10, 8, 2, 5, 0).Fitness, Is.EqualTo(0.5 * (0.75 + 0.5)).Within(1e-12));

    [Test]
    public void PrecisionCountsWhatTheLogNeverDoes()
    {
        // Allowed: 4 cases at the start (1 label), 4 after a (b, c; c never done), 3 after ab (c, d), 1 after abc (d): 4 of 19 escape.
        double precision = new EtcPrecision(Net).Of(new[] { "abcd", "abd", "adb", "abxd" }.Select(trace => (Letters(trace), 1)));
        Assert.That(precision, Is.EqualTo(1 - (4.0 / 19)).Within(1e-12));
    }

    [Test]
    public void ALogIsSummedOverItsCases()
    {
        using var file = new TemporaryFile(".csv", "case,activity\n1,a\n1,b\n1,d\n2,a\n2,d\n2,b\n3,a\n3,b\n3,d\n");
        LogConformance result = ConformanceCheck.Run(Net, LogFiles.Read(file.Path));
        Assert.That(result.Cases.Select(c => c.Alignment?.Cost), Is.EqualTo(new[] { 0, 2, 0 }));
        Assert.That(result.Fitness, Is.EqualTo((1 + (1 - (2 / 6.0)) + 1) / 3).Within(1e-12));
        Assert.That(result.LogFitness, Is.EqualTo(1 - (2 / 18.0)).Within(1e-12));
        Assert.That(result.Replay, Is.EqualTo(new ReplayCounts(18, 18, 1, 1, 0)));
    }

    private static IReadOnlyList<string> Letters(string trace) => [.. trace.Select(letter => letter.ToString())];

    private static PetriNet Build()
    {
        var builder = new PetriNetBuilder();
        int[] p = [builder.AddPlace("p0", tokens: 1), .. Enumerable.Range(1, 5).Select(place => builder.AddPlace($"p{place}"))];
        Add(builder, "a", [p[0]], [p[1], p[2]]);
        Add(builder, "b", [p[1]], [p[3]]);
        Add(builder, "c", [p[2]], [p[4]]);
        Add(builder, null, [p[2]], [p[4]]);
        Add(builder, "d", [p[3], p[4]], [p[5]]);
        return builder.Build("net");
    }

    private static void Add(PetriNetBuilder builder, string? label, int[] inputs, int[] outputs)
    {
        int transition = builder.AddTransition(label ?? "silent", label);
        Array.ForEach(inputs, place => builder.AddInput(transition, place));
        Array.ForEach(outputs, place => builder.AddOutput(transition, place));
    }
}
