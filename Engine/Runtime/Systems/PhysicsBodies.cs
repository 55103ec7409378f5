using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Physics;

namespace VRLab.Runtime;

/// <summary>
/// Gives entities their bodies: scenery is static, controls turn on hinges to the world, loose things are free, buttons
/// are pressed by geometry and have only a static base. A body's frame is the frame of the entity's movable part.
/// </summary>
internal static class PhysicsBodies
{
    /// <summary>Static scenery; loose things rest on it.</summary>
    public const uint SceneryGroup = 1;

    /// <summary>Loose things.</summary>
    private const uint LooseGroup = 2;

    /// <summary>Handwheels, levers and covers: loose things bump into them, the fittings that they sit on do not hinder them.</summary>
    private const uint ControlGroup = 4;

    /// <summary>A closed empty hand: it pushes loose things about.</summary>
    private const uint FistGroup = 8;

    private static readonly CollisionFilter LooseFilter = new(LooseGroup, SceneryGroup | LooseGroup | ControlGroup | FistGroup);

    /// <summary>What flies to a hand meets nothing on its way.</summary>
    private static readonly CollisionFilter FlyingFilter = new(0, 0);
    private static readonly CollisionFilter FistFilter = new(FistGroup, LooseGroup);
    private const float FistRadiusMeters = 0.045f;

    /// <summary>What a hand carries passes controls by: only a hand moves those, or a padlock taken off would lift the lever beside it.</summary>
    private static readonly CollisionFilter CarriedFilter = new(LooseGroup, SceneryGroup | LooseGroup);

    private const float ControlMassKilograms = 1.2f;

    private static readonly GrabSettings LooseHold = new(MaxForceNewtons: 250f, MaxTorqueNewtonMeters: 25f);
    private static readonly GrabSettings SharedHold = new(MaxForceNewtons: 250f, MaxTorqueNewtonMeters: 3f);
    private static readonly GrabSettings DoubleHold = new(MaxForceNewtons: 500f, MaxTorqueNewtonMeters: 50f);
    private static readonly GrabSettings ControlHold = new(MaxForceNewtons: 220f, MaxTorqueNewtonMeters: 0f);

    public static PhysicsWorld CreateWorld() => new(new PhysicsSettings { SubstepCount = 8 });

    public static void Add(PhysicsWorld physics, Entity entity, ModelAsset model)
    {
        switch (entity.Interaction)
        {
            case LooseInteraction loose:
                AddLoose(physics, entity, (float)loose.MassKilograms);
                break;
            case ValveInteraction or LeverInteraction or ToggleInteraction or KnobInteraction or SliderInteraction:
                AddStatic(physics, EntityFactory.StaticShapesInModel(model), entity.WorldFromObject);
                AddJointed(physics, entity);
                break;
            case TeleportAnchorInteraction or ForbiddenFloorInteraction or CableInteraction or WalkerInteraction:
                break;
            default:
                AddStatic(physics, EntityFactory.StaticShapesInModel(model), entity.WorldFromObject);
                break;
        }
    }

    public static Pose PoseOf(PhysicsWorld physics, Entity entity) => physics.GetPose(entity.Body);

    /// <summary>
    /// Takes hold where the hand is. A loose thing is held as a whole; a control only at the point that the hand took, so
    /// that the hinge and the wrist do not fight.
    /// </summary>
    public static GrabHandle Grab(PhysicsWorld physics, Entity entity, HandBody hand, bool isFar)
    {
        if (entity.IsLoose)
        {
            physics.SetFilter(entity.Body, isFar ? FlyingFilter : CarriedFilter);
        }

        Pose bodyFromGrip = isFar ? entity.MovingFromGrip : physics.GetPose(entity.Body).Inverse * hand.WorldFromGrip;
        return physics.AddGrab(entity.Body, bodyFromGrip, entity.IsLoose ? LooseHold : ControlHold);
    }

    /// <summary>What flew has arrived in the hand.</summary>
    public static void Carry(PhysicsWorld physics, Entity entity) => physics.SetFilter(entity.Body, CarriedFilter);

    public static GrabSettings HoldOf(int handCount, bool isOneHanded) =>
        isOneHanded ? DoubleHold : handCount > 1 ? SharedHold : LooseHold;

    /// <summary>A hand's own body: it pushes only while <see cref="SetFist"/> says that it is a fist.</summary>
    public static BodyHandle AddFist(PhysicsWorld physics) => physics.AddKinematic(
        new BodyDescription(physics.AddSphere(FistRadiusMeters), Pose.At(0f, -10f, 0f), massKilograms: 0f) { Filter = FlyingFilter, CanSleep = false });

    public static void SetFist(PhysicsWorld physics, BodyHandle fist, bool isClosed, in Pose worldFromGrip)
    {
        physics.SetPose(fist, worldFromGrip);
        physics.SetFilter(fist, isClosed ? FistFilter : FlyingFilter);
    }

    /// <summary>Puts a loose thing somewhere, at rest.</summary>
    public static void Replace(PhysicsWorld physics, Entity entity, in Pose worldFromObject)
    {
        physics.SetPose(entity.Body, worldFromObject);
        physics.SetVelocity(entity.Body, Vector3.Zero, Vector3.Zero);
        entity.WorldFromMoving = worldFromObject;
    }

