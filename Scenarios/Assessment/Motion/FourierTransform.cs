using System.Numerics;

namespace VRLab.Assessment.Motion;

/// <summary>
/// The discrete Fourier transform of real signals whose length is a power of two (Cooley and Tukey, "An Algorithm for the Machine
/// Calculation of Complex Fourier Series", 1965; two halves of a real signal packed as one complex one). The same bits everywhere.
/// </summary>
internal static class FourierTransform
{
    /// <summary>So many values stay in a processor's nearest memory while all stages that fit within them are computed.</summary>
    private const int Block = 2048;

    /// <summary>Magnitudes at the first bins, of 0 .. length / 2, of a signal that zeros lengthen to <paramref name="length"/>.</summary>
    public static double[] Magnitudes(ReadOnlySpan<double> signal, int length, int bins)
    {
        int half = length / 2;
        var real = new double[half];
        var imaginary = new double[half];
        int repeated = Scatter(signal, real, imaginary);
        var turns = UnitCircle.For(length);
        Transform(real, imaginary, repeated, turns);
        return Unpack(real, imaginary, turns, bins);
    }

    // In the order that the stages need, index bits reversed, the zeros that lengthen the signal lie between its values; the first stages only
    // copy each value over the zeros behind it. Returns over how many places in all.
    private static int Scatter(ReadOnlySpan<double> signal, double[] real, double[] imaginary)
    {
        int pairs = (signal.Length + 1) / 2;
        int repeated = real.Length / (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, pairs));
        int target = 0;
        for (int pair = 0; pair < pairs; pair++)
        {
            real.AsSpan(target, repeated).Fill(signal[2 * pair]);
            imaginary.AsSpan(target, repeated).Fill((2 * pair) + 1 < signal.Length ? signal[(2 * pair) + 1] : 0);
            target = NextReversed(target, real.Length);
        }

        return repeated;
    }

    private static int NextReversed(int index, int count)
    {
        int bit = count >> 1;
        for (; (index & bit) != 0; bit >>= 1)
        {
            index ^= bit;
        }

        return index | bit;
    }

    private static double[] Unpack(double[] real, double[] imaginary, UnitCircle turns, int bins)
    {
        int half = real.Length;
        var magnitudes = new double[bins];
        for (int k = 0; k < bins; k++)
        {
            int a = k % half;
            int b = (half - k) % half;
            double evenReal = 0.5 * (real[a] + real[b]);
            double evenImaginary = 0.5 * (imaginary[a] - imaginary[b]);
            double oddReal = 0.5 * (imaginary[a] + imaginary[b]);
            double oddImaginary = 0.5 * (real[b] - real[a]);
            (double sine, double cosine) = turns[k];
            double re = evenReal + (cosine * oddReal) - (sine * oddImaginary);
            double im = evenImaginary + (cosine * oddImaginary) + (sine * oddReal);
            magnitudes[k] = Math.Sqrt((re * re) + (im * im));
        }

        return magnitudes;
    }

    private static void Transform(double[] real, double[] imaginary, int firstSpan, UnitCircle turns)
    {
        int block = Math.Min(Block, real.Length);
        for (int start = 0; start < real.Length; start += block)
        {
            for (int span = firstSpan; span < block; span *= 2)
            {
                Combine(real.AsSpan(start, block), imaginary.AsSpan(start, block), span, real.Length / span, turns);
            }
        }

        for (int span = Math.Max(firstSpan, block); span < real.Length; span *= 2)
        {
            Combine(real, imaginary, span, real.Length / span, turns);
        }
    }

    private static void Combine(Span<double> real, Span<double> imaginary, int span, int stride, UnitCircle turns)
    {
        for (int start = 0; start < real.Length; start += 2 * span)
        {
            Span<double> lowReal = real.Slice(start, span);
            Span<double> highReal = real.Slice(start + span, span);
            Span<double> lowImaginary = imaginary.Slice(start, span);
            Span<double> highImaginary = imaginary.Slice(start + span, span);
            for (int i = 0; i < lowReal.Length; i++)
            {
                (double sine, double cosine) = turns[i * stride];
                double re = (cosine * highReal[i]) - (sine * highImaginary[i]);
                double im = (cosine * highImaginary[i]) + (sine * highReal[i]);
                highReal[i] = lowReal[i] - re;
                highImaginary[i] = lowImaginary[i] - im;
                lowReal[i] += re;
                lowImaginary[i] += im;
            }
        }
    }
}
