namespace VRLab.Physics;

/// <summary>
/// Names a body (dynamic, kinematic or static) of one world. The generation tells a removed body from its successor in the
/// same slot; every call refuses a stale handle. The default value is the world itself: an immovable frame at the origin
/// that joints may be fixed to.
/// </summary>
public readonly record struct BodyHandle(int Index, int Generation)
{
    /// <summary>The immovable frame of the world, without a shape.</summary>
    public static BodyHandle World => default;

    public bool IsWorld => Index == 0;
}

/// <summary>Names an immovable collider; <see cref="Body"/> is what contacts and queries report for it.</summary>
public readonly record struct StaticHandle(BodyHandle Body);

/// <summary>Names a shape; many bodies may share one.</summary>
public readonly record struct ShapeHandle(int Index);

/// <summary>Names a joint.</summary>
public readonly record struct JointHandle(int Index, int Generation);

/// <summary>Names a hand's hold on a body.</summary>
public readonly record struct GrabHandle(int Index, int Generation);
