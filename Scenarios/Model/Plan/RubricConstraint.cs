using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>A rule on the order and number of steps that the steps' own order cannot say; the templates are those of Declare.</summary>
/// <param name="Template">One of <see cref="ConstraintTemplates.All"/>.</param>
/// <param name="Steps">One step or two, as the template takes.</param>
/// <param name="Count">At least, fewer than or exactly so often, where the template counts.</param>
/// <param name="PointsDeducted">Each time it is broken; a positive number.</param>
/// <param name="Text">What the report says where it is broken.</param>
public sealed record RubricConstraint(
    string Id, string Template, IReadOnlyList<StepId> Steps, int Count, double PointsDeducted, LocalizedText Text)
{
    /// <summary>The second step may not come later than this after the first; null where time does not matter.</summary>
    public double? WithinSeconds { get; init; }
}

/// <summary>An object that nobody may handle from the moment when one step was first performed until another is.</summary>
/// <param name="PointsDeducted">Once, however often it is handled; a positive number.</param>
/// <param name="Text">What the report says where it is broken.</param>
public sealed record RubricTaboo(string Id, ObjectId Object, StepId From, StepId Until, double PointsDeducted, LocalizedText Text);

/// <summary>The words for templates in an author's file, and how many steps each takes.</summary>
public static class ConstraintTemplates
{
    private static readonly string[] OfOne = ["init", "end", "existence", "absence", "exactly"];

    private static readonly string[] OfTwo =
    [
        "choice", "exclusive-choice", "responded-existence", "co-existence", "response", "alternate-response", "chain-response", "precedence",
        "alternate-precedence", "chain-precedence", "succession", "alternate-succession", "chain-succession", "not-responded-existence",
        "not-co-existence", "not-response", "not-precedence", "not-succession", "not-chain-response", "not-chain-precedence", "not-chain-succession",
    ];

    public static IReadOnlyList<string> All { get; } = [.. OfOne, .. OfTwo];

    public static int StepsOf(string template) => OfOne.Contains(template) ? 1 : 2;

    public static bool Counts(string template) => template is "existence" or "absence" or "exactly";
}
