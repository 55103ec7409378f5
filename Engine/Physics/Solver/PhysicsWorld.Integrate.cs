using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

public sealed partial class PhysicsWorld
{
    private void IntegrateVelocities(float h)
    {
        for (int i = 1; i < _bodyLimit; i++)
        {
            ref readonly Body body = ref _bodies[i];
            if (!IsAwakeDynamic(i))
            {
                continue;
            }

            ref BodyMotion motion = ref _motions[i];
            motion.Linear += Gravity * (body.GravityScale * h);
            if (body.LinearDamping > 0 || body.AngularDamping > 0)
            {
                motion.Linear *= 1f / (1f + (h * body.LinearDamping));
                motion.Angular *= 1f / (1f + (h * body.AngularDamping));
            }

            motion.Linear = Limited(motion.Linear, Settings.MaximumSpeedMetersPerSecond);
            motion.Angular = Limited(motion.Angular, Settings.MaximumAngularSpeedRadiansPerSecond);
        }
    }

    private void IntegratePositions(float h)
    {
        for (int i = 1; i < _bodyLimit; i++)
        {
            ref Body body = ref _bodies[i];
            if (!IsAwakeMover(i))
            {
                continue;
            }

            ref BodyMotion motion = ref _motions[i];
            Vector3 shift = motion.Linear * h;
            if (body.ConstraintCount == 0 && body.IsMovable)
            {
                // A thrown body follows its parabola exactly: the velocity of the middle of the substep.
                shift -= Gravity * (0.5f * body.GravityScale * h * h);
            }

            body.Center += shift;
            motion.Shift += shift;
            motion.Turn += motion.Angular * h;
            if (motion.Angular != Vector3.Zero)
            {
                Turn(ref body, ref motion, h);
            }
        }
    }

    private static void Turn(ref Body body, ref BodyMotion motion, float h)
    {
        if (!body.IsMovable || body.IsSphericalInertia || DetMath.LengthSquared(motion.Angular) < 1e-4f)
        {
            body.Orientation = DetMath.Normalize(DetMath.Multiply(RotationBy(motion.Angular * h), body.Orientation));
            motion.InverseInertia = body.InverseInertia.RotatedBy(body.Orientation);
            return;
        }

        TurnKeepingMomentum(ref body, ref motion, h);
    }

    /// <summary>
    /// Torque-free rotation by the implicit midpoint rule on the rotation group: the angular momentum stays what it is in
    /// the world, and the angular velocity is the one of the substep's middle (Hairer, Lubich, Wanner, "Geometric Numerical
    /// Integration", VII.5). So a spinning handle flips when it should and neither gains nor loses energy.
    /// </summary>
    private static void TurnKeepingMomentum(ref Body body, ref BodyMotion motion, float h)
    {
        Vector3 momentum = body.Inertia.RotatedBy(body.Orientation).Multiply(motion.Angular);
        Vector3 middle = motion.Angular;
        for (int iteration = 0; iteration < 3; iteration++)
        {
            Quaternion halfway = DetMath.Normalize(DetMath.Multiply(RotationBy(middle * (0.5f * h)), body.Orientation));
            middle = body.InverseInertia.RotatedBy(halfway).Multiply(momentum);
        }

        body.Orientation = DetMath.Normalize(DetMath.Multiply(RotationBy(middle * h), body.Orientation));
        motion.InverseInertia = body.InverseInertia.RotatedBy(body.Orientation);

        // One refinement: the inverse and the inertia disagree in their last bits, always in the same direction.
        SymmetricMatrix3 inertia = body.Inertia.RotatedBy(body.Orientation);
        Vector3 angular = motion.InverseInertia.Multiply(momentum);
        motion.Angular = angular + motion.InverseInertia.Multiply(momentum - inertia.Multiply(angular));
    }

    /// <summary>
    /// What moved far in one step is stopped where its center met something immovable: the contacts' margins follow the
    /// speed, and this holds where they did not suffice (a corner hit while tumbling).
    /// </summary>
    private void ClampFastBodies()
    {
        _clampedCount = 0;
        for (int i = 1; i < _bodyLimit; i++)
        {
            ref Body body = ref _bodies[i];
            if (!IsAwakeDynamic(i))
            {
                continue;
            }

            Vector3 path = body.Center - body.CenterAtStart;
            float length = DetMath.Length(path);
            if (length > 0.25f * body.InnerRadius && HitsStatic(i, body.CenterAtStart, path * (1f / length), length, out float distance))
            {
                body.Center = body.CenterAtStart + (path * (Math.Max(0f, distance - (0.5f * body.InnerRadius)) / length));
                _clampedCount++;
            }
        }
    }
}
