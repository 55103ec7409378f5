using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>
/// Key switches: without its key in the lock the knob stands fast; with it the key turns it. The key comes out by pulling at the knob
/// where it stands at zero.
/// </summary>
internal sealed class KeySystem(GrabSystem grabs)
{
    private const float PullMeters = 0.06f;
    private const double WithdrawableAt = 0.03;

    public void Update(Entity lockedKnob, Entity key, IReadOnlyList<Entity> entities, IReadOnlyList<LearnerBody> learners, List<WorldEvent> events)
    {
        key.IsKeyInLock = key.Socketed >= 0;
        lockedKnob.IsBlocked = !key.IsKeyInLock;
        for (int i = 0; key.IsKeyInLock && i < learners.Count; i++)
        {
            Pull(learners[i], learners[i].Left, lockedKnob, key, entities, events);
            Pull(learners[i], learners[i].Right, lockedKnob, key, entities, events);
        }
    }

    private void Pull(LearnerBody learner, HandBody hand, Entity knob, Entity key, IReadOnlyList<Entity> entities, List<WorldEvent> events)
    {
        bool isPulled = hand.HeldEntity == knob.Index && knob.Position < WithdrawableAt
            && DetMath.Distance(hand.WorldFromGrip.Position, hand.Far.HandStart) > PullMeters;
        if (isPulled)
        {
            bool wasLatched = hand.IsLatched;
            grabs.Drop(learner, hand, entities, events);
            key.IsKeyInLock = false;
            grabs.Take(learner, hand, key, isFar: false, entities, events);
            hand.KeepClosed(wasLatched);
        }
    }
}
