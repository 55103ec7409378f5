using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace VRLab.Scenarios.Tests.Schema;

/// <summary>Holds an author's YAML against the published JSON Schema, as far as that uses the language.</summary>
internal sealed class JsonSchemaCheck(JsonElement schema)
{
    /// <summary>The first place that does not fit; null where all does.</summary>
    public string? Find(SourceNode node) => Find(node, schema);

    private string? Find(SourceNode node, JsonElement rule)
    {
        if (rule.TryGetProperty("$ref", out JsonElement reference))
        {
            return Find(node, schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]));
        }

        if (rule.TryGetProperty("anyOf", out JsonElement kinds))
        {
            string?[] found = [.. kinds.EnumerateArray().Select(kind => Find(node, kind))];
            return found.Contains(null) ? null : $"{node.Place}: none of {string.Join(" | ", found)}";
        }

        return node switch
        {
            SourceMapping group => FindInGroup(group, rule),
            SourceSequence list => FindInList(list, rule),
            SourceScalar scalar => Fits(scalar.Text, rule) ? null : $"{node.Place}: {rule}",
            _ => $"{node.Place}: unknown",
        };
    }

    private string? FindInGroup(SourceMapping group, JsonElement rule)
    {
        if (!IsOf(rule, "object"))
        {
            return $"{group.Place}: a group where {rule} is due";
        }

        JsonElement others = rule.GetProperty("additionalProperties");
        foreach (SourceEntry entry in group.Entries)
        {
            bool isKnown = rule.TryGetProperty("properties", out JsonElement properties) & properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(entry.Key, out _);
            string? problem = isKnown ? Find(entry.Value, properties.GetProperty(entry.Key))
                : others.ValueKind == JsonValueKind.Object ? Find(entry.Value, others) : $"{entry.Place}: no key '{entry.Key}'";
            if (problem is not null)
            {
                return problem;
            }
        }

        IEnumerable<string?> required = rule.TryGetProperty("required", out JsonElement keys) ? keys.EnumerateArray().Select(key => key.GetString()) : [];
        string? missing = required.FirstOrDefault(key => !group.Entries.Any(entry => entry.Key == key));
        return missing is null ? null : $"{group.Place}: needs '{missing}'";
    }

    private string? FindInList(SourceSequence list, JsonElement rule)
    {
        bool fits = IsOf(rule, "array")
            && (!rule.TryGetProperty("minItems", out JsonElement least) || list.Items.Count >= least.GetInt32())
            && (!rule.TryGetProperty("maxItems", out JsonElement most) || list.Items.Count <= most.GetInt32());
        return fits ? list.Items.Select(item => Find(item, rule.GetProperty("items"))).FirstOrDefault(problem => problem is not null) : $"{list.Place}: {rule}";
    }

    private static bool Fits(string text, JsonElement rule)
    {
        if (rule.TryGetProperty("enum", out JsonElement words))
        {
            return words.EnumerateArray().Any(word => word.GetString() == text);
        }

        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        bool isString = IsOf(rule, "string") && (!rule.TryGetProperty("pattern", out JsonElement pattern) || Regex.IsMatch(text, pattern.GetString()!));
        return isString || (isNumber && IsOf(rule, "number")) || (text is "true" or "false" && IsOf(rule, "boolean"));
    }

    private static bool IsOf(JsonElement rule, string type) => rule.TryGetProperty("type", out JsonElement types)
        && (types.ValueKind == JsonValueKind.Array ? types.EnumerateArray().Any(known => known.GetString() == type) : types.GetString() == type);
}
