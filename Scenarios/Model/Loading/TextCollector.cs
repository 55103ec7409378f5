using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Gathers every text of a scenario under its key, and the labels that refer to one.</summary>
internal sealed class TextCollector
{
    private readonly SortedDictionary<string, LocalizedText> _texts = new(StringComparer.Ordinal);
    private readonly List<(string Key, SourcePlace Place)> _references = [];

    public void Add(string key, LocalizedText text) => _texts[key] = text;

    public void Refer(string key, SourcePlace place) => _references.Add((key, place));

    public ScenarioTexts Build() => new(_texts);

    public void Check(AuthorProblems problems)
    {
        foreach ((string key, SourcePlace place) in _references.Where(reference => !_texts.ContainsKey(reference.Key)))
        {
            problems.Add(place, $"there is no text '{key}'. {Known.Suggest(key, _texts.Keys)}");
        }
    }
}
