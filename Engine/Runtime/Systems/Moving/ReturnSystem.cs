using System.Numerics;
using VRLab.Core;
using VRLab.Physics;

namespace VRLab.Runtime;

/// <summary>Brings back what is lost: loose things that fell through the world or over its edge, and what its author wants back in its place.</summary>
internal sealed class ReturnSystem(PhysicsWorld physics, SocketSystem sockets, WalkableArea area)
{
    private const float UnderFloorMeters = 0.5f;
    private const float BeyondWallsMeters = 2f;
    private const float AwayMeters = 0.25f;
    private const double LostSeconds = 1.0;

    public void Update(IReadOnlyList<Entity> entities)
    {
        for (int i = 0; i < entities.Count; i++)
        {
            Entity entity = entities[i];
            if (entity.Interaction is LooseInteraction loose)
            {
                double patience = PatienceOf(entity, loose);
                entity.AwayTicks = patience > 0.0 ? entity.AwayTicks + 1 : 0;
                if (patience > 0.0 && entity.AwayTicks >= SimulationTime.TicksFrom(patience))
                {
                    Return(entity, entities);
                }
            }
        }
    }

    private double PatienceOf(Entity entity, LooseInteraction loose)
    {
        if (entity.IsHeld || entity.IsWorn || entity.IsAbsent || entity.IsLeaning || entity.Socketed >= 0)
        {
            return 0.0;
        }

        Vector3 place = entity.WorldFromMoving.Position;
        if (IsLost(place))
        {
            return LostSeconds;
        }

        bool isAway = DetMath.Distance(place, entity.WorldFromObject.Position) > AwayMeters;
        return isAway ? loose.ReturnSeconds : 0.0;
    }

    private bool IsLost(Vector3 place) =>
        place.Y < -UnderFloorMeters || DetMath.Distance(area.Clamp(place), place) > BeyondWallsMeters;

    private void Return(Entity entity, IReadOnlyList<Entity> entities)
    {
        entity.AwayTicks = 0;
        PhysicsBodies.Replace(physics, entity, entity.WorldFromObject);
        for (int i = 0; i < entities.Count; i++)
        {
            if (entities[i].Interaction is SocketInteraction { Initially: { } home } && home == entity.Id && SocketSystem.Fits(entity, entities[i]))
            {
                sockets.Place(entity, entities[i]);
                return;
            }
        }
    }
}
