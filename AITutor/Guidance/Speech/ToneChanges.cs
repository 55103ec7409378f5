namespace VRLab.Tutor.Speech;

/// <summary>Tones that change with their neighbor: bù and yī, and a third tone before another third.</summary>
internal static class ToneChanges
{
    public static void Apply(List<string> syllables)
    {
        for (int i = syllables.Count - 2; i >= 0; i--)
        {
            int next = ToneOf(syllables[i + 1]);
            syllables[i] = (syllables[i], next) switch
            {
                ("bu4", 4) => "bu2",
                ("yi1", 4) when !IsOrdinal(syllables, i) => "yi2",
                ("yi1", 1 or 2 or 3) when !IsOrdinal(syllables, i) => "yi4",
                (string current, 3) when ToneOf(current) == 3 => current[..^1] + "2",
                (string current, _) => current,
            };
        }
    }

    private static bool IsOrdinal(List<string> syllables, int index) => index > 0 && syllables[index - 1] == "di4";

    /// <summary>The tone number; 0 for pauses and plain numbers.</summary>
    private static int ToneOf(string syllable) =>
        syllable.Length > 1 && char.IsAsciiLetter(syllable[0]) && char.IsAsciiDigit(syllable[^1]) ? syllable[^1] - '0' : 0;
}
