using System.Numerics;

namespace VRLab.Core.Models;

/// <summary>A stair within a model, as people walk it. Model frame, meters.</summary>
/// <param name="Name">Unique within the model.</param>
/// <param name="Way">The middle of the way on the treads' noses, corner by corner from the foot to the head.</param>
/// <param name="HalfWidthMeters">How far beside that a foot still finds the stair.</param>
public sealed record StairData(string Name, IReadOnlyList<Vector3> Way, float HalfWidthMeters)
{
    /// <summary>How much each step rises; 0 where the way is a ramp. A leg of the way that rises begins one tread before its first riser.</summary>
    public float RiserMeters { get; init; }

    public Vector3 Foot => Way[0];

    public Vector3 Head => Way[^1];
}
