using System.Numerics;
using VRLab.Core;
using VRLab.Physics;

namespace VRLab.Runtime;

/// <summary>
/// Cables and hoses: an end that is held or plugged in lets the other no farther than the cable is long; a hand that pulls on slips off. An
/// end that lies loose is dragged along. A cable one of whose ends is absent holds nothing.
/// </summary>
internal sealed class CableSystem(PhysicsWorld physics)
{
    private const float StrongestNewtons = 450f;

    /// <summary>The share of the excess length that is taken back in a second.</summary>
    private const float TautPerSecond = 12f;

    public void Update(Entity from, Entity to, float lengthMeters)
    {
        if (from.IsAbsent || to.IsAbsent)
        {
            from.TetherMeters = to.TetherMeters = 0f;
            return;
        }

        Tether(from, to, lengthMeters);
        Tether(to, from, lengthMeters);
        Vector3 offset = to.WorldFromMoving.Position - from.WorldFromMoving.Position;
        float distance = DetMath.Length(offset);
        float inverseMass = InverseMassOf(from) + InverseMassOf(to);
        if (distance <= lengthMeters || inverseMass <= 0f)
        {
            return;
        }

        Vector3 along = offset / distance;
        float parting = DetMath.Dot(VelocityOf(to) - VelocityOf(from), along);
        float impulse = (parting + ((distance - lengthMeters) * TautPerSecond)) / inverseMass;
        impulse = Math.Clamp(impulse, 0f, StrongestNewtons * SimulationTime.TimestepSeconds);
        Pull(from, along * impulse);
        Pull(to, along * -impulse);
    }

    private static void Tether(Entity end, Entity other, float lengthMeters)
    {
        end.TetherMeters = IsFast(other) ? lengthMeters : 0f;
        end.TetherInWorld = other.WorldFromMoving.Position;
    }

    private static bool IsFast(Entity end) => !end.HasBody || end.IsHeld;

    private float InverseMassOf(Entity end) => IsFast(end) ? 0f : 1f / physics.GetMass(end.Body);

    private Vector3 VelocityOf(Entity end) => end.HasBody ? physics.GetVelocity(end.Body).Linear : Vector3.Zero;

    private void Pull(Entity end, Vector3 impulse)
    {
        if (!IsFast(end) && impulse != Vector3.Zero)
        {
            physics.ApplyImpulse(end.Body, impulse, physics.GetCenterOfMass(end.Body));
        }
    }
}
