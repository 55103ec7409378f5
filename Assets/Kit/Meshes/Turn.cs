using System.Numerics;
using VRLab.Core;

namespace VRLab.Assets.Meshes;

/// <summary>Rotations and directions for authors of models: degrees in, unit vectors and quaternions out, same bits everywhere.</summary>
public static class Turn
{
    private const double RadiansPerDegree = Math.PI / 180.0;

    public static float Radians(double degrees) => (float)(degrees * RadiansPerDegree);

    /// <summary>The point at <paramref name="radians"/> on the unit circle.</summary>
    public static Vector2 Direction(double radians) => new((float)DetMath.Cos(radians), (float)DetMath.Sin(radians));

    /// <summary>Step <paramref name="index"/> of <paramref name="count"/> around the unit circle; the last meets the first exactly.</summary>
    public static Vector2 Step(int index, int count) => Direction((index % count) * (2.0 * Math.PI / count));

    public static Quaternion AboutX(double degrees) => DetMath.FromAxisAngle(Vector3.UnitX, Radians(degrees));

    public static Quaternion AboutY(double degrees) => DetMath.FromAxisAngle(Vector3.UnitY, Radians(degrees));

    public static Quaternion AboutZ(double degrees) => DetMath.FromAxisAngle(Vector3.UnitZ, Radians(degrees));

    /// <summary>The shortest rotation that carries the unit vector <paramref name="from"/> to <paramref name="to"/>.</summary>
    public static Quaternion Between(Vector3 from, Vector3 to)
    {
        float cosine = DetMath.Dot(from, to);
        if (cosine < -0.99999f)
        {
            Vector3 side = Math.Abs(from.X) < 0.9f ? Vector3.UnitX : Vector3.UnitY;
            Vector3 axis = DetMath.Normalize(DetMath.Cross(from, side));
            return new Quaternion(axis.X, axis.Y, axis.Z, 0f);
        }

        Vector3 cross = DetMath.Cross(from, to);
        return DetMath.Normalize(new Quaternion(cross.X, cross.Y, cross.Z, 1f + cosine));
    }
}
