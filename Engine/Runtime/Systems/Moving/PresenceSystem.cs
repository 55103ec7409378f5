using System.Numerics;
using VRLab.Core;
using VRLab.Physics;

namespace VRLab.Runtime;

/// <summary>Lets loose things and people appear, and takes them away: what is absent has no body and lies far under the floor, out of everybody's reach.</summary>
internal sealed class PresenceSystem(PhysicsWorld physics, SocketSystem sockets)
{
    private static readonly Pose Nowhere = Pose.At(new Vector3(0f, -40f, 0f));

    public void Set(Entity entity, bool isPresent, in Pose? worldFromObject, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        entity.IsLeaving = !isPresent && !entity.IsAbsent;
        if (isPresent)
        {
            Appear(entity, worldFromObject ?? entity.WorldFromObject);
        }
        else
        {
            Update(entity, entities, events);
        }
    }

    /// <summary>Takes away what was in the way of going before; call once a tick.</summary>
    public void Update(IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        for (int i = 0; i < entities.Count; i++)
        {
            Update(entities[i], entities, events);
        }
    }

    private void Update(Entity entity, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        if (!entity.IsLeaving || entity.IsHeld || entity.IsWorn)
        {
            return;
        }

        entity.IsLeaving = false;
        entity.IsAbsent = true;
        sockets.Remove(entity, entities, ParticipantId.Host, Hand.Right, events);
        PhysicsBodies.StopLeaning(physics, entity);
        if (entity.HasBody)
        {
            PhysicsBodies.Park(physics, entity, Nowhere);
        }

        entity.WorldFromMoving = Nowhere;
        WalkSystem.Stop(entity);
    }

    private void Appear(Entity entity, in Pose worldFromObject)
    {
        if (!entity.IsAbsent)
        {
            return;
        }

        entity.IsAbsent = false;
        entity.WorldFromMoving = worldFromObject;
        WalkSystem.Stop(entity);
        if (entity.IsLoose)
        {
            PhysicsBodies.Unpark(physics, entity);
        }
    }
}
