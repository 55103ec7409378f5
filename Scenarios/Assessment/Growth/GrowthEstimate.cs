namespace VRLab.Assessment.Growth;

/// <summary>How a learner changed against their own earlier attempts: never a bare difference.</summary>
/// <param name="Pairs">Tasks that were done before and after.</param>
/// <param name="Mean">The mean difference, later minus earlier.</param>
/// <param name="Low">The lower end of the 95 % interval; null where there are too few pairs to say.</param>
/// <param name="High">The upper end.</param>
/// <param name="Median">The Hodges-Lehmann estimate: the median of the means of all pairs of differences.</param>
/// <param name="PValue">Of the Wilcoxon signed-rank test, two-sided: how likely so large a change is where nothing changed.</param>
public sealed record GrowthEstimate(int Pairs, double Mean, double? Low, double? High, double Median, double PValue)
{
    /// <summary>True where the interval lies on one side of zero.</summary>
    public bool IsCertain => Low > 0 || High < 0;
}
