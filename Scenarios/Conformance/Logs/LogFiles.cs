using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>Opens a log by its name: <c>.xes</c> or <c>.csv</c> (also <c>.tsv</c>, <c>.txt</c>), also with <c>.gz</c> behind it; by its beginning where the name does not tell.</summary>
public static class LogFiles
{
    private const string Packed = ".gz";

    /// <param name="path">As in <see cref="InputFiles"/>.</param>
    public static EventLog Read(string path, LogOptions? options = null)
    {
        if (!InputFiles.Exists(path))
        {
            throw ProblemException.BadInput($"There is no file {path}.", "Check the path.");
        }

        string name = path.EndsWith(Packed, StringComparison.OrdinalIgnoreCase) ? path[..^Packed.Length] : path;
        bool isXes = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".xes" or ".xml" => true,
            ".csv" or ".tsv" or ".txt" => false,
            _ => BoundedXml.Guard(path, () => BeginsAsXml(path)),
        };
        return isXes ? XesReader.Read(path, options) : CsvLogReader.Read(path, options);
    }

    private static bool BeginsAsXml(string path)
    {
        using StreamReader text = TextFiles.Open(path);
        var buffer = new char[1024];
        return new string(buffer, 0, text.ReadBlock(buffer)).TrimStart().StartsWith('<');
    }
}
