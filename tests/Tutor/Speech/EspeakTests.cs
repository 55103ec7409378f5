using VRLab.Core;
using VRLab.Core.Sound;
using VRLab.Tutor.Speech;

namespace VRLab.Tutor.Tests.Speech;

public sealed class EspeakTests
{
    private static readonly EspeakSynthesizer Espeak = new();

    [OneTimeSetUp]
    public void RequireProgram()
    {
        if (!EspeakSynthesizer.IsAvailable())
        {
            Assert.Ignore("espeak-ng is not installed: apt-get install espeak-ng");
        }
    }

    [TestCase("Close the discharge valve, then the suction valve.", Language.English, 2.0, 5.0)]
    [TestCase("先关闭出口阀，再关闭入口阀。", Language.Chinese, 2.0, 5.0)]
    public void SpeechHasTheLengthOfItsWords(string text, Language language, double shortest, double longest)
    {
        PcmClip clip = Espeak.Synthesize(text, language);
        Assert.That(clip.DurationSeconds, Is.InRange(shortest, longest));
        Assert.That(clip.Samples.Max(sample => Math.Abs((int)sample)), Is.GreaterThan(5000));
    }

    [Test]
    public void AMissingProgramIsAProblemWithARemedy()
    {
        Assert.That(EspeakSynthesizer.IsAvailable("no-such-speech-program"), Is.False);
        Assert.That(
            () => new EspeakSynthesizer("no-such-speech-program").Synthesize("test", Language.English),
            Throws.TypeOf<ProblemException>().With.Property(nameof(ProblemException.Remedy)).Contains("espeak-ng"));
    }
}
