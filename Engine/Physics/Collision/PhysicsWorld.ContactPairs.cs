using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

public sealed partial class PhysicsWorld
{
    private ContactPair[] _pairs = [];
    private PairTable _pairTable = null!;
    private int[] _movedColliders = [];
    private int[] _queryResults = [];
    private int _movedCount;
    private int _pairLimit;
    private int _freePair = -1;

    private void CreateContactStorage(PhysicsSettings settings)
    {
        _pairs = new ContactPair[settings.ContactCapacity];
        _pairTable = new PairTable(settings.ContactCapacity);
        _movedColliders = new int[settings.ColliderCapacity];
        _queryResults = new int[settings.ColliderCapacity];
        _manifolds = new ContactConstraint[settings.ContactCapacity];
        _points = new PointConstraint[settings.ContactCapacity * 2];
        _events = new ContactEvent[settings.ContactCapacity];
        _reports = new ContactReport[settings.ContactCapacity];
    }

    private BoundsTree TreeOf(int body) => _bodies[body].Kind == BodyKind.Static ? _staticTree : _movingTree;

    private void UpdateColliderPose(int slot)
    {
        ref Collider collider = ref _colliders[slot];
        ref readonly Body body = ref _bodies[collider.Body];
        collider.WorldFromPiece = body.WorldFromCenter * collider.CenterFromPiece;
    }

    private void InsertIntoTree(int slot, in Aabb bounds)
    {
        ref Collider collider = ref _colliders[slot];
        collider.Fat = bounds.Expanded(FatMarginOf(collider.Body));
        collider.Leaf = TreeOf(collider.Body).Insert(collider.Fat, slot);
        MarkMoved(slot);
    }

    private float FatMarginOf(int body) => _bodies[body].Kind == BodyKind.Static ? 0f : Math.Clamp(0.1f * _bodies[body].OuterRadius, 0.005f, 0.05f);

    private void MarkMoved(int slot)
    {
        if (!_colliders[slot].IsMoved)
        {
            _colliders[slot].IsMoved = true;
            _movedColliders[_movedCount++] = slot;
        }
    }

    /// <summary>Moves a body's bounds to where it is now, and looks for new neighbors in the next step.</summary>
    private void TouchBounds(int body)
    {
        for (int slot = _bodies[body].FirstCollider; slot >= 0; slot = _colliders[slot].Next)
        {
            UpdateColliderPose(slot);
            ref Collider collider = ref _colliders[slot];
            collider.Fat = collider.Shape.BoundsAt(collider.WorldFromPiece).Expanded(FatMarginOf(body));
            TreeOf(body).Move(collider.Leaf, collider.Fat);
            MarkMoved(slot);
        }
    }

    /// <summary>Enlarges the bounds of what will leave them during this step.</summary>
    private void UpdateMovingBounds()
    {
        for (int i = 1; i < _bodyLimit; i++)
        {
            ref readonly Body body = ref _bodies[i];
            if (body.Kind is not (BodyKind.Dynamic or BodyKind.Kinematic) || body.IsAsleep)
            {
                continue;
            }

            Vector3 displacement = _motions[i].Linear * _timestepSeconds;
            for (int slot = body.FirstCollider; slot >= 0; slot = _colliders[slot].Next)
            {
                UpdateColliderPose(slot);
                ref Collider collider = ref _colliders[slot];
                Aabb tight = collider.Shape.BoundsAt(collider.WorldFromPiece).Swept(displacement);
                if (!collider.Fat.Contains(tight))
                {
                    collider.Fat = tight.Expanded(FatMarginOf(i)).Swept(displacement);
                    _movingTree.Move(collider.Leaf, collider.Fat);
                    MarkMoved(slot);
                }
            }
        }
    }

    private void FindNewPairs()
    {
        for (int i = 0; i < _movedCount; i++)
        {
            int slot = _movedColliders[i];
            ref Collider collider = ref _colliders[slot];
            if (!collider.IsMoved || collider.Shape is null)
            {
                continue;
            }

            if (_bodies[collider.Body].Kind != BodyKind.Static)
            {
                AddPairsWith(slot, _staticTree.Query(collider.Fat, _queryResults));
            }

            AddPairsWith(slot, _movingTree.Query(collider.Fat, _queryResults));
        }

        for (int i = 0; i < _movedCount; i++)
        {
            _colliders[_movedColliders[i]].IsMoved = false;
        }

        _movedCount = 0;
    }

