using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Assessment.Motion;

/// <summary>Gathers the trails of all participants from the records of a session. Memory grows by 36 bytes a tick and participant.</summary>
internal sealed class MotionCollector
{
    private readonly List<MotionTrail> _trails = [];

    public void Add(long tick, ParticipantId participant, in LearnerInput input) => TrailOf(participant).Add(tick, input);

    public void LookAt(long tick, ParticipantId participant, ObjectId target) => TrailOf(participant).LookAt(tick, target);

    public void Grab(long tick, ParticipantId participant, in ObjectGrabbed grabbed) => TrailOf(participant).Grab(tick, grabbed.Object, grabbed.Hand);

    public void Release(long tick, ParticipantId participant, in ObjectReleased released) => TrailOf(participant).Release(tick, released.Hand);

    public IReadOnlyList<MotionTrail> End(long tick)
    {
        foreach (MotionTrail trail in _trails)
        {
            trail.End(tick);
        }

        return [.. _trails.Where(trail => trail.Count > 0)];
    }

    private MotionTrail TrailOf(ParticipantId participant)
    {
        foreach (MotionTrail trail in _trails)
        {
            if (trail.Participant == participant)
            {
                return trail;
            }
        }

        _trails.Add(new MotionTrail(participant));
        return _trails[^1];
    }
}
