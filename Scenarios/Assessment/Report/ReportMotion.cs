namespace VRLab.Assessment;

/// <summary>
/// How a step was done. Lengths in meters, speeds in meters a second; at rest is slower than 0.05 m/s; low-pass Butterworth 10 Hz, forward
/// and backward. Figures that are not defined are null.
/// </summary>
/// <param name="FromSeconds">The stretch of the recording that shows it.</param>
/// <param name="BimanualShare">Of the time in which a hand moved, the share in which both did.</param>
/// <param name="HesitationSeconds">Until a hand first moved faster than 0.1 m/s.</param>
/// <param name="Expert">The clean expert's figures of the same step; null where none were taken.</param>
/// <param name="Forces">What things had to bear; null where the recording tells no forces.</param>
public sealed record ReportStepMotion(
    string Step,
    int Participant,
    double FromSeconds,
    double ToSeconds,
    ReportPartMotion Head,
    ReportPartMotion Left,
    ReportPartMotion Right,
    double IdleSeconds,
    double? BimanualShare,
    double? HesitationSeconds,
    IReadOnlyList<ReportToolMotion> Tools,
    IReadOnlyList<ReportGaze> Gaze,
    ReportStepMotion? Expert = null,
    IReadOnlyList<ReportForce>? Forces = null)
{
    internal double Seconds => ToSeconds - FromSeconds;

    /// <summary>The greatest force of a hand on what it held.</summary>
    internal double? PeakNewtons => Forces is { Count: > 0 } ? Forces.Where(force => force.Kind == "hold").Select(force => (double?)force.Peak).Max() : null;

    internal double HandPathMeters => Left.PathLengthMeters + Right.PathLengthMeters;

    /// <summary>The smoothness of the hand that went further.</summary>
    internal double? Sparc => Left.PathLengthMeters > Right.PathLengthMeters ? Left.Sparc : Right.Sparc;
}

public sealed record ReportPartMotion(
    double PathLengthMeters, double MeanSpeed, double PeakSpeed, double? Sparc, double? Ldlj, int SpeedPeaks, double IdleShare);

public sealed record ReportToolMotion(string Object, string Hand, double HeldSeconds, ReportPartMotion? Motion);

/// <param name="Kind">hold (N), torque (N·m), blow (N·s).</param>
/// <param name="Limit">Null where nothing says one.</param>
/// <param name="SecondsAbove">Longer than the limit allows.</param>
/// <param name="TimesAbove">How often it went above.</param>
public sealed record ReportForce(string Object, string Kind, double Peak, double? Limit, double SecondsAbove, int TimesAbove);

public sealed record ReportGaze(string Object, double Seconds, int Looks);
