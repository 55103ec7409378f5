using VRLab.Core;

namespace VRLab.Assessment.Growth;

internal static class NormalDistribution
{
    private const double FarthestPoint = 10;
    private const int Halvings = 50;

    /// <summary>The probability of lying further than this from the mean, in standard deviations, on either side (Abramowitz and Stegun 7.1.26, error below 2e-7).</summary>
    public static double BothTails(double z)
    {
        double x = z / Math.Sqrt(2);
        double t = 1 / (1 + (0.3275911 * x));
        return t * (0.254829592 + (t * (-0.284496736 + (t * (1.421413741 + (t * (-1.453152027 + (t * 1.061405429)))))))) * DetMath.Exp(-x * x);
    }

    /// <summary>How many standard deviations from the mean only this probability lies beyond, on either side.</summary>
    public static double BothTailsPoint(double probability)
    {
        (double near, double far) = (0, FarthestPoint);
        for (int halving = 0; halving < Halvings; halving++)
        {
            double middle = 0.5 * (near + far);
            (near, far) = BothTails(middle) > probability ? (middle, far) : (near, middle);
        }

        return 0.5 * (near + far);
    }
}