    private void AddPairsWith(int slot, int count)
    {
        for (int i = 0; i < count; i++)
        {
            int other = _queryResults[i];
            if (other != slot && MayCollide(_colliders[slot].Body, _colliders[other].Body))
            {
                AddPair(slot, other);
            }
        }
    }

    private bool MayCollide(int a, int b)
    {
        ref readonly Body bodyA = ref _bodies[a];
        ref readonly Body bodyB = ref _bodies[b];
        return a != b && (bodyA.IsMovable || bodyB.IsMovable) && bodyA.Filter.Allows(bodyB.Filter) &&
            !_ignoredPairs.TryGet(PairTable.KeyOf(a, b), out _) &&
            !(bodyA.JointCount > 0 && bodyB.JointCount > 0 && AreConnected(a, b));
    }

    private bool AreConnected(int a, int b)
    {
        for (int i = 0; i < _jointLimit; i++)
        {
            ref readonly Joint joint = ref _joints[i];
            if (joint.IsUsed && !joint.CollideConnected && ((joint.BodyA == a && joint.BodyB == b) || (joint.BodyA == b && joint.BodyB == a)))
            {
                return true;
            }
        }

        return false;
    }

    private void AddPair(int a, int b)
    {
        ulong key = PairTable.KeyOf(a, b);
        if (_pairTable.TryGet(key, out _))
        {
            return;
        }

        // The order is a property of the pair, not of who moved; round shapes come first, as the narrow phase expects.
        if (_colliders[a].Shape.Kind > _colliders[b].Shape.Kind || (_colliders[a].Shape.Kind == _colliders[b].Shape.Kind && a > b))
        {
            (a, b) = (b, a);
        }

        int index = AllocatePair();
        int bodyA = _colliders[a].Body;
        int bodyB = _colliders[b].Body;
        SurfaceMaterial materialA = _bodies[bodyA].Material;
        SurfaceMaterial materialB = _bodies[bodyB].Material;
        _pairs[index] = new ContactPair
        {
            IsUsed = true,
            ColliderA = a,
            ColliderB = b,
            BodyA = bodyA,
            BodyB = bodyB,
            Friction = DetMath.Sqrt(Math.Max(0f, materialA.Friction * materialB.Friction)),
            Restitution = Math.Max(materialA.Restitution, materialB.Restitution),
            RollingLeverMeters = RollingRadius(_colliders[a].Shape, _colliders[b].Shape) *
                DetMath.Sqrt(Math.Max(0f, materialA.RollingResistance * materialB.RollingResistance)),
        };
        _pairTable.Set(key, index);
    }

    private static float RollingRadius(ConvexShape a, ConvexShape b) => Math.Max(a.Radius, b.Radius);

    private int AllocatePair()
    {
        if (_freePair >= 0)
        {
            int index = _freePair;
            _freePair = _pairs[index].NextFree;
            return index;
        }

        return _pairLimit < _pairs.Length ? _pairLimit++ : throw Full("contact pairs", nameof(PhysicsSettings.ContactCapacity));
    }

    private void RemovePair(int index)
    {
        ref ContactPair pair = ref _pairs[index];
        if (pair.IsTouching)
        {
            AddEvent(ContactEventKind.Ended, pair);
        }

        _pairTable.Remove(PairTable.KeyOf(pair.ColliderA, pair.ColliderB));
        pair = new ContactPair { NextFree = _freePair };
        _freePair = index;
    }

    private void RemoveContactsOf(int body)
    {
        for (int i = 0; i < _pairLimit; i++)
        {
            if (_pairs[i].IsUsed && (_pairs[i].BodyA == body || _pairs[i].BodyB == body))
            {
                int other = _pairs[i].BodyA == body ? _pairs[i].BodyB : _pairs[i].BodyA;
                RemovePair(i);
                Wake(other);
            }
        }
    }

    private void RemoveContactsBetween(int a, int b)
    {
        for (int i = 0; i < _pairLimit; i++)
        {
            ref readonly ContactPair pair = ref _pairs[i];
            if (pair.IsUsed && ((pair.BodyA == a && pair.BodyB == b) || (pair.BodyA == b && pair.BodyB == a)))
            {
                RemovePair(i);
            }
        }
    }

    private void WakeNeighbors(int body)
    {
        for (int i = 0; i < _pairLimit; i++)
        {
            ref readonly ContactPair pair = ref _pairs[i];
            if (pair.IsUsed && pair.IsTouching && (pair.BodyA == body || pair.BodyB == body))
            {
                Wake(pair.BodyA == body ? pair.BodyB : pair.BodyA);
            }
        }
    }
}
