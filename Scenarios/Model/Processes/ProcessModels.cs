using VRLab.Core;
using VRLab.Scenarios.Chemistry;
using VRLab.Scenarios.Electrical;
using VRLab.Scenarios.Fire;
using VRLab.Scenarios.FirstAid;
using VRLab.Scenarios.Mechanics;
using VRLab.Scenarios.Pumping;

namespace VRLab.Scenarios;

/// <summary>The process models that scenarios can name. A new model adds itself to this list.</summary>
public static class ProcessModels
{
    private static readonly SortedDictionary<string, ProcessModelKind> Kinds =
        Index(
            PumpSkid.Kind, HighVoltageVehicle.Kind, LowVoltageCabinet.Kind, Titration.Kind, PendulumModel.Kind, Resuscitation.Kind, CompartmentFire.Kind);

    public static IEnumerable<string> Names => Kinds.Keys;

    /// <exception cref="ProblemException">No such model; the remedy names the nearest one.</exception>
    public static ProcessModelKind Find(string name) => Known.Get(Kinds, name, "process model", "this program");

    private static SortedDictionary<string, ProcessModelKind> Index(params ReadOnlySpan<ProcessModelKind> kinds)
    {
        var index = new SortedDictionary<string, ProcessModelKind>(StringComparer.Ordinal);
        foreach (ProcessModelKind kind in kinds)
        {
            index.Add(kind.Name, kind);
        }

        return index;
    }
}
