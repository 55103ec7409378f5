using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

public sealed partial class PhysicsWorld
{
    private const float AnchorRate = 20f;

    private void WarmStartContacts()
    {
        for (int m = 0; m < _manifoldCount; m++)
        {
            ref readonly ContactConstraint manifold = ref _manifolds[m];
            ref BodyMotion a = ref _motions[manifold.BodyA];
            ref BodyMotion b = ref _motions[manifold.BodyB];
            a.Angular -= a.InverseInertia.Multiply(manifold.RollingImpulse);
            b.Angular += b.InverseInertia.Multiply(manifold.RollingImpulse);
            for (int i = 0; i < manifold.PointCount; i++)
            {
                ref readonly PointConstraint point = ref _points[manifold.FirstPoint + i];
                Apply(point.Normal, manifold.Normal, point.NormalImpulse, ref a, ref b);
                Apply(point.U, manifold.TangentU, point.ImpulseU, ref a, ref b);
                Apply(point.V, manifold.TangentV, point.ImpulseV, ref a, ref b);
            }
        }
    }

    private void SolveContacts(float inverseTimestep, bool useBias)
    {
        float anchorRate = useBias ? AnchorRate : 0f;
        for (int m = 0; m < _manifoldCount; m++)
        {
            ref ContactConstraint manifold = ref _manifolds[m];
            ref BodyMotion a = ref _motions[manifold.BodyA];
            ref BodyMotion b = ref _motions[manifold.BodyB];
            Span<PointConstraint> points = _points.AsSpan(manifold.FirstPoint, manifold.PointCount);
            if (manifold.RollingLever > 0)
            {
                SolveRolling(ref manifold, points, ref a, ref b);
            }

            for (int i = 0; i < points.Length; i++)
            {
                SolveFriction(manifold, ref points[i], anchorRate, ref a, ref b);
            }

            for (int i = 0; i < points.Length; i++)
            {
                SolveNormal(manifold, ref points[i], inverseTimestep, useBias, ref a, ref b);
            }
        }
    }

    private void SolveNormal(
        in ContactConstraint manifold, ref PointConstraint point, float inverseTimestep, bool useBias, ref BodyMotion a, ref BodyMotion b)
    {
        // The separation now, to first order in the motion since the step began.
        float separation = point.Separation + DetMath.Dot(manifold.Normal, b.Shift - a.Shift) +
            DetMath.Dot(point.Normal.AngularB, b.Turn) - DetMath.Dot(point.Normal.AngularA, a.Turn);
        float bias = 0f;
        float massScale = 1f;
        float impulseScale = 0f;
        if (separation > 0)
        {
            bias = separation * inverseTimestep;
        }
        else if (useBias)
        {
            bias = Math.Max(manifold.Soft.BiasRate * separation, -Settings.MaximumPushOutMetersPerSecond);
            massScale = manifold.Soft.MassScale;
            impulseScale = manifold.Soft.ImpulseScale;
        }

        float velocity = Velocity(point.Normal, manifold.Normal, a, b);

        float change = -(point.Normal.EffectiveMass * massScale * (velocity + bias)) - (impulseScale * point.NormalImpulse);
        float total = Math.Max(0f, point.NormalImpulse + change);
        change = total - point.NormalImpulse;
        point.NormalImpulse = total;
        point.MaximumImpulse = Math.Max(point.MaximumImpulse, total);
        Apply(point.Normal, manifold.Normal, change, ref a, ref b);
    }

    /// <summary>A torque against relative turning, bounded by the normal force times the rolling lever.</summary>
    private static void SolveRolling(ref ContactConstraint manifold, ReadOnlySpan<PointConstraint> points, ref BodyMotion a, ref BodyMotion b)
    {
        float load = 0;
        foreach (ref readonly PointConstraint point in points)
        {
            load += point.NormalImpulse;
        }

        Vector3 total = Limited(
            manifold.RollingImpulse - manifold.RollingMass.Multiply(b.Angular - a.Angular), manifold.RollingLever * load);
        Vector3 change = total - manifold.RollingImpulse;
        manifold.RollingImpulse = total;
        a.Angular -= a.InverseInertia.Multiply(change);
        b.Angular += b.InverseInertia.Multiply(change);
    }

