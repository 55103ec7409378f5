using VRLab.Core;

namespace VRLab.Assessment.Force;

/// <summary>What kind of force it is, which says the unit too.</summary>
public enum ForceKind
{
    /// <summary>A hand on what it holds; newtons.</summary>
    Hold,

    /// <summary>A tool on a fastener; newton meters.</summary>
    Torque,

    /// <summary>A blow; newton seconds.</summary>
    Blow,
}

/// <summary>A force that stayed as it was, from tick to tick.</summary>
/// <param name="Limit">Null where nothing says one.</param>
internal readonly record struct ForceStretch(
    ForceKind Kind, ParticipantId Participant, ObjectId Object, long FromTick, long ToTick, double Value, double? Limit)
{
    public bool IsOver => Value > Limit;
}

/// <summary>The forces of a session in their order, each beside its limit.</summary>
internal static class ForceStretches
{
    /// <summary>A record tells of the tenth of a second before it.</summary>
    private const double GaugeSeconds = 0.1;

    public static IReadOnlyList<ForceStretch> Of(AssessmentPlan plan, SessionEvidence evidence)
    {
        Dictionary<ObjectId, PlannedForceLimit> limits = plan.ForceLimits.ToDictionary(limit => limit.Object);
        ForceStretch[] forces =
        [
            .. Exerted(evidence).SelectMany(force => Of(force.Force, force.EndTick, limits)),
            .. evidence.Blows.Select(blow => new ForceStretch(
                ForceKind.Blow, blow.Participant, blow.Object, blow.Tick, blow.Tick, blow.NewtonSeconds, limits.GetValueOrDefault(blow.Object)?.NewtonSeconds)),
        ];
        return [.. forces.OrderBy(force => force.FromTick)];
    }

    /// <summary>Each record with the tick at which what the next one of the same hand tells begins; letting go begins at its own tick.</summary>
    private static IEnumerable<(ForceEvidence Force, long EndTick)> Exerted(SessionEvidence evidence)
    {
        var next = new Dictionary<(ParticipantId, Hand), long>();
        for (int index = evidence.Forces.Count - 1; index >= 0; index--)
        {
            ForceEvidence force = evidence.Forces[index];
            long end = next.GetValueOrDefault((force.Participant, force.Hand), evidence.LastTick);
            next[(force.Participant, force.Hand)] = force.IsExerted ? BeginOf(force) : force.Tick;
            yield return (force, end);
        }
    }

    private static long BeginOf(in ForceEvidence force) => Math.Max(0, force.Tick - SimulationTime.TicksFrom(GaugeSeconds));

    private static IEnumerable<ForceStretch> Of(ForceEvidence force, long endTick, Dictionary<ObjectId, PlannedForceLimit> limits)
    {
        long from = BeginOf(force);
        if (force.Newtons > 0)
        {
            yield return new ForceStretch(ForceKind.Hold, force.Participant, force.Object, from, endTick, force.Newtons, limits.GetValueOrDefault(force.Object)?.Newtons);
        }

        if (force.NewtonMeters > 0)
        {
            yield return new ForceStretch(ForceKind.Torque, force.Participant, force.On, from, endTick, force.NewtonMeters, limits.GetValueOrDefault(force.On)?.NewtonMeters);
        }
    }
}
