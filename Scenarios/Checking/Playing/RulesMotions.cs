using VRLab.Core;

namespace VRLab.Checking;

/// <summary>Controls that move by themselves in a world without motors: evenly to where they are sent.</summary>
internal sealed class RulesMotions
{
    private readonly List<Motion> _motions = [];

    private readonly record struct Motion(ObjectId Control, double Goal, double PerTick);

    public void Begin(ObjectId control, double from, double goal, double seconds)
    {
        _motions.RemoveAll(motion => motion.Control == control);
        _motions.Add(new Motion(control, goal, Math.Abs(goal - from) / Math.Max(1, SimulationTime.TicksFrom(seconds))));
    }

    public bool IsMoving(ObjectId control) => _motions.Exists(motion => motion.Control == control);

    /// <summary>One tick's way; what is blocked stays for good, and so does what has arrived.</summary>
    public void Advance(RulesWorld world)
    {
        for (int i = _motions.Count - 1; i >= 0; i--)
        {
            Motion motion = _motions[i];
            double left = motion.Goal - world.ControlPosition(motion.Control);
            bool isBlocked = world.Blocked.Contains(motion.Control);
            if (!isBlocked)
            {
                world.Turn(motion.Control, motion.Goal - left + Math.Clamp(left, -motion.PerTick, motion.PerTick));
            }

            if (isBlocked || Math.Abs(left) <= motion.PerTick)
            {
                _motions.RemoveAt(i);
            }
        }
    }
}
