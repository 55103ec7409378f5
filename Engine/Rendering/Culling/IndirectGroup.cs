using VRLab.Rendering.Scene;

namespace VRLab.Rendering.Culling;

/// <summary>Commands that lie side by side and need the same pipeline, vertices and material: one call draws them.</summary>
/// <param name="Part">One of those that are drawn: tells how all of them are.</param>
internal readonly record struct IndirectGroup(PartResource Part, int FirstCommand, int CommandCount);
