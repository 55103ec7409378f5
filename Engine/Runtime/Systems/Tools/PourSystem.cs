using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>
/// Pouring: a container tilted beyond what its filling bears lets liquid run over its lip into the container below, or spills it.
/// Nothing is lost: what all containers hold and what was spilled add up to what there was.
/// </summary>
internal sealed class PourSystem
{
    /// <summary>Full, it runs over at this tilt; empty, at <see cref="EmptyTiltRadians"/> (a cup's lip against its bottom).</summary>
    private const double FullTiltRadians = 0.15;
    private const double EmptyTiltRadians = 1.75;

    /// <summary>Speed over the lip when it is far beyond that.</summary>
    private const double LipMetersPerSecond = 0.06;
    private const double FullFlowRadians = 0.8;
    private const double SqueezedCubicMetersPerSecond = 25e-6;
    private const float CatchMarginMeters = 0.02f;
    private const float HighestFallMeters = 0.7f;

    /// <summary>What ran beside, in cubic meters.</summary>
    public double SpilledCubicMeters { get; private set; }

    public void Update(IReadOnlyList<Entity> entities, IReadOnlyList<LearnerBody> learners, List<WorldEvent> events)
    {
        for (int i = 0; i < entities.Count; i++)
        {
            if (entities[i].Interaction is ContainerInteraction container)
            {
                Pour(entities[i], container, entities, learners, events);
            }
        }
    }

    public void AddToHash(ref StateHash hash) => hash.Add(SpilledCubicMeters);

    private void Pour(
        Entity entity, ContainerInteraction container, IReadOnlyList<Entity> entities, IReadOnlyList<LearnerBody> learners, List<WorldEvent> events)
    {
        double volume = entity.Position * container.CapacityCubicMeters;
        double flow = container.IsSqueezed ? SqueezedFlow(entity, learners) : TiltedFlow(entity, container);
        double poured = Math.Min(volume, flow * SimulationTime.TimestepSeconds);
        int receiver = poured > 0.0 ? FindReceiver(entity, container, entities) : -1;
        if (poured > 0.0)
        {
            entity.Position = (volume - poured) / container.CapacityCubicMeters;
            SpilledCubicMeters += receiver >= 0 ? Receive(entities[receiver], poured) : poured;
        }

        Tell(entity, receiver, entities, events);
    }

    private static double TiltedFlow(Entity entity, ContainerInteraction container)
    {
        double up = Math.Clamp(MouthOf(entity).TransformDirection(Vector3.UnitY).Y, -1f, 1f);
        double tilt = DetMath.Atan2(DetMath.Sqrt((float)(1.0 - (up * up))), up);
        double holds = FullTiltRadians + ((EmptyTiltRadians - FullTiltRadians) * (1.0 - entity.Position));
        double opening = Math.Clamp((tilt - holds) / FullFlowRadians, 0.0, 1.0);
        return opening * LipMetersPerSecond * Math.PI * container.MouthRadiusMeters * container.MouthRadiusMeters;
    }

    private static double SqueezedFlow(Entity entity, IReadOnlyList<LearnerBody> learners)
    {
        float pulled = 0f;
        for (int i = 0; entity.IsHeld && i < learners.Count; i++)
        {
            pulled = Math.Max(pulled, learners[i].Left.HeldEntity == entity.Index ? learners[i].Left.Use : 0f);
            pulled = Math.Max(pulled, learners[i].Right.HeldEntity == entity.Index ? learners[i].Right.Use : 0f);
        }

        return pulled > 0.05f ? pulled * SqueezedCubicMetersPerSecond : 0.0;
    }

    /// <summary>The highest container whose mouth lies under the lip; -1 for none.</summary>
    private static int FindReceiver(Entity source, ContainerInteraction container, IReadOnlyList<Entity> entities)
    {
        Vector3 lip = LipOf(source, container);
        int best = -1;
        float bestHeight = float.NegativeInfinity;
        for (int i = 0; i < entities.Count; i++)
        {
            if (i == source.Index || entities[i].Interaction is not ContainerInteraction other)
            {
                continue;
            }

            Vector3 mouth = MouthOf(entities[i]).Position;
            Vector3 offset = lip - mouth;
            float beside = DetMath.Sqrt((offset.X * offset.X) + (offset.Z * offset.Z));
            bool isUnder = offset.Y > -CatchMarginMeters && offset.Y < HighestFallMeters && beside <= other.MouthRadiusMeters + CatchMarginMeters;
            if (isUnder && mouth.Y > bestHeight)
            {
                (best, bestHeight) = (i, mouth.Y);
            }
        }

        return best;
    }

    /// <summary>Fills the receiver; what does not fit comes back.</summary>
    private static double Receive(Entity receiver, double cubicMeters)
    {
        double capacity = ((ContainerInteraction)receiver.Interaction!).CapacityCubicMeters;
        double taken = Math.Min(cubicMeters, capacity * (1.0 - receiver.Position));
        receiver.Position += taken / capacity;
        return cubicMeters - taken;
    }

    private static Vector3 LipOf(Entity entity, ContainerInteraction container)
    {
        Pose mouth = MouthOf(entity);
        Vector3 up = mouth.TransformDirection(Vector3.UnitY);
        Vector3 downhill = DetMath.Normalize(new Vector3(up.X, 0f, up.Z), Vector3.Zero);
        return container.IsSqueezed ? mouth.Position : mouth.Position + (downhill * (float)(container.MouthRadiusMeters * Math.Max(0f, up.Y)));
    }

    private static Pose MouthOf(Entity entity) => entity.WorldFromMoving * entity.ObjectFromTip;

    private static void Tell(Entity entity, int receiver, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        if (receiver == entity.TipTarget)
        {
            return;
        }

        if (entity.TipTarget >= 0)
        {
            events.Add(new WorldEvent(WorldEventKind.TipLeft, entity.Holder, entity.HolderHand, entity.Id, entities[entity.TipTarget].Id));
        }

        entity.TipTarget = receiver;
        if (receiver >= 0)
        {
            events.Add(new WorldEvent(WorldEventKind.TipTouched, entity.Holder, entity.HolderHand, entity.Id, entities[receiver].Id));
        }
    }
}
