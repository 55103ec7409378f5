using static VRLab.Scenarios.SchemaGroup;
using static VRLab.Scenarios.SchemaValue;

namespace VRLab.Scenarios;

/// <summary>The process: each model with its own parameters and inputs.</summary>
internal static class ProcessSchema
{
    public static IEnumerable<SchemaGroup> Groups =>
    [
        OneOf("process", [.. Kinds.Select(Variant)]),
        .. Kinds.Select(kind => Of($"{kind.Name}-inputs", [.. kind.Inputs.Select(input => kind.OptionalInputs.Contains(input) ? May(input, Group("input")) : Need(input, Group("input")))])),
        .. Kinds.Select(kind => Of(
            $"{kind.Name}-parameters", [.. kind.Parameters.Select(parameter => May(parameter.Name, Measure(parameter.Dimension)))])),
        OneOf(
            "input",
            [Need("control", Name)],
            [Need("button", Name)],
            [Need("socket", Name), May("occupants", Map(Number)), Need("empty", Number)],
            [Need("value", Number)],
            [Need("held", Name)],
            [Need("tip", Name), May("targets", Map(Number)), May("none", Number)]),
    ];

    private static IEnumerable<ProcessModelKind> Kinds => ProcessModels.Names.Select(ProcessModels.Find);

    private static SchemaKey[] Variant(ProcessModelKind kind) =>
    [
        Need("model", Choice(kind.Name)), May("parameters", Group($"{kind.Name}-parameters")), Need("inputs", Group($"{kind.Name}-inputs")),
    ];
}
