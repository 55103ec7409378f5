namespace VRLab.Scenarios;

/// <summary>
/// How a session is scored besides the points of steps and hazards. Deductions never take a step below zero. Shares are
/// fractions of the step's own points.
/// </summary>
public sealed record Rubric(
    double MaximumPoints, double PassPoints, double OutOfOrderShare, double RepeatedShare, double OvertimeShare)
{
    /// <summary>What else must hold of the order and number of steps.</summary>
    public IReadOnlyList<RubricConstraint> Constraints { get; init; } = [];

    /// <summary>Points that each finding of too much force takes.</summary>
    public double OverForcePoints { get; init; }

    /// <summary>What may not be touched in the meantime.</summary>
    public IReadOnlyList<RubricTaboo> Untouched { get; init; } = [];
}
