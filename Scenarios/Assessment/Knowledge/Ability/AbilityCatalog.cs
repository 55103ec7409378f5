using System.Text.Json;
using System.Text.Json.Serialization;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Assessment.Knowledge;

/// <summary>
/// <c>abilities.json</c> in a library's folder: the names of the tags that steps carry, and which abilities build on which. A tag that is
/// not in it is an ability all the same, named by the tag, without prerequisites.
/// </summary>
public sealed class AbilityCatalog
{
    public const string Name = "abilities.json";
    private const long MaximumBytes = 1 << 20;
    private static readonly AbilityJsonContext Context = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase });
    private readonly IReadOnlyList<CatalogEntry> _entries;

    private AbilityCatalog(IReadOnlyList<CatalogEntry> entries) => _entries = entries;

    /// <summary>The catalog of the library in which the scenario lies; an empty one where that has none.</summary>
    /// <exception cref="ProblemException">The file is damaged.</exception>
    public static AbilityCatalog ReadBeside(Scenario scenario)
    {
        string? library = Path.GetDirectoryName(Path.GetFullPath(scenario.Identity.Folder).TrimEnd(Path.DirectorySeparatorChar));
        string path = Path.Combine(library ?? "", Name);
        return File.Exists(path) ? Read(path) : new AbilityCatalog([]);
    }

    /// <exception cref="ProblemException">The file is damaged.</exception>
    public static AbilityCatalog Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MaximumBytes)
            {
                throw new JsonException($"It is longer than {MaximumBytes} bytes.");
            }

            CatalogContent? content = JsonSerializer.Deserialize(File.ReadAllText(path), Context.CatalogContent);
            return content is { Abilities: not null } && content.Abilities.All(entry => entry is { Id: not null, Name: not null })
                ? new AbilityCatalog(content.Abilities)
                : throw new JsonException("Each ability has an id and a name.");
        }
        catch (Exception cause) when (cause is JsonException or IOException or UnauthorizedAccessException)
        {
            throw ProblemException.BadInput($"{path}: the abilities cannot be read: {cause.Message}", "Put the file right, or remove it.", cause);
        }
    }

    /// <summary>All abilities that have a name, without exercises.</summary>
    public IReadOnlyList<Ability> All => [.. _entries.Select(entry => new Ability(entry.Id, new LocalizedText(entry.Name.Chinese, entry.Name.English), entry.Needs ?? [], []))];

    /// <summary>The abilities that a scenario's steps name, in the order of the steps.</summary>
    public IReadOnlyList<Ability> Of(Scenario scenario) =>
        [.. scenario.Steps.SelectMany(step => step.Abilities).Distinct().Select(tag => Of(tag, scenario.Id))];

    private Ability Of(string tag, string exercise) => _entries.FirstOrDefault(entry => entry.Id == tag) is { } entry
        ? new Ability(tag, new LocalizedText(entry.Name.Chinese, entry.Name.English), entry.Needs ?? [], [exercise])
        : new Ability(tag, new LocalizedText(Spoken(tag), Spoken(tag)), [], [exercise]);

    private static string Spoken(string tag) => tag.Replace('-', ' ');
}

internal sealed record CatalogContent(IReadOnlyList<CatalogEntry> Abilities);

internal sealed record CatalogEntry(string Id, ReportText Name, IReadOnlyList<string>? Needs);

[JsonSerializable(typeof(CatalogContent))]
internal sealed partial class AbilityJsonContext : JsonSerializerContext;
