using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

public sealed partial class PhysicsWorld
{
    private void ActivateGrabs()
    {
        for (int i = 0; i < _grabLimit; i++)
        {
            ref Grab grab = ref _grabs[i];
            grab.IsActive = grab.IsUsed && IsAwakeDynamic(grab.Body);
            grab.LastForce = Vector3.Zero;
            if (grab.IsActive)
            {
                grab.IsPointOnly = _bodies[grab.Body].JointCount > 0;
                _bodies[grab.Body].ConstraintCount++;
            }
        }
    }

    /// <summary>
    /// The hands carry the weight of free bodies, each its share and within its force: so nothing sags in a hand, and what
    /// is too heavy stays down.
    /// </summary>
    private void CarryWeights(float h)
    {
        for (int i = 0; i < _grabLimit; i++)
        {
            ref Grab grab = ref _grabs[i];
            if (!grab.IsActive)
            {
                continue;
            }

            grab.ForceLeft = grab.Settings.MaxForceNewtons;
            grab.LastForce = Vector3.Zero;
            ref readonly Body body = ref _bodies[grab.Body];
            if (grab.IsPointOnly)
            {
                continue;
            }

            Vector3 weight = Gravity * (body.GravityScale * body.Mass / body.GrabCount);
            float size = DetMath.Length(weight);
            if (size > 0)
            {
                float carried = Math.Min(size, grab.Settings.MaxForceNewtons);
                Vector3 force = weight * (-carried / size);
                grab.ForceLeft -= carried;
                grab.LastForce = force;
                _motions[grab.Body].Linear += force * (h * body.InverseMass);
            }
        }
    }

    private void PrepareGrabs(float h, float secondsLeft)
    {
        for (int i = 0; i < _grabLimit; i++)
        {
            ref Grab grab = ref _grabs[i];
            if (!grab.IsActive)
            {
                continue;
            }

            ref BodyMotion motion = ref _motions[grab.Body];
            Pose grip = _bodies[grab.Body].WorldFromCenter * grab.CenterFromGrip;
            grab.Lever = grip.Position - _bodies[grab.Body].Center;

            // The target belongs to the end of the step; before that the hand was its velocity's way back.
            Vector3 target = grab.Target.Position - (grab.LinearVelocity * secondsLeft);
            grab.PositionError = grip.Position - target;
            grab.LinearEffectiveMass =
                (SymmetricMatrix3.Scalar(motion.InverseMass) + motion.InverseInertia.SandwichCross(grab.Lever)).Inverse();
            motion.Linear += grab.LinearImpulse * motion.InverseMass;
            motion.Angular += motion.InverseInertia.Multiply(DetMath.Cross(grab.Lever, grab.LinearImpulse));
            if (!grab.IsPointOnly)
            {
                PrepareGrabRotation(ref grab, ref motion, grip.Orientation, secondsLeft);
            }
        }
    }

    private static void PrepareGrabRotation(ref Grab grab, ref BodyMotion motion, Quaternion worldFromGrip, float secondsLeft)
    {
        Quaternion back = RotationBy(grab.AngularVelocity * -secondsLeft);
        Quaternion target = DetMath.Multiply(back, grab.Target.Orientation);
        Quaternion error = DetMath.Multiply(worldFromGrip, Quaternion.Conjugate(target));
        grab.RotationError = RotationVector(error);

        // Scaled, because the inverse of a small body's inertia is a large number.
        float scale = 1f / Math.Max(motion.InverseInertia.XX, Math.Max(motion.InverseInertia.YY, motion.InverseInertia.ZZ));
        grab.AngularEffectiveMass = (motion.InverseInertia * scale).Inverse() * scale;
        motion.Angular += motion.InverseInertia.Multiply(grab.AngularImpulse);
    }

    private static Vector3 RotationVector(Quaternion q)
    {
        float sign = q.W < 0 ? -1f : 1f;
        var axis = new Vector3(q.X * sign, q.Y * sign, q.Z * sign);
        float sine = DetMath.Length(axis);
        return sine < 1e-4f ? axis * 2f : axis * (float)(2.0 * DetMath.Atan2(sine, q.W * sign) / sine);
    }

    private static Quaternion RotationBy(Vector3 rotationVector)
    {
        float angle = DetMath.Length(rotationVector);
        return angle < 1e-6f
            ? DetMath.Normalize(new Quaternion(rotationVector.X * 0.5f, rotationVector.Y * 0.5f, rotationVector.Z * 0.5f, 1f))
            : DetMath.FromAxisAngle(rotationVector * (1f / angle), angle);
    }

    private void SolveGrabs(float h)
    {
        for (int i = 0; i < _grabLimit; i++)
        {
            ref Grab grab = ref _grabs[i];
            if (!grab.IsActive)
            {
                continue;
            }

            var soft = SoftConstraint.Of(grab.Settings.FrequencyHertz, grab.Settings.DampingRatio, h);
            if (!grab.IsPointOnly)
            {
                SolveGrabRotation(ref grab, soft, h);
            }

            SolveGrabPosition(ref grab, soft, h);
        }
    }

    private void SolveGrabRotation(ref Grab grab, SoftConstraint soft, float h)
    {
        ref BodyMotion motion = ref _motions[grab.Body];
        Vector3 velocity = motion.Angular - grab.AngularVelocity + (grab.RotationError * soft.BiasRate);
        Vector3 change = -(grab.AngularEffectiveMass.Multiply(velocity) * soft.MassScale) - (grab.AngularImpulse * soft.ImpulseScale);
        Vector3 total = Limited(grab.AngularImpulse + change, grab.Settings.MaxTorqueNewtonMeters * h);
        motion.Angular += motion.InverseInertia.Multiply(total - grab.AngularImpulse);
        grab.AngularImpulse = total;
    }

    private void SolveGrabPosition(ref Grab grab, SoftConstraint soft, float h)
    {
        ref BodyMotion motion = ref _motions[grab.Body];
        Vector3 velocity = motion.Linear + DetMath.Cross(motion.Angular, grab.Lever) - grab.LinearVelocity + (grab.PositionError * soft.BiasRate);
        Vector3 change = -(grab.LinearEffectiveMass.Multiply(velocity) * soft.MassScale) - (grab.LinearImpulse * soft.ImpulseScale);
        Vector3 total = Limited(grab.LinearImpulse + change, grab.ForceLeft * h);
        change = total - grab.LinearImpulse;
        grab.LinearImpulse = total;
        motion.Linear += change * motion.InverseMass;
        motion.Angular += motion.InverseInertia.Multiply(DetMath.Cross(grab.Lever, change));
    }

    private static Vector3 Limited(Vector3 impulse, float limit)
    {
        float length = DetMath.Length(impulse);
        return length > limit ? impulse * (limit / length) : impulse;
    }

    /// <summary>A target that is not renewed stands still in the next step.</summary>
    private void FinishGrabs(float h)
    {
        for (int i = 0; i < _grabLimit; i++)
        {
            ref Grab grab = ref _grabs[i];
            if (grab.IsActive)
            {
                grab.LastForce += grab.LinearImpulse * (1f / h);
                grab.LinearVelocity = Vector3.Zero;
                grab.AngularVelocity = Vector3.Zero;
            }
        }
    }
}
