namespace VRLab.Assessment.Motion;

/// <summary>
/// The discrete Fourier transform of real signals whose length is a power of two (Cooley and Tukey, "An Algorithm for the Machine
/// Calculation of Complex Fourier Series", 1965; two halves of a real signal packed as one complex one). The same bits everywhere.
/// </summary>
internal static class FourierTransform
{
    /// <summary>Magnitudes at the bins 0 .. length / 2 of a signal that zeros lengthen to <paramref name="length"/>.</summary>
    public static double[] Magnitudes(ReadOnlySpan<double> signal, int length)
    {
        int half = length / 2;
        var real = new double[half];
        var imaginary = new double[half];
        for (int i = 0; i < signal.Length; i++)
        {
            (i % 2 == 0 ? real : imaginary)[i / 2] = signal[i];
        }

        var turns = UnitCircle.For(length);
        Transform(real, imaginary, turns);
        return Unpack(real, imaginary, turns);
    }

    private static double[] Unpack(double[] real, double[] imaginary, UnitCircle turns)
    {
        int half = real.Length;
        var magnitudes = new double[half + 1];
        for (int k = 0; k <= half; k++)
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

    private static void Transform(double[] real, double[] imaginary, UnitCircle turns)
    {
        Permute(real, imaginary);
        for (int span = 1; span < real.Length; span *= 2)
        {
            Combine(real, imaginary, span, turns);
        }
    }

    private static void Combine(double[] real, double[] imaginary, int span, UnitCircle turns)
    {
        int stride = real.Length / span;
        for (int start = 0; start < real.Length; start += 2 * span)
        {
            for (int i = 0; i < span; i++)
            {
                int low = start + i;
                int high = low + span;
                (double sine, double cosine) = turns[i * stride];
                double re = (cosine * real[high]) - (sine * imaginary[high]);
                double im = (cosine * imaginary[high]) + (sine * real[high]);
                real[high] = real[low] - re;
                imaginary[high] = imaginary[low] - im;
                real[low] += re;
                imaginary[low] += im;
            }
        }
    }

    private static void Permute(double[] real, double[] imaginary)
    {
        int target = 0;
        for (int i = 1; i < real.Length; i++)
        {
            int bit = real.Length >> 1;
            for (; (target & bit) != 0; bit >>= 1)
            {
                target ^= bit;
            }

            target |= bit;
            if (i < target)
            {
                (real[i], real[target]) = (real[target], real[i]);
                (imaginary[i], imaginary[target]) = (imaginary[target], imaginary[i]);
            }
        }
    }
}
