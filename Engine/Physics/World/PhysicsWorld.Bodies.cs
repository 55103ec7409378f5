using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

public sealed partial class PhysicsWorld
{
    /// <summary>Adds a body that forces move.</summary>
    public BodyHandle AddBody(in BodyDescription description)
    {
        if (ShapeOf(description.Shape).IsMesh)
        {
            throw ProblemException.BadInput("A moving body has a triangle mesh as its shape.", "Use a hull or a compound; meshes are for static bodies.");
        }

        if (!(description.MassKilograms > 0 && float.IsFinite(description.MassKilograms)))
        {
            throw ProblemException.BadInput($"A body's mass is {description.MassKilograms} kg.", "Give a positive mass, or add it as kinematic.");
        }

        return Add(description, BodyKind.Dynamic);
    }

    /// <summary>Adds a body that moves as it is told (velocity or target) and yields to nothing.</summary>
    public BodyHandle AddKinematic(in BodyDescription description) => Add(description, BodyKind.Kinematic);

    /// <summary>Adds something immovable.</summary>
    public StaticHandle AddStatic(ShapeHandle shape, in Pose worldFromShape) => AddStatic(new BodyDescription(shape, worldFromShape, 0));

    /// <summary>Adds something immovable; mass and velocities are ignored.</summary>
    public StaticHandle AddStatic(in BodyDescription description) => new(Add(description, BodyKind.Static));

    /// <summary>Removes a body with its contacts, joints and grabs, and wakes what touched it.</summary>
    public void Remove(BodyHandle handle)
    {
        int index = IndexOf(handle);
        if (index == 0)
        {
            throw ProblemException.BadInput("The world's own frame cannot be removed.", "Remove a body that was added.");
        }

        RemoveJointsOf(index);
        RemoveContactsOf(index);
        RemoveColliders(index);
        ref Body body = ref _bodies[index];
        body.Kind = BodyKind.Free;
        body.Generation++;
        _motions[index] = default;
        _freeBodies[_freeBodyCount++] = index;
    }

    public void Remove(StaticHandle handle) => Remove(handle.Body);

    public bool Exists(BodyHandle handle) =>
        (uint)handle.Index < (uint)_bodyLimit && _bodies[handle.Index].Kind != BodyKind.Free && _bodies[handle.Index].Generation == handle.Generation;

    /// <summary>Pose of the body's own frame.</summary>
    public Pose GetPose(BodyHandle handle) => _bodies[IndexOf(handle)].WorldFromBody;

    public Vector3 GetCenterOfMass(BodyHandle handle) => _bodies[IndexOf(handle)].Center;

    /// <summary>Moves a body at once, without sweeping; wakes it and what it touched.</summary>
    public void SetPose(BodyHandle handle, in Pose worldFromBody)
    {
        int index = IndexOf(handle);
        RequireFinite(worldFromBody);
        ref Body body = ref _bodies[index];
        WakeNeighbors(index);
        body.Orientation = DetMath.Normalize(worldFromBody.Orientation);
        body.Center = worldFromBody.Position + DetMath.Rotate(body.Orientation, body.CenterInBody);
        body.CenterAtStart = body.Center;
        _motions[index].InverseInertia = body.InverseInertia.RotatedBy(body.Orientation);
        TouchBounds(index);
        RefreshJointsOf(index);
        Wake(index);
    }

    /// <summary>Velocity of the body's own origin.</summary>
    public BodyVelocity GetVelocity(BodyHandle handle)
    {
        int index = IndexOf(handle);
        ref readonly BodyMotion motion = ref _motions[index];
        Vector3 fromCenter = -DetMath.Rotate(_bodies[index].Orientation, _bodies[index].CenterInBody);
        return new BodyVelocity(motion.Linear + DetMath.Cross(motion.Angular, fromCenter), motion.Angular);
    }

    /// <summary>Sets the velocity of the body's own origin and wakes the body.</summary>
    public void SetVelocity(BodyHandle handle, Vector3 linear, Vector3 angular)
    {
        int index = IndexOf(handle);
        Vector3 toCenter = DetMath.Rotate(_bodies[index].Orientation, _bodies[index].CenterInBody);
        _motions[index].Linear = linear + DetMath.Cross(angular, toCenter);
        _motions[index].Angular = angular;
        Wake(index);
    }

    /// <summary>Sends a kinematic body to a pose by the end of the next step, pushing what is in its way; after that step it stands still.</summary>
    public void SetKinematicTarget(BodyHandle handle, in Pose worldFromBody)
    {
        ref Body body = ref _bodies[IndexOf(handle)];
        if (body.Kind != BodyKind.Kinematic)
        {
            throw ProblemException.BadInput("A target was given to a body that is not kinematic.", "Use a grab to move a dynamic body.");
        }

        RequireFinite(worldFromBody);
        body.Target = new Pose(worldFromBody.Position, DetMath.Normalize(worldFromBody.Orientation));
        body.HasTarget = true;
        Wake(handle.Index);
    }

    /// <summary>Adds an impulse at a point of the world and wakes the body.</summary>
    public void ApplyImpulse(BodyHandle handle, Vector3 impulseNewtonSeconds, Vector3 pointInWorld)
    {
        int index = IndexOf(handle);
        ref BodyMotion motion = ref _motions[index];
        motion.Linear += impulseNewtonSeconds * motion.InverseMass;
        motion.Angular += motion.InverseInertia.Multiply(DetMath.Cross(pointInWorld - _bodies[index].Center, impulseNewtonSeconds));
        Wake(index);
    }

    public float GetMass(BodyHandle handle) => _bodies[IndexOf(handle)].Mass;

