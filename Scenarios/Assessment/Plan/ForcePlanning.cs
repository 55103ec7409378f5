using VRLab.Assessment.Force;
using VRLab.Core;
using VRLab.Scenarios;

namespace VRLab.Assessment;

/// <summary>Takes from the things of a scenario how much force they bear: what their author says, else what suits most controls, and blows.</summary>
internal static class ForcePlanning
{
    /// <summary>About what one hand pulls or pushes at a control without strain.</summary>
    private const double ControlNewtons = 150;

    /// <summary>A fall from the height of a table.</summary>
    private const double FallMetersPerSecond = 4;

    /// <summary>Lighter things bear as much as one of this mass.</summary>
    private const double LightKilograms = 0.25;

    /// <summary>A limit in newtons is reached by a blow that gives its impulse in this time.</summary>
    private const double BlowSeconds = 0.01;

    public static PlannedForceLimit[] Of(Scenario scenario) => [.. scenario.Objects.Select(LimitOf).OfType<PlannedForceLimit>()];

    private static PlannedForceLimit? LimitOf(SceneObject item) =>
        LimitOf(item.Id, item.Interaction) is { } limit ? limit with { Reason = item.LimitReason } : null;

    private static PlannedForceLimit? LimitOf(ObjectId id, Interaction? interaction) => interaction switch
    {
        LooseInteraction loose => new PlannedForceLimit(
            id,
            loose.ForceLimitNewtons,
            loose.ForceLimitNewtons * BlowSeconds ?? (Math.Max(loose.MassKilograms, LightKilograms) * FallMetersPerSecond),
            null),
        FastenerInteraction fastener => new PlannedForceLimit(id, null, null, fastener.TorqueLimitNewtonMeters),
        ControlInteraction control => new PlannedForceLimit(id, control.ForceLimitNewtons ?? ControlNewtons, null, null),
        _ => null,
    };
}
