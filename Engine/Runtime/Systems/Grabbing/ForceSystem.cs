using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>What a hand exerts on what it holds, as a gauge with a tenth of a second of damping reads it; all zero when it lets go.</summary>
/// <param name="ForceNewtons">The weight carried is part of it.</param>
/// <param name="TorqueNewtonMeters">Of a tool on a fastener, the greatest while it turned.</param>
/// <param name="On">The fastener; empty where there is none.</param>
public readonly record struct HandForce(
    ParticipantId Participant, Hand Hand, ObjectId Object, float ForceNewtons, float TorqueNewtonMeters, ObjectId On);

/// <summary>
/// Gauges at the hands: each tenth of a second the mean force of what is held (means, because a contact's single ticks say little), told where it
/// differs from what was told last. Nothing of it decides a state. What flies into a hand is not held yet.
/// </summary>
internal sealed class ForceSystem(GrabSystem grabs)
{
    private const int WindowTicks = 9;
    private const float LeastChange = 1f;
    private const float LeastShareOfChange = 0.1f;
    private static readonly ObjectId Nothing = new("");
    private readonly List<Gauge> _gauges = new(8);
    private readonly List<HandForce> _forces = new(8);

    /// <summary>What changed in the last tick; valid until the next.</summary>
    public ReadOnlySpan<HandForce> Forces => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_forces);

    public void Join(LearnerBody learner)
    {
        _gauges.Add(new Gauge(learner, learner.Left));
        _gauges.Add(new Gauge(learner, learner.Right));
    }

    public void Clear() => _forces.Clear();

    public void Update(IReadOnlyList<Entity> entities)
    {
        _forces.Clear();
        for (int i = 0; i < _gauges.Count; i++)
        {
            Gauge gauge = _gauges[i];
            if (gauge.Entity != gauge.Hand.HeldEntity)
            {
                Begin(gauge, entities);
            }

            if (gauge.Entity >= 0)
            {
                Read(gauge, entities);
            }
        }
    }

    private void Begin(Gauge gauge, IReadOnlyList<Entity> entities)
    {
        if (gauge.Told != default)
        {
            Tell(gauge, entities[gauge.Entity], default, Nothing);
        }

        gauge.Entity = gauge.Hand.HeldEntity;
        gauge.Reset(FastenerAt(gauge, entities)?.Position ?? 0);
    }

    private void Read(Gauge gauge, IReadOnlyList<Entity> entities)
    {
        gauge.Sum += gauge.Hand.Far.IsActive ? Vector3.Zero : grabs.ForceOf(gauge.Learner, gauge.Hand);
        Entity? fastener = FastenerAt(gauge, entities);
        if (fastener is not null && fastener.Position != gauge.FastenerPosition)
        {
            gauge.Torque = Math.Max(gauge.Torque, (float)FastenerSystem.TorqueAt((FastenerInteraction)fastener.Interaction!, fastener.Position));
        }

        gauge.FastenerPosition = fastener?.Position ?? 0;
        if (++gauge.Ticks < WindowTicks)
        {
            return;
        }

        (float Force, float Torque) level = (DetMath.Length(gauge.Sum) / WindowTicks, gauge.Torque);
        if (HasChanged(gauge.Told.Force, level.Force) || HasChanged(gauge.Told.Torque, level.Torque))
        {
            Tell(gauge, entities[gauge.Entity], level, level.Torque > 0 && fastener is not null ? fastener.Id : Nothing);
        }

        gauge.Reset(gauge.FastenerPosition);
    }

    private void Tell(Gauge gauge, Entity held, (float Force, float Torque) level, ObjectId on)
    {
        gauge.Told = level;
        _forces.Add(new HandForce(gauge.Learner.Participant, gauge.Hand.Side, held.Id, level.Force, level.Torque, on));
    }

    private static bool HasChanged(float told, float now) => Math.Abs(now - told) > Math.Max(LeastChange, LeastShareOfChange * told);

    private static Entity? FastenerAt(Gauge gauge, IReadOnlyList<Entity> entities) =>
        gauge.Entity >= 0 && entities[gauge.Entity] is { Interaction: ToolInteraction, TipTarget: >= 0 } tool && entities[tool.TipTarget].Interaction is FastenerInteraction
            ? entities[tool.TipTarget]
            : null;

    private sealed class Gauge(LearnerBody learner, HandBody hand)
    {
        public LearnerBody Learner { get; } = learner;

        public HandBody Hand { get; } = hand;

        public int Entity { get; set; } = -1;

        public (float Force, float Torque) Told { get; set; }

        public Vector3 Sum { get; set; }

        public float Torque { get; set; }

        public double FastenerPosition { get; set; }

        public int Ticks { get; set; }

        public void Reset(double fastenerPosition)
        {
            (Sum, Torque, Ticks) = (Vector3.Zero, 0f, 0);
            FastenerPosition = fastenerPosition;
        }
    }
}
