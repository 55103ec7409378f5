using System.Numerics;
using VRLab.Audio.Synthesis;
using VRLab.Core.Sound;

namespace VRLab.Audio.Tests;

/// <summary>What the synthesized sounds say of the state that they stand for.</summary>
public sealed class SynthesisTests : AudioFixture
{
    [TestCase(1f)]
    [TestCase(0.6f)]
    public void The_motors_vanes_sound_at_six_times_its_speed(float speed)
    {
        (short[] left, _) = Render(mixer =>
        {
            mixer.Loop(MachineSounds.MotorHum(), new Vector3(0, 0, -1)).Pitch = speed;
            mixer.Advance(1.2);
        });
        Assert.That(Analysis.Peak(left.AsSpan(4800, 48_000), 130, 400, 1), Is.EqualTo(48 * 6 * speed).Within(2));
    }

    [Test]
    public void Cavitation_is_a_rain_of_short_hard_pulses()
    {
        PcmClip gravel = PlantSounds.Cavitation();
        double Kurtosis(PcmClip clip)
        {
            double power = clip.Samples.Average(sample => (double)sample * sample);
            return clip.Samples.Average(sample => Math.Pow(sample, 4)) / (power * power);
        }

        Assert.That(Kurtosis(gravel), Is.GreaterThan(8), "noise has 3");
        Assert.That(Kurtosis(PlantSounds.Flow()), Is.LessThan(4));
    }

    [Test]
    public void Steel_rings_wood_knocks_rubber_thuds()
    {
        PcmClip steel = ContactSounds.Knock(SoundMaterial.Steel, SoundMaterial.Steel);
        PcmClip wood = ContactSounds.Knock(SoundMaterial.Wood, SoundMaterial.Wood);
        PcmClip rubber = ContactSounds.Knock(SoundMaterial.Rubber, SoundMaterial.Concrete);
        Assert.That(Analysis.ReverberationSeconds(steel.Samples), Is.GreaterThan(4 * Analysis.ReverberationSeconds(wood.Samples)));
        Assert.That(Brightness(steel), Is.GreaterThan(2 * Brightness(rubber)));
        Assert.That(Analysis.Peak(steel.Samples.AsSpan(0, 24_000), 600, 1000, 1), Is.EqualTo(780).Within(4));
    }

    [Test]
    public void A_harder_blow_is_louder_and_a_touch_is_silent()
    {
        Assert.That(ContactSounds.GainOf(0.05f), Is.Zero);
        Assert.That(ContactSounds.GainOf(2f), Is.GreaterThan(2 * ContactSounds.GainOf(0.5f)));
        Assert.That(ContactSounds.GainOf(30f), Is.EqualTo(1f));
    }

    [Test]
    public void The_alarm_sweeps_from_500_to_1200_hertz_and_pauses()
    {
        short[] alarm = PlantSounds.Alarm().Samples;
        Assert.That(Analysis.Peak(alarm.AsSpan(4800, 4800), 400, 1400, 10), Is.EqualTo(530).Within(40));
        Assert.That(Analysis.Peak(alarm.AsSpan(156_000, 4800), 400, 1400, 10), Is.EqualTo(1160).Within(40));
        Assert.That(alarm.AsSpan(170_000, 10_000).ToArray(), Has.All.Zero);
    }

    [Test]
    public void Loops_have_no_seam([Values("cavitation", "flow", "vent", "jet", "fire")] string name)
    {
        short[] samples = Loop(name).Samples;
        double step = samples.Zip(samples.Skip(1)).Max(pair => Math.Abs(pair.Second - (double)pair.First));
        Assert.That(Math.Abs(samples[0] - (double)samples[^1]), Is.LessThanOrEqualTo(step));
    }

    [Test]
    public void A_knock_begins_at_once() =>
        Assert.That(Analysis.Onset(ContactSounds.Knock(SoundMaterial.Wood, SoundMaterial.Steel).Samples), Is.LessThan(96), "two milliseconds");

    private static PcmClip Loop(string name) => name switch
    {
        "cavitation" => PlantSounds.Cavitation(),
        "flow" => PlantSounds.Flow(),
        "vent" => PlantSounds.Vent(),
        "jet" => PlantSounds.Jet(),
        _ => PlantSounds.Fire(),
    };

    /// <summary>The mean frequency, by counting crossings of zero.</summary>
    private static double Brightness(PcmClip clip)
    {
        int end = Math.Min(clip.Samples.Length, 4800);
        int crossings = Enumerable.Range(1, end - 1).Count(i => clip.Samples[i - 1] < 0 != clip.Samples[i] < 0);
        return crossings * Analysis.Rate / (2.0 * end);
    }
}
