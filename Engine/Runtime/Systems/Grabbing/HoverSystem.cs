using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>Says what each hand is about to act on, so that it can be shown before it is done.</summary>
internal sealed class HoverSystem(TargetFinder finder, PointerSystem pointers)
{
    public void Update(LearnerBody learner, HandBody hand, IReadOnlyList<Entity> entities)
    {
        if (!hand.IsActive)
        {
            hand.Hover.Set(HoverKind.None, -1);
        }
        else if (hand.HeldEntity >= 0)
        {
            HoverSocket(learner, hand, entities[hand.HeldEntity], entities);
        }
        else
        {
            HoverTarget(learner, hand, entities);
        }
    }

    private void HoverTarget(LearnerBody learner, HandBody hand, IReadOnlyList<Entity> entities)
    {
        float scale = learner.Settings.EffectiveTargetScale;
        int near = TargetFinder.FindNear(hand.WorldFromGrip.Position, entities, TargetFinder.ReachMeters * scale);
        if (near >= 0)
        {
            hand.Hover.Set(HoverKind.Near, near);
            return;
        }

        Pose ray = RayOf(learner, hand);
        float limit = Math.Min(HandGeometry.RayReachMeters, pointers.DistanceAlong(ray));
        hand.Hover.Set(HoverKind.Far, finder.FindFar(ray, entities, limit, scale, learner.Settings.ActsFromAfar));
    }

    private static void HoverSocket(LearnerBody learner, HandBody hand, Entity held, IReadOnlyList<Entity> entities)
    {
        if (!held.IsLoose)
        {
            hand.Hover.Set(HoverKind.None, -1);
            return;
        }

        int socket = NearSocket(held, entities);
        if (socket < 0 && learner.Settings.ActsFromAfar)
        {
            int far = TargetFinder.FindFarSocket(RayOf(learner, hand), entities, learner.Settings.EffectiveTargetScale);
            socket = far >= 0 && SocketSystem.Fits(held, entities[far]) ? far : -1;
        }

        HoverKind kind = socket < 0 ? HoverKind.None
            : SocketSystem.Fits(held, entities[socket]) ? HoverKind.SocketValid : HoverKind.SocketInvalid;
        hand.Hover.Set(kind, socket);
    }

    /// <summary>The socket that a thing let go here would snap into; else one that it lies in and that refuses it.</summary>
    private static int NearSocket(Entity held, IReadOnlyList<Entity> entities)
    {
        int best = -1;
        float bestCost = float.PositiveInfinity;
        for (int i = 0; i < entities.Count; i++)
        {
            if (entities[i].Interaction is SocketInteraction socket)
            {
                float share = DetMath.Distance(held.WorldFromMoving.Position, entities[i].WorldFromSocket.Position) / (float)socket.RadiusMeters;
                float cost = SocketSystem.Fits(held, entities[i]) ? share : share + 1f;
                if (share <= 1f && cost < bestCost)
                {
                    (best, bestCost) = (i, cost);
                }
            }
        }

        return best;
    }

    private static Pose RayOf(LearnerBody learner, HandBody hand) =>
        learner.Settings.GazePoints && hand.Side == learner.PointingHand.Side ? learner.WorldFromHead : hand.WorldFromAim;
}
