using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reads what an object shows of the process: one group of keys, or a list of them.</summary>
internal static class ShowsReader
{
    private const int MostShown = 8;

    private static readonly (string Name, ShownAs As)[] Ways =
    [
        ("needle", ShownAs.Needle), ("level", ShownAs.Level), ("color", ShownAs.Color),
        ("swing", ShownAs.Swing), ("length", ShownAs.Length), ("drops", ShownAs.Drops),
        ("fire", ShownAs.Fire), ("smoke", ShownAs.Smoke),
    ];

    public static IReadOnlyList<ShownValue> Read(Fields item)
    {
        SourceNode? node = item.Optional("shows");
        IReadOnlyList<SourceNode> written = node is SourceSequence list ? list.Items : node is null ? [] : [node];
        if (written.Count > MostShown)
        {
            item.Problems.Add(node!.Place, $"'shows' has {written.Count} entries; {MostShown} are the most.");
        }

        return [.. written.Take(MostShown).Select(entry => ReadOne(entry, item.Context))];
    }

    private static ShownValue ReadOne(SourceNode node, AuthorContext context)
    {
        Fields fields = Fields.Of(node, context, "'shows'");
        string quantity = fields.Reference("quantity", context.Quantities);
        ShownAs way = ReadWay(fields);
        bool isShare = way is ShownAs.Needle or ShownAs.Level or ShownAs.Color or ShownAs.Fire or ShownAs.Smoke;
        Dimension dimension = ConditionReader.DimensionOf(quantity, context.ProcessKind);
        double from = isShare ? fields.Number("from", dimension, -1e12, 1e12) : 0;
        double to = isShare ? fields.Number("to", dimension, -1e12, 1e12) : 1;
        if (from == to)
        {
            fields.Problems.Add(node.Place, "'from' and 'to' are the same; write the values at both ends of the scale.");
        }

        ObjectId? whileIn = fields.Optional("while-in") is null ? null : new ObjectId(fields.Reference("while-in", context.Sockets));
        fields.Finish();
        return new ShownValue(new QuantityId(quantity), way, from, to) { WhileIn = whileIn };
    }

    private static ShownAs ReadWay(Fields fields)
    {
        if (fields.Optional("as") is not { } node)
        {
            return ShownAs.Needle;
        }

        string name = fields.NameOf(node, "as");
        foreach ((string known, ShownAs way) in Ways)
        {
            if (known == name)
            {
                return way;
            }
        }

        fields.Problems.Add(node.Place, $"a value cannot be shown as '{name}'. {Known.Suggest(name, Ways.Select(way => way.Name))}");
        return ShownAs.Needle;
    }
}
