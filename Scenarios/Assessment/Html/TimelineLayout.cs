using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>Where things lie in the timeline's drawing, in its own units.</summary>
internal sealed class TimelineLayout
{
    public const int Width = 1000;
    public const int LabelWidth = 310;
    public const int RowHeight = 24;
    private const int Top = 26;
    private const int RightMargin = 16;
    private readonly List<string> _rows = [];
    private readonly ReportView _view;

    public TimelineLayout(ReportView view)
    {
        _view = view;
        foreach (PlannedChapter chapter in view.Plan.Chapters)
        {
            _rows.Add($"chapter {chapter.Id}");
            _rows.AddRange(view.StepsOf(chapter.Id).Select(step => $"step {step.Plan.Id}"));
        }

        DurationSeconds = Math.Max(view.Evidence.DurationSeconds, 1);
    }

    public double DurationSeconds { get; }

    public double Height => Top + (_rows.Count * RowHeight) + 6;

    public double ChapterTop(ChapterId chapter) => RowTop($"chapter {chapter}");

    public double StepTop(StepId step) => RowTop($"step {step}");

    public double XAt(long tick) => LabelWidth + WidthOf(_view.Evidence.SecondsAt(tick));

    public double XAtSeconds(double seconds) => LabelWidth + WidthOf(seconds);

    public double WidthOf(double seconds) => seconds / DurationSeconds * (Width - LabelWidth - RightMargin);

    private double RowTop(string row) => Top + (_rows.IndexOf(row) * RowHeight);
}
