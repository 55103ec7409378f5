using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>A symmetric 3x3 matrix: inertia tensors and effective masses. Fixed order of operations.</summary>
internal readonly record struct SymmetricMatrix3(float XX, float XY, float XZ, float YY, float YZ, float ZZ)
{
    public static SymmetricMatrix3 operator +(in SymmetricMatrix3 a, in SymmetricMatrix3 b) =>
        new(a.XX + b.XX, a.XY + b.XY, a.XZ + b.XZ, a.YY + b.YY, a.YZ + b.YZ, a.ZZ + b.ZZ);

    public static SymmetricMatrix3 operator *(in SymmetricMatrix3 a, float s) =>
        new(a.XX * s, a.XY * s, a.XZ * s, a.YY * s, a.YZ * s, a.ZZ * s);

    public static SymmetricMatrix3 Diagonal(Vector3 d) => new(d.X, 0, 0, d.Y, 0, d.Z);

    public static SymmetricMatrix3 Scalar(float s) => new(s, 0, 0, s, 0, s);

    public Vector3 Multiply(Vector3 v) => new(
        (XX * v.X) + (XY * v.Y) + (XZ * v.Z),
        (XY * v.X) + (YY * v.Y) + (YZ * v.Z),
        (XZ * v.X) + (YZ * v.Y) + (ZZ * v.Z));

    /// <summary>R M R^T: the matrix seen from a frame in which its own frame is turned by <paramref name="q"/>.</summary>
    public SymmetricMatrix3 RotatedBy(Quaternion q)
    {
        Vector3 x = DetMath.Rotate(q, Vector3.UnitX);
        Vector3 y = DetMath.Rotate(q, Vector3.UnitY);
        Vector3 z = DetMath.Cross(x, y);

        // Columns of R M.
        Vector3 a = (x * XX) + (y * XY) + (z * XZ);
        Vector3 b = (x * XY) + (y * YY) + (z * YZ);
        Vector3 c = (x * XZ) + (y * YZ) + (z * ZZ);
        return new SymmetricMatrix3(
            (a.X * x.X) + (b.X * y.X) + (c.X * z.X),
            (a.X * x.Y) + (b.X * y.Y) + (c.X * z.Y),
            (a.X * x.Z) + (b.X * y.Z) + (c.X * z.Z),
            (a.Y * x.Y) + (b.Y * y.Y) + (c.Y * z.Y),
            (a.Y * x.Z) + (b.Y * y.Z) + (c.Y * z.Z),
            (a.Z * x.Z) + (b.Z * y.Z) + (c.Z * z.Z));
    }

    /// <summary>The inverse by cofactors; zero where the matrix has none.</summary>
    public SymmetricMatrix3 Inverse()
    {
        float c00 = (YY * ZZ) - (YZ * YZ);
        float c01 = (XZ * YZ) - (XY * ZZ);
        float c02 = (XY * YZ) - (XZ * YY);
        float determinant = (XX * c00) + (XY * c01) + (XZ * c02);
        if (determinant == 0)
        {
            return default;
        }

        float s = 1f / determinant;
        return new SymmetricMatrix3(
            c00 * s,
            c01 * s,
            c02 * s,
            ((XX * ZZ) - (XZ * XZ)) * s,
            ((XY * XZ) - (XX * YZ)) * s,
            ((XX * YY) - (XY * XY)) * s);
    }

    /// <summary>[r]x M [r]x^T, the angular part of a point's inverse effective mass.</summary>
    public SymmetricMatrix3 SandwichCross(Vector3 r)
    {
        // Row i of [r]x is the vector that, dotted with v, gives component i of r x v.
        var r0 = new Vector3(0, -r.Z, r.Y);
        var r1 = new Vector3(r.Z, 0, -r.X);
        var r2 = new Vector3(-r.Y, r.X, 0);
        Vector3 m0 = Multiply(r0);
        Vector3 m1 = Multiply(r1);
        Vector3 m2 = Multiply(r2);
        return new SymmetricMatrix3(
            DetMath.Dot(r0, m0), DetMath.Dot(r0, m1), DetMath.Dot(r0, m2),
            DetMath.Dot(r1, m1), DetMath.Dot(r1, m2), DetMath.Dot(r2, m2));
    }

    /// <summary>The inertia of a point mass at <paramref name="r"/>: m (|r|^2 I - r r^T), the parallel axis theorem's term.</summary>
    public static SymmetricMatrix3 OfPointMass(float mass, Vector3 r)
    {
        float square = DetMath.Dot(r, r);
        return new SymmetricMatrix3(
            mass * (square - (r.X * r.X)), -mass * r.X * r.Y, -mass * r.X * r.Z,
            mass * (square - (r.Y * r.Y)), -mass * r.Y * r.Z, mass * (square - (r.Z * r.Z)));
    }
}
