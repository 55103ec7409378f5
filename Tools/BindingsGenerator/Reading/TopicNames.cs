using System.Globalization;
using System.Text.RegularExpressions;

namespace VRLab.BindingsGenerator.Reading;

/// <summary>File names from the registry's own headings: <c>VK_VERSION_1_0</c>, "Memory commands" gives <c>Version10.Memory</c>.</summary>
internal static partial class TopicNames
{
    private const int LongestHeading = 40;

    public static string Of(string part, string? heading)
    {
        string partName = Pascal(part["VK_".Length..]);
        string headingName = Pascal(Noise().Replace(Promoted().Match(heading ?? string.Empty) is { Success: true } promoted
            ? promoted.Groups[1].Value["VK_".Length..]
            : heading ?? string.Empty, string.Empty));
        return headingName.Length is 0 or > LongestHeading ? partName : $"{partName}.{headingName}";
    }

    private static string Pascal(string text) => string.Concat(Words().Matches(text)
        .Select(word => word.Value[..1].ToUpper(CultureInfo.InvariantCulture) + word.Value[1..].ToLower(CultureInfo.InvariantCulture)));

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Words();

    [GeneratedRegex(@"^Promoted from (VK_\w+)")]
    private static partial Regex Promoted();

    [GeneratedRegex(@" commands?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Noise();
}
