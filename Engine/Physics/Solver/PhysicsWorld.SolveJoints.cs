using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

public sealed partial class PhysicsWorld
{
    /// <summary>Part of a joint's error removed in one substep.</summary>
    private const float JointCorrection = 0.3f;

    /// <summary>Decides which joints act in this step, and clears what they report.</summary>
    private void ActivateJoints()
    {
        for (int i = 0; i < _jointLimit; i++)
        {
            ref Joint joint = ref _joints[i];
            joint.IsActive = joint.IsUsed && (IsAwakeDynamic(joint.BodyA) || IsAwakeDynamic(joint.BodyB));
            if (joint.IsActive)
            {
                joint.Load = default;
                _bodies[joint.BodyA].ConstraintCount++;
                _bodies[joint.BodyB].ConstraintCount++;
            }
        }
    }

    private bool IsAwakeDynamic(int body) => _bodies[body].IsMovable && !_bodies[body].IsAsleep;

    private void PrepareJoints(float h)
    {
        for (int i = 0; i < _jointLimit; i++)
        {
            ref Joint joint = ref _joints[i];
            if (!joint.IsActive)
            {
                continue;
            }

            UpdateCoordinate(ref joint);
            BuildRows(i);
            if (joint.HasFreeCoordinate && (joint.HasLimits || joint.FrictionForce > 0 || joint.Motor.Mode != MotorMode.None))
            {
                joint.FreeEffectiveMass = FreeEffectiveMass(i);
            }
            else if (joint.Kind == JointKind.Ball && joint.FrictionForce > 0)
            {
                joint.BallEffectiveMass = (_motions[joint.BodyA].InverseInertia + _motions[joint.BodyB].InverseInertia).Inverse();
            }

            WarmStartJoint(i, h);
        }

        FactorTrees();
    }

    /// <summary>
    /// What the free coordinate weighs while the joint's own rows hold: the Schur complement of the row against them. The
    /// bare angular row would take a door for a top spinning about its centre.
    /// </summary>
    private float FreeEffectiveMass(int index)
    {
        ref readonly Joint joint = ref _joints[index];
        ref readonly BodyMotion a = ref _motions[joint.BodyA];
        ref readonly BodyMotion b = ref _motions[joint.BodyB];
        Span<double> matrix = stackalloc double[Block];
        Span<double> coupling = stackalloc double[RowsPerJoint];
        Span<double> solved = stackalloc double[RowsPerJoint];
        for (int r = 0; r < joint.RowCount; r++)
        {
            JointRow row = _rows[(index * RowsPerJoint) + r];
            for (int c = 0; c <= r; c++)
            {
                matrix[(r * RowsPerJoint) + c] = Coupling(row, _rows[(index * RowsPerJoint) + c], a, b);
            }

            matrix[(r * RowsPerJoint) + r] *= 1 + Regularization;
            coupling[r] = Coupling(row, joint.Free, a, b);
            solved[r] = coupling[r];
        }

        DenseLdl.Factor(matrix, joint.RowCount);
        DenseLdl.Solve(matrix, joint.RowCount, solved);
        double own = Coupling(joint.Free, joint.Free, a, b);
        double inverse = own;
        for (int r = 0; r < joint.RowCount; r++)
        {
            inverse -= coupling[r] * solved[r];
        }

        return (float)(1.0 / Math.Max(inverse, 1e-6 * own));
    }

    private static double Coupling(in JointRow r, in JointRow c, in BodyMotion a, in BodyMotion b) =>
        ((double)DetMath.Dot(r.Linear, c.Linear) * (a.InverseMass + b.InverseMass)) +
        DetMath.Dot(r.AngularA, a.InverseInertia.Multiply(c.AngularA)) +
        DetMath.Dot(r.AngularB, b.InverseInertia.Multiply(c.AngularB));

    private void WarmStartJoint(int index, float h)
    {
        ref Joint joint = ref _joints[index];
        ref BodyMotion a = ref _motions[joint.BodyA];
        ref BodyMotion b = ref _motions[joint.BodyB];
        for (int r = 0; r < joint.RowCount; r++)
        {
            ref JointRow row = ref _rows[(index * RowsPerJoint) + r];
            row.Apply(ref a, ref b, row.Impulse);
        }

        if (joint.HasFreeCoordinate)
        {
            joint.FrictionImpulse = Math.Clamp(joint.FrictionImpulse, -joint.FrictionForce * h, joint.FrictionForce * h);
            joint.Free.Apply(ref a, ref b, joint.FrictionImpulse + joint.MotorImpulse + joint.LowerImpulse - joint.UpperImpulse);
        }
        else if (joint.Kind == JointKind.Ball)
        {
            a.Angular -= a.InverseInertia.Multiply(joint.BallFrictionImpulse);
            b.Angular += b.InverseInertia.Multiply(joint.BallFrictionImpulse);
        }
    }

    private void SolveFreeCoordinates(float h, bool useBias)
    {
        for (int i = 0; i < _jointLimit; i++)
        {
            ref Joint joint = ref _joints[i];
            if (!joint.IsActive)
            {
                continue;
            }

            if (joint.Kind == JointKind.Ball)
            {
                SolveBallFriction(ref joint, h);
            }
            else if (joint.HasFreeCoordinate)
            {
                SolveFriction(ref joint, h);
                SolveMotor(ref joint, h);
                SolveLimits(ref joint, h, useBias);
            }
        }
    }

