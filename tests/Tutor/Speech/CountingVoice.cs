using VRLab.Core;
using VRLab.Core.Sound;
using VRLab.Tutor.Speech;

namespace VRLab.Tutor.Tests.Speech;

/// <summary>Speaks a tenth of a second for each character.</summary>
internal sealed class CountingVoice : ISpeechSynthesizer
{
    public int Count { get; private set; }

    public string Version => "counting";

    public PcmClip Synthesize(string text, Language language)
    {
        Count++;
        return new PcmClip(1000, new short[text.Length * 100]);
    }
}
