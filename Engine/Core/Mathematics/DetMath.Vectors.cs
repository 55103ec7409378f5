using System.Numerics;

namespace VRLab.Core;

/// <summary>
/// Mathematics that gives the same bits on every machine and in every build: only IEEE 754 additions, multiplications,
/// divisions and square roots in a fixed order. System.Numerics may fuse or reorder; this never does.
/// Everything that decides a state or a score uses it.
/// </summary>
public static partial class DetMath
{
    public static float Dot(Vector3 a, Vector3 b) => (a.X * b.X) + (a.Y * b.Y) + (a.Z * b.Z);

    public static Vector3 Cross(Vector3 a, Vector3 b) =>
        new((a.Y * b.Z) - (a.Z * b.Y), (a.Z * b.X) - (a.X * b.Z), (a.X * b.Y) - (a.Y * b.X));

    public static float LengthSquared(Vector3 v) => Dot(v, v);

    public static float Length(Vector3 v) => Sqrt(Dot(v, v));

    public static float Distance(Vector3 a, Vector3 b) => Length(a - b);

    /// <summary>The unit vector along <paramref name="v"/>, or <paramref name="fallback"/> where <paramref name="v"/> has no direction.</summary>
    public static Vector3 Normalize(Vector3 v, Vector3 fallback = default)
    {
        float lengthSquared = Dot(v, v);
        return lengthSquared > 1e-20f ? v * (1f / Sqrt(lengthSquared)) : fallback;
    }

    public static Vector3 Lerp(Vector3 a, Vector3 b, float t) => a + ((b - a) * t);

    /// <summary>Square root; exact to the last bit by IEEE 754, so the platform's is safe.</summary>
    public static float Sqrt(float value) => (float)Math.Sqrt(value);

    /// <summary>Rotates <paramref name="v"/> by the unit quaternion <paramref name="q"/>.</summary>
    public static Vector3 Rotate(Quaternion q, Vector3 v)
    {
        var u = new Vector3(q.X, q.Y, q.Z);
        Vector3 t = Cross(u, v);
        t += t;
        return v + (t * q.W) + Cross(u, t);
    }

    /// <summary>The rotation that applies <paramref name="b"/> first, then <paramref name="a"/>.</summary>
    public static Quaternion Multiply(Quaternion a, Quaternion b) => new(
        (a.W * b.X) + (a.X * b.W) + (a.Y * b.Z) - (a.Z * b.Y),
        (a.W * b.Y) - (a.X * b.Z) + (a.Y * b.W) + (a.Z * b.X),
        (a.W * b.Z) + (a.X * b.Y) - (a.Y * b.X) + (a.Z * b.W),
        (a.W * b.W) - (a.X * b.X) - (a.Y * b.Y) - (a.Z * b.Z));

    public static Quaternion Normalize(Quaternion q)
    {
        float lengthSquared = (q.X * q.X) + (q.Y * q.Y) + (q.Z * q.Z) + (q.W * q.W);
        if (lengthSquared < 1e-20f)
        {
            return Quaternion.Identity;
        }

        float scale = 1f / Sqrt(lengthSquared);
        return new Quaternion(q.X * scale, q.Y * scale, q.Z * scale, q.W * scale);
    }

    /// <summary>The rotation by <paramref name="angleRadians"/> about the unit vector <paramref name="axis"/> (right-hand rule).</summary>
    public static Quaternion FromAxisAngle(Vector3 axis, float angleRadians)
    {
        float s = (float)Sin(angleRadians * 0.5);
        return new Quaternion(axis.X * s, axis.Y * s, axis.Z * s, (float)Cos(angleRadians * 0.5));
    }
}
