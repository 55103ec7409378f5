using VRLab.Core;

namespace VRLab.Assessment.Growth;

internal static class NormalDistribution
{
    /// <summary>The probability of lying further than this from the mean, in standard deviations, on either side (Abramowitz and Stegun 7.1.26, error below 2e-7).</summary>
    public static double BothTails(double z)
    {
        double x = z / Math.Sqrt(2);
        double t = 1 / (1 + (0.3275911 * x));
        return t * (0.254829592 + (t * (-0.284496736 + (t * (1.421413741 + (t * (-1.453152027 + (t * 1.061405429)))))))) * DetMath.Exp(-x * x);
    }
}
