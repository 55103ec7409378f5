using VRLab.Core;
using VRLab.Core.Sound;

namespace VRLab.Audio.Synthesis;

/// <summary>Sounds of machines and controls, computed: no recordings are shipped. Pure functions of their arguments.</summary>
public static class MachineSounds
{
    private const int Rate = 48_000;

    /// <summary>
    /// One second of an induction motor with its pump at nominal speed, which repeats without a click: mains hum at twice the line
    /// frequency with its overtones, the beat of six vanes, and bearing noise. Vary <see cref="AudioVoice.Pitch"/> with speed.
    /// </summary>
    /// <param name="turnsPerSecond">Shaft speed, a whole number so that the loop closes.</param>
    public static PcmClip MotorHum(int turnsPerSecond = 48)
    {
        const int Vanes = 6;
        return Render(1.0, seconds =>
            (0.30 * Tone(seconds, 100)) + (0.12 * Tone(seconds, 200)) + (0.05 * Tone(seconds, 300))
            + (0.10 * Tone(seconds, turnsPerSecond)) + (0.14 * Tone(seconds, turnsPerSecond * Vanes)))
            .WithNoise(0.02, seed: 11);
    }

    /// <summary>A push button or switch: a short bright knock.</summary>
    public static PcmClip Click() => Render(0.06, seconds => 0.6 * Math.Exp(-seconds * 120) * Tone(seconds, 2600)).WithNoise(0.01, seed: 12);

    /// <summary>A contactor pulling in: a dull knock and its rebound.</summary>
    public static PcmClip Relay() => Render(
        0.18,
        seconds => (0.7 * Math.Exp(-seconds * 60) * Tone(seconds, 420)) + (seconds > 0.03 ? 0.4 * Math.Exp(-(seconds - 0.03) * 80) * Tone(seconds, 900) : 0));

    /// <summary>Two falling tones: something is wrong.</summary>
    public static PcmClip WarningTone() => Render(
        0.5, seconds => 0.4 * Math.Min(1, Math.Min(seconds, 0.5 - seconds) * 50) * Tone(seconds, seconds < 0.25 ? 880 : 660));

    /// <summary>One second of liquid or air escaping through a vent; loops, vary the gain with the flow.</summary>
    public static PcmClip Hiss() => Render(1.0, _ => 0).WithNoise(0.3, seed: 13);

    private static double Tone(double seconds, double hertz) => Math.Sin(2 * Math.PI * hertz * seconds);

    private static PcmClip Render(double durationSeconds, Func<double, double> amplitude)
    {
        var samples = new short[(int)(durationSeconds * Rate)];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = ToSample(amplitude((double)i / Rate));
        }

        return new PcmClip(Rate, samples);
    }

    private static PcmClip WithNoise(this PcmClip clip, double amplitude, ulong seed)
    {
        var random = new DeterministicRandom(seed);
        for (int i = 0; i < clip.Samples.Length; i++)
        {
            clip.Samples[i] = ToSample((clip.Samples[i] / (double)short.MaxValue) + random.NextDouble(-amplitude, amplitude));
        }

        return clip;
    }

    private static short ToSample(double value) => (short)Math.Round(Math.Clamp(value, -1, 1) * short.MaxValue);
}
