namespace VRLab.Core;

/// <summary>A language that the program speaks to learners and teachers.</summary>
public enum Language
{
    English,
    Chinese,
}

/// <summary>Text that a learner or teacher reads or hears, in both languages.</summary>
public readonly record struct LocalizedText(string Chinese, string English)
{
    public string In(Language language) => language == Language.Chinese ? Chinese : English;
}

public static class Languages
{
    /// <summary>The BCP 47 tag: <c>zh-CN</c> or <c>en</c>.</summary>
    public static string Tag(this Language language) => language == Language.Chinese ? "zh-CN" : "en";

    public static bool TryParse(string tag, out Language language)
    {
        language = tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English;
        return language == Language.Chinese || tag.StartsWith("en", StringComparison.OrdinalIgnoreCase);
    }
}
