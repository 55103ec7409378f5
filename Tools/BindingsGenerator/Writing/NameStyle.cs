using System.Text;
using System.Text.RegularExpressions;
using VRLab.BindingsGenerator.Model;

namespace VRLab.BindingsGenerator.Writing;

/// <summary>From C's value names to C#'s: <c>VK_FORMAT_R8G8B8A8_SRGB</c> of <c>VkFormat</c> is <c>R8G8B8A8Srgb</c>.</summary>
public static partial class NameStyle
{
    private static readonly HashSet<string> Tags = new(StringComparer.Ordinal)
    {
        "KHR", "EXT", "FB", "MSFT", "NV", "AMD", "HTC", "HTCX", "VARJO", "EXTX", "EPIC", "OCULUS", "MND", "MNDX", "VALVE", "HUAWEI", "META", "ML", "ULTRALEAP",
    };

    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "object", "event", "in", "out", "ref", "string", "base", "lock", "params", "fixed", "operator", "checked",
    };

    public static string Identifier(string name) => Keywords.Contains(name) ? $"@{name}" : name;

    public static string EnumValue(ApiDialect dialect, ApiEnum type, string value)
    {
        List<string> prefix = PrefixOf(dialect, type, out string? tag);
        List<string> words = [.. value.Split('_', StringSplitOptions.RemoveEmptyEntries)];
        if (words.Count > 1 && words[^1] == tag)
        {
            words.RemoveAt(words.Count - 1);
        }

        if (type.IsFlags)
        {
            words.Remove("BIT");
        }

        int shared = 0;
        while (shared < prefix.Count && shared < words.Count - 1 && words[shared] == prefix[shared])
        {
            shared++;
        }

        string name = string.Concat(words.Skip(shared).Select(Pascal));
        return char.IsAsciiDigit(name[0]) ? Pascal(prefix[shared - 1]) + name : name;
    }

    private static List<string> PrefixOf(ApiDialect dialect, ApiEnum type, out string? tag)
    {
        if (type.Name == dialect.StructureTypeEnum)
        {
            tag = null;
            return [.. dialect.StructureTypeValuePrefix.Split('_')];
        }

        string name = type.Name;
        tag = Tags.Where(candidate => name.EndsWith(candidate, StringComparison.Ordinal)).MaxBy(candidate => candidate.Length);
        name = tag is null ? name : name[..^tag.Length];
        name = type.IsFlags ? name.Replace("Flags", string.Empty, StringComparison.Ordinal) : name;
        return [.. Humps().Matches(name).Select(match => match.Value.ToUpperInvariant())];
    }

    /// <summary>Letters that follow a digit keep their case, so that formats stay readable.</summary>
    private static string Pascal(string word)
    {
        if (Tags.Contains(word))
        {
            return word;
        }

        var text = new StringBuilder(word.Length);
        for (int i = 0; i < word.Length; i++)
        {
            bool keeps = i == 0 || char.IsAsciiDigit(word[i - 1]);
            text.Append(i == 0 ? char.ToUpperInvariant(word[i]) : keeps ? word[i] : char.ToLowerInvariant(word[i]));
        }

        return text.ToString();
    }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z]+|[0-9]+")]
    private static partial Regex Humps();
}
