using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>The YAML files of one scenario: <c>scenario.yaml</c> and those that it names under <c>parts</c>, as one group of keys.</summary>
internal sealed class ScenarioFiles
{
    public const string MainFile = "scenario.yaml";
    private const int MostParts = 32;
    private static readonly JsonSerializerOptions TextOptions = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] ModelEndings = [".glb", ".gltf", ".bin"];
    private readonly string _folder;
    private readonly Dictionary<string, string>? _given;
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    private ScenarioFiles(string folder, Dictionary<string, string>? given) => (_folder, _given) = (folder, given);

    /// <summary>All keys, in today's form of the format.</summary>
    public SourceMapping Root { get; private set; } = null!;

    public LanguageFiles Languages { get; private set; } = new(null, null);

    public string ContentHash { get; private set; } = "";

    /// <summary>Every file's name and text, as <see cref="ReadText"/> takes them.</summary>
    public string Text => JsonSerializer.Serialize(_texts, TextOptions);

    public static ScenarioFiles Read(string folder) => Directory.Exists(folder)
        ? Read(new ScenarioFiles(folder, given: null))
        : throw ProblemException.BadInput($"There is no scenario folder '{folder}'.", "Name a folder that holds a scenario.yaml.");

    /// <summary>Reads <see cref="Text"/> again; only models still come from the folder.</summary>
    public static ScenarioFiles ReadText(string text, string folder)
    {
        try
        {
            Dictionary<string, string?> texts = JsonSerializer.Deserialize<Dictionary<string, string?>>(text) ?? [];
            return Read(new ScenarioFiles(folder, texts.ToDictionary(given => given.Key, given => given.Value ?? throw Damaged(null))));
        }
        catch (JsonException error)
        {
            throw Damaged(error);
        }
    }

    private static ProblemException Damaged(JsonException? error) =>
        ProblemException.BadInput("The scenario's text in the recording is damaged.", "Use the recording as it was written.", error);

    private static ScenarioFiles Read(ScenarioFiles files)
    {
        SourceMapping main = files.ReadFile(MainFile);
        files.Root = ScenarioFormat.Migrate(files.Merge(main));
        files.Languages = new LanguageFiles(files.ReadOptional(Language.Chinese), files.ReadOptional(Language.English));
        files.ContentHash = files.Hash();
        return files;
    }

    private SourceMapping? ReadOptional(Language language)
    {
        string name = LanguageFiles.NameOf(language);
        return Has(name) ? ReadFile(name) : null;
    }

    private SourceMapping Merge(SourceMapping main)
    {
        SourceEntry parts = main.Entries.FirstOrDefault(entry => entry.Key == "parts");
        var entries = main.Entries.Where(entry => entry.Key != "parts").ToList();
        foreach (SourceNode part in PartsOf(parts.Value))
        {
            foreach (SourceEntry entry in ReadPart(part).Entries)
            {
                Append(entries, entry);
            }
        }

        return new SourceMapping(main.Place, entries);
    }

    private static IReadOnlyList<SourceNode> PartsOf(SourceNode? node) => node switch
    {
        null => [],
        SourceSequence { Items: { Count: <= MostParts } items } => items,
        _ => throw Refused(node.Place, $"'parts' needs a list of at most {MostParts} file names, found {node.Described}."),
    };

    private SourceMapping ReadPart(SourceNode part)
    {
        if (part is SourceScalar { Text: var name } && name.EndsWith(".yaml", StringComparison.Ordinal)
            && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.') && name != MainFile)
        {
            return Has(name)
                ? ReadFile(name)
                : throw Refused(part.Place, $"there is no file '{name}' in '{_folder}'. {Known.Suggest(name, YamlFiles())}");
        }

        throw Refused(part.Place, $"'parts' needs the name of a .yaml file in the same folder, found {part.Described}.");
    }

    private static void Append(List<SourceEntry> entries, SourceEntry entry)
    {
        SourceEntry earlier = entries.Find(other => other.Key == entry.Key);
        if (earlier.Key is not null)
        {
            throw Refused(entry.Place, $"the key '{entry.Key}' stands here a second time (first at {earlier.Place}).");
        }

        entries.Add(entry);
    }

    private IEnumerable<string> YamlFiles() =>
        _given?.Keys ?? Directory.EnumerateFiles(_folder, "*.yaml").Select(path => Path.GetFileName(path));

    private bool Has(string name) => _given?.ContainsKey(name) ?? File.Exists(Path.Combine(_folder, name));

    private SourceMapping ReadFile(string name)
    {
        if (!Has(name))
        {
            throw ProblemException.BadInput($"There is no '{name}' in '{_folder}'.", "A scenario's folder needs a scenario.yaml.");
        }

        string path = Path.Combine(_folder, name);
        long length = _given?[name].Length ?? new FileInfo(path).Length;
        if (length > SourceReader.MostCharacters)
        {
            throw Refused(new SourcePlace(name, 1, 1), $"the file is larger than {SourceReader.MostCharacters / 1024} KiB.");
        }

        _texts[name] = (_given?[name] ?? File.ReadAllText(path, Encoding.UTF8)).ReplaceLineEndings("\n");
        return SourceReader.Read(name, _texts[name]);
    }

    private string Hash()
    {
        var all = new StringBuilder();
        foreach ((string name, string text) in _texts)
        {
            all.Append(name).Append('\0').Append(text).Append('\0');
        }

        foreach ((string name, string hash) in ModelFiles())
        {
            all.Append(name).Append('\0').Append(hash).Append('\0');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }

    /// <summary>Whatever a model may consist of, in ordinal order: it decides what things collide with, so a recording must name it.</summary>
    private IEnumerable<(string Name, string Hash)> ModelFiles()
    {
        IEnumerable<string> paths = Directory.EnumerateFiles(_folder, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 8 })
            .Where(path => Array.Exists(ModelEndings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
        foreach (string path in paths.Order(StringComparer.Ordinal))
        {
            using FileStream file = File.OpenRead(path);
            yield return (Path.GetRelativePath(_folder, path).Replace('\\', '/'), Convert.ToHexStringLower(SHA256.HashData(file)));
        }
    }

    private static ProblemException Refused(SourcePlace place, string problem) =>
        ProblemException.BadInput($"{place}: {problem}", "Correct this place and load it again.");
}
