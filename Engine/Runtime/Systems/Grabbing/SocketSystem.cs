using System.Numerics;
using VRLab.Core;
using VRLab.Physics;

namespace VRLab.Runtime;

/// <summary>
/// Places where things snap in: a thing let go within the socket's radius takes the socket's pose and stays until a
/// hand takes it out. A blocked socket (a closed cover, say) neither takes nor gives.
/// </summary>
internal sealed class SocketSystem(PhysicsWorld physics)
{
    /// <summary>Snaps the item into the socket that it lies in; where it lies in none, into the one that the hand points at.</summary>
    public void TrySnap(
        Entity item, IReadOnlyList<Entity> entities, Entity? pointedAt, ParticipantId participant, Hand hand, List<WorldEvent> events)
    {
        Entity? socket = FindSocket(item, entities) ?? pointedAt;
        if (socket is not null && Fits(item, socket))
        {
            Place(item, socket);
            events.Add(new WorldEvent(WorldEventKind.Snapped, participant, hand, item.Id, socket.Id));
        }
    }

    /// <summary>True where the socket would take the item now.</summary>
    public static bool Fits(Entity item, Entity socket) =>
        socket.Interaction is SocketInteraction interaction && socket.Socketed < 0 && !socket.IsBlocked && Accepts(interaction, item.Id);

    /// <summary>Puts the item into the socket without anybody's hand: the start of a session.</summary>
    public void Place(Entity item, Entity socket)
    {
        item.Socketed = socket.Index;
        socket.Socketed = item.Index;
        item.WorldFromMoving = socket.WorldFromSocket;
        PhysicsBodies.Park(physics, item, socket.WorldFromSocket);
    }

    public void Remove(Entity item, IReadOnlyList<Entity> entities, ParticipantId participant, Hand hand, List<WorldEvent> events)
    {
        if (item.Socketed < 0)
        {
            return;
        }

        Entity socket = entities[item.Socketed];
        item.Socketed = -1;
        socket.Socketed = -1;
        PhysicsBodies.Unpark(physics, item);
        events.Add(new WorldEvent(WorldEventKind.Unsnapped, participant, hand, item.Id, socket.Id));
    }

    private static Entity? FindSocket(Entity item, IReadOnlyList<Entity> entities)
    {
        Entity? best = null;
        float bestDistance = float.PositiveInfinity;
        for (int i = 0; i < entities.Count; i++)
        {
            Entity socket = entities[i];
            if (!Fits(item, socket))
            {
                continue;
            }

            var interaction = (SocketInteraction)socket.Interaction!;
            float distance = DetMath.Distance(item.WorldFromMoving.Position, socket.WorldFromSocket.Position);
            if (distance <= interaction.RadiusMeters && distance < bestDistance)
            {
                (best, bestDistance) = (socket, distance);
            }
        }

        return best;
    }

    private static bool Accepts(SocketInteraction socket, ObjectId item)
    {
        for (int i = 0; i < socket.Accepts.Count; i++)
        {
            if (socket.Accepts[i] == item)
            {
                return true;
            }
        }

        return false;
    }
}
