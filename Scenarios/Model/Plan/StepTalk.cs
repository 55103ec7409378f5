using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>
/// What is said in a team when a step is due: one role gives the order, the step's role repeats it, and says when it is done. In
/// <see cref="ScenarioTexts"/> these are <c>step.ID.order</c>, <c>step.ID.answer</c> and <c>step.ID.report</c>.
/// </summary>
/// <param name="By">The role that gives the order and hears the report.</param>
public sealed record StepTalk(string By, LocalizedText Order, LocalizedText Answer, LocalizedText Report)
{
    /// <summary>Of the question whether the step is to be done, where the order for it does not come. The scenario has no such text.</summary>
    public static string AskKey(StepId step) => $"step.{step.Name}.ask";

    public static string OrderKey(StepId step) => $"step.{step.Name}.order";

    public static string AnswerKey(StepId step) => $"step.{step.Name}.answer";

    public static string ReportKey(StepId step) => $"step.{step.Name}.report";
}
