using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reads which process model runs, its parameters with units, and where its inputs come from.</summary>
internal static class ProcessReader
{
    public static ProcessPlan Read(Fields root, AuthorContext context)
    {
        Fields fields = Fields.Of(root.Required("process") ?? SceneReader.Nothing(root), context, "the process");
        string model = fields.Name("model");
        ProcessModelKind? kind = FindKind(model, fields);
        context.ProcessKind = kind;
        if (kind is not null)
        {
            DefineQuantities(kind, fields);
        }

        var plan = new ProcessPlan(model, ReadParameters(fields, kind), ReadInputs(fields, kind));
        fields.Finish();
        return plan;
    }

    private static ProcessModelKind? FindKind(string model, Fields fields)
    {
        if (ProcessModels.Names.Contains(model))
        {
            return ProcessModels.Find(model);
        }

        if (model != "?")
        {
            fields.Problems.Add(fields.Optional("model")!.Place, $"there is no process model '{model}'. {Known.Suggest(model, ProcessModels.Names)}");
        }

        return null;
    }

    private static void DefineQuantities(ProcessModelKind kind, Fields fields)
    {
        foreach (ProcessQuantity quantity in kind.Quantities)
        {
            fields.Context.Quantities.Define(quantity.Id.Name, fields.Place, fields.Problems);
            fields.Context.Texts.Add($"quantity.{quantity.Id}.name", quantity.Name);
        }
    }

    /// <summary>Every parameter of the model: the author's value, or the model's default.</summary>
    private static SortedDictionary<string, double> ReadParameters(Fields process, ProcessModelKind? kind)
    {
        var values = new SortedDictionary<string, double>(StringComparer.Ordinal);
        if (kind is null)
        {
            process.Optional("parameters");
            return values;
        }

        Fields fields = Fields.Of(process.Optional("parameters") ?? SceneReader.Nothing(process), process.Context, "the process model");
        foreach (ProcessParameter parameter in kind.Parameters)
        {
            values[parameter.Name] = fields.Number(
                parameter.Name, parameter.Dimension, parameter.Minimum, parameter.Maximum, parameter.Default);
        }

        fields.Finish();
        return values;
    }

    private static List<ProcessBinding> ReadInputs(Fields process, ProcessModelKind? kind)
    {
        var bindings = new List<ProcessBinding>();
        if (kind is null)
        {
            process.Optional("inputs");
            return bindings;
        }

        Fields fields = Fields.Of(process.Required("inputs") ?? SceneReader.Nothing(process), process.Context, "the inputs of the process");
        foreach (string input in kind.Inputs)
        {
            bool isOptional = kind.OptionalInputs.Contains(input);
            if ((isOptional ? fields.Optional(input) : fields.Required(input)) is { } node)
            {
                bindings.Add(ReadBinding(node, input, process.Context));
            }
            else if (isOptional)
            {
                bindings.Add(new ValueBinding(input, 0));
            }
        }

        fields.Finish();
        return bindings;
    }

    private static ProcessBinding ReadBinding(SourceNode node, string input, AuthorContext context)
    {
        Fields fields = Fields.Of(node, context, $"the input '{input}'");
        ProcessBinding binding = fields.Which("control", "button", "socket", "value", "held", "tip") switch
        {
            "control" => new ControlBinding(input, new ObjectId(fields.Reference("control", context.Controls))),
            "button" => new ButtonBinding(input, new ObjectId(fields.Reference("button", context.Buttons))),
            "socket" => ReadSocket(fields, input),
            "value" => ReadValue(fields, node, input),
            "held" => new HeldBinding(input, new ObjectId(fields.Reference("held", context.Objects))),
            "tip" => ReadTip(fields, input),
            _ => new ControlBinding(input, new ObjectId("?")),
        };
        fields.Finish();
        return binding;
    }

    private static ValueBinding ReadValue(Fields fields, SourceNode node, string input)
    {
        fields.Context.Values.Define(input, node.Place, fields.Context.Problems);
        return new ValueBinding(input, fields.Number("value", Dimension.None, -1e6, 1e6));
    }

    private static TipBinding ReadTip(Fields fields, string input)
    {
        var targets = new List<SocketBindingValue>();
        foreach (SourceEntry entry in fields.Entries("targets"))
        {
            fields.Context.Objects.Refer(entry.Key, entry.Place);
            targets.Add(new SocketBindingValue(new ObjectId(entry.Key), fields.NumberOf(entry.Value, entry.Key, Dimension.None, -1e6, 1e6)));
        }

        return new TipBinding(input, new ObjectId(fields.Reference("tip", fields.Context.Loose)), targets, fields.Number("none", Dimension.None, -1e6, 1e6, 0));
    }

    private static SocketBinding ReadSocket(Fields fields, string input)
    {
        var occupants = new List<SocketBindingValue>();
        foreach (SourceEntry entry in fields.Entries("occupants"))
        {
            fields.Context.Loose.Refer(entry.Key, entry.Place);
            occupants.Add(new SocketBindingValue(
                new ObjectId(entry.Key), fields.NumberOf(entry.Value, entry.Key, Dimension.None, -1e6, 1e6)));
        }

        return new SocketBinding(
            input,
            new ObjectId(fields.Reference("socket", fields.Context.Sockets)),
            occupants,
            fields.Number("empty", Dimension.None, -1e6, 1e6));
    }
}
