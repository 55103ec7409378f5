namespace VRLab.Scenarios;

/// <summary>
/// Names defined by the author, and references to them. References are checked at the end, so that parts may be written in any order.
/// </summary>
internal sealed class Names(string kind)
{
    private readonly List<(string Name, SourcePlace Place)> _references = [];
    private readonly Dictionary<string, SourcePlace> _defined = new(StringComparer.Ordinal);

    public void Define(string name, SourcePlace place, AuthorProblems problems)
    {
        if (!_defined.TryAdd(name, place))
        {
            problems.Add(place, $"the {kind} '{name}' is defined a second time (first at {_defined[name]}).");
        }
    }

    public void Refer(string name, SourcePlace place) => _references.Add((name, place));

    public void Check(AuthorProblems problems)
    {
        foreach ((string name, SourcePlace place) in _references.Where(reference => !_defined.ContainsKey(reference.Name)))
        {
            problems.Add(place, $"there is no {kind} '{name}'. {Known.Suggest(name, _defined.Keys)}");
        }
    }
}
