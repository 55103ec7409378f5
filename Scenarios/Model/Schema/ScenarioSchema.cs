using static VRLab.Scenarios.SchemaGroup;
using static VRLab.Scenarios.SchemaValue;

namespace VRLab.Scenarios;

/// <summary>
/// The scenario format as data, for editors: which keys each group has and what may stand behind them. What a key means stands in
/// Scenarios/README.md; whether what is written holds together, the loader says.
/// </summary>
public static class ScenarioSchema
{
    /// <summary>The schema's root group: the keys of scenario.yaml and of its parts together.</summary>
    internal const string Root = "scenario";

    internal static IReadOnlyDictionary<string, SchemaGroup> Groups { get; } = new SortedDictionary<string, SchemaGroup>(
        ((IEnumerable<SchemaGroup>)[Whole, .. ProcessSchema.Groups, .. SceneSchema.Groups, .. ProcedureSchema.Groups, .. PanelSchema.Groups])
            .ToDictionary(group => group.Name, StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <summary>The published schema, JSON Schema 2020-12; the same text each time.</summary>
    public static string ToJson() => new JsonSchemaWriter(Groups).Write(Root);

    /// <summary>No key is required: each may stand in one of the parts.</summary>
    private static SchemaGroup Whole => Of(
        Root,
        May("format", Number), May("id", Name), May("version", Word), May("name", Text), May("summary", Text), May("time-limit", Measure(Dimension.Time)),
        May("parts", List(Word)), May("texts", Map(Text)), May("process", Group("process")), May("effects", SchemaValue.Groups("effect")), May("work-order", Text),
        May("tools", NameList), May("variables", Map(Number)), May("timers", NameList), May("rules", SchemaValue.Groups("rule")), May("faults", SchemaValue.Groups("fault")),
        May("choices", SchemaValue.Groups("choice")), May("roles", SchemaValue.Groups("role")), May("routes", SchemaValue.Groups("route")), May("phrases", SchemaValue.Groups("phrase")), May("rubric", Group("rubric")), May("room", Group("room")),
        May("objects", SchemaValue.Groups("object")), May("start-poses", SchemaValue.Groups("start-pose")), May("cameras", SchemaValue.Groups("camera")),
        May("chapters", SchemaValue.Groups("chapter")), May("hazards", SchemaValue.Groups("hazard")));
}
