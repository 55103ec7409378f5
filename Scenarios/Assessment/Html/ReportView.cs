using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>What the sections of the page look at.</summary>
internal sealed record ReportView(
    AssessmentResult Result, ReportReplay? Replay, IReadOnlyList<ReportPicture> Pictures, Language Lead, TimeZoneInfo Zone)
{
    public AssessmentPlan Plan => Result.Plan;

    public SessionEvidence Evidence => Result.Evidence;

    /// <summary>Seconds since the session began, as on a stopwatch.</summary>
    public string Clock(long tick) => FindingTexts.Clock(Evidence.SecondsAt(tick));

    public string ClockRange(long fromTick, long toTick) =>
        Clock(fromTick) == Clock(toTick) ? Clock(fromTick) : $"{Clock(fromTick)}–{Clock(toTick)}";

    /// <summary>The chapter that was on at a tick: the last one begun; the first where none had.</summary>
    public ChapterId ChapterAt(long tick)
    {
        ChapterId chapter = Plan.Chapters.Count > 0 ? Plan.Chapters[0].Id : default;
        foreach (ChapterEvidence began in Evidence.Chapters)
        {
            chapter = began.Tick <= tick ? began.Chapter : chapter;
        }

        return chapter;
    }

    /// <summary>The chapter whose picture shows a finding best: its step's, else the one that was on.</summary>
    public ChapterId ChapterOf(Finding finding) =>
        finding.Step is { } step && Plan.IndexOf(step) is >= 0 and var index ? Plan.Steps[index].Chapter : ChapterAt(finding.FromTick);

    public IEnumerable<AssessedStep> StepsOf(ChapterId chapter) => Result.Steps.Where(step => step.Plan.Chapter == chapter);

    /// <summary>The findings of a step with their numbers in the list of findings, from 1.</summary>
    public IEnumerable<(int Number, Finding Finding)> FindingsOf(StepId step) =>
        NumberedFindings.Where(entry => entry.Finding.Step == step || (entry.Finding.Kind == FindingKind.OutOfOrder && entry.Finding.Related == step.Name));

    public IEnumerable<(int Number, Finding Finding)> NumberedFindings => Result.Findings.Select((finding, index) => (index + 1, finding));

    /// <summary>The names of the learners, joined; a word for them where the recording has none.</summary>
    public LocalizedText LearnerNames
    {
        get
        {
            string[] names = [.. Result.Participants.Select(participant => participant.Evidence.Joined.Name).Where(name => name.Length > 0)];
            return names.Length == 0
                ? new LocalizedText("学员", "The learner")
                : new LocalizedText(string.Join("、", names), string.Join(", ", names));
        }
    }
}
