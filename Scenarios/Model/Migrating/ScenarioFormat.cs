using System.Globalization;
using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>
/// Which form of the format a scenario is written in (<c>format: 2</c>; without it the oldest), and bringing older ones to today's when
/// they are read. The readers know today's form alone; the author's files stay as they are.
/// </summary>
internal static class ScenarioFormat
{
    public const string Key = "format";
    private const int Oldest = 1;

    /// <summary>In order: each takes the form of its place, counted from the oldest, to the next. A new one is added at the end.</summary>
    private static readonly Func<SourceMapping, SourceMapping>[] Migrations = [InitiallyEverywhere.Migrate];

    /// <summary>The form that this program's readers know.</summary>
    public static int Newest => Oldest + Migrations.Length;

    /// <exception cref="ProblemException">The format is no number, or one that only a newer program knows; the message names the place.</exception>
    public static SourceMapping Migrate(SourceMapping root)
    {
        SourceMapping migrated = root;
        foreach (Func<SourceMapping, SourceMapping> migration in Migrations.Skip(FormatOf(root) - Oldest))
        {
            migrated = migration(migrated);
        }

        return migrated with { Entries = [.. migrated.Entries.Where(entry => entry.Key != Key)] };
    }

    private static int FormatOf(SourceMapping root)
    {
        SourceEntry written = root.Entries.FirstOrDefault(entry => entry.Key == Key);
        if (written.Value is null)
        {
            return Oldest;
        }

        bool isNumber = int.TryParse((written.Value as SourceScalar)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int format);
        if (!isNumber || format < Oldest)
        {
            throw ProblemException.BadInput(
                $"{written.Value.Place}: '{Key}' needs a whole number from {Oldest} to {Newest}, found {written.Value.Described}.", $"Write {Key}: {Newest}.");
        }

        return format <= Newest
            ? format
            : throw ProblemException.BadInput(
                $"{written.Value.Place}: this scenario is written in format {format}; this program reads up to {Newest}.", "Update VRLab, and load it again.");
    }
}
