using System.Numerics;
using VRLab.Core;

namespace VRLab.Interface;

/// <summary>What a learner is told when their session is over.</summary>
/// <param name="Remarks">What cost points, the dearest first; as many as fit are shown.</param>
/// <param name="Note">What happens now.</param>
public sealed record ClosingText(LocalizedText Title, LocalizedText Result, IReadOnlyList<LocalizedText> Remarks, LocalizedText Note);

/// <summary>The last thing in the learner's view: how the session went, and one button to leave.</summary>
public static class ClosingPanel
{
    public const string Leave = "closing-leave";
    public const int MostRemarks = 5;

    /// <summary>Two lines.</summary>
    private const float RemarkRows = 0.9f;

    public static readonly Vector2 SizeMeters = new(0.7f, 0.5f);

    public static PanelDefinition Of(ClosingText text) => new(SizeMeters, new ColumnWidget([
        new LabelWidget(text.Title, LabelRole.Title),
        new LabelWidget(text.Result),
        .. text.Remarks.Take(MostRemarks).Select(remark => new LabelWidget(remark, LabelRole.Note) { Rows = RemarkRows }),
        .. Enumerable.Range(0, Math.Max(0, MostRemarks - text.Remarks.Count)).Select(_ => new SpaceWidget { Rows = RemarkRows }),
        new LabelWidget(text.Note, LabelRole.Note),
        new ButtonWidget(new("离开", "Leave"), ButtonRole.Primary) { Id = Leave }]));
}
