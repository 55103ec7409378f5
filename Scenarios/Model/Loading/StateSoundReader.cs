using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reads a sound that follows the process.</summary>
internal static class StateSoundReader
{
    public static readonly string[] Kinds = [.. Enum.GetNames<StateSoundKind>().Select(name => name.ToLowerInvariant())];

    public static StateSound Read(SourceNode node, AuthorContext context)
    {
        Fields fields = Fields.Of(node, context, "a sound");
        string kind = fields.Name("sound");
        int known = Array.IndexOf(Kinds, kind);
        if (known < 0 && kind != "?")
        {
            context.Problems.Add(fields.Optional("sound")!.Place, $"there is no sound '{kind}' that follows a quantity. {Known.Suggest(kind, Kinds)}");
        }

        string quantity = fields.Reference("quantity", context.Quantities);
        Dimension dimension = ConditionReader.DimensionOf(quantity, context.ProcessKind);
        double silent = fields.Number("silent", dimension, -1e12, 1e12);
        double full = fields.Number("full", dimension, -1e12, 1e12);
        if (silent == full)
        {
            context.Problems.Add(fields.Place, "'silent' and 'full' must differ.");
        }

        fields.Finish();
        return new StateSound((StateSoundKind)Math.Max(known, 0), new QuantityId(quantity), silent, full);
    }
}
