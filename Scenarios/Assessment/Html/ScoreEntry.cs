using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>A line of the score sheet.</summary>
internal sealed record ScoreEntry(long FromTick, long ToTick, LocalizedText What, double Points)
{
    /// <summary>Points of performed steps, what findings took from them, and a line of zero for what was left out.</summary>
    public static IEnumerable<ScoreEntry> Of(AssessmentResult result)
    {
        IEnumerable<ScoreEntry> given = result.Steps
            .Where(step => step.PerformedTick is not null)
            .Select(step => new ScoreEntry(step.WorkedFromTick!.Value, step.PerformedTick!.Value, step.Plan.Title, step.Plan.Points));
        IEnumerable<ScoreEntry> taken = result.Findings
            .Where(finding => finding.Points < 0)
            .Select(finding => new ScoreEntry(finding.FromTick, finding.ToTick, Named(finding), IsOfMissing(finding) ? 0 : finding.Points));
        return given.Concat(taken).OrderBy(entry => entry.ToTick);
    }

    private static bool IsOfMissing(Finding finding) => finding.Kind is FindingKind.Omitted or FindingKind.Interrupted;

    private static LocalizedText Named(Finding finding)
    {
        LocalizedText kind = FindingMark.NameOf(finding.Kind);
        return new LocalizedText($"{kind.Chinese}：{finding.Text.Chinese}", $"{kind.English}: {finding.Text.English}");
    }
}
