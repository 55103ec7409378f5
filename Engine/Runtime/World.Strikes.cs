using System.Numerics;
using VRLab.Core;
using VRLab.Physics;

namespace VRLab.Runtime;

/// <summary>Two things hit each other; <see cref="Other"/> is the room where it is no object that moves.</summary>
/// <param name="ImpulseNewtonSeconds">That went from one to the other in the tick of the blow.</param>
public readonly record struct Strike(ObjectId Object, ObjectId Other, Vector3 PointInWorld, float ApproachMetersPerSecond, float ImpulseNewtonSeconds);

/// <summary>What hit what, hard enough to be heard. Nothing of it decides a state.</summary>
public sealed partial class World
{
    private const float AudibleMetersPerSecond = 0.12f;

    /// <summary>A thing that bounces and chatters is heard at most so often.</summary>
    private const long RestTicks = 5;
    internal static readonly ObjectId Room = new("room");
    private readonly List<Strike> _strikes = new(16);
    private readonly Dictionary<int, long> _struckAtTick = [];
    private long _strikeTick;

    /// <summary>What hit what in the last tick; valid until the next.</summary>
    public ReadOnlySpan<Strike> Strikes => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_strikes);

    private void ReadStrikes()
    {
        _strikes.Clear();
        _strikeTick++;
        foreach (ref readonly ContactEvent contact in _physics.ContactEvents)
        {
            if (contact.Kind == ContactEventKind.Began && contact.ApproachSpeedMetersPerSecond >= AudibleMetersPerSecond)
            {
                AddStrike(contact);
            }
        }
    }

    private void AddStrike(in ContactEvent contact)
    {
        Entity? first = EntityOf(contact.BodyA);
        Entity? second = EntityOf(contact.BodyB);
        Entity? struck = first is { IsLoose: true } ? first : second is { IsLoose: true } ? second : null;
        if (struck is null || _strikeTick - _struckAtTick.GetValueOrDefault(struck.Index, -RestTicks) < RestTicks)
        {
            return;
        }

        _struckAtTick[struck.Index] = _strikeTick;
        Entity? other = ReferenceEquals(struck, first) ? second : first;
        _strikes.Add(new Strike(struck.Id, other?.Id ?? Room, contact.PointInWorld, contact.ApproachSpeedMetersPerSecond, ImpulseOf(contact)));
    }

    private float ImpulseOf(in ContactEvent contact)
    {
        float sum = 0;
        foreach (ref readonly ContactReport report in _physics.Contacts)
        {
            sum += report.BodyA == contact.BodyA && report.BodyB == contact.BodyB ? report.NormalImpulseNewtonSeconds : 0;
        }

        return sum;
    }

    private Entity? EntityOf(BodyHandle body)
    {
        for (int i = 0; i < _entities.Count; i++)
        {
            if (_entities[i].HasBody && _entities[i].Body == body)
            {
                return _entities[i];
            }
        }

        return null;
    }
}
