using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>What is to be done, what must not happen, and what follows by itself.</summary>
public sealed record ScenarioProcedure(
    IReadOnlyList<ScenarioChapter> Chapters,
    IReadOnlyList<Hazard> Hazards,
    IReadOnlyList<WorldEffect> Effects,
    Rubric Rubric,
    ProcessPlan Process,
    double TimeLimitSeconds)
{
    public IReadOnlyList<ScenarioRule> Rules { get; init; } = [];

    public IReadOnlyList<ScenarioVariable> Variables { get; init; } = [];

    public IReadOnlyList<VariableId> Timers { get; init; } = [];

    public IReadOnlyList<ScenarioFault> Faults { get; init; } = [];

    public IReadOnlyList<ScenarioChoice> Choices { get; init; } = [];

    /// <summary>Who a team is made of; empty for one learner alone.</summary>
    public IReadOnlyList<ScenarioRole> Roles { get; init; } = [];

    /// <summary>What learners can say by choosing it.</summary>
    public IReadOnlyList<ScenarioPhrase> Phrases { get; init; } = [];

    /// <summary>What the learner is told to do, as on a work order.</summary>
    public LocalizedText? WorkOrder { get; init; }

    /// <summary>The objects that the work needs, as a tool list shows them.</summary>
    public IReadOnlyList<ObjectId> Tools { get; init; } = [];
}
