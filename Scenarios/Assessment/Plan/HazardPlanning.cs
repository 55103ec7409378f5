using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Assessment;

/// <summary>Takes from a hazard where its causes are looked for.</summary>
internal static class HazardPlanning
{
    public static PlannedHazard ToPlan(Hazard hazard, ProcessPlan process) =>
        new(hazard.Id, hazard.Name, hazard.Explanation, hazard.PointsDeducted, hazard.IsCritical) { Signs = SignsOf(hazard, process) };

    private static HazardSigns SignsOf(Hazard hazard, ProcessPlan process)
    {
        string[] objects = [.. ObjectsOf(hazard.Condition, isDenied: false, denied: false).Distinct()];
        string[] guards = [.. ObjectsOf(hazard.Condition, isDenied: false, denied: true).Except(objects).Distinct()];
        HazardQuantity[] quantities = [.. QuantitiesOf(hazard.Condition, isDenied: false).Distinct()];
        return new HazardSigns(
            [.. objects.Append(hazard.Cause).Except(guards).Distinct()],
            guards,
            quantities.Length == 0 ? [] : [.. process.Inputs.Select(DriverOf).OfType<ObjectId>().Select(driver => driver.Name).Distinct()],
            quantities,
            [.. hazard.Follows.Concat(hazard.Provocation.Omit).Distinct()]);
    }

    /// <summary>Objects of which something is asked, or of which something is denied.</summary>
    private static IEnumerable<string> ObjectsOf(Condition condition, bool isDenied, bool denied) =>
        (isDenied == denied ? condition.OwnObjects().Select(target => target.Name) : [])
            .Concat(condition.Children().SelectMany(child => ObjectsOf(child, isDenied != condition is Not, denied)));

    private static IEnumerable<HazardQuantity> QuantitiesOf(Condition condition, bool isDenied) => condition is ProcessAt at
        ? [new HazardQuantity(at.Quantity, at.Comparison == Comparison.AtLeast != isDenied)]
        : condition.Children().SelectMany(child => QuantitiesOf(child, isDenied != condition is Not));

    private static ObjectId? DriverOf(ProcessBinding binding) => binding switch
    {
        ControlBinding control => control.Control,
        ButtonBinding button => button.Button,
        HeldBinding held => held.Object,
        TipBinding tip => tip.Tool,
        SocketBinding socket => socket.Socket,
        _ => null,
    };
}
