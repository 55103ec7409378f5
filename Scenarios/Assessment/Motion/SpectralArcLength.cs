using System.Numerics;

namespace VRLab.Assessment.Motion;

/// <summary>
/// Spectral arc length, SPARC (Balasubramanian, Melendez-Calderon, Roby-Brami and Burdet, "On the analysis of movement smoothness",
/// J. NeuroEng. Rehab. 12:112, 2015, equations 1 to 3): minus the length of the curve that the normalized magnitude spectrum of the
/// speed draws from the first to the last frequency at or below the cut-off that reaches the amplitude threshold. Nearer to zero is
/// smoother; without unit.
/// </summary>
/// <param name="Value">The arc length, negative.</param>
/// <param name="BandFromHertz">Where the band that reaches the threshold begins.</param>
/// <param name="BandToHertz">Where it ends.</param>
/// <param name="TransformLength">The length of the zero-padded signal.</param>
public sealed record SpectralArcLength(double Value, double BandFromHertz, double BandToHertz, int TransformLength)
{
    public const int PaddingLevel = 4;
    public const double CutoffHertz = 10.0;
    public const double AmplitudeThreshold = 0.05;

    /// <summary>Null where the signal is zero throughout or its band is a single frequency: then there is no curve.</summary>
    public static SpectralArcLength? Of(ReadOnlySpan<double> speed, double sampleHertz)
    {
        int length = checked((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, speed.Length)) << PaddingLevel);
        double[] magnitudes = FourierTransform.Magnitudes(speed, length, BinsFor(speed, length, sampleHertz));
        double largest = magnitudes.Max();
        if (!(largest > 0))
        {
            return null;
        }

        (int first, int last) = Band(magnitudes, largest, length, sampleHertz);
        return last > first
            ? new SpectralArcLength(Arc(magnitudes, largest, first, last), Hertz(first), Hertz(last), length)
            : null;

        double Hertz(int bin) => bin * sampleHertz / length;
    }

    // Where nothing is negative, no magnitude is larger than that at zero hertz, so those beyond the cut-off need not be known.
    private static int BinsFor(ReadOnlySpan<double> speed, int length, double sampleHertz)
    {
        int all = (length / 2) + 1;
        foreach (double value in speed)
        {
            if (value < 0)
            {
                return all;
            }
        }

        return (int)Math.Min(all, Math.Floor(CutoffHertz * length / sampleHertz) + 2);
    }

    private static (int First, int Last) Band(double[] magnitudes, double largest, int length, double sampleHertz)
    {
        (int first, int last) = (-1, -1);
        for (int bin = 0; bin < magnitudes.Length && bin * sampleHertz / length <= CutoffHertz; bin++)
        {
            if (magnitudes[bin] / largest >= AmplitudeThreshold)
            {
                first = first < 0 ? bin : first;
                last = bin;
            }
        }

        return (first, last);
    }

    private static double Arc(double[] magnitudes, double largest, int first, int last)
    {
        double step = 1.0 / (last - first);
        double arc = 0;
        for (int bin = first + 1; bin <= last; bin++)
        {
            double rise = (magnitudes[bin] - magnitudes[bin - 1]) / largest;
            arc += Math.Sqrt((step * step) + (rise * rise));
        }

        return -arc;
    }
}
