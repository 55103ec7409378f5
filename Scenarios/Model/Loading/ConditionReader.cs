using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reads a condition: one group whose first key says which kind it is.</summary>
internal static class ConditionReader
{
    private const double LongestSeconds = 3600;

    /// <summary>A loud voice in a noisy corridor.</summary>
    private const double HeardWithinMeters = 8;

    public static Condition Read(SourceNode node, AuthorContext context)
    {
        Fields fields = Fields.Of(node, context, "a condition");
        string? kind = fields.Which(
            "control", "rhythm", "pressed", "said", "worn", "held", "handed", "released", "touched", "tip", "used", "object", "empty", "look-at", "near", "quantity", "variable",
            "timer", "elapsed", "branch", "done", "not", "by", "by-others-than", "lasting", "all", "any", "sequence", "any-order", "count");
        Condition condition = kind switch
        {
            "control" => ReadControl(fields),
            "pressed" => new Pressed(NameIn(fields, "pressed", context.Buttons)),
            "said" => ReadSaid(fields),
            "worn" => new Worn(NameIn(fields, "worn", context.Wearables)),
            "held" => new Held(NameIn(fields, "held", context.Loose)),
            "handed" => ReadHanded(fields),
            "rhythm" => ReadRhythm(fields),
            "released" => new LetGo(NameIn(fields, "released", context.Objects)),
            "touched" => new Touched(NameIn(fields, "touched", context.Objects)),
            "tip" => new TipTouches(NameIn(fields, "tip", context.Loose), NameIn(fields, "on", context.Objects)),
            "used" => new ControlAt(NameIn(fields, "used", context.Loose), Comparison.AtLeast, fields.Number("at-least", Dimension.None, 0, 1, 0.5)),
            "object" when fields.Optional("within") is not null => new ObjectNear(
                NameIn(fields, "object", context.Objects), NameIn(fields, "of", context.Objects), fields.Number("within", Dimension.Length, 0.005, 50)),
            "variable" => ReadVariable(fields),
            "timer" => new Elapsed(new VariableId(fields.Reference("timer", context.Timers)), Seconds(fields)),
            "elapsed" => new Elapsed(null, fields.Number("elapsed", Dimension.Time, 0, LongestSeconds)),
            "branch" => new BranchIs(new VariableId(fields.Reference("branch", context.Branches))),
            "object" => new InSocket(NameIn(fields, "object", context.Loose), NameIn(fields, "in", context.Sockets)),
            "empty" => new SocketEmpty(NameIn(fields, "empty", context.Sockets)),
            "look-at" => new LookedAt(NameIn(fields, "look-at", context.Objects), Seconds(fields)),
            "near" => new Near(NameIn(fields, "near", context.Objects), fields.Number("within", Dimension.Length, 0.05, 50)),
            "quantity" => ReadQuantity(fields),
            "done" => new StepDone(new StepId(fields.Reference("done", context.Steps))),
            "not" => new Not(Read(fields.Required("not")!, context)),
            "by" => new ByRole(fields.Reference("by", context.Roles), false, Read(fields.Required("did") ?? SceneReader.Nothing(fields), context)),
            "by-others-than" => new ByRole(fields.Reference("by-others-than", context.Roles), true, Read(fields.Required("did") ?? SceneReader.Nothing(fields), context)),
            "lasting" => new Lasting(Read(fields.Required("lasting")!, context), Seconds(fields)),
            "all" => new AllOf(ReadChildren(fields, "all")),
            "any" => new AnyOf(ReadChildren(fields, "any")),
            "sequence" => new InSequence(ReadChildren(fields, "sequence")),
            "any-order" => new InAnyOrder(ReadChildren(fields, "any-order")),
            "count" => new Counted(Read(fields.Required("count")!, context), (int)fields.Number("times", Dimension.None, 1, 1000)),
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

    /// <summary>At, beyond or between positions; with <c>let-go</c> the hand has to leave it there.</summary>
    private static Condition ReadControl(Fields fields)
    {
        ObjectId control = NameIn(fields, "control", fields.Context.Controls);
        Condition where = ReadPosition(fields, control);
        return fields.Flag("let-go") ? new AllOf([where, new LetGo(control)]) : where;
    }

    private static Condition ReadPosition(Fields fields, ObjectId control)
    {
        if (fields.Optional("between") is not null)
        {
            (double low, double high) = Range(fields, Dimension.None, 0, 1);
            return new ControlWithin(control, low, high);
        }

        (Comparison comparison, double position) = Compared(fields, Dimension.None, 0, 1);
        return new ControlAt(control, comparison, position);
    }

    private static Condition ReadQuantity(Fields fields)
    {
        string name = fields.Reference("quantity", fields.Context.Quantities);
        Dimension dimension = DimensionOf(name, fields.Context.ProcessKind);
        var quantity = new QuantityId(name);
        double hold = fields.Number("for", Dimension.Time, 0, LongestSeconds, 0);
        if (fields.Optional("between") is not null)
        {
            (double low, double high) = Range(fields, dimension, -1e12, 1e12);
            return new AllOf([new ProcessAt(quantity, Comparison.AtLeast, low, hold), new ProcessAt(quantity, Comparison.AtMost, high, hold)]);
        }

        (Comparison comparison, double value) = Compared(fields, dimension, -1e12, 1e12);
        return new ProcessAt(quantity, comparison, value, hold);
    }

    private static Said ReadSaid(Fields fields)
    {
        var said = new Said(fields.Reference("said", fields.Context.Phrases));
        return fields.Optional("heard-by") is { } person
            ? said with
            {
                HeardBy = new ObjectId(fields.ReferenceOf(person, "heard-by", fields.Context.Walkers)),
                HeardWithinMeters = fields.Number("within", Dimension.Length, 0.5, 50, HeardWithinMeters),
            }
            : said;
    }

    private static HandedOver ReadHanded(Fields fields)
    {
        var handed = new HandedOver(NameIn(fields, "handed", fields.Context.Loose), fields.Reference("from", fields.Context.Roles), fields.Reference("to", fields.Context.Roles));
        if (handed.From == handed.To && !fields.IsStandIn)
        {
            fields.Problems.Add(fields.Place, $"'handed' names '{handed.From}' as 'from' and as 'to'; it takes two roles.");
        }

        return handed;
    }

    private static Rhythm ReadRhythm(Fields fields) => new(
        NameIn(fields, "rhythm", fields.Context.Controls),
        fields.Number("from", Dimension.None, 0, 1, 0),
        fields.Number("to", Dimension.None, 0, 1),
        60 * fields.Number("rate", Dimension.Frequency, 0.01, 10),
        (int)fields.Number("times", Dimension.None, 1, 10000));

    private static VariableAt ReadVariable(Fields fields)
    {
        var variable = new VariableId(fields.Reference("variable", fields.Context.Variables));
        (Comparison comparison, double value) = Compared(fields, Dimension.None, -1e9, 1e9);
        return new VariableAt(variable, comparison, value);
    }

    private static (double Low, double High) Range(Fields fields, Dimension dimension, double minimum, double maximum)
    {
        IReadOnlyList<SourceNode> ends = fields.Items("between");
        if (ends.Count != 2)
        {
            fields.Problems.Add(fields.Optional("between")!.Place, "'between' needs two values, [low, high].");
            return (minimum, maximum);
        }

        double low = fields.NumberOf(ends[0], "between", dimension, minimum, maximum);
        double high = fields.NumberOf(ends[1], "between", dimension, minimum, maximum);
        if (high < low)
        {
            fields.Problems.Add(ends[1].Place, "'between' has its higher value first; write [low, high].");
        }

        return (low, high);
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
