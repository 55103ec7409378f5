using System.Text.Json.Nodes;

namespace VRLab.EndToEnd.Tests.Support;

/// <summary>What the tests read of a report.json.</summary>
internal sealed record DrillReport(JsonNode Root)
{
    public double Score => (double)Root["score"]!;

    public bool Passed => (bool)Root["passed"]!;

    public int HashesChecked => (int)Root["replay"]!["hashesChecked"]!;

    public int HashesMatched => (int)Root["replay"]!["hashesMatched"]!;

    /// <summary>Each finding as <c>kind subject</c>: the hazard of a hazard, both steps of an order in the order of their names, else the step.</summary>
    public string[] Findings => [.. Root["findings"]!.AsArray().Select(finding => Describe(finding!)).Order(StringComparer.Ordinal)];

    /// <summary>The steps that were performed, in the order they were finished.</summary>
    public string[] StepsInOrderOfTime =>
        [.. Root["steps"]!.AsArray().Where(step => step!["endSeconds"] is not null).OrderBy(step => (double)step!["endSeconds"]!).Select(step => (string)step!["id"]!)];

    public T Frame<T>(string name) => Root["frame"]![name]!.GetValue<T>();

    private static string Describe(JsonNode finding)
    {
        string kind = (string)finding["kind"]!;
        string step = (string?)finding["step"] ?? "";
        string related = (string?)finding["related"] ?? "";
        return kind switch
        {
            "hazard" => $"hazard {related}",
            "outOfOrder" => $"outOfOrder {string.Join(' ', new[] { step, related }.Order(StringComparer.Ordinal))}",
            _ => $"{kind} {step}",
        };
    }
}
