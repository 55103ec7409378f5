using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>
/// How a hazard came about: what had not been done, what somebody did last with the objects that its condition names or that drive the
/// process, how the quantities moved from then on, and what it led to.
/// </summary>
internal sealed class HazardChain(AssessmentContext context)
{
    private const double LookBackSeconds = 120;
    private const double UnledSeconds = 10;
    private const int MostActs = 3;
    private readonly Lazy<ActHistory> _acts = new(() => new ActHistory(context.Evidence.Handling));

    public IReadOnlyList<CausalLink> Of(PlannedHazard hazard, HazardEvidence[] raised)
    {
        HazardEvidence first = raised[0];
        Act[] acts = ActsBefore(hazard.Signs, first);
        long began = acts.Length > 0 ? acts.Min(act => act.FromTick) : Math.Max(context.Evidence.FirstTick, first.Tick - SimulationTime.TicksFrom(UnledSeconds));
        return
        [
            .. hazard.Signs.Steps.Where(step => IsUndoneAt(step, first.Tick)).Select(step => NotDone(step, first.Tick)),
            .. acts.Select(act => new CausalLink(CausalRole.Done, act.Participant, act.FromTick, act.ToTick, ChainTexts.Of(act, context.Plan))),
            .. MovedFrom(began, first.Tick, hazard.Signs),
            new CausalLink(CausalRole.LedTo, null, first.Tick, raised[^1].Tick, ChainTexts.LedTo(hazard, [.. raised.Select(one => context.Evidence.SecondsAt(one.Tick))])),
        ];
    }

    /// <summary>The last act on each object that the hazard names, and the last one on whatever drives the process.</summary>
    private Act[] ActsBefore(HazardSigns signs, HazardEvidence raised)
    {
        Act[] earlier = [.. _acts.Value.Acts.Where(act => act.Participant != ParticipantId.Host && act.FromTick <= raised.Tick)];
        IEnumerable<Act?> named = signs.Objects.Select(name => LastOn(earlier, act => act.IsOn(name)));
        IEnumerable<Act?> removed = signs.Guards.Select(name => earlier.LastOrDefault(act => act.IsOn(name)) is { IsRemoval: true } act ? act : null);
        long recently = raised.Tick - SimulationTime.TicksFrom(LookBackSeconds);
        Act? driving = LastOn(earlier, act => act.ToTick >= recently && signs.Drivers.Any(act.IsOn));
        return [.. named.Concat(removed).Append(driving).OfType<Act>().Distinct().OrderBy(act => act.FromTick).TakeLast(MostActs)];
    }

    /// <summary>To take hold of something is told only where nothing was done with it.</summary>
    private static Act? LastOn(Act[] acts, Func<Act, bool> isOn) =>
        acts.LastOrDefault(act => isOn(act) && act.Kind != HandlingKind.Taken) ?? acts.LastOrDefault(isOn);

    private bool IsUndoneAt(StepId step, long tick) =>
        context.Plan.IndexOf(step) is >= 0 and var index && !context.History.PerformancesOf(index).Any(performed => performed.Tick <= tick);

    private CausalLink NotDone(StepId step, long tick)
    {
        int index = context.Plan.IndexOf(step);
        long offered = Math.Min(context.History.OfferedTick(index) ?? context.Evidence.FirstTick, tick);
        return new CausalLink(CausalRole.NotDone, null, offered, tick, ChainTexts.NotDone(context.Plan.Steps[index].Title));
    }

    /// <summary>What changed by more than a tenth; what stood still only where it is dangerous when it is low, or where nothing changed.</summary>
    private CausalLink[] MovedFrom(long fromTick, long toTick, HazardSigns signs)
    {
        Movement[] all = [.. signs.Quantities.Select(sign => Movement.Of(context, sign, fromTick, toTick)).OfType<Movement>()];
        Movement[] told = [.. all.Where(movement => movement.HasChanged || !movement.Sign.IsHigh)];
        return [.. (told.Length > 0 ? told : all.Take(1)).Select(movement => new CausalLink(
            CausalRole.Moved, null, fromTick, Math.Max(toTick, movement.Peak.Tick), ChainTexts.Of(movement, context.Evidence.SecondsAt(movement.Peak.Tick))))];
    }
}
