using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Rendering.Scene;

/// <summary>Three rows of an affine transform, as the shaders read it: a point is (p, 1), its image the three dot products.</summary>
internal readonly record struct Matrix3x4(Vector4 Row0, Vector4 Row1, Vector4 Row2)
{
    public static Matrix3x4 Identity => new(new Vector4(1, 0, 0, 0), new Vector4(0, 1, 0, 0), new Vector4(0, 0, 1, 0));

    /// <summary>The longest image of a unit axis.</summary>
    public float LargestScale
    {
        get
        {
            float x = (Row0.X * Row0.X) + (Row1.X * Row1.X) + (Row2.X * Row2.X);
            float y = (Row0.Y * Row0.Y) + (Row1.Y * Row1.Y) + (Row2.Y * Row2.Y);
            float z = (Row0.Z * Row0.Z) + (Row1.Z * Row1.Z) + (Row2.Z * Row2.Z);
            return MathF.Sqrt(Math.Max(x, Math.Max(y, z)));
        }
    }

    public static Matrix3x4 From(in Pose pose) => From(pose.Position, pose.Orientation, Vector3.One);

    public static Matrix3x4 From(in NodeTransform transform) => From(transform.Translation, transform.Rotation, transform.Scale);

    /// <summary>From a matrix for row vectors (<c>Vector3.Transform(v, m)</c>).</summary>
    public static Matrix3x4 From(in Matrix4x4 m) =>
        new(new Vector4(m.M11, m.M21, m.M31, m.M41), new Vector4(m.M12, m.M22, m.M32, m.M42), new Vector4(m.M13, m.M23, m.M33, m.M43));

    /// <summary>This after the other: aFromB * bFromC.</summary>
    public static Matrix3x4 operator *(in Matrix3x4 a, in Matrix3x4 b) => new(Row(a.Row0, b), Row(a.Row1, b), Row(a.Row2, b));

    /// <summary>Where it puts things and which way they look (-Z, with +Y up), without their scale.</summary>
    public Pose ToPose()
    {
        Vector3 back = Unit(new Vector3(Row0.Z, Row1.Z, Row2.Z), Vector3.UnitZ);
        Vector3 up = new(Row0.Y, Row1.Y, Row2.Y);
        Vector3 right = Unit(Vector3.Cross(up, back), Unit(Vector3.Cross(Vector3.UnitY, back), Vector3.UnitX));
        up = Vector3.Cross(back, right);
        var turn = new Matrix4x4(right.X, right.Y, right.Z, 0, up.X, up.Y, up.Z, 0, back.X, back.Y, back.Z, 0, 0, 0, 0, 1);
        return new Pose(new Vector3(Row0.W, Row1.W, Row2.W), Quaternion.Normalize(Quaternion.CreateFromRotationMatrix(turn)));
    }

    private static Vector3 Unit(Vector3 vector, Vector3 standIn) => vector.LengthSquared() > 1e-12f ? Vector3.Normalize(vector) : standIn;

    public Vector3 TransformPoint(Vector3 point)
    {
        var p = new Vector4(point, 1f);
        return new Vector3(Vector4.Dot(Row0, p), Vector4.Dot(Row1, p), Vector4.Dot(Row2, p));
    }

    private static Vector4 Row(Vector4 row, in Matrix3x4 b) =>
        (b.Row0 * row.X) + (b.Row1 * row.Y) + (b.Row2 * row.Z) + new Vector4(0, 0, 0, row.W);

    private static Matrix3x4 From(Vector3 p, Quaternion q, Vector3 s) => new(
        new Vector4((1f - (2f * ((q.Y * q.Y) + (q.Z * q.Z)))) * s.X, 2f * ((q.X * q.Y) - (q.W * q.Z)) * s.Y, 2f * ((q.X * q.Z) + (q.W * q.Y)) * s.Z, p.X),
        new Vector4(2f * ((q.X * q.Y) + (q.W * q.Z)) * s.X, (1f - (2f * ((q.X * q.X) + (q.Z * q.Z)))) * s.Y, 2f * ((q.Y * q.Z) - (q.W * q.X)) * s.Z, p.Y),
        new Vector4(2f * ((q.X * q.Z) - (q.W * q.Y)) * s.X, 2f * ((q.Y * q.Z) + (q.W * q.X)) * s.Y, (1f - (2f * ((q.X * q.X) + (q.Y * q.Y)))) * s.Z, p.Z));
}
