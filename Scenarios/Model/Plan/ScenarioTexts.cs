using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>
/// Every text of a scenario by its key: those that the author named (labels show them as <c>@key</c>), and
/// <c>step.ID.title|prompt|hint</c>, <c>chapter.ID.title</c>, <c>hazard.ID.name|warning|explanation</c>, <c>object.ID.name</c>.
/// </summary>
public sealed class ScenarioTexts(IReadOnlyDictionary<string, LocalizedText> texts)
{
    public IEnumerable<string> Keys => texts.Keys.Order(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, LocalizedText>> All => texts.OrderBy(text => text.Key, StringComparer.Ordinal);

    public bool TryGet(string key, out LocalizedText text) => texts.TryGetValue(key, out text);

    /// <exception cref="ProblemException">No such text; the remedy names the nearest key.</exception>
    public LocalizedText this[string key] => Known.Get(texts, key, "text", "the scenario");
}
