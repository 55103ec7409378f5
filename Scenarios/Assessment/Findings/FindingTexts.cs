using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>The sentences of findings, in both languages.</summary>
internal static class FindingTexts
{
    public static LocalizedText Omitted(LocalizedText step, IReadOnlyList<LocalizedText> consequences) => new(
        $"漏做步骤“{step.Chinese}”。" + (consequences.Count == 0
            ? ""
            : $"因此后续的{string.Concat(consequences.Select(other => $"“{other.Chinese}”"))}也没有完成。"),
        $"The step “{step.English}” was left out." + (consequences.Count == 0
            ? ""
            : $" So {string.Join(", ", consequences.Select(other => $"“{other.English}”"))} {(consequences.Count == 1 ? "was" : "were")} not done either."));

    public static LocalizedText TooEarly(LocalizedText step, LocalizedText related) => new(
        $"“{step.Chinese}”做得过早：应在“{related.Chinese}”之后进行。",
        $"“{step.English}” was done too early: it belongs after “{related.English}”.");

    public static LocalizedText TooLate(LocalizedText step, LocalizedText related) => new(
        $"“{step.Chinese}”做得过晚：应在“{related.Chinese}”之前完成。",
        $"“{step.English}” was done too late: it belongs before “{related.English}”.");

    public static LocalizedText Swapped(LocalizedText step, LocalizedText related) => new(
        $"“{step.Chinese}”与“{related.Chinese}”顺序颠倒：应先做“{related.Chinese}”。",
        $"“{step.English}” and “{related.English}” changed places: “{related.English}” comes first.");

    public static LocalizedText Repeated(LocalizedText step, int times) => new(
        $"“{step.Chinese}”重复做了 {times} 次，做一次即可。",
        times == 1
            ? $"“{step.English}” was done again; once is enough."
            : $"“{step.English}” was done again {times} times; once is enough.");

    public static LocalizedText Hazard(PlannedHazard hazard, LocalizedText? cause, int times) => new(
        $"{hazard.Name.Chinese}{(hazard.IsCritical ? "（严重险情）" : "")}{(times > 1 ? $"，共 {times} 次" : "")}。"
            + (cause is { } zh ? $"起因：{zh.Chinese}。" : "") + hazard.Explanation.Chinese,
        $"{hazard.Name.English}{(hazard.IsCritical ? " (critical)" : "")}{(times > 1 ? $", {times} times" : "")}. "
            + (cause is { } en ? $"Brought about by: {en.English}. " : "") + hazard.Explanation.English);

    public static LocalizedText StepOvertime(LocalizedText step, double seconds, double limitSeconds) => new(
        $"“{step.Chinese}”用时 {Clock(seconds)}，超过时限 {Clock(limitSeconds)}。",
        $"“{step.English}” took {Clock(seconds)}; its limit is {Clock(limitSeconds)}.");

    public static LocalizedText DrillOvertime(double seconds, double limitSeconds) => new(
        $"整个演练用时 {Clock(seconds)}，超过时限 {Clock(limitSeconds)}。",
        $"The drill took {Clock(seconds)}; its limit is {Clock(limitSeconds)}.");

    public static LocalizedText Interrupted(double seconds, int stepsNotReached) => new(
        $"训练在 {Clock(seconds)} 处中断；其后的 {stepsNotReached} 个步骤无法评判，不计分。",
        $"The session broke off at {Clock(seconds)}; {Steps(stepsNotReached)} after that cannot be judged and earn nothing.");

    /// <summary>Minutes and seconds, as on a stopwatch; fractions are cut off.</summary>
    public static string Clock(double seconds)
    {
        long whole = (long)Math.Floor(seconds);
        return $"{whole / 60}:{whole % 60:00}";
    }

    private static string Steps(int count) => count == 1 ? "1 step" : $"{count} steps";
}
