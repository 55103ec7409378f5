using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reads a condition: one group whose first key says which kind it is.</summary>
internal static class ConditionReader
{
    private const double LongestSeconds = 3600;

    public static Condition Read(SourceNode node, AuthorContext context)
    {
        Fields fields = Fields.Of(node, context, "a condition");
        string? kind = fields.Which(
            "control", "pressed", "worn", "held", "object", "empty", "look-at", "near", "quantity", "done", "not", "lasting", "all", "any", "sequence");
        Condition condition = kind switch
        {
            "control" => ReadControl(fields),
            "pressed" => new Pressed(NameIn(fields, "pressed", context.Buttons)),
            "worn" => new Worn(NameIn(fields, "worn", context.Wearables)),
            "held" => new Held(NameIn(fields, "held", context.Loose)),
            "object" => new InSocket(NameIn(fields, "object", context.Loose), NameIn(fields, "in", context.Sockets)),
            "empty" => new SocketEmpty(NameIn(fields, "empty", context.Sockets)),
            "look-at" => new LookedAt(NameIn(fields, "look-at", context.Objects), Seconds(fields)),
            "near" => new Near(NameIn(fields, "near", context.Objects), fields.Number("within", Dimension.Length, 0.05, 50)),
            "quantity" => ReadQuantity(fields),
            "done" => new StepDone(new StepId(fields.Reference("done", context.Steps))),
            "not" => new Not(Read(fields.Required("not")!, context)),
            "lasting" => new Lasting(Read(fields.Required("lasting")!, context), Seconds(fields)),
            "all" => new AllOf(ReadChildren(fields, "all")),
            "any" => new AnyOf(ReadChildren(fields, "any")),
            "sequence" => new InSequence(ReadChildren(fields, "sequence")),
            _ => new AllOf([]),
        };
        fields.Finish();
        return condition;
    }

    public static IReadOnlyList<Condition> ReadList(Fields fields, string key) =>
        [.. fields.Items(key).Select(item => Read(item, fields.Context))];

    private static IReadOnlyList<Condition> ReadChildren(Fields fields, string key)
    {
        IReadOnlyList<Condition> children = ReadList(fields, key);
        if (children.Count == 0 && fields.Optional(key) is SourceSequence empty)
        {
            fields.Problems.Add(empty.Place, $"'{key}' needs at least one condition, found an empty list.");
        }

        return children;
    }

    private static ControlAt ReadControl(Fields fields)
    {
        ObjectId control = NameIn(fields, "control", fields.Context.Controls);
        (Comparison comparison, double position) = Compared(fields, Dimension.None, 0, 1);
        return new ControlAt(control, comparison, position);
    }

    private static ProcessAt ReadQuantity(Fields fields)
    {
        string name = fields.Reference("quantity", fields.Context.Quantities);
        Dimension dimension = DimensionOf(name, fields.Context.ProcessKind);
        (Comparison comparison, double value) = Compared(fields, dimension, -1e12, 1e12);
        return new ProcessAt(new QuantityId(name), comparison, value, fields.Number("for", Dimension.Time, 0, LongestSeconds, 0));
    }

    public static Dimension DimensionOf(string quantity, ProcessModelKind? kind)
    {
        int index = kind?.IndexOf(new QuantityId(quantity)) ?? -1;
        return index < 0 ? Dimension.None : kind!.Quantities[index].Dimension;
    }

    private static (Comparison Comparison, double Value) Compared(Fields fields, Dimension dimension, double minimum, double maximum)
    {
        string? key = fields.Which("at-most", "at-least");
        double value = key is null ? 0 : fields.Number(key, dimension, minimum, maximum);
        return (key == "at-most" ? Comparison.AtMost : Comparison.AtLeast, value);
    }

    private static ObjectId NameIn(Fields fields, string key, Names names) => new(fields.Reference(key, names));

    private static double Seconds(Fields fields) => fields.Number("for", Dimension.Time, 0, LongestSeconds);
}
