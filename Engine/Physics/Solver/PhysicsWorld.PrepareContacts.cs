using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

public sealed partial class PhysicsWorld
{
    private const float ContactDampingRatio = 10f;
    private ContactConstraint[] _manifolds = [];
    private PointConstraint[] _points = [];
    private int _manifoldCount;
    private int _pointCount;

    private void PrepareContacts(float h)
    {
        _manifoldCount = 0;
        _pointCount = 0;
        float frequency = Math.Min(Settings.ContactFrequencyHertz, 0.25f / h);
        SoftConstraint soft = SoftConstraint.Of(frequency, ContactDampingRatio, h);
        SoftConstraint stiff = SoftConstraint.Of(2f * frequency, ContactDampingRatio, h);
        for (int i = 0; i < _pairLimit; i++)
        {
            ref readonly ContactPair pair = ref _pairs[i];
            if (pair.IsUsed && pair.PointCount > 0 && (IsAwakeDynamic(pair.BodyA) || IsAwakeDynamic(pair.BodyB)))
            {
                bool hasFixedSide = !_bodies[pair.BodyA].IsMovable || !_bodies[pair.BodyB].IsMovable;
                PrepareManifold(i, hasFixedSide ? stiff : soft);
            }
        }
    }

    private void PrepareManifold(int index, SoftConstraint soft)
    {
        ref readonly ContactPair pair = ref _pairs[index];
        if (_pointCount + pair.PointCount > _points.Length)
        {
            throw Full("contact points", nameof(PhysicsSettings.ContactCapacity));
        }

        Tangents(pair.Normal, out Vector3 u, out Vector3 v);
        _manifolds[_manifoldCount++] = new ContactConstraint
        {
            Pair = index,
            BodyA = pair.BodyA,
            BodyB = pair.BodyB,
            FirstPoint = _pointCount,
            PointCount = pair.PointCount,
            Normal = pair.Normal,
            TangentU = u,
            TangentV = v,
            Friction = pair.Friction,
            Restitution = pair.Restitution,
            Soft = soft,
            RollingLever = pair.RollingLeverMeters,
            RollingMass = pair.RollingLeverMeters > 0 ? InverseOfSum(_motions[pair.BodyA], _motions[pair.BodyB]) : default,
        };
        for (int i = 0; i < pair.PointCount; i++)
        {
            PreparePoint(pair, pair.Points[i], u, v, ref _points[_pointCount++]);
        }

        _bodies[pair.BodyA].ConstraintCount++;
        _bodies[pair.BodyB].ConstraintCount++;
    }

    private void PreparePoint(in ContactPair pair, in ContactPoint source, Vector3 u, Vector3 v, ref PointConstraint point)
    {
        Vector3 leverA = source.Position - _bodies[pair.BodyA].Center;
        Vector3 leverB = source.Position - _bodies[pair.BodyB].Center;
        ref readonly BodyMotion a = ref _motions[pair.BodyA];
        ref readonly BodyMotion b = ref _motions[pair.BodyB];
        PrepareRow(ref point.Normal, pair.Normal, leverA, leverB, a, b);
        PrepareRow(ref point.U, u, leverA, leverB, a, b);
        PrepareRow(ref point.V, v, leverA, leverB, a, b);
        point.Separation = source.Separation - pair.RestOffset;
        point.NormalImpulse = source.NormalImpulse;
        point.ImpulseU = DetMath.Dot(source.FrictionImpulse, u);
        point.ImpulseV = DetMath.Dot(source.FrictionImpulse, v);
        Vector3 slip = source.IsSticking ? ToWorld(pair.BodyB, source.AnchorB) - ToWorld(pair.BodyA, source.AnchorA) : Vector3.Zero;
        point.SlipU = DetMath.Dot(slip, u);
        point.SlipV = DetMath.Dot(slip, v);
        point.ApproachSpeed = ApproachSpeed(pair, source.Position);
        point.MaximumImpulse = 0;
        point.TotalImpulse = 0;
    }

    private static void PrepareRow(ref PointRow row, Vector3 axis, Vector3 leverA, Vector3 leverB, in BodyMotion a, in BodyMotion b)
    {
        row.AngularA = DetMath.Cross(leverA, axis);
        row.AngularB = DetMath.Cross(leverB, axis);
        row.ResponseA = a.InverseInertia.Multiply(row.AngularA);
        row.ResponseB = b.InverseInertia.Multiply(row.AngularB);
        float inverse = a.InverseMass + b.InverseMass + DetMath.Dot(row.AngularA, row.ResponseA) + DetMath.Dot(row.AngularB, row.ResponseB);
        row.EffectiveMass = inverse > 0 ? 1f / inverse : 0f;
    }

    private static SymmetricMatrix3 InverseOfSum(in BodyMotion a, in BodyMotion b)
    {
        // Scaled, because the inverse inertia of a small body is a large number.
        SymmetricMatrix3 sum = a.InverseInertia + b.InverseInertia;
        float scale = 3f / (sum.XX + sum.YY + sum.ZZ);
        return (sum * scale).Inverse() * scale;
    }

    /// <summary>Two unit vectors that complete a right-handed frame with the normal.</summary>
    private static void Tangents(Vector3 normal, out Vector3 u, out Vector3 v)
    {
        Vector3 helper = Math.Abs(normal.X) < 0.6f ? Vector3.UnitX : Vector3.UnitZ;
        u = DetMath.Normalize(DetMath.Cross(normal, helper));
        v = DetMath.Cross(normal, u);
    }
}
