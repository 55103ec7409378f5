namespace VRLab.Assessment;

/// <summary>
/// How many points a finding costs, as shares of the step's points. What a step loses is never more than it is worth; amounts
/// are rounded to half points so that a teacher can add them up.
/// </summary>
public sealed record ScoringRules(double OutOfOrderShare, double RepeatedShare, double OvertimeShare)
{
    /// <summary>Of each finding of too much force; from the score as a whole.</summary>
    public double OverForcePoints { get; init; }

    public double OutOfOrder(double stepPoints) => ToHalfPoints(stepPoints * OutOfOrderShare);

    public double Repeated(double stepPoints, int times) => ToHalfPoints(stepPoints * RepeatedShare * times);

    public double Overtime(double stepPoints) => ToHalfPoints(stepPoints * OvertimeShare);

    private static double ToHalfPoints(double points) => Math.Round(points * 2, MidpointRounding.AwayFromZero) / 2;
}
