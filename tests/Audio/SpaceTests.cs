using System.Numerics;
using VRLab.Audio.Synthesis;
using VRLab.Core;
using VRLab.Core.Sound;

namespace VRLab.Audio.Tests;

/// <summary>Where a sound is and in which room, measured in the rendered file.</summary>
public sealed class SpaceTests : AudioFixture
{
    private static readonly PcmClip Noise = PlantSounds.Vent();

    [Test]
    public void A_sound_from_the_side_reaches_the_far_ear_later()
    {
        (short[] left, short[] right) = RenderAt(new Vector3(-2f, 0f, 0f));
        int lag = Analysis.Lag(left.AsSpan(4800, 9600), right.AsSpan(4800, 9600), 60);
        double microseconds = lag * 1e6 / Analysis.Rate;
        TestContext.Out.WriteLine($"interaural delay {microseconds:0} us");
        Assert.That(microseconds, Is.InRange(400, 900), "a human head: 600 to 800 us from the side (Blauert, Spatial Hearing, 2.4)");
    }

    [Test]
    public void A_sound_ahead_reaches_both_ears_together()
    {
        (short[] left, short[] right) = RenderAt(new Vector3(0f, 0f, -2f));
        Assert.That(Math.Abs(Analysis.Lag(left.AsSpan(4800, 9600), right.AsSpan(4800, 9600), 60)), Is.LessThanOrEqualTo(2));
    }

    [TestCase(0.5f)]
    [TestCase(1.4f)]
    public void A_room_dies_away_in_its_time(float seconds)
    {
        (short[] left, _) = Render(mixer =>
        {
            mixer.SetListener(Pose.Identity);
            mixer.SetRoom(new RoomAcoustics(seconds, 1f));
            mixer.Play(ContactSounds.Knock(SoundMaterial.Paper, SoundMaterial.Paper), new Vector3(0, 0, -8));
            mixer.Advance(seconds + 1.0);
        });
        double measured = Analysis.ReverberationSeconds(left.AsSpan(Analysis.Onset(left) + 2400));
        TestContext.Out.WriteLine($"asked {seconds} s, measured {measured:0.00} s");
        Assert.That(measured, Is.EqualTo(seconds).Within(seconds * 0.25));
    }

    [Test]
    public void Volume_and_absorption_give_the_reverberation_of_the_formula()
    {
        // A hall of 7 x 6 x 3.2 m with absorption 0.06: 134 m³, 167 m².
        RoomAcoustics hall = RoomAcoustics.Of(134.4f, 167.2f, 0.06f);
        Assert.That(hall.ReverberationSeconds, Is.EqualTo(2.09).Within(0.02));
        Assert.That(RoomAcoustics.Of(134.4f, 167.2f, 0.3f).WetGain, Is.LessThan(hall.WetGain));
    }

    [Test]
    public void What_stands_between_takes_the_high_tones_first()
    {
        (short[] open, _) = RenderAt(new Vector3(0f, 0f, -2f));
        (short[] hidden, _) = RenderAt(new Vector3(0f, 0f, -2f), occlusion: 1f);
        double low = Band(open, 400, 800) / Band(hidden, 400, 800);
        double high = Band(open, 6000, 9000) / Band(hidden, 6000, 9000);
        Assert.That(low, Is.GreaterThan(2.0));
        Assert.That(high, Is.GreaterThan(2.0 * low));
    }

    [Test]
    public void Mono_gives_both_ears_the_same_wherever_the_sound_is()
    {
        (short[] left, short[] right) = Render(mixer =>
        {
            mixer.Levels = new AudioLevels(IsMono: true);
            mixer.SetListener(Pose.Identity);
            mixer.Loop(PlantSounds.Flow(), new Vector3(-2f, 0f, 0.5f));
            mixer.Advance(0.4);
        });
        Assert.That(Loudness(left), Is.GreaterThan(100));
        Assert.That(Loudness(left) / Loudness(right), Is.EqualTo(1.0).Within(0.05));
        Assert.That(Math.Abs(Analysis.Lag(left.AsSpan(4800, 9600), right.AsSpan(4800, 9600), 40)), Is.LessThanOrEqualTo(1));
    }

    [Test]
    public void What_is_not_essential_can_be_muted_and_voices_stay()
    {
        PcmClip hum = MachineSounds.MotorHum();
        (short[] muted, _) = Render(mixer =>
        {
            mixer.Levels = AudioLevels.EssentialOnly;
            mixer.Loop(hum, new Vector3(0, 0, -1), category: SoundCategory.Ambience);
            mixer.Advance(0.3);
        });
        (short[] spoken, _) = Render(mixer =>
        {
            mixer.Levels = AudioLevels.EssentialOnly;
            mixer.Loop(hum, new Vector3(0, 0, -1), category: SoundCategory.Voice);
            mixer.Advance(0.3);
        });
        Assert.That(Loudness(muted), Is.LessThan(2.0));
        Assert.That(Loudness(spoken), Is.GreaterThan(500));
    }

    [Test]
    public void Too_much_at_once_is_limited_instead_of_cut_off()
    {
        PcmClip jet = PlantSounds.Jet();
        (short[] left, _) = Render(mixer =>
        {
            mixer.SetListener(Pose.Identity);
            for (int i = 0; i < 12; i++)
            {
                mixer.Loop(jet, new Vector3(0.1f * i, 0, -0.5f));
            }

            mixer.Advance(1.0);
        });
        int atTheEnd = left.Skip(12_000).Count(sample => Math.Abs((int)sample) >= short.MaxValue);
        Assert.That(atTheEnd, Is.LessThan(20), "twelve jets in the face would be far beyond full scale");
    }

    private (short[] Left, short[] Right) RenderAt(Vector3 position, float occlusion = 0f) => Render(mixer =>
    {
        mixer.SetListener(Pose.Identity);
        mixer.Loop(Noise, position).Occlusion = occlusion;
        mixer.Advance(0.5);
    });

    private static double Band(short[] samples, double from, double to)
    {
        double sum = 0;
        for (double hertz = from; hertz < to; hertz += (to - from) / 60.0)
        {
            sum += Math.Pow(Analysis.Strength(samples.AsSpan(4800, 16_384), hertz), 2);
        }

        return Math.Sqrt(sum);
    }
}