    /// <summary>The last hand has let go: the thing is loose again.</summary>
    public static void LetGo(PhysicsWorld physics, Entity entity)
    {
        if (entity.IsLoose)
        {
            physics.SetFilter(entity.Body, LooseFilter);
        }
    }

    public static void Follow(PhysicsWorld physics, GrabHandle grab, HandBody hand) =>
        physics.SetGrabTarget(grab, hand.WorldFromGrip, hand.LinearVelocityMetersPerSecond, hand.AngularVelocityRadiansPerSecond);

    /// <summary>Takes a loose thing out of the physics: worn, in a socket, or leaning at its work.</summary>
    public static void Park(PhysicsWorld physics, Entity entity, in Pose worldFromObject)
    {
        physics.Remove(entity.Body);
        entity.HasBody = false;
        entity.WorldFromMoving = worldFromObject;
    }

    /// <summary>Gives a parked thing its body back where it is.</summary>
    public static void Unpark(PhysicsWorld physics, Entity entity)
    {
        entity.Body = physics.AddBody(Describe(entity));
        entity.HasBody = true;
    }

    /// <summary>Leaves a tool where it is, with its tip at its work.</summary>
    public static void Lean(PhysicsWorld physics, Entity entity)
    {
        entity.IsLeaning = true;
        Park(physics, entity, entity.WorldFromMoving);
    }

    /// <summary>Gives a tool that leans its body back; does nothing to others.</summary>
    public static void StopLeaning(PhysicsWorld physics, Entity entity)
    {
        if (entity.IsLeaning)
        {
            entity.IsLeaning = false;
            Unpark(physics, entity);
        }
    }

    private static void AddStatic(PhysicsWorld physics, IReadOnlyList<CollisionShape> shapes, in Pose worldFromObject)
    {
        foreach (CollisionShape shape in shapes)
        {
            physics.AddStatic(new BodyDescription(AddShape(physics, shape), worldFromObject * shape.NodeFromShape, massKilograms: 0f)
            {
                Filter = new CollisionFilter(SceneryGroup, LooseGroup),
            });
        }
    }

    private static void AddJointed(PhysicsWorld physics, Entity entity)
    {
        bool slides = entity.Interaction is SliderInteraction;
        (float lower, float upper) = ControlRange.Of(entity.Interaction!);
        float start = lower + ((upper - lower) * (float)entity.Position);
        Pose worldFromRest = entity.WorldFromObject * entity.ObjectFromMoving;
        Pose motion = slides ? Pose.At(0f, 0f, start) : new Pose(Vector3.Zero, DetMath.FromAxisAngle(Vector3.UnitZ, start));
        Pose worldFromStart = worldFromRest * motion;
        entity.Shape = AddCompound(physics, entity.GrabShapesInMoving);
        entity.Body = physics.AddBody(new BodyDescription(entity.Shape, worldFromStart, ControlMassKilograms)
        {
            GravityScale = 0f,
            Filter = new CollisionFilter(ControlGroup, LooseGroup),
            Tag = entity.Index,
        });
        entity.HasBody = true;
        entity.WorldFromMoving = worldFromStart;
        JointKind kind = slides ? JointKind.Slider : JointKind.Hinge;
        entity.Joint = physics.AddJoint(new JointDescription(kind, BodyHandle.World, entity.Body, worldFromStart, Pose.Identity)
        {
            HasLimits = true,
            LowerLimit = lower,
            UpperLimit = upper,
            FrictionForce = ControlRange.FrictionOf(entity.Interaction!),
            InitialCoordinate = start,
        });
    }

    private static void AddLoose(PhysicsWorld physics, Entity entity, float massKilograms)
    {
        entity.MassKilograms = massKilograms;
        entity.Shape = AddCompound(physics, entity.GrabShapesInMoving);
        Unpark(physics, entity);
    }

    private static BodyDescription Describe(Entity entity) =>
        new(entity.Shape, entity.WorldFromMoving, entity.MassKilograms)
        {
            Filter = LooseFilter,
            Tag = entity.Index,
        };

    private static ShapeHandle AddCompound(PhysicsWorld physics, IReadOnlyList<CollisionShape> shapes)
    {
        var children = new CompoundChild[shapes.Count];
        for (int i = 0; i < shapes.Count; i++)
        {
            children[i] = new CompoundChild(AddShape(physics, shapes[i]), shapes[i].NodeFromShape);
        }

        return physics.AddCompound(children);
    }

    private static ShapeHandle AddShape(PhysicsWorld physics, CollisionShape shape) => shape.Kind switch
    {
        CollisionShapeKind.Sphere => physics.AddSphere(shape.Size.X),
        CollisionShapeKind.Capsule => physics.AddCapsule(shape.Size.X, shape.Size.Y),
        CollisionShapeKind.Box => physics.AddBox(shape.Size),
        CollisionShapeKind.Hull => physics.AddHull(shape.Points ?? []),
        CollisionShapeKind.Mesh => physics.AddMesh(shape.Points ?? [], shape.Indices ?? []),
        _ => throw new ArgumentException($"Unknown shape {shape.Kind}.", nameof(shape)),
    };
}
