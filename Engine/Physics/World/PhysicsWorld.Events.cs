using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics;

public sealed partial class PhysicsWorld
{
    private ContactEvent[] _events = [];
    private ContactReport[] _reports = [];
    private int _eventCount;
    private int _deliveredEvents;
    private int _reportCount;

    /// <summary>Contacts that began or ended since the step before the last one. Valid until the next step.</summary>
    public ReadOnlySpan<ContactEvent> ContactEvents => _events.AsSpan(0, _eventCount);

    /// <summary>Everything awake that touched in the last step, with the impulses that went through. Valid until the next step.</summary>
    public ReadOnlySpan<ContactReport> Contacts => _reports.AsSpan(0, _reportCount);

    /// <summary>The sum of normal impulses on a body during the last step, newton seconds: what presses on it, for over-force checks.</summary>
    public float ContactImpulseOn(BodyHandle handle)
    {
        IndexOf(handle);
        float sum = 0;
        for (int i = 0; i < _reportCount; i++)
        {
            if (_reports[i].BodyA == handle || _reports[i].BodyB == handle)
            {
                sum += _reports[i].NormalImpulseNewtonSeconds;
            }
        }

        return sum;
    }

    /// <summary>Keeps what was added between two steps (removals), drops what the caller has had a step to read.</summary>
    private void BeginEvents()
    {
        int fresh = _eventCount - _deliveredEvents;
        Array.Copy(_events, _deliveredEvents, _events, 0, fresh);
        _eventCount = fresh;
    }

    private void AddEvent(ContactEventKind kind, in ContactPair pair)
    {
        if (_eventCount == _events.Length)
        {
            throw Full("contact events in one step", nameof(PhysicsSettings.ContactCapacity));
        }

        Vector3 point = pair.PointCount > 0 ? pair.Points[0].Position : _bodies[pair.BodyB].Center;
        _events[_eventCount++] = new ContactEvent(
            kind, HandleOf(pair.BodyA), HandleOf(pair.BodyB), point, pair.Normal, Math.Max(0f, pair.ApproachSpeed));
    }

    /// <summary>Writes the solver's results back into the pairs.</summary>
    private void StoreContacts()
    {
        _reportCount = 0;
        for (int m = 0; m < _manifoldCount; m++)
        {
            ref readonly ContactConstraint manifold = ref _manifolds[m];
            ref ContactPair pair = ref _pairs[manifold.Pair];
            float sum = 0;
            for (int i = 0; i < manifold.PointCount; i++)
            {
                ref readonly PointConstraint solved = ref _points[manifold.FirstPoint + i];
                ref ContactPoint point = ref pair.Points[i];
                point.NormalImpulse = solved.NormalImpulse;
                point.FrictionImpulse = (manifold.TangentU * solved.ImpulseU) + (manifold.TangentV * solved.ImpulseV);
                float limit = 0.999f * manifold.Friction * solved.NormalImpulse;
                point.IsSticking = solved.NormalImpulse > 0 && DetMath.LengthSquared(point.FrictionImpulse) < limit * limit;
                sum += solved.TotalImpulse;
            }

            StoreReport(ref pair, sum);
        }
    }

    private void StoreReport(ref ContactPair pair, float impulse)
    {
        if (impulse <= 0)
        {
            return;
        }

        if (!pair.IsTouching)
        {
            pair.IsTouching = true;
            AddEvent(ContactEventKind.Began, pair);
        }

        Vector3 point = pair.Points[0].Position;
        Vector3 velocity = RelativeVelocity(pair, point);
        Vector3 sliding = velocity - (pair.Normal * DetMath.Dot(velocity, pair.Normal));
        _reports[_reportCount++] = new ContactReport(
            HandleOf(pair.BodyA), HandleOf(pair.BodyB), point, pair.Normal, impulse, DetMath.Length(sliding));
    }

    private int FinishEvents()
    {
        _deliveredEvents = _eventCount;
        int touching = 0;
        for (int i = 0; i < _pairLimit; i++)
        {
            touching += _pairs[i].IsUsed && _pairs[i].IsTouching ? 1 : 0;
        }

        return touching;
    }
}
