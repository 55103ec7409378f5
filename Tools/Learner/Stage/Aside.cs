using System.Numerics;

namespace VRLab.Learner;

/// <summary>What stands at the edge of the view, beside what is said: which thing sounds and how; or, at a desk, what is due.</summary>
/// <param name="SourceInWorld">Where to turn; null where it has no place.</param>
public sealed record Aside(string Name, string Text, Vector3? SourceInWorld);
