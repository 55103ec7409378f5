using System.Text;
using System.Text.Json;
using VRLab.Core;

namespace VRLab.Gltf;

/// <summary>A file's description, opened: its lists, the memory that is left for it, and what was found that is worth telling.</summary>
internal sealed class GltfDocument : IDisposable
{
    private const int DeepestLevel = 128;
    private const int MostWarnings = 50;
    private readonly JsonDocument _json;
    private readonly Dictionary<string, IReadOnlyList<JsonPlace>> _lists = [];
    private readonly HashSet<string> _warnings = [];

    private GltfDocument(string name, JsonDocument json, ReadOnlyMemory<byte>? binary, FileResolver files, GltfLimits limits)
    {
        _json = json;
        Root = new JsonPlace(name, json.RootElement, "");
        (Name, Binary, Files, Limits, Budget) = (name, binary, files, limits, new MemoryBudget(limits.MemoryBytes));
    }

    public string Name { get; }

    public JsonPlace Root { get; }

    public ReadOnlyMemory<byte>? Binary { get; }

    public FileResolver Files { get; }

    public GltfLimits Limits { get; }

    public MemoryBudget Budget { get; }

    /// <summary>In the order in which they were found.</summary>
    public List<string> Warnings { get; } = [];

    /// <exception cref="ProblemException">No glTF 2 file, damaged, or in need of something that this reader does not know.</exception>
    public static GltfDocument Open(string name, ReadOnlyMemory<byte> file, string? folder, GltfLimits limits)
    {
        GlbContainer parts = GlbContainer.IsGlb(file.Span) ? GlbContainer.Read(name, file) : new GlbContainer(file, null);
        if (parts.Json.Length > limits.JsonBytes)
        {
            throw ProblemException.BadInput($"{name}: its description is larger than {limits.JsonBytes >> 20} MiB.", "Keep geometry in buffers, not in the description.");
        }

        var document = new GltfDocument(name, Parse(name, parts.Json), parts.Binary, new FileResolver(folder, limits.FileBytes), limits);
        try
        {
            CheckVersion(document.Root);
            GltfExtensions.CheckRequired(document.Root);
            return document;
        }
        catch
        {
            document.Dispose();
            throw;
        }
    }

    /// <summary>A list of the root by name; empty where the file has none.</summary>
    public IReadOnlyList<JsonPlace> List(string name)
    {
        if (!_lists.TryGetValue(name, out IReadOnlyList<JsonPlace>? list))
        {
            list = Root.List(name);
            _lists.Add(name, list);
        }

        return list;
    }

    /// <summary>Notes something that the reader leaves out; each once.</summary>
    public void Warn(JsonPlace place, string text)
    {
        string warning = place.Path.Length == 0 ? text : $"{place.Path}: {text}";
        if (_warnings.Count < MostWarnings && _warnings.Add(warning))
        {
            Warnings.Add(warning);
        }
    }

    public void Dispose() => _json.Dispose();

    private static JsonDocument Parse(string name, ReadOnlyMemory<byte> json)
    {
        ReadOnlyMemory<byte> text = json.Span.StartsWith(Encoding.UTF8.Preamble) ? json[3..] : json;
        try
        {
            return JsonDocument.Parse(text.TrimEnd((byte)0), new JsonDocumentOptions { MaxDepth = DeepestLevel });
        }
        catch (JsonException failure)
        {
            string at = $"line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}";
            throw ProblemException.BadInput($"{name} cannot be read as glTF: its JSON is broken at {at}.", "Export the model again as .glb or .gltf.", failure);
        }
    }

    private static void CheckVersion(JsonPlace root)
    {
        JsonPlace asset = root.Required("asset");
        string version = asset.Required("version").AsText();
        string minimum = asset.Text("minVersion", version);
        if (!version.StartsWith("2.", StringComparison.Ordinal) || (minimum != "2.0" && asset.Has("minVersion")))
        {
            throw asset.Bad($"it is glTF {version} (at least {minimum}), and only 2.0 can be read", "Export the model as glTF 2.0.");
        }
    }
}
