using VRLab.Core;
using VRLab.Scenarios.Pumping;

namespace VRLab.Scenarios;

/// <summary>The process models that scenarios can name. A new model adds itself to this list.</summary>
public static class ProcessModels
{
    private static readonly SortedDictionary<string, ProcessModelKind> Kinds =
        new(StringComparer.Ordinal) { [PumpSkid.Kind.Name] = PumpSkid.Kind };

    public static IEnumerable<string> Names => Kinds.Keys;

    /// <exception cref="ProblemException">No such model; the remedy names the nearest one.</exception>
    public static ProcessModelKind Find(string name) => Known.Get(Kinds, name, "process model", "this program");
}
