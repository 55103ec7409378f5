using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

public sealed partial class PhysicsWorld
{
    private readonly PolyhedronCollision _polyhedra = new();

    /// <summary>Overlap that is left alone, as a part of the smaller body: pushing to exactly zero would make resting contacts flicker.</summary>
    private const float SlopRatio = 0.0008f;

    /// <summary>Part of the sag that is taken up in each step.</summary>
    private const float TakeUp = 0.05f;

    private void UpdateContacts()
    {
        for (int i = 0; i < _pairLimit; i++)
        {
            ref ContactPair pair = ref _pairs[i];
            if (!pair.IsUsed || !IsAwakePair(pair))
            {
                continue;
            }

            if (!_colliders[pair.ColliderA].Fat.Overlaps(_colliders[pair.ColliderB].Fat))
            {
                RemovePair(i);
                continue;
            }

            UpdatePair(ref pair);
        }
    }

    private bool IsAwakePair(in ContactPair pair) => IsAwakeMover(pair.BodyA) || IsAwakeMover(pair.BodyB);

    private bool IsAwakeMover(int body) => _bodies[body].Kind is BodyKind.Dynamic or BodyKind.Kinematic && !_bodies[body].IsAsleep;

    private float SlopOf(in ContactPair pair) =>
        SlopRatio * Math.Min(0.25f, Math.Min(_colliders[pair.ColliderA].Shape.InnerRadius, _colliders[pair.ColliderB].Shape.InnerRadius));

    private float MarginOf(in ContactPair pair)
    {
        Vector3 relative = _motions[pair.BodyB].Linear - _motions[pair.BodyA].Linear;
        float turning = (DetMath.Length(_motions[pair.BodyA].Angular) * _bodies[pair.BodyA].OuterRadius * (_bodies[pair.BodyA].IsMovable ? 1 : 0)) +
            (DetMath.Length(_motions[pair.BodyB].Angular) * _bodies[pair.BodyB].OuterRadius * (_bodies[pair.BodyB].IsMovable ? 1 : 0));
        float size = Math.Min(_colliders[pair.ColliderA].Shape.InnerRadius, _colliders[pair.ColliderB].Shape.InnerRadius);
        return pair.RestOffset + (0.02f * Math.Min(size, 0.25f)) + ((DetMath.Length(relative) + turning) * _timestepSeconds);
    }

    /// <summary>
    /// A soft contact sags under a static load. The sag is taken up by growing the surfaces by as much, slowly and for all
    /// points alike, so that the contact keeps its stiffness against tilting.
    /// </summary>
    private void TakeUpSag(ref ContactPair pair)
    {
        float sum = 0;
        int loaded = 0;
        for (int i = 0; i < pair.PointCount; i++)
        {
            if (pair.Points[i].NormalImpulse > 0)
            {
                sum += pair.Points[i].Separation;
                loaded++;
            }
        }

        float size = Math.Min(0.25f, Math.Min(_colliders[pair.ColliderA].Shape.InnerRadius, _colliders[pair.ColliderB].Shape.InnerRadius));
        float error = loaded > 0 ? -(sum / loaded) - SlopOf(pair) : 0;
        pair.RestOffset = loaded > 0 ? Math.Clamp(pair.RestOffset + (TakeUp * error), 0f, 0.1f * size) : 0f;
    }

    private void UpdatePair(ref ContactPair pair)
    {
        var manifold = default(Manifold);
        Collide(pair, MarginOf(pair), ref manifold);
        ContactPoints old = pair.Points;
        int oldCount = pair.PointCount;
        pair.Normal = manifold.Normal;
        pair.PointCount = manifold.Count;
        float closest = float.MaxValue;
        for (int i = 0; i < manifold.Count; i++)
        {
            ManifoldPoint point = manifold.Points[i];
            closest = Math.Min(closest, point.Separation);
            pair.Points[i] = Remember(pair, point, old, oldCount);
        }

        TakeUpSag(ref pair);
        pair.WasTouching = pair.IsTouching;
        pair.ApproachSpeed = manifold.Count > 0 ? ApproachSpeed(pair, manifold.Points[0].Position) : 0f;

        // Whether the solver pushes decides about touching; a gap ends it at once.
        pair.IsTouching = pair.IsTouching && closest <= SlopOf(pair) + (0.01f * _bodies[pair.BodyA].OuterRadius);
        if (pair.WasTouching && !pair.IsTouching)
        {
            AddEvent(ContactEventKind.Ended, pair);
        }
    }

