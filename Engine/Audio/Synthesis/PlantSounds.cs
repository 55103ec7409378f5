using VRLab.Core;
using VRLab.Core.Sound;

namespace VRLab.Audio.Synthesis;

/// <summary>Sounds of plants and of what goes wrong in them, computed. Loops close without a seam. Pure functions.</summary>
public static class PlantSounds
{
    /// <summary>Vapor bubbles that collapse: pulses of a millisecond in irregular sequence, like gravel in the pump. Vary gain and pitch with the intensity.</summary>
    public static PcmClip Cavitation()
    {
        var random = new DeterministicRandom(21);
        var wave = new Wave(2.3);
        for (double at = 0.0; at < 2.29; at += -Math.Log(1.0 - random.NextDouble(0.0, 0.999)) / 220.0)
        {
            double strength = Math.Pow(random.NextDouble(0.05, 1.0), 2.5);
            wave.Strike(at, random.NextDouble(1800, 6500), strength * 0.5, 900.0);
        }

        return wave.Noise(3200, 0.6, 0.03, 22).Seamless(0.3).ToClip(peak: 0.7);
    }

    /// <summary>Liquid through a pipe or valve; vary the gain with the flow.</summary>
    public static PcmClip Flow() => new Wave(2.3).Noise(420, 0.5, 0.16, 23).Noise(1500, 0.5, 0.08, 24).Seamless(0.3).ToClip(peak: 0.5);

    /// <summary>Gas or steam through a narrow opening.</summary>
    public static PcmClip Vent() => new Wave(2.3).Noise(4200, 0.6, 0.2, 25).Noise(8200, 0.9, 0.1, 26).Seamless(0.3).ToClip(peak: 0.5);

    /// <summary>An extinguisher's jet: broad, with a slow flutter.</summary>
    public static PcmClip Jet() => new Wave(2.4)
        .Noise(900, 0.4, 0.2, 27, t => 1.0 + (0.15 * Math.Sin(2 * Math.PI * 11 * t))).Noise(5200, 0.5, 0.18, 28).Seamless(0.4).ToClip(peak: 0.8);

    /// <summary>Fire: a low roar that wavers, and crackles.</summary>
    public static PcmClip Fire()
    {
        var random = new DeterministicRandom(29);
        var wave = new Wave(4.5);
        for (double at = 0.0; at < 4.4; at += random.NextDouble(0.02, 0.25))
        {
            wave.Strike(at, random.NextDouble(900, 4200), random.NextDouble(0.05, 0.5), 500.0);
        }

        return wave.Noise(110, 0.5, 0.2, 30, t => 1.0 + (0.5 * Math.Sin(2 * Math.PI * 1.7 * t))).Seamless(0.5).ToClip(peak: 0.7);
    }

    /// <summary>A drop into shallow water: a bubble's rising chirp (Minnaert resonance about 2 kHz).</summary>
    public static PcmClip Drip()
    {
        var wave = new Wave(0.16);
        double phase = 0.0;
        for (int i = 0; i < wave.Samples.Length; i++)
        {
            double t = (double)i / Wave.Rate;
            phase += 2.0 * Math.PI * (1500.0 + (9000.0 * t)) / Wave.Rate;
            wave.Samples[i] = 0.5 * Math.Exp(-t * 45.0) * Math.Min(1.0, t * 800.0) * Math.Sin(phase);
        }

        return wave.ToClip();
    }

    /// <summary>An evacuation alarm: tone sweeping from 500 to 1200 Hz in 3.5 s, then half a second of silence (EN 54-3 slow whoop).</summary>
    public static PcmClip Alarm()
    {
        var wave = new Wave(4.0);
        double phase = 0.0;
        for (int i = 0; i < wave.Samples.Length; i++)
        {
            double t = (double)i / Wave.Rate;
            phase += 2.0 * Math.PI * (500.0 + (700.0 * t / 3.5)) / Wave.Rate;
            wave.Samples[i] = t < 3.5 ? 0.5 * Math.Min(1.0, Math.Min(t, 3.5 - t) * 50.0) * (Math.Sin(phase) + (0.3 * Math.Sin(3.0 * phase))) : 0.0;
        }

        return wave.ToClip(peak: 0.6);
    }

    /// <summary>A breaker that opens or closes: the spring's hard clack and the cabinet's answer.</summary>
    public static PcmClip Breaker() => new Wave(0.5)
        .Strike(0.0, 1700, 0.8, 160).Strike(0.012, 620, 0.7, 60).Tone(140, 0.5, 18).Strike(0.05, 2300, 0.3, 200).ToClip(peak: 0.85);

    /// <summary>A detent of a switch or valve.</summary>
    public static PcmClip Detent() => new Wave(0.05).Strike(0.0, 3100, 0.5, 260).Strike(0.008, 1400, 0.3, 180).ToClip(peak: 0.4);

    /// <summary>A step of a work shoe on a hard floor.</summary>
    public static PcmClip Footstep() => new Wave(0.22).Tone(85, 0.6, 38).Noise(700, 0.6, 0.25, 33, t => Math.Exp(-t * 60.0))
        .Noise(2600, 0.8, 0.08, 34, t => t < 0.05 ? 0.0 : Math.Exp(-(t - 0.05) * 70.0)).ToClip(peak: 0.5);

    private static Wave Strike(this Wave wave, double atSeconds, double hertz, double amplitude, double decayPerSecond)
    {
        int first = (int)(atSeconds * Wave.Rate);
        int count = Math.Min(wave.Samples.Length - first, (int)(8.0 / decayPerSecond * Wave.Rate));
        for (int i = 0; i < count; i++)
        {
            double t = (double)i / Wave.Rate;
            wave.Samples[first + i] += amplitude * Math.Exp(-decayPerSecond * t) * Math.Sin(2.0 * Math.PI * hertz * t);
        }

        return wave;
    }
}
