using VRLab.Core.Sound;

namespace VRLab.Audio.Synthesis;

/// <summary>
/// Knocks of one thing on another by modal synthesis: a few damped modes of the thing that rings, struck by a pulse whose length the softer of
/// the two decides (van den Doel, Kry and Pai, "FoleyAutomatic: Physically-based Sound Effects", 2001, sections 3 and 4). Pure functions.
/// </summary>
public static class ContactSounds
{
    /// <summary>Modes of a body the size of a hand: multiples of the lowest, their levels, and how fast they die away.</summary>
    private readonly record struct Body(double LowestHertz, double[] Ratios, double DecayPerSecond, double Hardness);

    /// <summary>A knock of unit strength; play it with the gain of the impulse, see <see cref="GainOf"/>.</summary>
    public static PcmClip Knock(SoundMaterial thing, SoundMaterial other)
    {
        Body ringing = BodyOf(thing);
        Body second = BodyOf(other);
        double hardness = Math.Min(ringing.Hardness, second.Hardness);
        var wave = new Wave(Math.Min(1.6, 7.0 / Math.Min(ringing.DecayPerSecond, second.DecayPerSecond)));
        AddModes(wave, ringing, hardness, 1.0);
        AddModes(wave, second, hardness, 0.45);
        wave.Noise(900.0 + (2600.0 * hardness), 0.7, 0.10, seed: 31, t => Math.Exp(-t * (90.0 + (500.0 * hardness))));
        return wave.ToClip(peak: 0.7);
    }

    /// <summary>Loudness of a knock: grows with the energy's root up to a hand's strongest blow; too weak to hear is 0.</summary>
    /// <param name="approachMetersPerSecond">How fast the two came together.</param>
    public static float GainOf(float approachMetersPerSecond) =>
        approachMetersPerSecond < 0.08f ? 0f : (float)Math.Min(1.0, Math.Pow(approachMetersPerSecond / 3.0, 0.8));

    private static void AddModes(Wave wave, in Body body, double hardness, double level)
    {
        for (int i = 0; i < body.Ratios.Length; i++)
        {
            double hertz = body.LowestHertz * body.Ratios[i];
            double struck = Math.Exp(-hertz / (700.0 + (9000.0 * hardness * hardness)));
            wave.Tone(hertz, level * struck / (1.0 + i), body.DecayPerSecond * (1.0 + (0.35 * i)));
        }
    }

    /// <summary>Ratios of a free bar (1, 2.76, 5.40, 8.93: Fletcher and Rossing, "The Physics of Musical Instruments", section 2.15) for metal, of plates for the rest.</summary>
    private static Body BodyOf(SoundMaterial material) => material switch
    {
        SoundMaterial.Steel => new(780, [1, 2.76, 5.40, 8.93, 13.3], 7, 1.0),
        SoundMaterial.Glass => new(1900, [1, 2.32, 4.25, 6.63], 14, 0.95),
        SoundMaterial.Wood => new(310, [1, 1.9, 3.1, 4.6], 42, 0.45),
        SoundMaterial.Plastic => new(520, [1, 2.1, 3.4], 60, 0.4),
        SoundMaterial.Concrete => new(150, [1, 2.4, 4.2], 90, 0.8),
        SoundMaterial.Rubber => new(95, [1, 1.8], 80, 0.08),
        _ => new(240, [1, 2.7], 120, 0.12),
    };
}
