namespace VRLab.Conformance;

/// <summary>What conformance says of one case.</summary>
/// <param name="Alignment">Null where the search met more states than allowed.</param>
public sealed record CaseConformance(string Case, int EventCount, Alignment? Alignment, ReplayCounts Replay);

/// <summary>What conformance says of a log and a model.</summary>
/// <param name="Fitness">The mean of the cases' alignment fitness; null where no case could be aligned.</param>
/// <param name="LogFitness">1 - sum of costs / sum of (trace length + shortest run): long traces weigh more.</param>
/// <param name="Replay">All cases' tokens together.</param>
/// <param name="Precision">ETC precision (Munoz-Gama and Carmona 2010) of the log as it is.</param>
/// <param name="AlignedPrecision">The same of what the alignments say the model did, so that cases that do not fit count too.</param>
/// <param name="UndecidedCases">Cases whose alignment met more states than allowed; they are left out of both fitnesses.</param>
public sealed record LogConformance(
    IReadOnlyList<CaseConformance> Cases, double? Fitness, double? LogFitness, ReplayCounts Replay, double Precision, double AlignedPrecision, int ShortestRunLength, int UndecidedCases);

/// <summary>Compares a log with a model: alignments, token replay and precision. Equal traces are computed once.</summary>
public static class ConformanceCheck
{
    public static LogConformance Run(PetriNet net, EventLog log, int maximumStates = Aligner.DefaultMaximumStates)
    {
        var aligner = new Aligner(net, maximumStates);
        var replay = new TokenReplay(net);
        Alignment?[] alignments = [.. log.Variants.Select(variant => aligner.Align(variant.Trace))];
        ReplayCounts[] replays = [.. log.Variants.Select(variant => replay.Replay(variant.Trace))];
        CaseConformance[] cases = [.. log.Cases.Select(one => new CaseConformance(one.Id, log.TraceOf(one).Count, alignments[one.Variant], replays[one.Variant]))];
        CaseConformance[] decided = [.. cases.Where(one => one.Alignment is not null)];
        var precision = new EtcPrecision(net);
        return new LogConformance(
            cases,
            decided.Length == 0 ? null : decided.Average(one => one.Alignment!.Fitness),
            decided.Length == 0 ? null : LogFitness(decided, aligner.ShortestRunLength),
            log.Variants.Zip(replays, (variant, counts) => counts * variant.CaseCount).Aggregate(default(ReplayCounts), (sum, counts) => sum + counts),
            precision.Of(log.Variants.Select(variant => (variant.Trace, variant.CaseCount))),
            precision.Of(log.Variants.Zip(alignments).Where(pair => pair.Second is not null).Select(pair => (ModelSide(pair.Second!), pair.First.CaseCount))),
            aligner.ShortestRunLength,
            cases.Length - decided.Length);
    }

    private static double LogFitness(CaseConformance[] cases, int shortestRun)
    {
        long worst = cases.Sum(one => (long)one.EventCount + shortestRun);
        return worst == 0 ? 1.0 : 1.0 - (cases.Sum(one => (double)one.Alignment!.Cost) / worst);
    }

    private static IReadOnlyList<string> ModelSide(Alignment alignment) =>
        [.. alignment.Moves.Where(move => move.Kind is MoveKind.Sync or MoveKind.Model).Select(move => move.Activity)];
}
