using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Something dangerous or damaging. It is raised when its condition becomes true.</summary>
public sealed record Hazard
{
    public required HazardId Id { get; init; }

    public required LocalizedText Name { get; init; }

    public required Condition Condition { get; init; }

    /// <summary>Points taken each time it is raised (a positive number).</summary>
    public required double PointsDeducted { get; init; }

    /// <summary>Fails the drill whatever the score; ends an examination at once.</summary>
    public required bool IsCritical { get; init; }

    /// <summary>What guidance says at that moment.</summary>
    public required LocalizedText Warning { get; init; }

    /// <summary>Why it is dangerous, for the report.</summary>
    public required LocalizedText Explanation { get; init; }

    /// <summary>Named as the cause in records: an object, step or quantity.</summary>
    public required string Cause { get; init; }

    /// <summary>Hazards of which this one is a mere consequence: once one of them has been raised, this one is not.</summary>
    public required IReadOnlyList<HazardId> CoveredBy { get; init; }

    /// <summary>Steps whose omission brings this hazard about in an otherwise correct run.</summary>
    public required IReadOnlyList<StepId> Follows { get; init; }

    public required HazardProvocation Provocation { get; init; }

    public string WarningKey => $"hazard.{Id}.warning";
}

/// <summary>
/// How a virtual learner brings a hazard about in an otherwise correct run: it leaves out the steps of <see cref="Omit"/>; or,
/// before doing step <see cref="Before"/>, it brings about each condition of <see cref="Do"/> in order, waits until the
/// hazard has been raised, and brings about those of <see cref="Undo"/> (all lists may be empty: waiting alone can be the fault).
/// </summary>
public sealed record HazardProvocation(
    IReadOnlyList<StepId> Omit, StepId? Before, IReadOnlyList<Condition> Do, IReadOnlyList<Condition> Undo);