    public void SetFilter(BodyHandle handle, CollisionFilter filter)
    {
        int index = IndexOf(handle);
        _bodies[index].Filter = filter;
        RemoveContactsOf(index);
        TouchBounds(index);
        Wake(index);
    }

    public bool IsAsleep(BodyHandle handle) => _bodies[IndexOf(handle)].IsAsleep;

    public void Wake(BodyHandle handle) => Wake(IndexOf(handle));

    private static void RequireFinite(in Pose pose)
    {
        if (!(float.IsFinite(pose.Position.X + pose.Position.Y + pose.Position.Z) &&
            float.IsFinite(pose.Orientation.X + pose.Orientation.Y + pose.Orientation.Z + pose.Orientation.W)))
        {
            throw ProblemException.BadInput("A pose holds a number that is not finite.", "Check the pose before giving it to the physics world.");
        }
    }

    private BodyHandle Add(in BodyDescription description, BodyKind kind)
    {
        RequireFinite(description.WorldFromBody);
        ShapeDefinition shape = ShapeOf(description.Shape);
        if (shape.Pieces.Length > _freeColliderCount)
        {
            throw Full("colliders", nameof(PhysicsSettings.ColliderCapacity));
        }

        int index = AllocateBody();
        int generation = _bodies[index].Generation;
        Quaternion orientation = DetMath.Normalize(description.WorldFromBody.Orientation);
        _bodies[index] = new Body
        {
            Kind = kind,
            Generation = generation,
            Tag = description.Tag,
            FirstCollider = -1,
            Orientation = orientation,
            CenterInBody = shape.Mass.Center,
            Center = description.WorldFromBody.Position + DetMath.Rotate(orientation, shape.Mass.Center),
            Material = description.Material,
            Filter = description.Filter,
            GravityScale = description.GravityScale,
            LinearDamping = description.LinearDampingPerSecond,
            AngularDamping = description.AngularDampingPerSecond,
            CanSleep = description.CanSleep,
            SleepIsland = index,
            InnerRadius = float.MaxValue,
        };
        _bodies[index].CenterAtStart = _bodies[index].Center;
        _motions[index] = default;
        SetMass(index, shape, kind == BodyKind.Dynamic ? description.MassKilograms : 0);
        AddColliders(index, shape);
        BodyHandle handle = HandleOf(index);
        if (kind != BodyKind.Static)
        {
            SetVelocity(handle, description.LinearVelocity, description.AngularVelocity);
        }

        return handle;
    }

    private int AllocateBody()
    {
        if (_freeBodyCount > 0)
        {
            return _freeBodies[--_freeBodyCount];
        }

        return _bodyLimit < _bodies.Length ? _bodyLimit++ : throw Full("bodies", nameof(PhysicsSettings.BodyCapacity));
    }

    private void SetMass(int index, ShapeDefinition shape, float mass)
    {
        ref Body body = ref _bodies[index];
        body.Mass = mass;
        if (mass <= 0)
        {
            return;
        }

        body.InverseMass = 1f / mass;
        body.Inertia = shape.Mass.Inertia * (mass / shape.Mass.Volume);

        // The inverse is scaled so that the inertia of very small bodies does not vanish in single precision.
        float scale = 3f / (body.Inertia.XX + body.Inertia.YY + body.Inertia.ZZ);
        body.InverseInertia = (body.Inertia * scale).Inverse() * scale;
        SymmetricMatrix3 inertia = body.Inertia * scale;
        body.IsSphericalInertia =
            Math.Abs(inertia.XX - inertia.YY) + Math.Abs(inertia.YY - inertia.ZZ) +
            Math.Abs(inertia.XY) + Math.Abs(inertia.XZ) + Math.Abs(inertia.YZ) < 1e-3f;
        _motions[index].InverseMass = body.InverseMass;
        _motions[index].InverseInertia = body.InverseInertia.RotatedBy(body.Orientation);
    }

    private void AddColliders(int index, ShapeDefinition shape)
    {
        ref Body body = ref _bodies[index];
        foreach (ShapePiece piece in shape.Pieces)
        {
            int slot = _freeCollider;
            ref Collider collider = ref _colliders[slot];
            _freeCollider = collider.Next;
            _freeColliderCount--;
            collider = new Collider
            {
                Shape = piece.Convex,
                Body = index,
                CenterFromPiece = new Pose(piece.ShapeFromPiece.Position - body.CenterInBody, piece.ShapeFromPiece.Orientation),
                Next = body.FirstCollider,
                Leaf = -1,
                IsMoved = collider.IsMoved,
            };
            body.FirstCollider = slot;
            body.ColliderCount++;
            body.InnerRadius = Math.Min(body.InnerRadius, piece.Convex.InnerRadius);
            UpdateColliderPose(slot);
            Aabb bounds = piece.Convex.BoundsAt(collider.WorldFromPiece);
            body.OuterRadius = Math.Max(body.OuterRadius, 0.5f * DetMath.Length(bounds.Maximum - bounds.Minimum) + DetMath.Length(collider.CenterFromPiece.Position));
            InsertIntoTree(slot, bounds);
        }
    }

    private void RemoveColliders(int index)
    {
        int slot = _bodies[index].FirstCollider;
        while (slot >= 0)
        {
            ref Collider collider = ref _colliders[slot];
            TreeOf(index).Remove(collider.Leaf);
            int next = collider.Next;

            // The flag stays, because the list of moved colliders may still hold the slot.
            collider = new Collider { Next = _freeCollider, Leaf = -1, IsMoved = collider.IsMoved };
            _freeCollider = slot;
            _freeColliderCount++;
            slot = next;
        }

        _bodies[index].FirstCollider = -1;
        _bodies[index].ColliderCount = 0;
    }
}
