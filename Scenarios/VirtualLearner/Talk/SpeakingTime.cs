using VRLab.Core;

namespace VRLab.VirtualLearner;

/// <summary>How long a calm speaker takes for a sentence: about 4.5 syllables a second in Chinese, 14 letters in English.</summary>
internal static class SpeakingTime
{
    private const double BreathSeconds = 0.4;

    public static double Seconds(string text, Language language) =>
        BreathSeconds + (text.Length / (language == Language.Chinese ? 4.5 : 14.0));
}
