using VRLab.Core;

namespace VRLab.Assessment.Force;

/// <summary>How much force a thing had to bear in a step, of one kind.</summary>
/// <param name="Limit">Null where nothing says one.</param>
/// <param name="SecondsAbove">Longer than the limit allows; 0 for blows.</param>
/// <param name="TimesAbove">How often it went above.</param>
public sealed record ThingForce(ObjectId Object, ForceKind Kind, double Peak, double? Limit, double SecondsAbove, int TimesAbove);

/// <summary>The forces on each thing between two ticks.</summary>
internal static class ThingForces
{
    public static IReadOnlyList<ThingForce> Of(IReadOnlyList<ForceStretch> stretches, ParticipantId participant, long fromTick, long toTick) =>
    [
        .. stretches.Where(stretch => stretch.Participant == participant && stretch.ToTick >= fromTick && stretch.FromTick < toTick)
            .Select(stretch => stretch with { FromTick = Math.Max(stretch.FromTick, fromTick), ToTick = Math.Min(stretch.ToTick, toTick) })
            .GroupBy(stretch => (stretch.Object, stretch.Kind))
            .Select(group => Of(group.Key.Object, group.Key.Kind, [.. group]))
            .OrderBy(force => force.Object.Name, StringComparer.Ordinal).ThenBy(force => force.Kind),
    ];

    private static ThingForce Of(ObjectId thing, ForceKind kind, ForceStretch[] stretches)
    {
        IReadOnlyList<OverForce> above = OverForce.Of(stretches);
        return new ThingForce(thing, kind, stretches.Max(stretch => stretch.Value), stretches[0].Limit, above.Sum(over => over.Seconds), above.Count);
    }
}
