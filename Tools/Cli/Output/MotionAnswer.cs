using System.Text.Json.Serialization;
using VRLab.Assessment.Motion;

namespace VRLab.Cli;

/// <summary>What <c>vrlab motion --json</c> prints. Lengths in meters, speeds in meters a second; a figure that is not defined is null.</summary>
internal sealed class MotionAnswer(string file, MotionSamples samples, MotionResult result, MotionOptions options)
{
    private readonly MotionMetrics _metrics = result.Metrics;

    public string File => file;

    public double? Sparc => _metrics.Sparc;

    public double? Ldlj => _metrics.Ldlj;

    public double PathLengthMeters => _metrics.PathLengthMeters;

    public double DurationSeconds => _metrics.DurationSeconds;

    public int SpeedPeaks => _metrics.SpeedPeaks;

    public double IdleSeconds => _metrics.IdleSeconds;

    public double IdleShare => _metrics.IdleShare;

    public double MeanSpeed => _metrics.MeanSpeed;

    public double PeakSpeed => _metrics.PeakSpeed;

    public double? StraightLineMeters => _metrics.StraightLineMeters;

    public double? EconomyOfMotion => _metrics.EconomyOfMotion;

    public int MovementUnits => _metrics.MovementUnits;

    public int Submovements => _metrics.Submovements;

    public double? DimensionlessJerk => _metrics.DimensionlessJerk;

    public double? NormalizedJerk => _metrics.NormalizedJerk;

    [JsonPropertyName("spectralArc")]
    public ArcDetails? Arc => _metrics.SpectralArc is { } arc
        ? new ArcDetails(arc.BandFromHertz, arc.BandToHertz, arc.TransformLength, SpectralArcLength.PaddingLevel, SpectralArcLength.CutoffHertz, SpectralArcLength.AmplitudeThreshold)
        : null;

    public string Filter => result.Filter;

    public UnfilteredMetrics? Unfiltered => _metrics.Unfiltered;

    public int Rows => samples.Count;

    public int Samples => _metrics.Samples;

    public double SampleRateHertz => _metrics.SampleRateHertz;

    public bool Resampled => result.IsResampled;

    public int Gaps => result.GapCount;

    public double GapSeconds => result.GapSeconds;

    public double SmoothnessFromSeconds => result.SmoothnessFromSeconds;

    public double SmoothnessToSeconds => result.SmoothnessToSeconds;

    public double IdleBelowMetersPerSecond => options.IdleBelowMetersPerSecond;

    internal sealed record ArcDetails(
        double BandFromHertz, double BandToHertz, int TransformLength, int PaddingLevel, double CutoffHertz, double AmplitudeThreshold);
}
