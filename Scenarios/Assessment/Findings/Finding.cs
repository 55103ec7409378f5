using VRLab.Core;

namespace VRLab.Assessment;

public enum FindingKind
{
    /// <summary>A mandatory step was never performed.</summary>
    Omitted,

    /// <summary>A step must move, or changed places with another, for the rest to be in order.</summary>
    OutOfOrder,

    /// <summary>A step was performed again though once is enough.</summary>
    Repeated,

    /// <summary>A hazard was raised.</summary>
    Hazard,

    /// <summary>A step took longer than its limit, or the drill longer than its own.</summary>
    Overtime,

    /// <summary>The recording breaks off before the drill's end.</summary>
    Interrupted,

    /// <summary>A constraint of the rubric was broken.</summary>
    Constraint,

    /// <summary>More force on a thing than it may bear.</summary>
    OverForce,
}

/// <summary>Something that went wrong, in the learner's words, with the time range of the recording that shows it.</summary>
/// <param name="Step">The step concerned; null for what concerns the drill as a whole.</param>
/// <param name="Related">The other step of an order finding, the hazard of a hazard finding, the constraint that was broken, the thing of an over-force finding.</param>
/// <param name="Participant">Who caused it; null where it cannot be put down to one person.</param>
/// <param name="Points">Points taken: zero or negative.</param>
public sealed record Finding(
    FindingKind Kind,
    StepId? Step,
    string? Related,
    ParticipantId? Participant,
    long FromTick,
    long ToTick,
    double Points,
    LocalizedText Text)
{
    /// <summary>How it came about, in the order of cause and effect; empty where the text says it all.</summary>
    public IReadOnlyList<CausalLink> Chain { get; init; } = [];
}

public static class FindingKinds
{
    /// <summary>Its points are taken from the score as a whole, not from a step's.</summary>
    public static bool TakesFromTotal(this FindingKind kind) => kind is FindingKind.Hazard or FindingKind.Constraint or FindingKind.OverForce;

    /// <summary>The word for it in report.json.</summary>
    public static string Word(this FindingKind kind) => kind switch
    {
        FindingKind.Omitted => "omitted",
        FindingKind.OutOfOrder => "outOfOrder",
        FindingKind.Repeated => "repeated",
        FindingKind.Hazard => "hazard",
        FindingKind.Overtime => "overtime",
        FindingKind.Interrupted => "interrupted",
        FindingKind.Constraint => "constraint",
        FindingKind.OverForce => "overForce",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
