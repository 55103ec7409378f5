using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>Poses between poses. Deterministic.</summary>
internal static class Poses
{
    /// <summary>Straight in position, along the shorter way in orientation (normalized blend).</summary>
    public static Pose Blend(in Pose from, in Pose to, float share)
    {
        Quaternion a = from.Orientation;
        Quaternion b = to.Orientation;
        float sign = (a.X * b.X) + (a.Y * b.Y) + (a.Z * b.Z) + (a.W * b.W) < 0f ? -1f : 1f;
        var mixed = new Quaternion(
            a.X + (((sign * b.X) - a.X) * share),
            a.Y + (((sign * b.Y) - a.Y) * share),
            a.Z + (((sign * b.Z) - a.Z) * share),
            a.W + (((sign * b.W) - a.W) * share));
        return new Pose(DetMath.Lerp(from.Position, to.Position, share), DetMath.Normalize(mixed));
    }
}
