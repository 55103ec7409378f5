using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>Volume, center of mass and inertia about that center for unit density, in the shape's frame.</summary>
internal readonly record struct MassProperties(float Volume, Vector3 Center, SymmetricMatrix3 Inertia)
{
    private const float Pi = 3.14159274f;

    public static MassProperties OfSphere(float radius)
    {
        float volume = 4f / 3f * Pi * radius * radius * radius;
        return new MassProperties(volume, Vector3.Zero, SymmetricMatrix3.Scalar(0.4f * volume * radius * radius));
    }

    public static MassProperties OfBox(Vector3 h)
    {
        float volume = 8f * h.X * h.Y * h.Z;
        Vector3 s = h * h;
        return new MassProperties(
            volume, Vector3.Zero, SymmetricMatrix3.Diagonal(new Vector3(s.Y + s.Z, s.X + s.Z, s.X + s.Y) * (volume / 3f)));
    }

    /// <summary>A cylinder along Y and two half balls, whose own inertia about the capsule's center follows from the parallel axis theorem.</summary>
    public static MassProperties OfCapsule(float radius, float halfLength)
    {
        float r2 = radius * radius;
        float cylinder = 2f * Pi * r2 * halfLength;
        float balls = 4f / 3f * Pi * r2 * radius;
        float axial = (0.5f * cylinder * r2) + (0.4f * balls * r2);
        float cylinderAcross = cylinder * ((0.25f * r2) + (halfLength * halfLength / 3f));
        float ballsAcross = balls * ((0.4f * r2) + (halfLength * halfLength) + (0.75f * radius * halfLength));
        float across = cylinderAcross + ballsAcross;
        return new MassProperties(cylinder + balls, Vector3.Zero, SymmetricMatrix3.Diagonal(new Vector3(across, axial, across)));
    }

    /// <summary>
    /// Sum over tetrahedra from the origin to each triangle of the surface (Tonon, "Explicit exact formulas for the 3-D
    /// tetrahedron inertia tensor", 2004: second moments of a tetrahedron with one corner at the origin).
    /// </summary>
    public static MassProperties OfHull(HullGeometry hull)
    {
        double volume = 0;
        Span<double> first = stackalloc double[3];
        Span<double> second = stackalloc double[6];
        for (int f = 0; f < hull.FaceCount; f++)
        {
            ReadOnlySpan<int> face = hull.Face(f);
            for (int i = 1; i + 1 < face.Length; i++)
            {
                volume += AddTetrahedron(hull.Vertices[face[0]], hull.Vertices[face[i]], hull.Vertices[face[i + 1]], first, second);
            }
        }

        return FromMoments(volume, first, second);
    }

    /// <summary>The same body seen from another frame.</summary>
    public MassProperties TransformedBy(in Pose pose) => new(Volume, pose.TransformPoint(Center), Inertia.RotatedBy(pose.Orientation));

    /// <summary>Several pieces of the same density as one.</summary>
    public static MassProperties Combine(ReadOnlySpan<MassProperties> pieces)
    {
        float volume = 0;
        Vector3 moment = Vector3.Zero;
        foreach (MassProperties piece in pieces)
        {
            volume += piece.Volume;
            moment += piece.Center * piece.Volume;
        }

        Vector3 center = moment * (1f / volume);
        var inertia = default(SymmetricMatrix3);
        foreach (MassProperties piece in pieces)
        {
            inertia += piece.Inertia + SymmetricMatrix3.OfPointMass(piece.Volume, piece.Center - center);
        }

        return new MassProperties(volume, center, inertia);
    }

    private static double AddTetrahedron(Vector3 a, Vector3 b, Vector3 c, Span<double> first, Span<double> second)
    {
        double volume = DetMath.Dot(a, DetMath.Cross(b, c)) / 6.0;
        Vector3 sum = a + b + c;
        AddProduct(first, 0, volume * sum.X / 4.0);
        AddProduct(first, 1, volume * sum.Y / 4.0);
        AddProduct(first, 2, volume * sum.Z / 4.0);
        AddProduct(second, 0, volume * Moment(a.X, b.X, c.X, a.X, b.X, c.X));
        AddProduct(second, 1, volume * Moment(a.X, b.X, c.X, a.Y, b.Y, c.Y));
        AddProduct(second, 2, volume * Moment(a.X, b.X, c.X, a.Z, b.Z, c.Z));
        AddProduct(second, 3, volume * Moment(a.Y, b.Y, c.Y, a.Y, b.Y, c.Y));
        AddProduct(second, 4, volume * Moment(a.Y, b.Y, c.Y, a.Z, b.Z, c.Z));
        AddProduct(second, 5, volume * Moment(a.Z, b.Z, c.Z, a.Z, b.Z, c.Z));
        return volume;
    }

    private static void AddProduct(Span<double> sums, int index, double value) => sums[index] += value;

    /// <summary>Mean of u v over a tetrahedron with corners at the origin, a, b, c.</summary>
    private static double Moment(double ua, double ub, double uc, double va, double vb, double vc) =>
        (((ua + ub + uc) * (va + vb + vc)) + (ua * va) + (ub * vb) + (uc * vc)) / 20.0;

    private static MassProperties FromMoments(double volume, ReadOnlySpan<double> first, ReadOnlySpan<double> second)
    {
        double x = first[0] / volume;
        double y = first[1] / volume;
        double z = first[2] / volume;
        double xx = second[0] - (volume * x * x);
        double xy = second[1] - (volume * x * y);
        double xz = second[2] - (volume * x * z);
        double yy = second[3] - (volume * y * y);
        double yz = second[4] - (volume * y * z);
        double zz = second[5] - (volume * z * z);
        var inertia = new SymmetricMatrix3(
            (float)(yy + zz), (float)-xy, (float)-xz, (float)(xx + zz), (float)-yz, (float)(xx + yy));
        return new MassProperties((float)volume, new Vector3((float)x, (float)y, (float)z), inertia);
    }
}
