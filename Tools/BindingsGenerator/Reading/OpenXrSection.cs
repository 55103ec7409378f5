using System.Globalization;
using System.Text.RegularExpressions;

namespace VRLab.BindingsGenerator.Reading;

/// <summary>One extension's part of a header (or the core's), comments removed.</summary>
internal sealed partial record OpenXrSection(string Name, string Topic, string Text)
{
    public static IEnumerable<OpenXrSection> Split(string header)
    {
        string text = Comments().Replace(header, string.Empty);
        MatchCollection starts = Start().Matches(text);
        for (int i = 0; i < starts.Count; i++)
        {
            int end = i + 1 < starts.Count ? starts[i + 1].Index : text.Length;
            string name = starts[i].Groups[1].Value;
            yield return new OpenXrSection(name, TopicOf(name), text[starts[i].Index..end]);
        }
    }

    private static string TopicOf(string name) => name == OpenXrSelection.Core
        ? "Core"
        : string.Concat(name["XR_".Length..].Split('_').Select(word => word[..1].ToUpper(CultureInfo.InvariantCulture) + word[1..].ToLower(CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"/\*.*?\*/|//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^#define (XR_VERSION_1_0|XR_[A-Z]+_(?!\w*_SPEC_VERSION)\w*[a-z]\w*) 1\s*$", RegexOptions.Multiline)]
    private static partial Regex Start();
}
