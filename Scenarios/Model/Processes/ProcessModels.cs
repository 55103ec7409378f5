using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>The process models that scenarios can name.</summary>
public static class ProcessModels
{
    private static readonly SortedDictionary<string, ProcessModelKind> Kinds = new(StringComparer.Ordinal);

    public static IEnumerable<string> Names => Kinds.Keys;

    public static void Register(ProcessModelKind kind) => Kinds.Add(kind.Name, kind);

    /// <exception cref="ProblemException">No such model; the remedy names the nearest one.</exception>
    public static ProcessModelKind Find(string name) => Known.Get(Kinds, name, "process model", "this program");
}
