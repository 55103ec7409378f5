namespace VRLab.Rendering.Text;

/// <summary>
/// Where a line may end: at spaces, and between any two characters where one is Chinese, except that closing
/// punctuation never begins a line and opening punctuation never ends one (GB/T 15834, 5.1: placement of marks).
/// </summary>
internal static class LineBreaking
{
    private const string NeverFirst = "，。、；：！？）》」』】〉”’…—·,.;:!?)]}%°℃";
    private const string NeverLast = "（《「『【〈“‘([{";

    /// <summary>May a line break lie just before the character at <paramref name="index"/>?</summary>
    public static bool IsAllowedBefore(string text, int index)
    {
        if (index <= 0 || index >= text.Length || char.IsLowSurrogate(text[index]))
        {
            return false;
        }

        (char before, char after) = (text[index - 1], text[index]);
        if (NeverFirst.Contains(after, StringComparison.Ordinal) || NeverLast.Contains(before, StringComparison.Ordinal) || after == ' ')
        {
            return false;
        }

        return before == ' ' || before == '-' || IsIdeographic(before) || IsIdeographic(after);
    }

    /// <summary>Chinese characters and full-width forms.</summary>
    public static bool IsIdeographic(char character) =>
        character is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF') or (>= '\uD840' and <= '\uDFFF');
}
