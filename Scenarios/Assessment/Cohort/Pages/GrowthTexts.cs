using System.Globalization;
using VRLab.Assessment.Growth;
using VRLab.Core;

namespace VRLab.Assessment.Cohort;

/// <summary>A change in words: never without its uncertainty.</summary>
internal static class GrowthTexts
{
    private const double Unlikely = 0.05;

    /// <param name="what">What changed: <c>7 steps in common</c>.</param>
    public static LocalizedText Of(GrowthEstimate growth, LocalizedText what)
    {
        string mean = PageParts.Signed(growth.Mean, "0.0");
        if (growth is not { Low: { } low, High: { } high })
        {
            return new($"{what.Chinese}平均变化 {mean} 分（满分 100），数量太少，不给区间。", $"{what.English} changed by {mean} of 100 on average; too few for an interval.");
        }

        string p = growth.PValue < 0.001 ? "< 0.001" : $"= {growth.PValue.ToString("0.000", CultureInfo.InvariantCulture)}";
        string interval = $"{PageParts.Signed(low, "0.0")} … {PageParts.Signed(high, "0.0")}";
        return new(
            $"{what.Chinese}平均变化 {mean} 分（满分 100），95% 区间 {interval}，Wilcoxon p {p}。{Verdict(growth).Chinese}",
            $"{what.English} changed by {mean} of 100 on average, 95 % interval {interval}, Wilcoxon p {p}. {Verdict(growth).English}");
    }

    private static LocalizedText Verdict(GrowthEstimate growth) => growth switch
    {
        { IsCertain: true, PValue: < Unlikely, Mean: > 0 } => new("这是实实在在的进步。", "That is real progress."),
        { IsCertain: true, Mean: > 0 } => new("看来有进步，再练一次就能确认。", "That looks like progress; one more session will show it."),
        { IsCertain: true } => new("确实比第一次弱，先休息一下再练一次。", "That is weaker than at first; rest, then try once more."),
        _ => new("变化还在波动范围内，再练几次才看得清。", "The change lies within what varies by itself; more sessions will tell."),
    };
}
