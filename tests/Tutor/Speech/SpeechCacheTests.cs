using VRLab.Core;
using VRLab.Core.Sound;
using VRLab.Tutor.Speech;

namespace VRLab.Tutor.Tests.Speech;

public sealed class SpeechCacheTests
{
    [Test]
    public void ATextIsSpokenOnceAlsoInTheNextRun()
    {
        string folder = Directory.CreateTempSubdirectory("vrlab-speech").FullName;
        var voice = new CountingVoice();
        var cache = new SpeechCache(voice, folder);
        PcmClip first = cache.Synthesize("关闭", Language.Chinese);
        Assert.That(cache.Synthesize("关闭", Language.Chinese), Is.SameAs(first));
        PcmClip kept = new SpeechCache(voice, folder).Synthesize("关闭", Language.Chinese);
        Assert.That(kept.Samples, Is.EqualTo(first.Samples));
        Assert.That(voice.Count, Is.EqualTo(1));
        cache.Synthesize("关闭", Language.English);
        Assert.That(voice.Count, Is.EqualTo(2));
        Directory.Delete(folder, recursive: true);
    }
}
