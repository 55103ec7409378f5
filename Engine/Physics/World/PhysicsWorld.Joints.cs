using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

public sealed partial class PhysicsWorld
{
    private const int RowsPerJoint = 6;
    private Joint[] _joints = [];
    private JointRow[] _rows = [];
    private int _jointLimit;
    private bool _isJointTopologyChanged;

    /// <summary>Adds a joint and wakes its bodies.</summary>
    public JointHandle AddJoint(in JointDescription description)
    {
        int a = IndexOf(description.BodyA);
        int b = IndexOf(description.BodyB);
        ValidateJoint(description, a, b);
        int index = AllocateJoint();
        int generation = _joints[index].Generation;
        _joints[index] = new Joint
        {
            IsUsed = true,
            Generation = generation,
            Kind = description.Kind,
            BodyA = a,
            BodyB = b,
            CenterAFromJoint = FromCenter(a, description.BodyAFromJoint),
            CenterBFromJoint = FromCenter(b, description.BodyBFromJoint),
            HasLimits = description.HasLimits,
            LowerLimit = description.LowerLimit,
            UpperLimit = description.UpperLimit,
            FrictionForce = description.FrictionForce,
            Motor = description.Motor,
            PitchMeters = description.PitchMeters,
            Offset = description.InitialCoordinate,
            Coordinate = description.InitialCoordinate,
            CollideConnected = description.CollideConnected,
        };
        _bodies[a].JointCount++;
        _bodies[b].JointCount++;
        _isJointTopologyChanged = true;
        UpdateCoordinate(ref _joints[index]);
        if (!description.CollideConnected)
        {
            RemoveContactsBetween(a, b);
        }

        Wake(a);
        Wake(b);
        return new JointHandle(index, generation);
    }

    /// <summary>Adds a joint whose frame is given once in the world; the coordinate is <see cref="JointDescription.InitialCoordinate"/> as the bodies stand now.</summary>
    public JointHandle AddJoint(JointKind kind, BodyHandle bodyA, BodyHandle bodyB, in Pose worldFromJoint) =>
        AddJoint(DescribeJoint(kind, bodyA, bodyB, worldFromJoint));

    /// <summary>A description with both frames at one pose of the world, to fill in limits and motors.</summary>
    public JointDescription DescribeJoint(JointKind kind, BodyHandle bodyA, BodyHandle bodyB, in Pose worldFromJoint) =>
        new(kind, bodyA, bodyB, GetPose(bodyA).Inverse * worldFromJoint, GetPose(bodyB).Inverse * worldFromJoint);

    public void Remove(JointHandle handle)
    {
        int index = IndexOf(handle);
        RemoveJoint(index);
    }

    /// <summary>Angle of B against A about the joint's axis, whole turns included, radians. Hinge and screw.</summary>
    public double JointAngle(JointHandle handle)
    {
        ref readonly Joint joint = ref _joints[IndexOf(handle)];
        return joint.TurnsFreely ? joint.Coordinate : throw NoCoordinate(joint.Kind, "angle");
    }

    /// <summary>Travel of B against A along the joint's axis, meters. Slider and screw.</summary>
    public double JointPosition(JointHandle handle)
    {
        ref readonly Joint joint = ref _joints[IndexOf(handle)];
        return joint.Kind switch
        {
            JointKind.Slider => joint.Coordinate,
            JointKind.Screw => (joint.Coordinate - joint.Offset) * joint.PitchMeters / (2 * Math.PI),
            _ => throw NoCoordinate(joint.Kind, "travel"),
        };
    }

    /// <summary>Speed of the free coordinate, rad/s or m/s.</summary>
    public float JointSpeed(JointHandle handle)
    {
        ref readonly Joint joint = ref _joints[IndexOf(handle)];
        Vector3 axis = DetMath.Rotate(_bodies[joint.BodyA].Orientation, DetMath.Rotate(joint.CenterAFromJoint.Orientation, Vector3.UnitZ));
        ref readonly BodyMotion a = ref _motions[joint.BodyA];
        ref readonly BodyMotion b = ref _motions[joint.BodyB];
        if (joint.TurnsFreely)
        {
            return DetMath.Dot(axis, b.Angular - a.Angular);
        }

        Vector3 anchor = _bodies[joint.BodyB].WorldFromCenter.TransformPoint(joint.CenterBFromJoint.Position);
        Vector3 velocityA = a.Linear + DetMath.Cross(a.Angular, anchor - _bodies[joint.BodyA].Center);
        Vector3 velocityB = b.Linear + DetMath.Cross(b.Angular, anchor - _bodies[joint.BodyB].Center);
        return DetMath.Dot(axis, velocityB - velocityA);
    }

    /// <summary>What the joint transmitted to B during the last step, friction, motor and limits included.</summary>
    public JointLoad JointImpulse(JointHandle handle) => _joints[IndexOf(handle)].Load;

