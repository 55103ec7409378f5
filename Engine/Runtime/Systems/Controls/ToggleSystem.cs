using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>Tumblers: a fingertip that comes to one flips it over; it has to leave before it flips again.</summary>
internal static class ToggleSystem
{
    private const float FingertipMeters = 0.012f;

    public static void Update(Entity toggle, IReadOnlyList<LearnerBody> learners)
    {
        bool isPoked = false;
        for (int i = 0; i < learners.Count && !toggle.IsHeld; i++)
        {
            LearnerBody learner = learners[i];
            float reach = FingertipMeters * learner.Settings.EffectiveTargetScale;
            isPoked |= Poke(toggle, learner, learner.Left, reach) || Poke(toggle, learner, learner.Right, reach);
        }

        if (isPoked && !toggle.IsPoked && !toggle.IsBlocked)
        {
            ControlDrive.Activate(toggle, toggle.Position > 0.5 ? 0.0 : 1.0);
        }

        toggle.IsPoked = isPoked;
    }

    private static bool Poke(Entity toggle, LearnerBody learner, HandBody hand, float reachMeters)
    {
        if (!hand.IsFree || hand.IsSqueezing || TargetFinder.DistanceTo(toggle, hand.FingertipInWorld, out _) > reachMeters)
        {
            return false;
        }

        toggle.Holder = learner.Participant;
        toggle.HolderHand = hand.Side;
        return true;
    }
}
