using System.Text.RegularExpressions;

namespace VRLab.BindingsGenerator.Model;

/// <summary>A C declaration of a field, a parameter or a result: base type, pointer depth, name and array lengths (numbers or constants' names).</summary>
public sealed partial record CDeclaration(string BaseType, int PointerDepth, string Name, IReadOnlyList<string> ArrayLengths)
{
    /// <summary>Reads <c>const char* const* names</c> or <c>float m[3][4]</c>.</summary>
    /// <exception cref="FormatException">The text is no such declaration: the registry uses something new, extend this reader.</exception>
    public static CDeclaration Parse(string text)
    {
        Match match = Shape().Match(Qualifiers().Replace(text, " ").Trim());
        if (!match.Success)
        {
            throw new FormatException($"Not a C declaration that this generator knows: '{text}'. Extend CDeclaration.Parse.");
        }

        string type = match.Groups["type"].Value;
        string[] lengths = [.. match.Groups["length"].Captures.Select(capture => capture.Value.Trim())];
        return new CDeclaration(
            type.Replace("*", " ", StringComparison.Ordinal).Trim(),
            type.Count(character => character == '*'),
            match.Groups["name"].Value,
            lengths);
    }

    /// <summary>The same as a function's parameter, where an array is a pointer to its first element.</summary>
    public CDeclaration AsParameter() =>
        ArrayLengths.Count == 0 ? this : this with { PointerDepth = PointerDepth + 1, ArrayLengths = [] };

    [GeneratedRegex(@"\b(const|struct|XR_MAY_ALIAS)\b|\s+")]
    private static partial Regex Qualifiers();

    [GeneratedRegex(@"^(?<type>\w+[\s*]+?[\s*]*)(?<name>\w+)\s*(?:\[(?<length>[^\]]+)\]\s*)*$")]
    private static partial Regex Shape();
}
