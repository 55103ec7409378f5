using VRLab.Core;

namespace VRLab.Assessment.Motion;

/// <summary>
/// A Butterworth low-pass of second order, run forward and backward so that nothing is delayed (Winter, "Biomechanics and Motor Control
/// of Human Movement", section 3.4.4.2; bilinear transform with the cut-off prewarped). Each pass has its -3 dB at the cut-off. The
/// ends are continued by three periods of the cut-off (nine samples at least) turned about the end sample, and each pass begins in the
/// steady state of its first sample.
/// </summary>
internal sealed class ButterworthFilter
{
    private const int ShortestContinuation = 9;
    private readonly int _continuation;
    private readonly double _b0;
    private readonly double _b1;
    private readonly double _a1;
    private readonly double _a2;

    public ButterworthFilter(double cutoffHertz, double sampleHertz)
    {
        _continuation = Math.Max(ShortestContinuation, (int)Math.Ceiling(3 * sampleHertz / cutoffHertz));
        double k = DetMath.Tan(Math.PI * cutoffHertz / sampleHertz);
        double root = Math.Sqrt(2.0) * k;
        double scale = 1 / (1 + root + (k * k));
        _b0 = k * k * scale;
        _b1 = 2 * _b0;
        _a1 = 2 * ((k * k) - 1) * scale;
        _a2 = (1 - root + (k * k)) * scale;
    }

    /// <summary>Below this many samples there is nothing to continue the ends from.</summary>
    public static int FewestSamples => ShortestContinuation + 1;

    public static bool IsPossible(double cutoffHertz, double sampleHertz, int sampleCount) =>
        cutoffHertz < 0.5 * sampleHertz && sampleCount >= FewestSamples;

    public double[] Apply(double[] signal)
    {
        int continuation = Math.Min(_continuation, signal.Length - 1);
        double[] longer = Continue(signal, continuation);
        Pass(longer, 0, 1);
        Pass(longer, longer.Length - 1, -1);
        return longer[continuation..^continuation];
    }

    private static double[] Continue(double[] signal, int continuation)
    {
        var longer = new double[signal.Length + (2 * continuation)];
        signal.CopyTo(longer, continuation);
        for (int i = 1; i <= continuation; i++)
        {
            longer[continuation - i] = (2 * signal[0]) - signal[i];
            longer[^(continuation + 1 - i)] = (2 * signal[^1]) - signal[^(1 + i)];
        }

        return longer;
    }

    private void Pass(double[] signal, int first, int step)
    {
        double z1 = (1 - _b0) * signal[first];
        double z2 = (_b0 - _a2) * signal[first];
        for (int i = first; (uint)i < (uint)signal.Length; i += step)
        {
            double x = signal[i];
            double y = (_b0 * x) + z1;
            z1 = (_b1 * x) - (_a1 * y) + z2;
            z2 = (_b0 * x) - (_a2 * y);
            signal[i] = y;
        }
    }
}
