using VRLab.Core.Sound;

namespace VRLab.Audio.Synthesis;

/// <summary>Short signals by name, for what a scenario plays. Pure functions.</summary>
public static class SignalSounds
{
    /// <exception cref="ArgumentException">No sound has this name.</exception>
    public static PcmClip Of(string name) => name switch
    {
        "alarm-bell" => Bell(strikes: 24, everySeconds: 0.06, hertz: 1850),
        "chime" => Bell(strikes: 2, everySeconds: 0.4, hertz: 660),
        "beep" => new Wave(0.2).Tone(1000, 0.5).ToClip(peak: 0.4),
        "buzzer" => new Wave(0.6).Tone(155, 0.5).Tone(310, 0.4).Tone(465, 0.3).Tone(775, 0.25).ToClip(peak: 0.6),
        "click" => MachineSounds.Click(),
        "clunk" => MachineSounds.Relay(),
        "metronome" => new Wave(0.09).Tone(1480, 0.6, 55).Tone(2960, 0.25, 90).ToClip(peak: 0.35),
        "shock" => new Wave(0.4).Tone(62, 0.8, 11).Tone(124, 0.3, 16).Noise(1800, 0.6, 0.3, 54, t => Math.Exp(-t * 45.0)).ToClip(peak: 0.8),
        "siren" => PlantSounds.Alarm(),
        "spark" => new Wave(0.25).Noise(5200, 0.5, 0.5, 51, t => Math.Exp(-t * 30.0) * (t % 0.01 < 0.004 ? 1.0 : 0.2)).ToClip(peak: 0.7),
        "whistle" => new Wave(0.9).Tone(2350, 0.4).Tone(2390, 0.3).Noise(2400, 6, 0.1, 52).ToClip(peak: 0.6),
        "shutter" => new Wave(0.12).Noise(3500, 0.7, 0.4, 53, t => Math.Exp(-t * 160.0) + (t > 0.05 ? Math.Exp(-(t - 0.05) * 180.0) : 0.0)).ToClip(peak: 0.5),
        _ => throw new ArgumentException($"There is no sound '{name}'.", nameof(name)),
    };

    private static PcmClip Bell(int strikes, double everySeconds, double hertz)
    {
        var wave = new Wave((strikes * everySeconds) + 0.8);
        for (int i = 0; i < strikes; i++)
        {
            double at = i * everySeconds;
            wave.Tone(hertz, 0.5, 6, at).Tone(hertz * 2.4, 0.3, 9, at).Tone(hertz * 4.1, 0.15, 14, at);
        }

        return wave.ToClip(peak: 0.6);
    }
}
