namespace VRLab.Scenarios;

/// <summary>Format 1 to 2: where a control stands and what a container holds at first was <c>initial</c>, while sockets and widgets said <c>initially</c>.</summary>
internal static class InitiallyEverywhere
{
    private static readonly string[] Interactions = ["valve", "lever", "slider", "knob", "toggle", "fastener", "container"];

    public static SourceMapping Migrate(SourceMapping root) => OfKey(root, "objects", objects => objects is SourceSequence list
        ? list with { Items = [.. list.Items.Select(InObject)] }
        : objects);

    private static SourceNode InObject(SourceNode node) => node is SourceMapping item
        ? Interactions.Aggregate(item, (migrated, kind) => OfKey(migrated, kind, Renamed))
        : node;

    private static SourceNode Renamed(SourceNode node) => node is SourceMapping interaction
        ? interaction with { Entries = [.. interaction.Entries.Select(entry => entry.Key == "initial" ? entry with { Key = "initially" } : entry)] }
        : node;

    /// <summary>The same group of keys with another value behind one of them, where it is written.</summary>
    private static SourceMapping OfKey(SourceMapping group, string key, Func<SourceNode, SourceNode> migrate) =>
        group with { Entries = [.. group.Entries.Select(entry => entry.Key == key ? entry with { Value = migrate(entry.Value) } : entry)] };
}
