using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reads variables, timers, rules, faults, choices, roles, phrases and the work order.</summary>
internal sealed class CourseReader(AuthorContext context, BehaviorReader behaviors)
{
    public ScenarioProcedure ReadInto(ScenarioProcedure procedure, Fields root, IReadOnlyList<ScenarioRule> rulesOfSteps) => procedure with
    {
        Variables = [.. root.Entries("variables").Select(entry => ReadVariable(root, entry))],
        Timers = [.. root.Items("timers").Select(node => ReadTimer(root, node))],
        Rules = [.. rulesOfSteps, .. root.Items("rules").Select(behaviors.ReadRule)],
        Faults = [.. root.Items("faults").Select(behaviors.ReadFault)],
        Choices = [.. root.Items("choices").Select(ReadChoice)],
        Roles = [.. root.Items("roles").Select(ReadRole)],
        Phrases = ReadPhrases(root),
        WorkOrder = root.Optional("work-order") is null ? null : root.Localized("work-order", "scenario.work-order"),
        Tools = root.References("tools", context.Objects, name => new ObjectId(name)),
    };

    private ScenarioVariable ReadVariable(Fields root, SourceEntry entry)
    {
        context.Variables.Define(entry.Key, entry.Place, context.Problems);
        return new ScenarioVariable(new VariableId(entry.Key), root.NumberOf(entry.Value, entry.Key, Dimension.None, -1e9, 1e9));
    }

    private VariableId ReadTimer(Fields root, SourceNode node)
    {
        string name = root.NameOf(node, "timers");
        context.Timers.Define(name, node.Place, context.Problems);
        return new VariableId(name);
    }

    private ScenarioChoice ReadChoice(SourceNode node)
    {
        Fields fields = Fields.Of(node, context, "a choice");
        string id = fields.Name("id");
        bool isOpen = fields.Flag("open");
        var branches = new List<WeightedBranch>();
        foreach (SourceEntry entry in fields.Entries("branches"))
        {
            context.Branches.Define(entry.Key, entry.Place, context.Problems);
            if (isOpen)
            {
                context.OpenBranches.Define(entry.Key, entry.Place, context.Problems);
            }

            branches.Add(new WeightedBranch(new VariableId(entry.Key), fields.NumberOf(entry.Value, entry.Key, Dimension.None, 0.001, 1000)));
        }

        if (branches.Count < 2 && !fields.IsStandIn)
        {
            context.Problems.Add(fields.Place, "a choice needs at least two entries in 'branches', each with its weight.");
        }

        fields.Finish();
        return new ScenarioChoice(new VariableId(id), branches, isOpen);
    }

    private IReadOnlyList<ScenarioPhrase> ReadPhrases(Fields root)
    {
        IReadOnlyList<SourceNode> nodes = root.Items("phrases");
        if (nodes.Count > ScenarioPhrase.MostPhrases)
        {
            context.Problems.Add(nodes[ScenarioPhrase.MostPhrases].Place, $"'phrases' has room for {ScenarioPhrase.MostPhrases}, found {nodes.Count}.");
        }

        return [.. nodes.Select(ReadPhrase)];
    }

    private ScenarioPhrase ReadPhrase(SourceNode node)
    {
        Fields fields = Fields.Of(node, context, "a phrase");
        string id = fields.Name("id");
        context.Phrases.Define(id, node.Place, context.Problems);
        var phrase = new ScenarioPhrase(id, fields.Localized("text", ScenarioPhrase.KeyOf(id)))
        {
            Role = fields.Optional("role") is { } role ? fields.ReferenceOf(role, "role", context.Roles) : null,
        };
        fields.Finish();
        return phrase;
    }

    private ScenarioRole ReadRole(SourceNode node)
    {
        Fields fields = Fields.Of(node, context, "a role");
        string id = fields.Name("id");
        context.Roles.Define(id, node.Place, context.Problems);
        var role = new ScenarioRole(
            id,
            fields.Localized("name", $"role.{id}.name"),
            fields.Localized("objective", $"role.{id}.objective"),
            fields.Reference("start", context.StartPoses));
        fields.Finish();
        return role;
    }
}
