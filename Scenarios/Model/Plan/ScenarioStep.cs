using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>
/// One step of the procedure. It is performed whenever its condition becomes true, at whatever moment; whether that was the
/// right moment is the assessment's question.
/// </summary>
public sealed record ScenarioStep
{
    public required StepId Id { get; init; }

    public required ChapterId Chapter { get; init; }

    public required LocalizedText Title { get; init; }

    /// <summary>What guidance says when the step is the next one.</summary>
    public required LocalizedText Prompt { get; init; }

    /// <summary>What guidance adds after <see cref="HintAfterSeconds"/> without progress.</summary>
    public required LocalizedText Hint { get; init; }

    public required Condition Condition { get; init; }

    /// <summary>Steps that must come before this one (direct constraints; together they form a graph without cycles).</summary>
    public required IReadOnlyList<StepId> After { get; init; }

    /// <summary>
    /// Steps without which this one cannot be performed at all (a lock that was never put on cannot be taken off). When such a
    /// step, or one that it needs in turn, was omitted, then this one missing is a consequence and not a finding of its own.
    /// </summary>
    public required IReadOnlyList<StepId> Needs { get; init; }

    /// <summary>
    /// The step whose effect this one takes back. Where that one was omitted there is nothing to take back: this one missing is a
    /// consequence, but what needs this one is not affected (an isolator that was never locked can be switched without unlocking).
    /// </summary>
    public required StepId? Undoes { get; init; }

    /// <summary><see cref="Needs"/> and <see cref="Undoes"/>: where one of these is missing, this one missing is its consequence.</summary>
    public IReadOnlyList<StepId> Prerequisites => Undoes is { } undone ? [.. Needs, undone] : Needs;

    /// <summary>The object that the step is about: highlighted with the hint, the source of the spoken prompt.</summary>
    public required ObjectId Focus { get; init; }

    public required double ExpectedSeconds { get; init; }

    /// <summary>Longest time from when the step could begin to when it is performed.</summary>
    public required double TimeLimitSeconds { get; init; }

    public required double HintAfterSeconds { get; init; }

    public required double Points { get; init; }

    /// <summary>May be left out without a finding.</summary>
    public required bool IsOptional { get; init; }

    /// <summary>May be performed again without a finding.</summary>
    public required bool IsRepeatable { get; init; }

    /// <summary>
    /// How a virtual learner goes about it, where the condition alone does not say: conditions to bring about in this order before the
    /// step's own (open the stopcock, wait for the volume, close it).
    /// </summary>
    public IReadOnlyList<Condition> How { get; init; } = [];

    /// <summary>Steps of the same alternative stand for each other: when one is performed, the others are excused. Null stands alone.</summary>
    public string? Alternative { get; init; }

    /// <summary>Asked for only in sessions that take this branch.</summary>
    public VariableId? Branch { get; init; }

    /// <summary>Asked for only if this holds at the moment when the step could be offered.</summary>
    public Condition? OnlyIf { get; init; }

    /// <summary>The role that has to perform it; null for anyone.</summary>
    public string? Role { get; init; }

    /// <summary>What a team says about it; null where it needs no words.</summary>
    public StepTalk? Talk { get; init; }

    /// <summary><see cref="Condition"/>, counting only what its role does.</summary>
    public Condition OwnCondition => Role is { } role ? new ByRole(role, IsOthers: false, Condition) : Condition;

    /// <summary>What it takes and trains: knowledge and abilities by their tags.</summary>
    public IReadOnlyList<string> Abilities { get; init; } = [];

    /// <summary>The key of the prompt in <see cref="ScenarioTexts"/>, as records name it.</summary>
    public string PromptKey => $"step.{Id}.prompt";

    public string HintKey => $"step.{Id}.hint";
}
