using System.Numerics;
using VRLab.Audio.Synthesis;
using VRLab.Core;
using VRLab.Core.Sound;

namespace VRLab.Audio.Tests;

public sealed class AudioMixerTests : AudioFixture
{
    [Test]
    public void AdvancingRendersExactlyTheSamplesOfTheTimePassed()
    {
        (short[] left, _) = Render(mixer =>
        {
            for (int tick = 1; tick <= 90; tick++)
            {
                mixer.Advance(tick / 90.0);
            }
        });
        Assert.That(left, Has.Length.EqualTo(48_000));
        // The library dithers its last bit.
        Assert.That(left, Has.All.InRange(-1, 1));
    }

    [Test]
    public void ASourceOnTheLeftIsLouderInTheLeftEarAndFollowsTheHead()
    {
        PcmClip hum = MachineSounds.MotorHum();
        (short[] left, short[] right) = Render(mixer =>
        {
            mixer.SetListener(Pose.At(0, 1.6f, 0));
            mixer.Loop(hum, new Vector3(-2, 1.6f, 0));
            mixer.Advance(0.5);
            mixer.SetListener(new Pose(new Vector3(0, 1.6f, 0), Quaternion.CreateFromAxisAngle(Vector3.UnitY, MathF.PI)));
            mixer.Advance(1.0);
        });
        Assert.That(Loudness(left[2000..22_000]), Is.GreaterThan(1.2 * Loudness(right[2000..22_000])));
        Assert.That(Loudness(right[28_000..48_000]), Is.GreaterThan(1.2 * Loudness(left[28_000..48_000])));
    }

    [Test]
    public void AClipEndsAndALoopDoesNot()
    {
        PcmClip click = MachineSounds.Click();
        Render(mixer =>
        {
            AudioVoice once = mixer.Play(click, Vector3.UnitX);
            AudioVoice loop = mixer.Loop(click, Vector3.UnitX);
            mixer.Advance(0.03);
            Assert.That(mixer.PlayingCount, Is.EqualTo(2));
            mixer.Advance(1.0);
            Assert.That(once.HasEnded, Is.True);
            Assert.That(loop.HasEnded, Is.False);
            loop.Stop();
            mixer.Advance(1.1);
            Assert.That(mixer.PlayingCount, Is.Zero);
        });
    }

    [Test]
    public void DistanceMakesQuieter()
    {
        PcmClip hum = MachineSounds.MotorHum();
        (short[] near, _) = Render(mixer => PlayAt(mixer, hum, 1));
        (short[] far, _) = Render(mixer => PlayAt(mixer, hum, 8));
        Assert.That(Loudness(near) / Loudness(far), Is.EqualTo(8).Within(1.5));
    }

    [Test]
    public void PitchChangesTheSpeed()
    {
        var tone = new PcmClip(48_000, [.. Enumerable.Range(0, 48_000).Select(i => (short)(8000 * Math.Sin(2 * Math.PI * 400 * i / 48_000)))]);
        (short[] left, _) = Render(mixer =>
        {
            mixer.Loop(tone, Vector3.Zero).Pitch = 0.5f;
            mixer.Advance(1);
        });
        int risingEdges = left.Zip(left.Skip(1)).Count(pair => pair.First < 0 && pair.Second >= 0);
        Assert.That(risingEdges, Is.EqualTo(200).Within(8));
    }

    [Test]
    public void MoreVoicesThanRoomDropTheOldest()
    {
        PcmClip click = MachineSounds.Click();
        Render(mixer =>
        {
            AudioVoice first = mixer.Play(click, Vector3.UnitX);
            for (int i = 0; i < 40; i++)
            {
                mixer.Play(click, Vector3.UnitX);
            }

            Assert.That(first.HasEnded, Is.True);
            Assert.That(mixer.PlayingCount, Is.EqualTo(32));
        });
    }

    [Test]
    public void TheSameCallsGiveTheSameFile()
    {
        PcmClip hum = MachineSounds.MotorHum();
        (short[] first, _) = Render(mixer => PlayAt(mixer, hum, 2));
        (short[] second, _) = Render(mixer => PlayAt(mixer, hum, 2));
        Assert.That(second, Is.EqualTo(first));
    }

    private static void PlayAt(AudioMixer mixer, PcmClip clip, float distanceMeters)
    {
        mixer.SetListener(Pose.Identity);
        mixer.Loop(clip, new Vector3(0, 0, -distanceMeters));
        mixer.Advance(0.5);
    }
}
