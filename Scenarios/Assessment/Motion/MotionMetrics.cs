namespace VRLab.Assessment.Motion;

/// <summary>How the figures are made.</summary>
/// <param name="FilterHertz">The cut-off of the low-pass for positions; null for none. A speed that is given is never filtered.</param>
/// <param name="IdleBelowMetersPerSecond">Slower than this is at rest.</param>
public sealed record MotionOptions(double? FilterHertz = MotionOptions.StandardFilterHertz, double IdleBelowMetersPerSecond = 0.02)
{
    public const double StandardFilterHertz = 10.0;
    public static readonly MotionOptions Standard = new();
}

/// <summary>
/// The figures of one motion. A figure is null where it is not defined (no motion, too few samples). Smoothness figures (sparc, ldlj,
/// dimensionless and normalized jerk) are those of the longest stretch without a gap; the others add up over all stretches.
/// </summary>
/// <param name="Samples">Samples in the figures.</param>
/// <param name="DurationSeconds">From the first sample to the last, gaps left out.</param>
/// <param name="PathLengthMeters">The length of the way.</param>
/// <param name="StraightLineMeters">From the first place to the last; null where only a speed is known.</param>
/// <param name="EconomyOfMotion">Straight line / path, 0 .. 1.</param>
/// <param name="Sparc">See <see cref="SpectralArcLength"/>.</param>
/// <param name="Ldlj">See <see cref="Motion.DimensionlessJerk"/>.</param>
/// <param name="NormalizedJerk">sqrt(½ ∫ |jerk|² dt T⁵ / L²) (Teulings et al., "Parkinsonism reduces coordination of fingers, wrist, and arm in fine motor control", 1997).</param>
/// <param name="SpeedPeaks">See <see cref="SpeedProfile.PeakCount"/>.</param>
/// <param name="Unfiltered">The figures that filtering changes, from the same samples without it; null where nothing was filtered.</param>
public sealed record MotionMetrics(
    int Samples,
    double SampleRateHertz,
    double DurationSeconds,
    double PathLengthMeters,
    double? StraightLineMeters,
    double? EconomyOfMotion,
    double MeanSpeed,
    double PeakSpeed,
    double? Sparc,
    double? Ldlj,
    double? DimensionlessJerk,
    double? NormalizedJerk,
    int SpeedPeaks,
    int MovementUnits,
    int Submovements,
    double IdleSeconds,
    double IdleShare,
    SpectralArcLength? SpectralArc,
    UnfilteredMetrics? Unfiltered);

/// <summary>See <see cref="MotionMetrics"/>.</summary>
public sealed record UnfilteredMetrics(double? Sparc, double? Ldlj, double PathLengthMeters, double PeakSpeed, int SpeedPeaks);
