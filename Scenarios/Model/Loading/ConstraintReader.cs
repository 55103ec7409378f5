using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reads the rubric's constraints.</summary>
internal sealed class ConstraintReader(AuthorContext context)
{
    private const double LargestCount = 1000;
    private const double LongestSeconds = 4 * 3600;
    private readonly Names _constraints = new("constraint");

    public IReadOnlyList<RubricConstraint> ReadList(Fields rubric) => [.. rubric.Items("constraints").Select(Read)];

    public IReadOnlyList<RubricTaboo> ReadUntouched(Fields rubric) => [.. rubric.Items("untouched").Select(ReadTaboo)];

    private RubricTaboo ReadTaboo(SourceNode node)
    {
        Fields fields = Fields.Of(node, context, "an entry of 'untouched'");
        string id = fields.Name("id");
        _constraints.Define(id, node.Place, context.Problems);
        var taboo = new RubricTaboo(
            id,
            new ObjectId(fields.Reference("object", context.Objects)),
            new StepId(fields.Reference("from", context.Steps)),
            new StepId(fields.Reference("until", context.Steps)),
            fields.Number("deducts", Dimension.None, 0, 1000),
            fields.Localized("text", $"constraint.{id}.text"));
        fields.Finish();
        return taboo;
    }

    private RubricConstraint Read(SourceNode node)
    {
        Fields fields = Fields.Of(node, context, "a constraint");
        string id = fields.Name("id");
        _constraints.Define(id, node.Place, context.Problems);
        string template = TemplateOf(fields);
        IReadOnlyList<StepId> steps = fields.References("steps", context.Steps, name => new StepId(name));
        if (template != "?" && steps.Count != ConstraintTemplates.StepsOf(template))
        {
            context.Problems.Add(fields.Place, $"'{template}' takes {(ConstraintTemplates.StepsOf(template) == 1 ? "one step" : "two steps")} in 'steps', found {steps.Count}.");
        }

        var constraint = new RubricConstraint(
            id,
            template,
            steps,
            ConstraintTemplates.Counts(template) ? (int)fields.Number("count", Dimension.None, 1, LargestCount, 1) : 1,
            fields.Number("deducts", Dimension.None, 0, 1000),
            fields.Localized("text", $"constraint.{id}.text"))
        {
            WithinSeconds = ReadWithin(fields, template),
        };
        fields.Finish();
        return constraint;
    }

    private double? ReadWithin(Fields fields, string template)
    {
        if (fields.Optional("within") is not { } node)
        {
            return null;
        }

        if (template is not ("response" or "?"))
        {
            context.Problems.Add(node.Place, $"'within' belongs to 'response', not to '{template}'.");
        }

        return fields.Number("within", Dimension.Time, 1, LongestSeconds);
    }

    private string TemplateOf(Fields fields)
    {
        SourceNode? node = fields.Required("template");
        string template = node is null ? "?" : fields.NameOf(node, "template");
        if (template == "?" || ConstraintTemplates.All.Contains(template))
        {
            return template;
        }

        context.Problems.Add(node!.Place, $"there is no template '{template}'. {Known.Suggest(template, ConstraintTemplates.All)}");
        return "?";
    }
}
