using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

public sealed partial class PhysicsWorld
{
    private Grab[] _grabs = [];
    private int _grabLimit;

    /// <summary>
    /// Lets a hand hold a body at a point of its frame. A free body is held in position and orientation; a body that hangs
    /// on a joint (handwheel, lever, drawer) only at the point, so that hand and joint do not fight. The target starts where
    /// the grip is now.
    /// </summary>
    public GrabHandle AddGrab(BodyHandle body, in Pose bodyFromGrip, GrabSettings settings)
    {
        int bodyIndex = IndexOf(body);
        if (_bodies[bodyIndex].Kind != BodyKind.Dynamic)
        {
            throw ProblemException.BadInput("A grab was given a body that forces do not move.", "Grab a dynamic body.");
        }

        if (!(settings.MaxForceNewtons > 0 && settings.FrequencyHertz > 0))
        {
            throw ProblemException.BadInput("A grab has no force or no frequency.", "Give positive ones, for example GrabSettings.Default.");
        }

        int index = AllocateGrab();
        int generation = _grabs[index].Generation;
        Pose centerFromGrip = FromCenter(bodyIndex, bodyFromGrip);
        _grabs[index] = new Grab
        {
            IsUsed = true,
            Generation = generation,
            Body = bodyIndex,
            CenterFromGrip = centerFromGrip,
            Settings = settings,
            Target = _bodies[bodyIndex].WorldFromCenter * centerFromGrip,
        };
        _bodies[bodyIndex].GrabCount++;
        Wake(bodyIndex);
        return new GrabHandle(index, generation);
    }

    /// <summary>
    /// Tells where the hand will be at the end of the coming step, and how fast it moves then. Give it before every step;
    /// a target that is not renewed stands still.
    /// </summary>
    public void SetGrabTarget(GrabHandle handle, in Pose worldFromGrip, Vector3 linearVelocity, Vector3 angularVelocity)
    {
        RequireFinite(worldFromGrip);
        ref Grab grab = ref _grabs[IndexOf(handle)];
        grab.Target = new Pose(worldFromGrip.Position, DetMath.Normalize(worldFromGrip.Orientation));
        grab.LinearVelocity = linearVelocity;
        grab.AngularVelocity = angularVelocity;
        Wake(grab.Body);
    }

    public void SetGrabSettings(GrabHandle handle, GrabSettings settings)
    {
        ref Grab grab = ref _grabs[IndexOf(handle)];
        grab.Settings = settings;
        Wake(grab.Body);
    }

    /// <summary>Where the held point is, and how it is turned.</summary>
    public Pose GetGripPose(GrabHandle handle)
    {
        ref readonly Grab grab = ref _grabs[IndexOf(handle)];
        return _bodies[grab.Body].WorldFromCenter * grab.CenterFromGrip;
    }

    /// <summary>The hand's mean force on the body during the last substep, carried weight included, newtons; for haptics and for letting go.</summary>
    public Vector3 GetGrabForce(GrabHandle handle) => _grabs[IndexOf(handle)].LastForce;

    /// <summary>Distance between hand and grip, meters; a runtime lets go when it grows too long.</summary>
    public float GetGrabStretch(GrabHandle handle) =>
        DetMath.Distance(GetGripPose(handle).Position, _grabs[IndexOf(handle)].Target.Position);

    public void Remove(GrabHandle handle) => RemoveGrab(IndexOf(handle));

    private int AllocateGrab()
    {
        for (int i = 0; i < _grabLimit; i++)
        {
            if (!_grabs[i].IsUsed)
            {
                return i;
            }
        }

        return _grabLimit < _grabs.Length ? _grabLimit++ : throw Full("grabs", nameof(PhysicsSettings.GrabCapacity));
    }

    private int IndexOf(GrabHandle handle) =>
        (uint)handle.Index < (uint)_grabLimit && _grabs[handle.Index].IsUsed && _grabs[handle.Index].Generation == handle.Generation
            ? handle.Index
            : throw ProblemException.BadInput($"Physics grab {handle.Index} was released.", "Drop the handle when it is released or its body removed.");

    private void RemoveGrab(int index)
    {
        int body = _grabs[index].Body;
        _bodies[body].GrabCount--;
        Wake(body);
        _grabs[index] = new Grab { Generation = _grabs[index].Generation + 1 };
    }
}