    private float ApproachSpeed(in ContactPair pair, Vector3 position) => -DetMath.Dot(pair.Normal, RelativeVelocity(pair, position));

    private Vector3 RelativeVelocity(in ContactPair pair, Vector3 position)
    {
        ref readonly BodyMotion a = ref _motions[pair.BodyA];
        ref readonly BodyMotion b = ref _motions[pair.BodyB];
        return b.Linear + DetMath.Cross(b.Angular, position - _bodies[pair.BodyB].Center) -
            a.Linear - DetMath.Cross(a.Angular, position - _bodies[pair.BodyA].Center);
    }

    /// <summary>Carries impulses and anchors over from the same point of the last step: by feature, or else by place.</summary>
    private ContactPoint Remember(in ContactPair pair, in ManifoldPoint point, in ContactPoints old, int oldCount)
    {
        var result = new ContactPoint { Feature = point.Feature, Separation = point.Separation, Position = point.Position };
        int match = MatchOf(pair, point, old, oldCount);
        if (match >= 0)
        {
            result.NormalImpulse = old[match].NormalImpulse;
            result.FrictionImpulse = old[match].FrictionImpulse;
        }

        // A rolling body leaves its anchors behind; they count only near the contact point.
        float reach = 0.02f * Math.Min(0.25f, Math.Min(_colliders[pair.ColliderA].Shape.InnerRadius, _colliders[pair.ColliderB].Shape.InnerRadius));
        if (match >= 0 && old[match].IsSticking &&
            DetMath.LengthSquared(ToWorld(pair.BodyA, old[match].AnchorA) - point.Position) < reach * reach &&
            DetMath.LengthSquared(ToWorld(pair.BodyB, old[match].AnchorB) - point.Position) < reach * reach)
        {
            result.AnchorA = old[match].AnchorA;
            result.AnchorB = old[match].AnchorB;
            result.IsSticking = true;
            return result;
        }

        result.AnchorA = ToLocal(pair.BodyA, point.Position);
        result.AnchorB = ToLocal(pair.BodyB, point.Position);
        return result;
    }

    private Vector3 ToLocal(int body, Vector3 point) =>
        DetMath.Rotate(Quaternion.Conjugate(_bodies[body].Orientation), point - _bodies[body].Center);

    private Vector3 ToWorld(int body, Vector3 local) => _bodies[body].Center + DetMath.Rotate(_bodies[body].Orientation, local);

    private int MatchOf(in ContactPair pair, in ManifoldPoint point, in ContactPoints old, int oldCount)
    {
        for (int i = 0; i < oldCount; i++)
        {
            if (old[i].Feature == point.Feature)
            {
                return i;
            }
        }

        float reach = 0.1f * Math.Min(0.25f, Math.Min(_colliders[pair.ColliderA].Shape.InnerRadius, _colliders[pair.ColliderB].Shape.InnerRadius));
        for (int i = 0; i < oldCount; i++)
        {
            if (DetMath.LengthSquared(old[i].Position - point.Position) < reach * reach)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Fills a manifold in the world's frame.</summary>
    private void Collide(in ContactPair pair, float margin, ref Manifold manifold)
    {
        ref readonly Collider a = ref _colliders[pair.ColliderA];
        ref readonly Collider b = ref _colliders[pair.ColliderB];
        if (!b.Shape.IsPolyhedron)
        {
            RoundCollision.RoundRound(a.Shape, a.WorldFromPiece, b.Shape, b.WorldFromPiece, margin, ref manifold);
            return;
        }

        Pose frame = a.Shape.IsPolyhedron ? a.WorldFromPiece : b.WorldFromPiece;
        if (a.Shape.IsPolyhedron)
        {
            _polyhedra.Collide(a.Shape, b.Shape, a.WorldFromPiece.Inverse * b.WorldFromPiece, margin, ref manifold);
        }
        else if (a.Shape.Kind == ConvexKind.Sphere)
        {
            RoundCollision.SpherePolyhedron(a.Shape, frame.Inverse.TransformPoint(a.WorldFromPiece.Position), b.Shape, margin, ref manifold);
        }
        else
        {
            RoundCollision.CapsulePolyhedron(a.Shape, frame.Inverse * a.WorldFromPiece, b.Shape, margin, ref manifold);
        }

        manifold.Normal = frame.TransformDirection(manifold.Normal);
        for (int i = 0; i < manifold.Count; i++)
        {
            manifold.Points[i] = manifold.Points[i] with { Position = frame.TransformPoint(manifold.Points[i].Position) };
        }
    }
}
