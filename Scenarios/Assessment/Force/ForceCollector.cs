using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Assessment.Force;

/// <summary>Gathers forces and blows from the records of a session. A blow is put down to who has one of the two things in hand, or let it go just before.</summary>
internal sealed class ForceCollector
{
    /// <summary>A thing let go falls no longer than this: 20 m.</summary>
    private const double LongestFallSeconds = 2;

    private readonly List<ForceEvidence> _forces = [];
    private readonly List<BlowEvidence> _blows = [];
    private readonly Dictionary<ObjectId, (ParticipantId Holder, int Hands, long? LetGoTick)> _holders = [];

    public IReadOnlyList<ForceEvidence> Forces => _forces;

    public IReadOnlyList<BlowEvidence> Blows => _blows;

    public void Take(long tick, ParticipantId participant, object record)
    {
        switch (record)
        {
            case ObjectGrabbed grabbed:
                int others = _holders.TryGetValue(grabbed.Object, out var before) && before.Holder == participant ? before.Hands : 0;
                _holders[grabbed.Object] = (participant, others + 1, null);
                break;
            case ObjectReleased released when _holders.TryGetValue(released.Object, out var held) && held.Holder == participant:
                int left = Math.Max(0, held.Hands - 1);
                _holders[released.Object] = (participant, left, left == 0 ? tick : null);
                break;
            case ForceExerted force:
                _forces.Add(new ForceEvidence(tick, participant, force.Hand, force.Object, force.ForceNewtons, force.TorqueNewtonMeters, force.On));
                break;
            case ContactStruck { ImpulseNewtonSeconds: > 0 } struck when (HolderOf(struck.Object, tick) ?? HolderOf(struck.Other, tick)) is { } by:
                _blows.Add(new BlowEvidence(tick, by, struck.Object, struck.ImpulseNewtonSeconds));
                _blows.Add(new BlowEvidence(tick, by, struck.Other, struck.ImpulseNewtonSeconds));
                break;
            default:
                break;
        }
    }

    private ParticipantId? HolderOf(ObjectId thing, long tick) =>
        _holders.TryGetValue(thing, out var held) && (held.LetGoTick is not { } letGo || tick - letGo <= SimulationTime.TicksFrom(LongestFallSeconds)) ? held.Holder : null;
}
