using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>Small rotations between orientations. Deterministic.</summary>
internal static class Twist
{
    /// <summary>The rotation vector, in radians and world axes, that leads from one orientation to another.</summary>
    public static Vector3 Between(Quaternion from, Quaternion to)
    {
        Quaternion difference = DetMath.Multiply(to, new Quaternion(-from.X, -from.Y, -from.Z, from.W));
        float sign = difference.W < 0f ? -1f : 1f;
        var axis = new Vector3(difference.X * sign, difference.Y * sign, difference.Z * sign);
        float sine = DetMath.Length(axis);
        return sine < 1e-7f ? axis * 2f : axis * (2f * (float)DetMath.Atan2(sine, difference.W * sign) / sine);
    }

    /// <summary>How far the rotation turns about a unit axis, in radians from -pi to pi (swing-twist decomposition).</summary>
    public static float About(Quaternion rotation, Vector3 axis)
    {
        float along = (rotation.X * axis.X) + (rotation.Y * axis.Y) + (rotation.Z * axis.Z);
        float sign = rotation.W < 0f ? -1f : 1f;
        return 2f * (float)DetMath.Atan2(along * sign, rotation.W * sign);
    }
}
