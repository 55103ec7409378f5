using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

internal enum BodyKind : byte
{
    Free,
    Static,
    Kinematic,
    Dynamic,
}

/// <summary>What a body is and where; what the solver touches in every row lies apart, in <see cref="BodyMotion"/>.</summary>
internal struct Body
{
    public BodyKind Kind;
    public int Generation;
    public int Tag;
    public int FirstCollider;
    public int ColliderCount;
    public int JointCount;
    public int GrabCount;

    /// <summary>Position of the center of mass in the world.</summary>
    public Vector3 Center;
    public Quaternion Orientation;

    /// <summary>The center of mass in the body's own frame.</summary>
    public Vector3 CenterInBody;

    /// <summary>About the center of mass, along the body's own axes.</summary>
    public SymmetricMatrix3 Inertia;
    public SymmetricMatrix3 InverseInertia;

    /// <summary>Resistance to turning by the joints' tension, kg m^2.</summary>
    public float AddedInertia;
    public float Mass;
    public float InverseMass;
    public float InnerRadius;
    public float OuterRadius;
    public float GravityScale;
    public float LinearDamping;
    public float AngularDamping;
    public SurfaceMaterial Material;
    public CollisionFilter Filter;
    public bool CanSleep;
    public bool IsAsleep;
    public bool HasTarget;
    public bool IsSphericalInertia;
    public Pose Target;
    public float StillSeconds;

    /// <summary>All bodies that fell asleep together share this number and wake together.</summary>
    public int SleepIsland;

    /// <summary>Union-find parent while islands are built.</summary>
    public int IslandParent;

    /// <summary>Contacts, joints and grabs acting in this step; a body with none flies exactly.</summary>
    public int ConstraintCount;
    public Vector3 CenterAtStart;

    public readonly bool IsMovable => Kind == BodyKind.Dynamic;

    public readonly Pose WorldFromCenter => new(Center, Orientation);

    public readonly Pose WorldFromBody => new(Center - DetMath.Rotate(Orientation, CenterInBody), Orientation);
}

/// <summary>
/// The solver's view of a body: velocity, motion since the step began (for separations to first order) and inverse masses,
/// which are zero for what does not yield.
/// </summary>
internal struct BodyMotion
{
    public Vector3 Linear;
    public float InverseMass;
    public Vector3 Angular;
    public Vector3 Shift;
    public Vector3 Turn;
    public SymmetricMatrix3 InverseInertia;
}

/// <summary>A convex piece of a body, as the broad phase sees it.</summary>
internal struct Collider
{
    public ConvexShape Shape;
    public int Body;

    /// <summary>Relative to the center of mass.</summary>
    public Pose CenterFromPiece;
    public Pose WorldFromPiece;
    public Aabb Fat;
    public int Leaf;

    /// <summary>Next collider of the same body, or of the free list.</summary>
    public int Next;
    public bool IsMoved;
}
