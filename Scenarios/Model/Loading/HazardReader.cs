using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reads a hazard and how it is brought about.</summary>
internal sealed class HazardReader(AuthorContext context)
{
    public Hazard Read(SourceNode node)
    {
        Fields fields = Fields.Of(node, context, "a hazard");
        string id = fields.Name("id");
        context.Hazards.Define(id, node.Place, context.Problems);
        var hazard = new Hazard
        {
            Id = new HazardId(id),
            Name = fields.Localized("name", $"hazard.{id}.name"),
            Condition = ConditionReader.Read(fields.Required("when") ?? SceneReader.Nothing(fields), context),
            PointsDeducted = fields.Number("deducts", Dimension.None, 0, 1000),
            IsCritical = fields.Flag("critical"),
            Warning = fields.Localized("warning", $"hazard.{id}.warning"),
            Explanation = fields.Localized("explanation", $"hazard.{id}.explanation"),
            Cause = fields.Name("cause"),
            CoveredBy = fields.References("covered-by", context.Hazards, name => new HazardId(name)),
            Follows = fields.References("follows", context.Steps, name => new StepId(name)),
            Provocation = ReadProvocation(fields),
        };
        fields.Finish();
        return hazard;
    }

    private HazardProvocation ReadProvocation(Fields hazard)
    {
        Fields fields = Fields.Of(hazard.Required("provoke") ?? SceneReader.Nothing(hazard), context, "'provoke'");
        IReadOnlyList<StepId> omit = fields.References("omit", context.Steps, name => new StepId(name));
        SourceNode? before = fields.Optional("before");
        StepId? step = before is null ? null : new StepId(fields.ReferenceOf(before, "before", context.Steps));
        var provocation = new HazardProvocation(
            omit, step, ConditionReader.ReadList(fields, "do"), ConditionReader.ReadList(fields, "undo"));
        if (omit.Count == 0 && step is null && !fields.IsStandIn)
        {
            context.Problems.Add(fields.Place, "'provoke' needs 'omit' (steps left out) or 'before' (a step) with what to do.");
        }

        fields.Finish();
        return provocation;
    }
}
