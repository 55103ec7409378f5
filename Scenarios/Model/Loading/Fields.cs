using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>
/// The keys of one group in an author's file. Each key is asked for by name; <see cref="Finish"/> refuses those that nobody
/// asked for. A missing or wrong value is noted as a problem and a stand-in returned, so that reading goes on.
/// </summary>
internal sealed partial class Fields
{
    private readonly SourceMapping _mapping;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly string _what;

    private Fields(SourceMapping mapping, AuthorContext context, string what)
    {
        _mapping = mapping;
        Context = context;
        _what = what;
    }

    public AuthorContext Context { get; }

    public AuthorProblems Problems => Context.Problems;

    public SourcePlace Place => _mapping.Place;

    /// <param name="what">Names the group in messages, with its article: "a step".</param>
    public static Fields Of(SourceNode node, AuthorContext context, string what)
    {
        if (node is SourceMapping mapping)
        {
            return new Fields(mapping, context, what);
        }

        context.Problems.Add(node.Place, $"expected the keys of {what}, found {node.Described}.");
        return new Fields(new SourceMapping(node.Place, []), context, what) { IsStandIn = true };
    }

    /// <summary>True where the author wrote something else in this group's place; that is a problem already noted.</summary>
    public bool IsStandIn { get; private init; }

    public SourceNode? Optional(string key)
    {
        _asked.Add(key);
        foreach (SourceEntry entry in _mapping.Entries)
        {
            if (entry.Key == key)
            {
                return entry.Value;
            }
        }

        return null;
    }

    public SourceNode? Required(string key)
    {
        SourceNode? value = Optional(key);
        if (value is null && !IsStandIn)
        {
            Problems.Add(Place, $"{_what} needs the key '{key}'.");
        }

        return value;
    }

    /// <summary>The first of the keys that the author wrote; null and a problem where it is none of them.</summary>
    public string? Which(params ReadOnlySpan<string> keys)
    {
        string[] known = keys.ToArray();
        foreach (string key in known)
        {
            if (Optional(key) is not null)
            {
                return key;
            }
        }

        if (!IsStandIn)
        {
            Problems.Add(Place, $"{_what} needs one of the keys {string.Join(", ", known)}.");
            IsUnclear = true;
        }

        return null;
    }

    /// <summary>True after <see cref="Which"/> found nothing: a second message about unknown keys would only repeat the first.</summary>
    private bool IsUnclear { get; set; }

    public void Finish()
    {
        foreach (SourceEntry entry in _mapping.Entries)
        {
            if (!_asked.Contains(entry.Key) && !IsUnclear)
            {
                Problems.Add(entry.Place, $"{_what} has no key '{entry.Key}'. {Known.Suggest(entry.Key, _asked)}");
            }
        }
    }

    public IReadOnlyList<SourceEntry> Entries(string key)
    {
        SourceNode? node = Optional(key);
        if (node is null or SourceMapping)
        {
            return (node as SourceMapping)?.Entries ?? [];
        }

        Problems.Add(node.Place, $"'{key}' needs names and values, found {node.Described}.");
        return [];
    }

    public IReadOnlyList<SourceNode> Items(string key, bool isRequired = false)
    {
        SourceNode? node = isRequired ? Required(key) : Optional(key);
        if (node is null or SourceSequence)
        {
            return (node as SourceSequence)?.Items ?? [];
        }

        Problems.Add(node.Place, $"'{key}' needs a list, found {node.Described}.");
        return [];
    }
}
