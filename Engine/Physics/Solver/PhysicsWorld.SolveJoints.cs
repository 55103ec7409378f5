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

    /// <summary>Brings every active joint's rows to where the bodies are, and factors the trees.</summary>
    private void BuildJoints()
    {
        StiffenLoadedBodies();
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
                ProjectFreeRow(i);
            }
            else if (joint.Kind == JointKind.Ball && joint.FrictionForce > 0)
            {
                joint.BallEffectiveMass = (_motions[joint.BodyA].InverseInertia + _motions[joint.BodyB].InverseInertia).Inverse();
            }
        }

        FactorTrees();
    }

    /// <summary>
    /// Geometric stiffness as inertia: a force F at the lever r resists turning like h^2 |F| |r| (Tournier, Nesme, Gilles,
    /// Faure, "Stable constrained dynamics", 2015, diagonal form). Without it a light link under a heavy load spins up.
    /// </summary>
    private void StiffenLoadedBodies()
    {
        float h = _timestepSeconds / Settings.SubstepCount;
        for (int i = 0; i < _jointLimit; i++)
        {
            ref readonly Joint joint = ref _joints[i];
            if (joint.IsActive)
            {
                _bodies[joint.BodyA].AddedInertia = 0;
                _bodies[joint.BodyB].AddedInertia = 0;
            }
        }

        for (int i = 0; i < _jointLimit; i++)
        {
            ref readonly Joint joint = ref _joints[i];
            if (joint.IsActive)
            {
                float impulse = LinearImpulseOf(i);
                _bodies[joint.BodyA].AddedInertia += h * impulse * DetMath.Length(joint.CenterAFromJoint.Position);
                _bodies[joint.BodyB].AddedInertia += h * impulse * DetMath.Length(joint.CenterBFromJoint.Position);
            }
        }

        for (int i = 0; i < _jointLimit; i++)
        {
            ref readonly Joint joint = ref _joints[i];
            if (joint.IsActive)
            {
                ApplyAddedInertia(joint.BodyA);
                ApplyAddedInertia(joint.BodyB);
            }
        }
    }

    private float LinearImpulseOf(int joint)
    {
        Vector3 sum = Vector3.Zero;
        for (int r = 0; r < _joints[joint].RowCount; r++)
        {
            sum += _rows[(joint * RowsPerJoint) + r].Linear * _rows[(joint * RowsPerJoint) + r].Impulse;
        }

        return DetMath.Length(sum);
    }

    private void ApplyAddedInertia(int index)
    {
        ref readonly Body body = ref _bodies[index];
        if (!body.IsMovable)
        {
            return;
        }

        float scale = 3f / (body.Inertia.XX + body.Inertia.YY + body.Inertia.ZZ);
        SymmetricMatrix3 inertia = (body.Inertia + SymmetricMatrix3.Scalar(body.AddedInertia)) * scale;
        _motions[index].InverseInertia = (inertia.Inverse() * scale).RotatedBy(body.Orientation);
    }

    /// <summary>
    /// Takes out of the free row what the joint's own rows would undo, so that friction, motor and limits act on what moves
    /// when they push: a door about its hinges, not a top about its center.
    /// </summary>
    private void ProjectFreeRow(int index)
    {
        ref Joint joint = ref _joints[index];
        ref readonly BodyMotion a = ref _motions[joint.BodyA];
        ref readonly BodyMotion b = ref _motions[joint.BodyB];
        Span<double> matrix = stackalloc double[Block];
        Span<double> solved = stackalloc double[RowsPerJoint];
        for (int r = 0; r < joint.RowCount; r++)
        {
            JointRow row = _rows[(index * RowsPerJoint) + r];
            for (int c = 0; c <= r; c++)
            {
                matrix[(r * RowsPerJoint) + c] = Coupling(row, _rows[(index * RowsPerJoint) + c], a, b);
            }

            matrix[(r * RowsPerJoint) + r] *= 1 + Regularization;
            solved[r] = Coupling(row, joint.Free, a, b);
        }

        DenseLdl.Factor(matrix, joint.RowCount);
        DenseLdl.Solve(matrix, joint.RowCount, solved);
        for (int r = 0; r < joint.RowCount; r++)
        {
            ref readonly JointRow row = ref _rows[(index * RowsPerJoint) + r];
            float part = (float)solved[r];
            joint.Free.Linear -= row.Linear * part;
            joint.Free.AngularA -= row.AngularA * part;
            joint.Free.AngularB -= row.AngularB * part;
        }

        float inverse = joint.Free.InverseEffectiveMass(a, b);
        joint.FreeEffectiveMass = inverse > 0 ? 1f / inverse : 0f;
    }

    private static double Coupling(in JointRow r, in JointRow c, in BodyMotion a, in BodyMotion b) =>
        ((double)DetMath.Dot(r.Linear, c.Linear) * (a.InverseMass + b.InverseMass)) +
        DetMath.Dot(r.AngularA, a.InverseInertia.Multiply(c.AngularA)) +
        DetMath.Dot(r.AngularB, b.InverseInertia.Multiply(c.AngularB));

    private void WarmStartJoints(float h)
    {
        for (int i = 0; i < _jointLimit; i++)
        {
            if (_joints[i].IsActive)
            {
                WarmStartJoint(i, h);
            }
        }
    }

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
            angular += joint.TurnsFreely ? joint.Axis * free : joint.BallFrictionImpulse;
            joint.Load = new JointLoad(linear, angular);
        }
    }
}
