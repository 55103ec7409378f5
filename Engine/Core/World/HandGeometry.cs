using System.Numerics;

namespace VRLab.Core;

/// <summary>What world and learners agree on about a hand.</summary>
public static class HandGeometry
{
    /// <summary>What pokes: a point ahead of the hand in the aim frame, where an outstretched index finger or a controller's nose ends; meters.</summary>
    public static readonly Vector3 FingertipInAim = new(0f, 0f, -0.07f);

    /// <summary>How far a hand's ray takes and points.</summary>
    public const float RayReachMeters = 5f;
}
