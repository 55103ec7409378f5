using System.Text.RegularExpressions;
using VRLab.Core;

namespace VRLab.Checking.Tests;

/// <summary>One edit as people make by accident, drawn by a seed.</summary>
internal sealed partial class CarelessEdit(ulong seed)
{
    private static readonly string[] Files = ["scenario.yaml", "scene.yaml", "texts.yaml", "chapters.yaml", "hazards.yaml"];
    private DeterministicRandom _random = new(seed);

    /// <summary>Changes one of the folder's files.</summary>
    /// <returns>What was done, in words.</returns>
    public string Apply(string folder)
    {
        string[] files = [.. Files.Where(name => File.Exists(Path.Combine(folder, name)))];
        string file = files[_random.NextInt32(files.Length)];
        string path = Path.Combine(folder, file);
        List<string> lines = [.. File.ReadAllLines(path)];
        string done = Change(lines);
        File.WriteAllLines(path, lines);
        return $"{file}: {done}";
    }

    private string Change(List<string> lines)
    {
        switch (_random.NextInt32(7))
        {
            case 0:
                int deleted = Any(lines, _ => true);
                string gone = lines[deleted];
                lines.RemoveAt(deleted);
                return $"delete line {deleted + 1} ({gone.Trim()})";
            case 1:
                return Replace(lines, Number(), number => $"{number}{_random.NextInt32(10)}", "change the number");
            case 2:
                return Replace(lines, Id(), id => id + "x", "rename the id");
            case 3:
                int first = Any(lines, _ => true);
                int second = Any(lines, _ => true);
                (lines[first], lines[second]) = (lines[second], lines[first]);
                return $"swap lines {first + 1} and {second + 1}";
            case 4:
                int twice = Any(lines, line => line.Contains(": ", StringComparison.Ordinal));
                lines.Insert(twice, lines[twice]);
                return $"duplicate line {twice + 1}";
            case 5:
                return Replace(lines, Unit(), _ => " furlong", "change the unit");
            default:
                int shifted = Any(lines, line => line.StartsWith(' '));
                lines[shifted] = _random.NextInt32(2) == 0 ? " " + lines[shifted] : lines[shifted][1..];
                return $"indent line {shifted + 1} otherwise";
        }
    }

    private string Replace(List<string> lines, Regex what, Func<string, string> change, string name)
    {
        int at = Any(lines, what.IsMatch);
        lines[at] = what.Replace(lines[at], match => change(match.Value), 1);
        return $"{name} in line {at + 1} ({lines[at].Trim()})";
    }

    /// <summary>A line of that kind; where the file has none, any line.</summary>
    private int Any(List<string> lines, Func<string, bool> isMeant)
    {
        int[] meant = [.. Enumerable.Range(0, lines.Count).Where(i => lines[i].Trim().Length > 0 && isMeant(lines[i]))];
        return meant.Length == 0 ? _random.NextInt32(lines.Count) : meant[_random.NextInt32(meant.Length)];
    }

    [GeneratedRegex(@"(?<![\w.-])\d+(\.\d+)?")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=(id|focus|worn|pressed|control|object|in): )[a-z][a-z-]+")]
    private static partial Regex Id();

    [GeneratedRegex(@"(?<=\d) (s|min|bar|mm|m|kg|rpm|deg|Nm|%)(?![\w/])")]
    private static partial Regex Unit();
}