    /// <summary>Sets or moves the limits; both at the present coordinate block the joint where it stands.</summary>
    public void SetJointLimits(JointHandle handle, float lower, float upper)
    {
        if (!(lower <= upper))
        {
            throw ProblemException.BadInput($"A joint's limits are {lower} and {upper}.", "Give the lower one first.");
        }

        ref Joint joint = ref _joints[IndexOf(handle)];
        if (joint.HasLimits && joint.LowerLimit == lower && joint.UpperLimit == upper)
        {
            return;
        }

        joint.HasLimits = true;
        joint.LowerLimit = lower;
        joint.UpperLimit = upper;
        WakeJoint(joint);
    }

    public void SetJointMotor(JointHandle handle, JointMotor motor)
    {
        ref Joint joint = ref _joints[IndexOf(handle)];
        if (joint.Motor == motor)
        {
            return;
        }

        joint.MotorImpulse = motor.Mode == MotorMode.None ? 0 : joint.MotorImpulse;
        joint.Motor = motor;
        WakeJoint(joint);
    }

    public void SetJointFriction(JointHandle handle, float frictionForce)
    {
        ref Joint joint = ref _joints[IndexOf(handle)];
        joint.FrictionForce = frictionForce;
        WakeJoint(joint);
    }

    private static Quaternion TurnAboutZ(double angle) => new(0, 0, (float)DetMath.Sin(angle * 0.5), (float)DetMath.Cos(angle * 0.5));

    private static ProblemException NoCoordinate(JointKind kind, string what) =>
        ProblemException.BadInput($"A {kind} joint has no {what}.", "Ask a joint of a fitting kind.");

    private static void ValidateJoint(in JointDescription description, int a, int b)
    {
        if (a == b)
        {
            throw ProblemException.BadInput("A joint connects a body with itself.", "Give two different bodies; BodyHandle.World is the fixed frame.");
        }

        if (description.HasLimits && !(description.LowerLimit <= description.UpperLimit))
        {
            throw ProblemException.BadInput("A joint's lower limit is above its upper limit.", "Give the lower one first.");
        }

        if (description.Kind == JointKind.Screw && !float.IsFinite(description.PitchMeters))
        {
            throw ProblemException.BadInput("A screw joint's pitch is not finite.", "Give the advance in meters for one turn.");
        }
    }

    private Pose FromCenter(int body, in Pose bodyFromJoint) =>
        new(bodyFromJoint.Position - _bodies[body].CenterInBody, DetMath.Normalize(bodyFromJoint.Orientation));

    private int AllocateJoint()
    {
        for (int i = 0; i < _jointLimit; i++)
        {
            if (!_joints[i].IsUsed)
            {
                return i;
            }
        }

        return _jointLimit < _joints.Length ? _jointLimit++ : throw Full("joints", nameof(PhysicsSettings.JointCapacity));
    }

    private int IndexOf(JointHandle handle) =>
        (uint)handle.Index < (uint)_jointLimit && _joints[handle.Index].IsUsed && _joints[handle.Index].Generation == handle.Generation
            ? handle.Index
            : throw ProblemException.BadInput($"Physics joint {handle.Index} was removed.", "Drop the handle when its joint or a body of it is removed.");

    private void RemoveJoint(int index)
    {
        ref Joint joint = ref _joints[index];
        _bodies[joint.BodyA].JointCount--;
        _bodies[joint.BodyB].JointCount--;
        WakeJoint(joint);
        TouchBounds(joint.BodyA);
        TouchBounds(joint.BodyB);
        int generation = joint.Generation + 1;
        joint = new Joint { Generation = generation };
        _isJointTopologyChanged = true;
    }

    private void RemoveJointsOf(int body)
    {
        for (int i = 0; i < _jointLimit; i++)
        {
            if (_joints[i].IsUsed && (_joints[i].BodyA == body || _joints[i].BodyB == body))
            {
                RemoveJoint(i);
            }
        }

        for (int i = 0; i < _grabLimit; i++)
        {
            if (_grabs[i].IsUsed && _grabs[i].Body == body)
            {
                RemoveGrab(i);
            }
        }
    }

    private void RefreshJointsOf(int body)
    {
        for (int i = 0; i < _jointLimit && _bodies[body].JointCount > 0; i++)
        {
            if (_joints[i].IsUsed && (_joints[i].BodyA == body || _joints[i].BodyB == body))
            {
                UpdateCoordinate(ref _joints[i]);
            }
        }
    }

    private void WakeJoint(in Joint joint)
    {
        Wake(joint.BodyA);
        Wake(joint.BodyB);
    }

    private void CreateJointStorage(PhysicsSettings settings)
    {
        _joints = new Joint[settings.JointCapacity];
        _rows = new JointRow[settings.JointCapacity * RowsPerJoint];
        _grabs = new Grab[settings.GrabCapacity];
        _forest = new JointForest(settings.JointCapacity, settings.BodyCapacity);
    }

    private void AddJointsToHash(ref StateHash hash)
    {
        for (int i = 0; i < _jointLimit; i++)
        {
            if (_joints[i].IsUsed)
            {
                hash.Add(_joints[i].Coordinate);
            }
        }
    }
}