    private void SolveBallFriction(ref Joint joint, float h)
    {
        if (joint.FrictionForce <= 0)
        {
            return;
        }

        ref BodyMotion a = ref _motions[joint.BodyA];
        ref BodyMotion b = ref _motions[joint.BodyB];
        Vector3 total = joint.BallFrictionImpulse - joint.BallEffectiveMass.Multiply(b.Angular - a.Angular);
        float limit = joint.FrictionForce * h;
        float length = DetMath.Length(total);
        total = length > limit ? total * (limit / length) : total;
        Vector3 change = total - joint.BallFrictionImpulse;
        joint.BallFrictionImpulse = total;
        a.Angular -= a.InverseInertia.Multiply(change);
        b.Angular += b.InverseInertia.Multiply(change);
    }

    private void SolveFriction(ref Joint joint, float h)
    {
        if (joint.FrictionForce <= 0)
        {
            return;
        }

        ref BodyMotion a = ref _motions[joint.BodyA];
        ref BodyMotion b = ref _motions[joint.BodyB];
        float limit = joint.FrictionForce * h;
        float total = joint.FrictionImpulse - (joint.FreeEffectiveMass * joint.Free.Velocity(a, b));
        total = Math.Clamp(total, -limit, limit);
        joint.Free.Apply(ref a, ref b, total - joint.FrictionImpulse);
        joint.FrictionImpulse = total;
    }

    private void SolveMotor(ref Joint joint, float h)
    {
        if (joint.Motor.Mode == MotorMode.None)
        {
            return;
        }

        ref BodyMotion a = ref _motions[joint.BodyA];
        ref BodyMotion b = ref _motions[joint.BodyB];
        float velocity = joint.Free.Velocity(a, b);
        SoftConstraint soft = SoftConstraint.Rigid;
        float bias = -joint.Motor.Target;
        if (joint.Motor.Mode == MotorMode.Position)
        {
            soft = SoftConstraint.Of(joint.Motor.FrequencyHertz, joint.Motor.DampingRatio, h);
            bias = soft.BiasRate * (float)(joint.Coordinate - joint.Motor.Target);
        }

        float limit = joint.Motor.MaximumForce * h;
        float change = -(joint.FreeEffectiveMass * soft.MassScale * (velocity + bias)) - (soft.ImpulseScale * joint.MotorImpulse);
        float total = Math.Clamp(joint.MotorImpulse + change, -limit, limit);
        joint.Free.Apply(ref a, ref b, total - joint.MotorImpulse);
        joint.MotorImpulse = total;
    }

    private void SolveLimits(ref Joint joint, float h, bool useBias)
    {
        if (!joint.HasLimits)
        {
            return;
        }

        float coordinate = (float)joint.Coordinate;
        ref BodyMotion a = ref _motions[joint.BodyA];
        ref BodyMotion b = ref _motions[joint.BodyB];
        float change = SolveLimit(
            joint.Free.Velocity(a, b), coordinate - joint.LowerLimit, joint.FreeEffectiveMass, h, useBias, ref joint.LowerImpulse);
        joint.Free.Apply(ref a, ref b, change);
        change = SolveLimit(
            -joint.Free.Velocity(a, b), joint.UpperLimit - coordinate, joint.FreeEffectiveMass, h, useBias, ref joint.UpperImpulse);
        joint.Free.Apply(ref a, ref b, -change);
    }

    private static float SolveLimit(float velocity, float room, float mass, float h, bool useBias, ref float impulse)
    {
        float bias = room > 0 ? room / h : useBias ? Math.Max(JointCorrection / h * room, -4f) : 0f;
        float total = Math.Max(0f, impulse - (mass * (velocity + bias)));
        float change = total - impulse;
        impulse = total;
        return change;
    }

    /// <summary>Joints that close a loop: each row by itself.</summary>
    private void SolveLoops(float biasRate)
    {
        for (int i = 0; i < _forest.Loops.Count; i++)
        {
            int index = _forest.Loops[i];
            ref readonly Joint joint = ref _joints[index];
            if (!joint.IsActive)
            {
                continue;
            }

            ref BodyMotion a = ref _motions[joint.BodyA];
            ref BodyMotion b = ref _motions[joint.BodyB];
            for (int r = 0; r < joint.RowCount; r++)
            {
                ref JointRow row = ref _rows[(index * RowsPerJoint) + r];
                float impulse = -(row.Velocity(a, b) + BiasOf(row, biasRate)) / row.InverseEffectiveMass(a, b);
                row.Impulse += impulse;
                row.Apply(ref a, ref b, impulse);
            }
        }
    }

    /// <summary>Adds what the joints transmitted in this substep to their loads.</summary>
    private void SumJointLoads()
    {
        for (int i = 0; i < _jointLimit; i++)
        {
            ref Joint joint = ref _joints[i];
            if (!joint.IsActive)
            {
                continue;
            }

            Vector3 linear = joint.Load.LinearImpulseNewtonSeconds;
            Vector3 angular = joint.Load.AngularImpulseNewtonMeterSeconds;
            for (int r = 0; r < joint.RowCount; r++)
            {
                ref readonly JointRow row = ref _rows[(i * RowsPerJoint) + r];
                linear += row.Linear * row.Impulse;
                angular += row.Linear == Vector3.Zero ? row.AngularB * row.Impulse : Vector3.Zero;
            }

            float free = joint.FrictionImpulse + joint.MotorImpulse + joint.LowerImpulse - joint.UpperImpulse;
            linear += joint.Free.Linear * free;
            angular += joint.TurnsFreely ? joint.Free.AngularB * free : joint.BallFrictionImpulse;
            joint.Load = new JointLoad(linear, angular);
        }
    }
}
