using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.VirtualLearner;

/// <summary>What undoes a condition, so that it can be brought about a second time.</summary>
internal static class TakingBack
{
    private const double FarPosition = 0.3;

    public static Condition? Of(Condition condition) => condition switch
    {
        Pressed or LookedAt => new AllOf([]),
        ControlAt { Comparison: Comparison.AtLeast } control => control with { Comparison = Comparison.AtMost, Position = Math.Max(0, control.Position - FarPosition) },
        ControlAt control => control with { Comparison = Comparison.AtLeast, Position = Math.Min(1, control.Position + FarPosition) },
        InSocket into => new SocketEmpty(into.Socket),
        Lasting lasting => Of(lasting.Inner),
        AllOf all => all.Children.Select(Of).FirstOrDefault(undo => undo is not null),
        InSequence sequence => sequence.Children.Select(Of).LastOrDefault(undo => undo is not null),
        _ => null,
    };
}
