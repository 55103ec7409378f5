using VRLab.Core;

namespace VRLab.Assessment;

/// <summary>A picture of a chapter: what the learner's left or right eye saw, or the overview.</summary>
/// <param name="View"><c>left</c>, <c>right</c> or <c>overview</c>.</param>
public sealed record ReportPicture(ChapterId Chapter, string View, byte[] Png);
