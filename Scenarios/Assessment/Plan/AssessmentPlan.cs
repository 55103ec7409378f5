using VRLab.Assessment.Force;
using VRLab.Assessment.Knowledge;
using VRLab.Conformance;
using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>
/// What a session is measured against: the parts of a scenario that matter to a score, free of scene and process. A recording
/// can so be scored again under another plan. Immutable.
/// </summary>
public sealed record AssessmentPlan
{
    public required string ScenarioId { get; init; }

    public required string ScenarioHash { get; init; }

    public required LocalizedText Title { get; init; }

    public required IReadOnlyList<PlannedChapter> Chapters { get; init; }

    public required IReadOnlyList<PlannedStep> Steps { get; init; }

    public required IReadOnlyList<PlannedHazard> Hazards { get; init; }

    /// <summary>The names that people read of objects and quantities.</summary>
    public required IReadOnlyList<NamedThing> Things { get; init; }

    public required IReadOnlyList<PlannedCurve> Curves { get; init; }

    public required double MaxScore { get; init; }

    public required double PassScore { get; init; }

    public required double TimeLimitSeconds { get; init; }

    public required ScoringRules Rules { get; init; }

    /// <summary>The clean expert's figures of motion by step, beside which a learner's are shown; empty where none were taken.</summary>
    public IReadOnlyList<ReportStepMotion> Expert { get; init; } = [];

    /// <summary>The clean expert's times; null where none were taken.</summary>
    public ExpertTimes? ExpertTimes { get; init; }

    /// <summary>What the steps take and train; empty where they carry no tags, then each chapter stands for an ability.</summary>
    public IReadOnlyList<Ability> Abilities { get; init; } = [];

    /// <summary>The parts in the team; empty where one person does everything.</summary>
    public IReadOnlyList<NamedThing> Roles { get; init; } = [];

    /// <summary>What else must hold of the order and number of steps.</summary>
    public IReadOnlyList<PlannedConstraint> Constraints { get; init; } = [];

    /// <summary>How much force things bear; what is not among them bears any.</summary>
    public IReadOnlyList<PlannedForceLimit> ForceLimits { get; init; } = [];

    /// <summary>What may not be touched in the meantime.</summary>
    public IReadOnlyList<PlannedTaboo> Untouched { get; init; } = [];

    /// <summary>-1 where the plan has no such step.</summary>
    public int IndexOf(StepId step)
    {
        for (int index = 0; index < Steps.Count; index++)
        {
            if (Steps[index].Id == step)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The name that people read of an object, quantity or step; the id itself where it has none.</summary>
    public LocalizedText NameOf(string id)
    {
        NamedThing? thing = Things.FirstOrDefault(thing => thing.Id == id);
        PlannedStep? step = Steps.FirstOrDefault(step => step.Id.Name == id);
        return thing?.Name ?? step?.Title ?? new LocalizedText(id, id);
    }
}

public sealed record PlannedChapter(ChapterId Id, LocalizedText Title);

/// <param name="After">Steps that must come before.</param>
/// <param name="Needs">Steps without which this one cannot be performed at all.</param>
public sealed record PlannedStep(
    StepId Id,
    ChapterId Chapter,
    LocalizedText Title,
    IReadOnlyList<StepId> After,
    IReadOnlyList<StepId> Needs,
    double ExpectedSeconds,
    double TimeLimitSeconds,
    double Points,
    bool IsOptional = false,
    bool IsRepeatable = false)
{
    /// <summary>Ids of <see cref="AssessmentPlan.Abilities"/>.</summary>
    public IReadOnlyList<string> Abilities { get; init; } = [];

    /// <summary>The role that has to perform it; null for anyone.</summary>
    public string? Role { get; init; }
}

/// <param name="PointsDeducted">Each time it is raised; a positive number.</param>
public sealed record PlannedHazard(
    HazardId Id, LocalizedText Name, LocalizedText Explanation, double PointsDeducted, bool IsCritical)
{
    /// <summary>Where the causes of it are looked for.</summary>
    public HazardSigns Signs { get; init; } = HazardSigns.None;
}

/// <param name="PointsDeducted">Each time it is broken; a positive number.</param>
public sealed record PlannedConstraint(string Id, DeclareConstraint Rule, double PointsDeducted, LocalizedText Text)
{
    /// <summary>The second step may not come later than this after the first; null where time does not matter.</summary>
    public double? WithinSeconds { get; init; }
}

/// <summary>An object that nobody may handle from when one step was first performed until another is.</summary>
public sealed record PlannedTaboo(string Id, string Object, StepId From, StepId Until, double PointsDeducted, LocalizedText Text);

/// <summary>An object or quantity by the name that people read.</summary>
public sealed record NamedThing(string Id, LocalizedText Name);

/// <summary>A quantity worth drawing: shown value = SI value x <paramref name="Scale"/> + <paramref name="Offset"/>, in <paramref name="Unit"/>.</summary>
public sealed record PlannedCurve(QuantityId Quantity, LocalizedText Name, string Unit, double Scale, double Offset);