    /// <summary>A true cone: the tangent impulse's length is bounded by the point's own normal impulse.</summary>
    private static void SolveFriction(in ContactConstraint manifold, ref PointConstraint point, float anchorRate, ref BodyMotion a, ref BodyMotion b)
    {
        float biasU = 0f;
        float biasV = 0f;
        if (anchorRate > 0)
        {
            Vector3 shift = b.Shift - a.Shift;
            biasU = anchorRate * (point.SlipU + DetMath.Dot(manifold.TangentU, shift) + DetMath.Dot(point.U.AngularB, b.Turn) - DetMath.Dot(point.U.AngularA, a.Turn));
            biasV = anchorRate * (point.SlipV + DetMath.Dot(manifold.TangentV, shift) + DetMath.Dot(point.V.AngularB, b.Turn) - DetMath.Dot(point.V.AngularA, a.Turn));
        }

        float u = point.ImpulseU - (point.U.EffectiveMass * (Velocity(point.U, manifold.TangentU, a, b) + biasU));
        float v = point.ImpulseV - (point.V.EffectiveMass * (Velocity(point.V, manifold.TangentV, a, b) + biasV));
        float limit = manifold.Friction * point.NormalImpulse;
        float square = (u * u) + (v * v);
        if (square > limit * limit)
        {
            float scale = limit / DetMath.Sqrt(square);
            u *= scale;
            v *= scale;
        }

        Apply(point.U, manifold.TangentU, u - point.ImpulseU, ref a, ref b);
        Apply(point.V, manifold.TangentV, v - point.ImpulseV, ref a, ref b);
        point.ImpulseU = u;
        point.ImpulseV = v;
    }

    /// <summary>
    /// Bounces last: each point that hit faster than the threshold leaves with its part of the impact speed, which is the
    /// approach speed at the beginning of the step plus what falling through the remaining gap added.
    /// </summary>
    private void ApplyRestitution()
    {
        for (int m = 0; m < _manifoldCount; m++)
        {
            ref readonly ContactConstraint manifold = ref _manifolds[m];
            if (manifold.Restitution <= 0)
            {
                continue;
            }

            ref BodyMotion a = ref _motions[manifold.BodyA];
            ref BodyMotion b = ref _motions[manifold.BodyB];
            float pull = DetMath.Dot(manifold.Normal, (Gravity * GravityOn(manifold.BodyA)) - (Gravity * GravityOn(manifold.BodyB)));
            for (int i = 0; i < manifold.PointCount; i++)
            {
                ref PointConstraint point = ref _points[manifold.FirstPoint + i];
                float square = (point.ApproachSpeed * point.ApproachSpeed) + (2f * pull * Math.Max(0f, point.Separation));
                float speed = DetMath.Sqrt(Math.Max(0f, square));
                if (point.ApproachSpeed <= 0 || speed < Settings.RestitutionThresholdMetersPerSecond || point.MaximumImpulse <= 0)
                {
                    continue;
                }

                float velocity = Velocity(point.Normal, manifold.Normal, a, b);
                float total = Math.Max(0f, point.NormalImpulse - (point.Normal.EffectiveMass * (velocity - (manifold.Restitution * speed))));
                float change = total - point.NormalImpulse;
                point.NormalImpulse = total;
                point.TotalImpulse += change;
                Apply(point.Normal, manifold.Normal, change, ref a, ref b);
            }
        }
    }

    private float GravityOn(int body) => _bodies[body].IsMovable ? _bodies[body].GravityScale : 0f;

    private void SumContactImpulses()
    {
        for (int i = 0; i < _pointCount; i++)
        {
            _points[i].TotalImpulse += _points[i].NormalImpulse;
        }
    }

    private static float Velocity(in PointRow row, Vector3 axis, in BodyMotion a, in BodyMotion b) =>
        DetMath.Dot(axis, b.Linear - a.Linear) + DetMath.Dot(row.AngularB, b.Angular) - DetMath.Dot(row.AngularA, a.Angular);

    private static void Apply(in PointRow row, Vector3 axis, float impulse, ref BodyMotion a, ref BodyMotion b)
    {
        a.Linear -= axis * (impulse * a.InverseMass);
        a.Angular -= row.ResponseA * impulse;
        b.Linear += axis * (impulse * b.InverseMass);
        b.Angular += row.ResponseB * impulse;
    }
}
