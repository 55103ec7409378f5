using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>A line of the score sheet.</summary>
internal sealed record ScoreEntry(long FromTick, long ToTick, LocalizedText What, double Points)
{
    /// <summary>Points of performed steps, and what findings took from them; what was left out earns nothing and has no line of its own.</summary>
    public static IEnumerable<ScoreEntry> Of(AssessmentResult result)
    {
        IEnumerable<ScoreEntry> given = result.Steps
            .Where(step => step.PerformedTick is not null)
            .Select(step => new ScoreEntry(step.WorkedFromTick!.Value, step.PerformedTick!.Value, step.Plan.Title, step.Plan.Points));
        IEnumerable<ScoreEntry> taken = result.Findings
            .Where(finding => finding.Points < 0 && finding.Kind is not (FindingKind.Omitted or FindingKind.Interrupted))
            .Select(finding => new ScoreEntry(finding.FromTick, finding.ToTick, Named(finding), finding.Points));
        return given.Concat(taken).OrderBy(entry => entry.ToTick);
    }

    private static LocalizedText Named(Finding finding)
    {
        LocalizedText kind = FindingMark.NameOf(finding.Kind);
        return new LocalizedText($"{kind.Chinese}：{finding.Text.Chinese}", $"{kind.English}: {finding.Text.English}");
    }
}
