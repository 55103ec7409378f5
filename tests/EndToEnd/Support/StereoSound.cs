using VRLab.Core;
using VRLab.Core.Sound;

namespace VRLab.EndToEnd.Tests.Support;

/// <summary>A session's sound file, as both ears hear it: 16 bits, 48 kHz, in time with the session's ticks.</summary>
internal sealed record StereoSound(float[] Left, float[] Right)
{
    private const int SampleRateHertz = 48_000;
    private const double StretchSeconds = 0.15;

    public static StereoSound Load(string path)
    {
        PcmClip[] ears = WaveReader.DecodeChannels(File.ReadAllBytes(path), path);
        Assert.That(ears.Select(ear => ear.SampleRateHertz), Is.EqualTo(new[] { SampleRateHertz, SampleRateHertz }));
        return new StereoSound(SamplesOf(ears[0]), SamplesOf(ears[1]));
    }

    /// <summary>Root mean square of both ears in the moment after a tick.</summary>
    public double LoudnessAfter(long tick) => Math.Max(RootMeanSquare(tick, i => Left[i]), RootMeanSquare(tick, i => Right[i]));

    /// <summary>How much the ears differ in the moment after a tick: 0 where both hear the same.</summary>
    public double DifferenceAfter(long tick) =>
        RootMeanSquare(tick, i => Left[i] - Right[i]) / RootMeanSquare(tick, i => Left[i] + Right[i]);

    private static float[] SamplesOf(PcmClip ear) => [.. ear.Samples.Select(sample => sample / 32768f)];

    private double RootMeanSquare(long tick, Func<int, float> of)
    {
        int from = (int)(SimulationTime.SecondsAt(tick) * SampleRateHertz);
        int count = Math.Min((int)(StretchSeconds * SampleRateHertz), Left.Length - from);
        return Math.Sqrt(Enumerable.Range(from, count).Average(i => (double)of(i) * of(i)));
    }
}
