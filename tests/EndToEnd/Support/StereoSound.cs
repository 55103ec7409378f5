using System.Runtime.InteropServices;
using VRLab.Core;

namespace VRLab.EndToEnd.Tests.Support;

/// <summary>A session's sound file, as both ears hear it: 16 bits, 48 kHz, in time with the session's ticks.</summary>
internal sealed record StereoSound(float[] Left, float[] Right)
{
    private const int SampleRateHertz = 48_000;
    private const int HeaderBytes = 44;
    private const double StretchSeconds = 0.15;

    public static StereoSound Load(string path)
    {
        short[] samples = MemoryMarshal.Cast<byte, short>(File.ReadAllBytes(path).AsSpan(HeaderBytes)).ToArray();
        float[] left = [.. samples.Where((_, i) => i % 2 == 0).Select(sample => sample / 32768f)];
        float[] right = [.. samples.Where((_, i) => i % 2 == 1).Select(sample => sample / 32768f)];
        return new StereoSound(left, right);
    }

    /// <summary>Root mean square of both ears in the moment after a tick.</summary>
    public double LoudnessAfter(long tick) => Math.Max(RootMeanSquare(tick, i => Left[i]), RootMeanSquare(tick, i => Right[i]));

    /// <summary>How much the ears differ in the moment after a tick: 0 where both hear the same.</summary>
    public double DifferenceAfter(long tick) =>
        RootMeanSquare(tick, i => Left[i] - Right[i]) / RootMeanSquare(tick, i => Left[i] + Right[i]);

    private double RootMeanSquare(long tick, Func<int, float> of)
    {
        int from = (int)(SimulationTime.SecondsAt(tick) * SampleRateHertz);
        int count = Math.Min((int)(StretchSeconds * SampleRateHertz), Left.Length - from);
        return Math.Sqrt(Enumerable.Range(from, count).Average(i => (double)of(i) * of(i)));
    }
}
