using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

public sealed partial class PhysicsWorld
{
    /// <summary>
    /// The first surface that a ray meets, among bodies whose group occurs in <paramref name="mask"/>. The direction need
    /// not be a unit vector; the distance is in meters. A ray that starts inside a body does not see that body.
    /// </summary>
    public bool RayCast(Vector3 origin, Vector3 direction, float maximumDistanceMeters, uint mask, out RayHit hit)
    {
        Vector3 unit = DetMath.Normalize(direction);
        hit = default;
        if (unit == Vector3.Zero)
        {
            throw ProblemException.BadInput("A ray has no direction.", "Give a vector longer than zero.");
        }

        float distance = maximumDistanceMeters;
        int best = -1;
        Vector3 bestNormal = default;
        CastInto(_staticTree, origin, unit, mask, ref distance, ref best, ref bestNormal);
        CastInto(_movingTree, origin, unit, mask, ref distance, ref best, ref bestNormal);
        if (best < 0)
        {
            return false;
        }

        hit = new RayHit(HandleOf(best), _bodies[best].Tag, distance, origin + (unit * distance), bestNormal);
        return true;
    }

    public bool RayCast(Vector3 origin, Vector3 direction, float maximumDistanceMeters, out RayHit hit) =>
        RayCast(origin, direction, maximumDistanceMeters, uint.MaxValue, out hit);

    /// <summary>
    /// The bodies that a ball touches, in no order of nearness; returns how many were written. Each body occurs once.
    /// </summary>
    public int OverlapSphere(Vector3 center, float radiusMeters, uint mask, Span<BodyHandle> results)
    {
        int count = OverlapIn(_staticTree, center, radiusMeters, mask, results, 0);
        return OverlapIn(_movingTree, center, radiusMeters, mask, results, count);
    }

    /// <summary>The point of a body's surface nearest to a point of the world; inside a body, the way out through the nearest face.</summary>
    public SurfacePoint ClosestPoint(BodyHandle handle, Vector3 pointInWorld)
    {
        int index = IndexOf(handle);
        var best = new SurfacePoint(pointInWorld, Vector3.UnitY, float.MaxValue);
        for (int slot = _bodies[index].FirstCollider; slot >= 0; slot = _colliders[slot].Next)
        {
            UpdateColliderPose(slot);
            SurfacePoint candidate = PointQueries.Closest(_colliders[slot].Shape, _colliders[slot].WorldFromPiece, pointInWorld);
            best = candidate.DistanceMeters < best.DistanceMeters ? candidate : best;
        }

        return best;
    }

    private void CastInto(BoundsTree tree, Vector3 origin, Vector3 unit, uint mask, ref float distance, ref int best, ref Vector3 bestNormal)
    {
        var inverse = new Vector3(Reciprocal(unit.X), Reciprocal(unit.Y), Reciprocal(unit.Z));
        int count = tree.QueryRay(origin, inverse, distance, _queryResults);
        for (int i = 0; i < count; i++)
        {
            ref readonly Collider collider = ref _colliders[_queryResults[i]];
            Pose worldFromPiece = _bodies[collider.Body].WorldFromCenter * collider.CenterFromPiece;
            if ((_bodies[collider.Body].Filter.Group & mask) != 0 &&
                RayQueries.Cast(collider.Shape, worldFromPiece, origin, unit, distance, out float t, out Vector3 normal))
            {
                distance = t;
                best = collider.Body;
                bestNormal = normal;
            }
        }
    }

    private static float Reciprocal(float value) => Math.Abs(value) < 1e-12f ? 1e12f : 1f / value;

    private bool HitsStatic(int body, Vector3 origin, Vector3 unit, float length, out float distance)
    {
        distance = length;
        int best = -1;
        Vector3 normal = default;
        var inverse = new Vector3(Reciprocal(unit.X), Reciprocal(unit.Y), Reciprocal(unit.Z));
        int count = _staticTree.QueryRay(origin, inverse, length, _queryResults);
        for (int i = 0; i < count; i++)
        {
            ref readonly Collider collider = ref _colliders[_queryResults[i]];
            if (MayCollide(body, collider.Body) &&
                RayQueries.Cast(collider.Shape, collider.WorldFromPiece, origin, unit, distance, out float t, out normal))
            {
                distance = t;
                best = collider.Body;
            }
        }

        return best >= 0;
    }

    private int OverlapIn(BoundsTree tree, Vector3 center, float radius, uint mask, Span<BodyHandle> results, int count)
    {
        int found = tree.Query(new Aabb(center, center).Expanded(radius), _queryResults);
        for (int i = 0; i < found && count < results.Length; i++)
        {
            ref readonly Collider collider = ref _colliders[_queryResults[i]];
            Pose worldFromPiece = _bodies[collider.Body].WorldFromCenter * collider.CenterFromPiece;
            BodyHandle handle = HandleOf(collider.Body);
            if ((_bodies[collider.Body].Filter.Group & mask) != 0 && !results[..count].Contains(handle) &&
                PointQueries.Closest(collider.Shape, worldFromPiece, center).DistanceMeters <= radius)
            {
                results[count++] = handle;
            }
        }

        return count;
    }
}
