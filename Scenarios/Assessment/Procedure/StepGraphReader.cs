using System.Text.Json;
using VRLab.Core;

namespace VRLab.Assessment.Procedure;

/// <summary>
/// Reads a step graph from JSON: <c>{"steps": [{"id","title"}], "edges": [["before","after"]], "optional": ["id"], "repeatable": ["id"]}</c>. Ids may be numbers;
/// steps may also be an object of titles by id; a step may say <c>"optional": true</c> itself. What else the file holds is left alone.
/// </summary>
public static class StepGraphReader
{
    private const int MaximumBytes = 50_000_000;

    /// <exception cref="ProblemException">The file is malformed; the message names file and line or field.</exception>
    public static StepGraph Read(string path)
    {
        using JsonDocument document = Open(path);
        JsonElement root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("steps", out JsonElement steps))
        {
            throw ProblemException.BadInput($"{path}: there is no \"steps\".", "Give {\"steps\": [{\"id\", \"title\"}], \"edges\": [[\"before\", \"after\"]], \"optional\": [...]}.");
        }

        HashSet<string> optional = IdsOf(root, "optional", path);
        HashSet<string> repeatable = IdsOf(root, "repeatable", path);
        GraphStep[] read = [.. StepsOf(steps, path).Select(step => step with { IsOptional = step.IsOptional || optional.Contains(step.Id), IsRepeatable = repeatable.Contains(step.Id) })];
        if (read.Length > StepGraph.MaximumSteps)
        {
            throw ProblemException.BadInput($"{path}: the graph has {read.Length} steps.", $"Give at most {StepGraph.MaximumSteps}.");
        }

        RefuseUnknown(optional, "optional", read, path);
        RefuseUnknown(repeatable, "repeatable", read, path);
        return new StepGraph(read, EdgesOf(root, read, path), path);
    }

    private static JsonDocument Open(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MaximumBytes)
            {
                throw ProblemException.BadInput($"{path} is larger than {MaximumBytes} bytes.", "Give a smaller graph.");
            }

            return JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException error)
        {
            throw ProblemException.BadInput($"{path}:{error.LineNumber + 1}: {error.Message.Split(" LineNumber")[0]}", "Mend the JSON at this place.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ProblemException.BadInput($"{path} cannot be read: {error.Message}", "Check the path.", error);
        }
    }

    private static IEnumerable<GraphStep> StepsOf(JsonElement steps, string path) => steps.ValueKind switch
    {
        JsonValueKind.Array => steps.EnumerateArray().Select((step, index) => StepOf(step, $"steps[{index}]", path)),
        JsonValueKind.Object => steps.EnumerateObject().Select(step => new GraphStep(step.Name, step.Value.ValueKind == JsonValueKind.String ? step.Value.GetString()! : step.Name)),
        _ => throw ProblemException.BadInput($"{path}: \"steps\" is neither a list nor an object.", "Give a list of {\"id\", \"title\"}."),
    };

    private static GraphStep StepOf(JsonElement step, string field, string path)
    {
        if (step.ValueKind != JsonValueKind.Object)
        {
            string only = IdOf(step, path, field);
            return new GraphStep(only, only);
        }

        string id = step.TryGetProperty("id", out JsonElement value) ? IdOf(value, path, $"{field}.id") : throw ProblemException.BadInput($"{path}: {field} has no \"id\".", "Add it.");
        bool hasTitle = step.TryGetProperty("title", out JsonElement title) && title.ValueKind == JsonValueKind.String;
        bool isOptional = step.TryGetProperty("optional", out JsonElement optional) && optional.ValueKind == JsonValueKind.True;
        return new GraphStep(id, hasTitle ? title.GetString()! : id, isOptional);
    }

    private static (int Before, int After)[] EdgesOf(JsonElement root, GraphStep[] steps, string path)
    {
        if (!root.TryGetProperty("edges", out JsonElement edges))
        {
            return [];
        }

        var indexOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int index = 0; index < steps.Length; index++)
        {
            indexOf.TryAdd(steps[index].Id, index);
        }

        return [.. Items(edges, "edges", path).Select((edge, index) => EdgeOf(edge, $"edges[{index}]", indexOf, path)).Distinct()];
    }

    private static (int Before, int After) EdgeOf(JsonElement edge, string field, Dictionary<string, int> indexOf, string path)
    {
        if (edge.ValueKind != JsonValueKind.Array || edge.GetArrayLength() != 2)
        {
            throw ProblemException.BadInput($"{path}: {field} is not a pair.", "Give [\"before\", \"after\"].");
        }

        return (Index(edge[0]), Index(edge[1]));

        int Index(JsonElement end)
        {
            string id = IdOf(end, path, field);
            return indexOf.TryGetValue(id, out int index) ? index : throw ProblemException.BadInput($"{path}: {field} names '{id}', which is no step.", "Name steps by their ids.");
        }
    }

    private static HashSet<string> IdsOf(JsonElement root, string field, string path) =>
        root.TryGetProperty(field, out JsonElement list) ? [.. Items(list, field, path).Select(item => IdOf(item, path, field))] : [];

    private static JsonElement.ArrayEnumerator Items(JsonElement list, string field, string path) =>
        list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw ProblemException.BadInput($"{path}: \"{field}\" is not a list.", "Give a list.");

    private static string IdOf(JsonElement id, string path, string field) => id.ValueKind switch
    {
        JsonValueKind.String => id.GetString()!,
        JsonValueKind.Number => id.GetRawText(),
        _ => throw ProblemException.BadInput($"{path}: {field} is neither text nor a number.", "Give the step's id."),
    };

    private static void RefuseUnknown(HashSet<string> ids, string field, GraphStep[] steps, string path)
    {
        if (ids.Except(steps.Select(step => step.Id)).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw ProblemException.BadInput($"{path}: \"{field}\" names '{unknown}', which is no step.", "Name steps by their ids.");
        }
    }
}
