using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>What conditions are judged by in one tick.</summary>
internal readonly ref struct RuleContext
{
    private readonly ByRole? _scope;

    public RuleContext(long tick, IWorldObservation world, ReadOnlySpan<WorldEvent> events, IProcessModel process, RuleMemory memory, ByRole? scope = null)
    {
        _scope = scope;
        Tick = tick;
        World = world;
        Events = events;
        Process = process;
        Memory = memory;
    }

    public long Tick { get; }

    public IWorldObservation World { get; }

    public ReadOnlySpan<WorldEvent> Events { get; }

    public IProcessModel Process { get; }

    public RuleMemory Memory { get; }

    /// <summary>The same moment, with only what some participants do.</summary>
    public RuleContext Of(ByRole scope) => new(Tick, World, Events, Process, Memory, scope);

    /// <summary>Whether it counts what this participant does; what nobody did is the state of things and counts always.</summary>
    public bool Counts(ParticipantId actor) => _scope is null || actor == ParticipantId.Host || Memory.Team.Counts(actor, _scope.Role, _scope.IsOthers);

    /// <summary>Who is behind the state of a thing. Where only some count it has to be who really touched it.</summary>
    public ParticipantId ActorOn(ObjectId target) => _scope is null ? Memory.ActorOn(target, World) : Memory.LastOn(target, World);

    /// <summary>Where nobody in particular did it and there is only one participant, it was that one.</summary>
    public ParticipantId Named(ParticipantId actor) =>
        actor == ParticipantId.Host && World.Participants.Count == 1 ? World.Participants[0] : actor;
}
