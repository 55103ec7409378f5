using VRLab.Core;

namespace VRLab.Assessment.Force;

/// <summary>One time that somebody used more force than a thing may bear.</summary>
/// <param name="Seconds">How long it was above the limit; 0 for a blow.</param>
internal sealed record OverForce(
    ForceKind Kind, ParticipantId Participant, ObjectId Object, long FromTick, long ToTick, double Peak, double Limit, double Seconds)
{
    /// <summary>A force that comes down to the limit for less than this and goes up again is the same event.</summary>
    private const double PauseSeconds = 0.5;

    /// <summary>In the order of their beginning.</summary>
    public static IReadOnlyList<OverForce> Of(IReadOnlyList<ForceStretch> stretches) =>
    [
        .. stretches.Where(stretch => stretch.IsOver)
            .GroupBy(stretch => (stretch.Kind, stretch.Participant, stretch.Object))
            .SelectMany(Events)
            .OrderBy(over => over.FromTick),
    ];

    private static IEnumerable<OverForce> Events(IEnumerable<ForceStretch> stretches)
    {
        OverForce? open = null;
        foreach (ForceStretch stretch in stretches)
        {
            OverForce next = From(stretch);
            if (open is not null && next.FromTick - open.ToTick > SimulationTime.TicksFrom(PauseSeconds))
            {
                yield return open;
                open = null;
            }

            open = open is null ? next : open with
            {
                ToTick = Math.Max(open.ToTick, next.ToTick),
                Peak = Math.Max(open.Peak, next.Peak),
                Seconds = open.Seconds + next.Seconds,
            };
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static OverForce From(in ForceStretch stretch) => new(
        stretch.Kind, stretch.Participant, stretch.Object, stretch.FromTick, stretch.ToTick, stretch.Value, stretch.Limit!.Value,
        SimulationTime.SecondsAt(stretch.ToTick - stretch.FromTick));
}
