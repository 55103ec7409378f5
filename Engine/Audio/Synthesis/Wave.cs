using VRLab.Core;
using VRLab.Core.Sound;

namespace VRLab.Audio.Synthesis;

/// <summary>A sound in the making: samples at 48 kHz to which tones, noises and strikes are added.</summary>
internal sealed class Wave(double seconds)
{
    public const int Rate = 48_000;

    public double[] Samples { get; } = new double[(int)(seconds * Rate)];

    public Wave Tone(double hertz, double amplitude, double decayPerSecond = 0.0, double startSeconds = 0.0)
    {
        for (int i = (int)(startSeconds * Rate); i < Samples.Length; i++)
        {
            double t = ((double)i / Rate) - startSeconds;
            Samples[i] += amplitude * Math.Exp(-decayPerSecond * t) * Math.Sin(2.0 * Math.PI * hertz * t);
        }

        return this;
    }

    /// <summary>Noise through a two-pole band-pass (Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients").</summary>
    public Wave Noise(double centerHertz, double quality, double amplitude, ulong seed, Func<double, double>? envelope = null)
    {
        var random = new DeterministicRandom(seed);
        double w = 2.0 * Math.PI * centerHertz / Rate;
        double alpha = Math.Sin(w) / (2.0 * quality);
        double a0 = 1.0 + alpha;
        double gain = amplitude * Math.Sqrt(quality * Rate / (Math.PI * centerHertz));
        double x1 = 0, x2 = 0, y1 = 0, y2 = 0;
        for (int i = -4000; i < Samples.Length; i++)
        {
            double x = random.NextDouble(-1.0, 1.0);
            double y = ((alpha * x) - (alpha * x2) + (2.0 * Math.Cos(w) * y1) - ((1.0 - alpha) * y2)) / a0;
            (x2, x1, y2, y1) = (x1, x, y1, y);
            if (i >= 0)
            {
                Samples[i] += gain * y * (envelope?.Invoke((double)i / Rate) ?? 1.0);
            }
        }

        return this;
    }

    /// <summary>Makes the end run into the beginning over this time, so that a loop has no seam; equal power.</summary>
    public Wave Seamless(double overlapSeconds)
    {
        int overlap = (int)(overlapSeconds * Rate);
        int kept = Samples.Length - overlap;
        for (int i = 0; i < overlap; i++)
        {
            double share = (double)i / overlap;
            Samples[i] = (Samples[i] * Math.Sqrt(share)) + (Samples[kept + i] * Math.Sqrt(1.0 - share));
        }

        _length = kept;
        return this;
    }

    private int? _length;

    /// <summary>The finished clip, made as loud as this peak where it is given.</summary>
    public PcmClip ToClip(double? peak = null)
    {
        int length = _length ?? Samples.Length;
        double largest = 1e-9;
        for (int i = 0; i < length; i++)
        {
            largest = Math.Max(largest, Math.Abs(Samples[i]));
        }

        double scale = (peak is { } wanted ? wanted / largest : 1.0) * short.MaxValue;
        var samples = new short[length];
        for (int i = 0; i < length; i++)
        {
            samples[i] = (short)Math.Round(Math.Clamp(Samples[i] * scale, short.MinValue, short.MaxValue));
        }

        return new PcmClip(Rate, samples);
    }
}
