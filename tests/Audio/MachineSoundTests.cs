using VRLab.Audio.Synthesis;
using VRLab.Core.Sound;

namespace VRLab.Audio.Tests;

public sealed class MachineSoundTests
{
    [Test]
    public void TheHumClosesWithoutAClick()
    {
        PcmClip hum = MachineSounds.MotorHum();
        int largestStep = hum.Samples.Zip(hum.Samples.Skip(1)).Max(pair => Math.Abs(pair.First - pair.Second));
        Assert.That(Math.Abs(hum.Samples[0] - hum.Samples[^1]), Is.LessThanOrEqualTo(largestStep));
    }

    [Test]
    public void SoundsAreAudibleAndNotClipped()
    {
        PcmClip[] all = [MachineSounds.MotorHum(), MachineSounds.Click(), MachineSounds.Relay(), MachineSounds.WarningTone(), MachineSounds.Hiss()];
        foreach (PcmClip clip in all)
        {
            int peak = clip.Samples.Max(sample => Math.Abs((int)sample));
            Assert.That(peak, Is.InRange(6000, 32_000));
        }
    }
}
