using VRLab.Core;

namespace VRLab.Interface;

/// <summary>What the learner is there to do, in words: the work order, the tools that it takes, and in a team what their role is for.</summary>
/// <param name="Order">Null where there is none.</param>
/// <param name="Tools">Names of things; empty where none are named.</param>
/// <param name="Role">The role's name and what it is for; null for who is in no team.</param>
public sealed record LearnerTask(LocalizedText? Order, IReadOnlyList<LocalizedText> Tools, (LocalizedText Name, LocalizedText Objective)? Role)
{
    private const float OrderRows = 3.4f;
    private const float ToolsRows = 0.9f;
    private const float ObjectiveRows = 1.75f;

    /// <summary>The page of the menu that says it; null where there is nothing to say.</summary>
    public Widget? ToPage()
    {
        Widget[] lines = [.. OfOrder(), .. OfRole()];
        return lines.Length > 0 ? new ColumnWidget(lines) : null;
    }

    private IEnumerable<Widget> OfOrder()
    {
        if (Order is { } order)
        {
            yield return new LabelWidget(new("工作任务", "Work order"), LabelRole.Title);
            yield return new LabelWidget(order) { Rows = Role is null ? OrderRows + ObjectiveRows : OrderRows };
        }

        if (Tools.Count > 0)
        {
            yield return new LabelWidget(new(
                $"工具与器材：{string.Join('、', Tools.Select(tool => tool.Chinese))}",
                $"Tools: {string.Join(", ", Tools.Select(tool => tool.English))}"), LabelRole.Note)
            { Rows = ToolsRows };
        }
    }

    private IEnumerable<Widget> OfRole()
    {
        if (Role is { } role)
        {
            yield return new LabelWidget(new($"你的角色：{role.Name.Chinese}", $"Your role: {role.Name.English}"), LabelRole.Title);
            yield return new LabelWidget(role.Objective) { Rows = ObjectiveRows };
        }
    }
}
