using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Physics;

namespace VRLab.Runtime;

/// <summary>Finds what a hand could act on: the nearest thing within reach, or the one that its ray points at best.</summary>
internal sealed class TargetFinder(PhysicsWorld physics)
{
    /// <summary>How far from the palm something may be and still be taken.</summary>
    public const float ReachMeters = 0.09f;

    /// <summary>The ray helps: what lies within this angle of it counts as pointed at.</summary>
    private const float AimConeTangent = 0.05f;

    /// <summary>Nearer than this, a hand does not point but reach.</summary>
    private const float LeastRayMeters = 0.15f;

    /// <summary>A control's own housing, or the tray that a thing lies in, does not hide it from the ray.</summary>
    private const float HousingMeters = 0.3f;

    public static int FindNear(Vector3 palmInWorld, IReadOnlyList<Entity> entities, float reachMeters)
    {
        int best = -1;
        float bestDistance = reachMeters;
        for (int i = 0; i < entities.Count; i++)
        {
            Entity entity = entities[i];
            if (!CanBeTaken(entity, entities))
            {
                continue;
            }

            float distance = DistanceTo(entity, palmInWorld, out _);
            if (distance < bestDistance)
            {
                bestDistance = distance;
                best = i;
            }
        }

        return best;
    }

    /// <summary>What a hand touches there: the target that it lies in or the person that it meets, else the nearest thing that it could take; -1 for nothing.</summary>
    public static int FindTouched(Vector3 palmInWorld, IReadOnlyList<Entity> entities, float reachMeters)
    {
        for (int i = 0; i < entities.Count; i++)
        {
            if (entities[i].Interaction is TargetInteraction target
                && DetMath.Distance(entities[i].WorldFromMoving.Position, palmInWorld) <= target.RadiusMeters)
            {
                return i;
            }

            if (entities[i].Walk is not null && DistanceTo(entities[i], palmInWorld, out _) <= reachMeters)
            {
                return i;
            }
        }

        return FindNear(palmInWorld, entities, reachMeters);
    }

    /// <summary>The object that the ray points at best, in sight and no farther than the limit; -1 for none.</summary>
    public int FindFar(in Pose worldFromRay, IReadOnlyList<Entity> entities, float limitMeters, float scale, bool includesButtons)
    {
        Vector3 ahead = worldFromRay.Forward;
        int best = -1;
        float bestExcess = 1f;
        for (int i = 0; i < entities.Count; i++)
        {
            Entity entity = entities[i];
            bool isEligible = CanBeTaken(entity, entities) || (includesButtons && entity.Interaction is (ButtonInteraction or WalkerInteraction));
            float excess = isEligible ? ExcessOf(entity, worldFromRay.Position, ahead, limitMeters, scale) : 1f;
            if (excess < bestExcess && IsInSight(worldFromRay.Position, entity))
            {
                (bestExcess, best) = (excess, i);
            }
        }

        return best;
    }

    /// <summary>The socket that the ray points at best; -1 for none.</summary>
    public static int FindFarSocket(in Pose worldFromRay, IReadOnlyList<Entity> entities, float scale)
    {
        Vector3 ahead = worldFromRay.Forward;
        int best = -1;
        float bestExcess = 1f;
        for (int i = 0; i < entities.Count; i++)
        {
            float excess = entities[i].Interaction is SocketInteraction
                ? ExcessOf(entities[i], worldFromRay.Position, ahead, HandGeometry.RayReachMeters, scale)
                : 1f;
            if (excess < bestExcess)
            {
                (bestExcess, best) = (excess, i);
            }
        }

        return best;
    }

    public static bool CanBeTaken(Entity entity, IReadOnlyList<Entity> entities) => entity.Interaction switch
    {
        ButtonInteraction or FastenerInteraction => false,
        ControlInteraction => true,
        LooseInteraction => !entity.IsWorn && !entity.IsKeyInLock && (entity.Socketed < 0 || !entities[entity.Socketed].IsBlocked),
        _ => false,
    };

    /// <summary>Distance in meters from a world point to the nearest thing of the entity that a hand can hold.</summary>
    public static float DistanceTo(Entity entity, Vector3 pointInWorld, out Vector3 closestInMoving)
    {
        Vector3 point = entity.WorldFromMoving.Inverse.TransformPoint(pointInWorld);
        float best = float.PositiveInfinity;
        closestInMoving = Vector3.Zero;
        IReadOnlyList<CollisionShape> shapes = entity.GrabShapesInMoving;
        for (int i = 0; i < shapes.Count; i++)
        {
            float distance = ShapeDistance.FromPoint(shapes[i], point, out Vector3 closest);
            if (distance < best)
            {
                best = distance;
                closestInMoving = closest;
            }
        }

        return best;
    }

    /// <summary>How far off the ray the object is, as a share of what the ray's help allows; 1 and more is not pointed at.</summary>
    private static float ExcessOf(Entity entity, Vector3 origin, Vector3 ahead, float limitMeters, float scale)
    {
        Vector3 offset = entity.GazeCenterInWorld - origin;
        float along = DetMath.Dot(offset, ahead);
        if (along < LeastRayMeters || along > limitMeters)
        {
            return 1f;
        }

        float sideways = DetMath.Length(offset - (ahead * along));
        return sideways / ((Math.Min(entity.GazeRadiusMeters, 0.25f) + (along * AimConeTangent)) * scale);
    }

    private bool IsInSight(Vector3 origin, Entity entity)
    {
        Vector3 offset = entity.GazeCenterInWorld - origin;
        float distance = DetMath.Length(offset);
        return !physics.RayCast(origin, offset, distance, PhysicsBodies.SceneryGroup, out RayHit hit)
            || distance - hit.DistanceMeters < HousingMeters + entity.GazeRadiusMeters;
    }
}
