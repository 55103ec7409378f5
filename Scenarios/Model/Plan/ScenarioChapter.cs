using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>A part of the procedure. <see cref="Camera"/> names the view that shows it best.</summary>
public sealed record ScenarioChapter(ChapterId Id, LocalizedText Title, string Camera, IReadOnlyList<ScenarioStep> Steps);
