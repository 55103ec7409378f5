using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>What conditions are judged by in one tick.</summary>
internal readonly ref struct RuleContext(
    long tick, IWorldObservation world, ReadOnlySpan<WorldEvent> events, IProcessModel process, RuleMemory memory)
{
    public long Tick { get; } = tick;

    public IWorldObservation World { get; } = world;

    public ReadOnlySpan<WorldEvent> Events { get; } = events;

    public IProcessModel Process { get; } = process;

    public RuleMemory Memory { get; } = memory;

    /// <summary>Where nobody in particular did it and there is only one participant, it was that one.</summary>
    public ParticipantId Named(ParticipantId actor) =>
        actor == ParticipantId.Host && World.Participants.Count == 1 ? World.Participants[0] : actor;
}
