using VRLab.Core;

namespace VRLab.Tutor.Captions;

/// <summary>How long a line stays when nothing speaks it: slow readers of captions manage 15 letters or 5 hanzi a second.</summary>
public static class ReadingTime
{
    private const double LettersPerSecond = 15;
    private const double HanziPerSecond = 5;
    private const double ShortestSeconds = 1.5;

    public static double Seconds(string text, Language language) =>
        Math.Max(ShortestSeconds, text.Length / (language == Language.Chinese ? HanziPerSecond : LettersPerSecond));
}
