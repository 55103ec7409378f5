namespace VRLab.Scenarios.Tests.Schema;

/// <summary>Scenarios made from the schema: the fewest keys that lead to a group, and the group itself with its required keys and one more.</summary>
internal static class SchemaSamples
{
    private static readonly SourcePlace Place = new("sample.yaml", 1, 1);

    /// <summary>Groups of the root whose keys the reader asks for even where they are not written.</summary>
    private static readonly string[] NeverLeftOut = ["process", "room", "rubric"];

    /// <summary>Read before all others, where the files are put together.</summary>
    public static IReadOnlyList<string> OfFiles { get; } = ["format", "parts"];

    /// <summary>Every key of every kind of every group.</summary>
    public static IEnumerable<(string Group, int Variant, SchemaKey Key)> Keys =>
        from list in ScenarioSchema.Groups.Values
        from variant in Enumerable.Range(0, list.Variants.Count)
        from key in list.Variants[variant]
        select (list.Name, variant, key);

    public static SourceMapping Of(string group, int variant, SchemaKey key)
    {
        SourceNode node = Minimal(ScenarioSchema.Groups[group].Variants[variant], key, Sample(key));
        foreach ((string Group, int Variant, SchemaKey Key) link in WayTo(group))
        {
            node = Minimal(ScenarioSchema.Groups[link.Group].Variants[link.Variant], link.Key, Around(link.Key.Value, node));
        }

        var root = (SourceMapping)node;
        IEnumerable<SchemaKey> missing = ScenarioSchema.Groups[ScenarioSchema.Root].Variants[0]
            .Where(known => NeverLeftOut.Contains(known.Name) && !root.Entries.Any(entry => entry.Key == known.Name));
        return root with { Entries = [.. root.Entries, .. missing.Select(known => new SourceEntry(Place, known.Name, Sample(known)))] };
    }

    /// <summary>The keys that lead from the root to a group, the nearest to the group first.</summary>
    private static List<(string Group, int Variant, SchemaKey Key)> WayTo(string group)
    {
        Dictionary<string, (string Group, int Variant, SchemaKey Key)> parents = [];
        Queue<string> open = new([ScenarioSchema.Root]);
        while (open.TryDequeue(out string? name))
        {
            foreach ((string Group, int Variant, SchemaKey Key) link in Keys.Where(link => link.Group == name))
            {
                if (GroupIn(link.Key.Value) is { } child && child != ScenarioSchema.Root && parents.TryAdd(child, link))
                {
                    open.Enqueue(child);
                }
            }
        }

        List<(string Group, int Variant, SchemaKey Key)> way = [];
        for (string at = group; at != ScenarioSchema.Root; at = way[^1].Group)
        {
            way.Add(parents[at]);
        }

        return way;
    }

    private static string? GroupIn(SchemaValue value) => value switch
    {
        GroupValue group => group.GroupName,
        ListValue list => GroupIn(list.Item),
        EitherValue either => GroupIn(either.First),
        _ => null,
    };

    private static SourceNode Around(SchemaValue value, SourceNode inner) => value is ListValue ? new SourceSequence(Place, [inner]) : inner;

    private static SourceMapping Minimal(IReadOnlyList<SchemaKey> variant, SchemaKey? added = null, SourceNode? value = null) => new(
        Place,
        [
            .. variant.Where(key => (key.IsRequired || key.Value is TextValue) && key != added).Select(key => new SourceEntry(Place, key.Name, Sample(key))),
            .. added is null ? Array.Empty<SourceEntry>() : [new SourceEntry(Place, added.Name, value!)],
        ]);

    private static SourceNode Sample(SchemaKey key) => key is { Name: "between", Value: ListValue { Item: var end } }
        ? new SourceSequence(Place, [Sample(end), Sample(end)])
        : Sample(key.Value);

    private static SourceNode Sample(SchemaValue value) => value switch
    {
        TextValue => new SourceMapping(Place, [new SourceEntry(Place, "zh", Scalar("字")), new SourceEntry(Place, "en", Scalar("word"))]),
        FlagValue => Scalar("true"),
        ChoiceValue choice => Scalar(choice.Words[0]),
        MeasureValue { Dimension: Dimension.None } or QuantityValue => Scalar("1"),
        MeasureValue measure => Scalar($"1 {UnitTable.NamesFor(measure.Dimension).Split(", ")[0]}"),
        VectorValue => new SourceSequence(Place, [Scalar("0"), Scalar("0"), Scalar("0")]),
        ListValue list => new SourceSequence(Place, [Sample(list.Item)]),
        MapValue map => new SourceMapping(Place, [new SourceEntry(Place, "a", Sample(map.Value))]),
        GroupValue group => Minimal(ScenarioSchema.Groups[group.GroupName].Variants[0]),
        EitherValue either => Sample(either.First),
        _ => Scalar("a"),
    };

    private static SourceScalar Scalar(string text) => new(Place, text);
}
