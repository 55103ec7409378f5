using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

/// <summary>
/// A world of rigid bodies. Deterministic: the same calls in the same order give the same bits, on every machine and in
/// every build. Right-handed, +Y up, meters, kilograms, seconds. Not safe for use by several threads at once. Memory is
/// taken in the constructor and when shapes and joints are added; <see cref="Step"/> allocates nothing.
/// </summary>
public sealed partial class PhysicsWorld
{
    private readonly Body[] _bodies;
    private readonly BodyMotion[] _motions;
    private readonly Collider[] _colliders;
    private readonly BoundsTree _staticTree;
    private readonly BoundsTree _movingTree;
    private readonly PairTable _ignoredPairs;
    private readonly int[] _freeBodies;
    private int _freeBodyCount;
    private int _freeCollider;
    private int _freeColliderCount;
    private int _bodyLimit;
    private float _timestepSeconds = SimulationTime.TimestepSeconds;

    public PhysicsWorld(PhysicsSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Validate();
        Settings = settings;
        Gravity = settings.GravityMetersPerSecondSquared;
        _bodies = new Body[settings.BodyCapacity];
        _motions = new BodyMotion[settings.BodyCapacity];
        _freeBodies = new int[settings.BodyCapacity];
        _colliders = new Collider[settings.ColliderCapacity];
        _staticTree = new BoundsTree(settings.ColliderCapacity, nameof(PhysicsSettings.ColliderCapacity));
        _movingTree = new BoundsTree(settings.ColliderCapacity, nameof(PhysicsSettings.ColliderCapacity));
        _ignoredPairs = new PairTable(settings.BodyCapacity);
        _shapes = new ShapeDefinition[settings.ShapeCapacity];
        _freeColliderCount = _colliders.Length;
        for (int i = 0; i < _colliders.Length; i++)
        {
            _colliders[i].Next = i + 1 < _colliders.Length ? i + 1 : -1;
        }

        _bodies[0] = new Body { Kind = BodyKind.Static, Orientation = Quaternion.Identity, FirstCollider = -1 };
        _bodyLimit = 1;
        CreateContactStorage(settings);
        CreateJointStorage(settings);
    }

    public PhysicsSettings Settings { get; }

    /// <summary>Acceleration of free fall; may be changed between steps (sleeping bodies stay asleep until woken).</summary>
    public Vector3 Gravity { get; set; }

    /// <summary>Counts of the last step.</summary>
    public PhysicsStatistics Statistics { get; private set; }

    /// <summary>
    /// Lets two bodies pass through each other (a hand and what it holds), or stops doing so. An existing contact of the
    /// two ends at once.
    /// </summary>
    public void SetPairIgnored(BodyHandle a, BodyHandle b, bool isIgnored)
    {
        ulong key = PairTable.KeyOf(IndexOf(a), IndexOf(b));
        if (!isIgnored)
        {
            _ignoredPairs.Remove(key);
            TouchBounds(IndexOf(a));
            return;
        }

        if (!_ignoredPairs.TryGet(key, out _) && _ignoredPairs.Count >= Settings.BodyCapacity)
        {
            throw Full("pairs of bodies that ignore each other", nameof(PhysicsSettings.BodyCapacity));
        }

        _ignoredPairs.Set(key, 1);
        RemoveContactsBetween(IndexOf(a), IndexOf(b));
    }

    /// <summary>Adds every moving body's pose, velocity and sleep, and every joint's coordinate, by their bits.</summary>
    public void AddToHash(ref StateHash hash)
    {
        for (int i = 1; i < _bodyLimit; i++)
        {
            ref readonly Body body = ref _bodies[i];
            if (body.Kind is BodyKind.Dynamic or BodyKind.Kinematic)
            {
                hash.Add(i);
                hash.Add(body.Center);
                hash.Add(body.Orientation.X);
                hash.Add(body.Orientation.Y);
                hash.Add(body.Orientation.Z);
                hash.Add(body.Orientation.W);
                hash.Add(_motions[i].Linear);
                hash.Add(_motions[i].Angular);
                hash.Add(body.IsAsleep);
            }
        }

        AddJointsToHash(ref hash);
    }

    private static ProblemException Full(string what, string setting) =>
        ProblemException.BadInput($"The physics world has no room for more {what}.", $"Raise PhysicsSettings.{setting}.");

    private int IndexOf(BodyHandle handle)
    {
        int index = handle.Index;
        if ((uint)index >= (uint)_bodyLimit || _bodies[index].Kind == BodyKind.Free || _bodies[index].Generation != handle.Generation)
        {
            throw ProblemException.BadInput($"Physics body {index} was removed or belongs to another world.", "Drop the handle when its body is removed.");
        }

        return index;
    }

    private BodyHandle HandleOf(int index) => new(index, _bodies[index].Generation);
}
