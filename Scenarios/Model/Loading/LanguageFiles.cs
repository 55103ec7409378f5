using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>
/// Texts that stand in a file of their own for each language, so that a translator needs to open nothing else: <c>texts.zh-CN.yaml</c> and
/// <c>texts.en.yaml</c>, each with <c>key: text</c>. A text written where it is used comes before one of these.
/// </summary>
internal sealed class LanguageFiles
{
    private readonly Dictionary<string, SourceEntry> _chinese;
    private readonly Dictionary<string, SourceEntry> _english;

    public LanguageFiles(SourceMapping? chinese, SourceMapping? english)
    {
        _chinese = Index(chinese);
        _english = Index(english);
    }

    public static string NameOf(Language language) => $"texts.{language.Tag()}.yaml";

    public bool TryGet(string key, AuthorContext context, out LocalizedText text)
    {
        bool isKnown = _chinese.TryGetValue(key, out SourceEntry chinese) & _english.TryGetValue(key, out SourceEntry english);
        text = isKnown ? new LocalizedText(TextOf(chinese, context), TextOf(english, context)) : default;
        return isKnown;
    }

    /// <summary>Every key has to stand in both files.</summary>
    public void AddAllTo(AuthorContext context)
    {
        Compare(_chinese, _english, Language.English, context);
        Compare(_english, _chinese, Language.Chinese, context);
        foreach (string key in _chinese.Keys.Where(_english.ContainsKey).Order(StringComparer.Ordinal))
        {
            if (TryGet(key, context, out LocalizedText text))
            {
                context.Texts.Add(key, text);
            }
        }
    }

    private static void Compare(
        Dictionary<string, SourceEntry> own, Dictionary<string, SourceEntry> other, Language missing, AuthorContext context)
    {
        foreach (SourceEntry entry in own.Values.Where(entry => !other.ContainsKey(entry.Key)))
        {
            context.Problems.Add(entry.Place, $"the text '{entry.Key}' is missing in {NameOf(missing)}. {Known.Suggest(entry.Key, other.Keys)}");
        }
    }

    private static string TextOf(SourceEntry entry, AuthorContext context)
    {
        if (entry.Value is SourceScalar { Text: { Length: > 0 } text })
        {
            return text;
        }

        context.Problems.Add(entry.Place, $"the text '{entry.Key}' needs words, found {entry.Value.Described}.");
        return "?";
    }

    private static Dictionary<string, SourceEntry> Index(SourceMapping? file) =>
        file?.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal) ?? new Dictionary<string, SourceEntry>(StringComparer.Ordinal);
}
