using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>
/// Reads constraints from a text file, one a line as RuM and Declare4Py write them (<c>Chain Response[A, B] | | |</c>, <c>Existence2[A]</c>; lines of
/// activities and data are passed over, data conditions refused), or from JSON: <c>[{"template": "chainResponse", "activities": ["A", "B"], "count": 2}]</c>.
/// </summary>
public static partial class DeclareReader
{
    private const long MaximumBytes = 10_000_000;

    private static readonly Dictionary<string, DeclareTemplate> TemplateOf = Names();

    /// <exception cref="ProblemException">A line or an entry is malformed; the message names it.</exception>
    public static IReadOnlyList<DeclareConstraint> Read(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length > MaximumBytes)
        {
            throw ProblemException.BadInput($"{path} is missing or larger than {MaximumBytes} bytes.", "Give a file of constraints.");
        }

        string text = File.ReadAllText(path);
        return text.TrimStart().StartsWith('[') ? ReadJson(text, path) : [.. ReadLines(text.Split('\n'), path)];
    }

    private static IEnumerable<DeclareConstraint> ReadLines(string[] lines, string path)
    {
        for (int index = 0; index < lines.Length; index++)
        {
            string line = lines[index].Trim();
            if (line.Length == 0 || line.StartsWith('#') || Passed().IsMatch(line))
            {
                continue;
            }

            Match match = Line().Match(line);
            string place = $"{path}:{index + 1}";
            if (!match.Success || match.Groups["conditions"].Value.Replace("|", "").Trim().Length > 0)
            {
                throw ProblemException.BadInput($"{place}: '{line}' is not a constraint without data conditions.", "Write Template[A] or Template[A, B].");
            }

            yield return Constraint(match.Groups["template"].Value, match.Groups["activities"].Value.Split(',', StringSplitOptions.TrimEntries), match.Groups["count"].Value, place);
        }
    }

    private static List<DeclareConstraint> ReadJson(string text, string path)
    {
        var found = new List<DeclareConstraint>();
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            foreach (JsonElement entry in document.RootElement.EnumerateArray())
            {
                string[] activities = [.. entry.GetProperty("activities").EnumerateArray().Select(activity => activity.GetString() ?? "")];
                string count = entry.TryGetProperty("count", out JsonElement number) ? number.GetRawText() : "";
                found.Add(Constraint(entry.GetProperty("template").GetString() ?? "", activities, count, $"{path}: constraint {found.Count + 1}"));
            }
        }
        catch (JsonException error)
        {
            throw ProblemException.BadInput($"{path}:{error.LineNumber + 1}: {error.Message.Split(" LineNumber")[0]}", "Mend the JSON at this place.", error);
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException)
        {
            throw ProblemException.BadInput($"{path}: constraint {found.Count + 1} is not {{\"template\", \"activities\"}}.", "Give {\"template\": \"response\", \"activities\": [\"A\", \"B\"]}.", error);
        }

        return found;
    }

    private static DeclareConstraint Constraint(string template, string[] activities, string count, string place)
    {
        if (!TemplateOf.TryGetValue(Plain(template), out DeclareTemplate known))
        {
            throw ProblemException.BadInput($"{place}: there is no template '{template}'.", $"Use one of: {string.Join(", ", Enum.GetNames<DeclareTemplate>())}.");
        }

        var constraint = new DeclareConstraint(known, activities[0], activities.Length > 1 ? activities[1] : null, count.Length == 0 ? 1 : CountOf(count, place));
        return activities.Length == (constraint.IsUnary ? 1 : 2) && activities.All(activity => activity.Length > 0)
            ? constraint
            : throw ProblemException.BadInput($"{place}: {known} takes {(constraint.IsUnary ? "one activity" : "two activities")}.", "Name them in square brackets.");
    }

    private static int CountOf(string text, string place) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is > 0 and < 1_000_000
            ? count
            : throw ProblemException.BadInput($"{place}: '{text}' is not a count.", "Give a whole number from 1.");

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetter)).ToLowerInvariant();

    private static Dictionary<string, DeclareTemplate> Names()
    {
        var names = Enum.GetValues<DeclareTemplate>().ToDictionary(template => Plain(template.ToString()), StringComparer.Ordinal);
        names["last"] = DeclareTemplate.End;
        names["participation"] = DeclareTemplate.Existence;
        names["atleast"] = DeclareTemplate.Existence;
        return names;
    }

    [GeneratedRegex(@"^(?<template>[A-Za-z\- ]+?)\s*(?<count>\d*)\s*\[(?<activities>[^\]]*)\](?<conditions>.*)$")]
    private static partial Regex Line();

    [GeneratedRegex(@"^(activity\s|bind\s|[^\[\]]+:\s)")]
    private static partial Regex Passed();
}
