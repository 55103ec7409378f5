namespace VRLab.Assessment;

/// <summary>
/// How a step was done. Lengths in meters, speeds in meters a second; at rest is slower than 0.05 m/s; low-pass Butterworth 10 Hz, forward
/// and backward. Figures that are not defined are null.
/// </summary>
/// <param name="FromSeconds">The stretch of the recording that shows it.</param>
/// <param name="BimanualShare">Of the time in which a hand moved, the share in which both did.</param>
/// <param name="HesitationSeconds">Until a hand first moved faster than 0.1 m/s.</param>
/// <param name="Expert">The clean expert's figures of the same step; null where none were taken.</param>
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
    ReportStepMotion? Expert = null)
{
    internal double Seconds => ToSeconds - FromSeconds;

    internal double HandPathMeters => Left.PathLengthMeters + Right.PathLengthMeters;

    /// <summary>The smoothness of the hand that went further.</summary>
    internal double? Sparc => Left.PathLengthMeters > Right.PathLengthMeters ? Left.Sparc : Right.Sparc;
}

public sealed record ReportPartMotion(
    double PathLengthMeters, double MeanSpeed, double PeakSpeed, double? Sparc, double? Ldlj, int SpeedPeaks, double IdleShare);

public sealed record ReportToolMotion(string Object, string Hand, double HeldSeconds, ReportPartMotion? Motion);

public sealed record ReportGaze(string Object, double Seconds, int Looks);
