namespace VRLab.Scenarios.Mechanics;

/// <summary>
/// A bolt with metric thread: torque and preload by F = T / (P/(2π) + 1.155 μ_thread d2/2 + μ_head D_km/2) (VDI 2230 part 1, equation R13/1; ISO 16047,
/// section 6), d2 = d - 0.6495 P (ISO 724), D_km the mean of head and hole. Turning the head by an angle stretches the joint once it is snug.
/// </summary>
public readonly struct BoltedJoint(
    double diameterMeters, double pitchMeters, double threadFriction, double headFriction, double headMeanDiameterMeters, double stiffnessNewtonsPerMeter)
{
    /// <summary>1/cos 30°: the flank of a metric thread presses at half its angle of 60°.</summary>
    private static readonly double FlankFactor = 2 / Math.Sqrt(3);

    public double PitchDiameterMeters => diameterMeters - (0.75 * Math.Sqrt(0.75) * pitchMeters);

    /// <summary>The stressed cross-section of ISO 898-1: π/4 ((d2 + d3)/2)², d3 = d - 1.2269 P.</summary>
    public double StressAreaSquareMeters
    {
        get
        {
            double mean = 0.5 * (PitchDiameterMeters + diameterMeters - (1.22687 * pitchMeters));
            return Math.PI / 4 * mean * mean;
        }
    }

    public double PreloadNewtons(double torqueNewtonMeters) => torqueNewtonMeters / LeverMeters;

    public double TorqueNewtonMeters(double preloadNewtons) => preloadNewtons * LeverMeters;

    /// <summary>Preload after turning the head on from snug by an angle: F = c P φ/(2π).</summary>
    public double PreloadAtAngle(double radians) => Math.Max(0, stiffnessNewtonsPerMeter * pitchMeters * radians / (2 * Math.PI));

    /// <summary>What a wrench feels at that angle.</summary>
    public double TorqueAtAngle(double radians) => TorqueNewtonMeters(PreloadAtAngle(radians));

    public double StressPascals(double preloadNewtons) => preloadNewtons / StressAreaSquareMeters;

    private double LeverMeters =>
        (pitchMeters / (2 * Math.PI)) + (FlankFactor * threadFriction * PitchDiameterMeters / 2) + (headFriction * headMeanDiameterMeters / 2);
}
