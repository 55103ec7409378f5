using System.Globalization;
using System.Text.RegularExpressions;
using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>Times of logs as seconds: dates count from the year 1 in UTC, bare numbers as they stand.</summary>
/// <param name="isDayFirst">Whether 3/4/2026 is in April.</param>
public sealed partial class LogTime(bool isDayFirst)
{
    private static readonly string[] OtherForms =
        ["dd-MM-yyyy:HH.mm", "dd-MM-yyyy HH:mm:ss", "dd-MM-yyyy HH:mm", "dd.MM.yyyy HH:mm:ss", "dd.MM.yyyy HH:mm", "yyyy/MM/dd HH:mm:ss.fff", "yyyy-MM-dd HH:mm:ss,fff", "yyyyMMdd'T'HHmmss", "dd-MM-yyyy", "dd.MM.yyyy"];

    private static readonly string[] DayFirstForms =
        ["d/M/yyyy HH:mm:ss.fff", "d/M/yyyy HH:mm:ss", "d/M/yyyy H:mm:ss", "d/M/yyyy HH:mm", "d/M/yyyy H:mm", "d/M/yyyy", "d/M/yy H:mm", .. OtherForms];

    public static bool HasSlashes(string text) => text.Length == 0 || SlashDate().IsMatch(text);

    public static bool BeginsWithDay(string text) => SlashDate().Match(text) is { Success: true } match && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) > 12;

    /// <summary>A number of seconds, a clock reading (<c>1:02:03.5</c>), or a date with time; without a zone it is taken as UTC. An empty field is before all others.</summary>
    public double SecondsOf(string? text, string path, int line)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Trim().ToLowerInvariant() is "nan" or "nat" or "null" or "none" or "-")
        {
            return double.MinValue;
        }

        string trimmed = text.Trim();
        if (double.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds) && double.IsFinite(seconds))
        {
            return seconds;
        }

        return Clock(trimmed) ?? Date(trimmed)
            ?? throw ProblemException.BadInput($"{path}:{line}: '{text}' is not a time.", "Give times as 2026-03-01T09:15:00Z, or as seconds.");
    }

    private static double? Clock(string text) =>
        text.Split(':') is { Length: 2 or 3 } parts && parts.All(part => double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            ? parts.Aggregate(0.0, (sum, part) => (sum * 60) + double.Parse(part, CultureInfo.InvariantCulture))
            : null;

    private double? Date(string text)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        bool isDate = DateTimeOffset.TryParseExact(text, isDayFirst ? DayFirstForms : OtherForms, CultureInfo.InvariantCulture, Styles, out DateTimeOffset time)
            || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Styles, out time);
        return isDate ? time.UtcTicks / (double)TimeSpan.TicksPerSecond : null;
    }

    [GeneratedRegex(@"^\s*(\d{1,2})/\d{1,2}/\d{2,4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex SlashDate();
}
