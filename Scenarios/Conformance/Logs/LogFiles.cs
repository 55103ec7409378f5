using VRLab.Core;

namespace VRLab.Conformance;

/// <summary>Opens a log by its name: <c>.xes</c>, <c>.xes.gz</c> or <c>.csv</c> (also <c>.tsv</c>, <c>.txt</c>).</summary>
public static class LogFiles
{
    public static EventLog Read(string path, LogOptions? options = null)
    {
        if (!File.Exists(path))
        {
            throw ProblemException.BadInput($"There is no file {path}.", "Check the path.");
        }

        string name = path.ToLowerInvariant();
        return name.EndsWith(".xes", StringComparison.Ordinal) || name.EndsWith(".gz", StringComparison.Ordinal) || name.EndsWith(".xml", StringComparison.Ordinal)
            ? XesReader.Read(path, options)
            : CsvLogReader.Read(path, options);
    }
}
