using VRLab.Assessment.Force;
using VRLab.Core;

namespace VRLab.Assessment.Motion;

/// <summary>Figures of motion for each step that was performed, from the trails of a session.</summary>
internal static class StepMotions
{
    private const double RestMetersPerSecond = 0.05;
    private const double StartMetersPerSecond = 0.1;

    public static IReadOnlyList<StepMotion> Of(SessionEvidence evidence, IReadOnlyList<AssessedStep> steps, IReadOnlyList<ForceStretch> forces) =>
        [.. steps.Select(step => Of(evidence, step, forces)).OfType<StepMotion>()];

    private static StepMotion? Of(SessionEvidence evidence, AssessedStep step, IReadOnlyList<ForceStretch> forces)
    {
        MotionTrail? trail = evidence.Trails.FirstOrDefault(trail => trail.Participant == step.PerformedBy);
        return trail is not null && step is { WorkedFromTick: { } from, PerformedTick: { } to } && Of(trail, step.Plan.Id, from, to) is { } motion
            ? motion with { Forces = ThingForces.Of(forces, trail.Participant, from, to) }
            : null;
    }

    private static StepMotion? Of(MotionTrail trail, StepId step, long fromTick, long toTick)
    {
        (PartMotion Motion, double[] Speed)? head = PartOf(trail, BodyPart.Head, fromTick, toTick);
        (PartMotion Motion, double[] Speed)? left = PartOf(trail, BodyPart.Left, fromTick, toTick);
        (PartMotion Motion, double[] Speed)? right = PartOf(trail, BodyPart.Right, fromTick, toTick);
        if (head is not { } h || left is not { } l || right is not { } r)
        {
            return null;
        }

        return new StepMotion(
            step,
            trail.Participant,
            fromTick,
            toTick,
            h.Motion,
            l.Motion,
            r.Motion,
            SecondsWhere(h.Speed.Length, i => h.Speed[i] < RestMetersPerSecond && l.Speed[i] < RestMetersPerSecond && r.Speed[i] < RestMetersPerSecond),
            BimanualShare(l.Speed, r.Speed),
            Hesitation(l.Speed, r.Speed),
            [.. ToolsOf(trail, fromTick, toTick)],
            [.. GazeOf(trail, fromTick, toTick)]);
    }

    private static (PartMotion Motion, double[] Speed)? PartOf(MotionTrail trail, BodyPart part, long fromTick, long toTick)
    {
        if (trail.Between(part, fromTick, toTick) is not { } samples)
        {
            return null;
        }

        EvenMotion motion = MotionAnalysis.FilterEven(samples, MotionOptions.StandardFilterHertz);
        double[] speed = SpeedProfile.Of(motion);
        double path = StretchFigures.PathOf(motion, speed);
        double peak = speed.Max();
        return (new PartMotion(
            path,
            path / motion.DurationSeconds,
            peak,
            SpectralArcLength.Of(speed, motion.SampleHertz)?.Value,
            DimensionlessJerk.LogOf(speed, motion.SampleHertz),
            SpeedProfile.PeakCount(speed, peak),
            SpeedProfile.IdleSeconds(speed, motion.SampleHertz, RestMetersPerSecond) / motion.DurationSeconds), speed);
    }

    private static double SecondsWhere(int count, Func<int, bool> holds) => SimulationTime.SecondsAt(Enumerable.Range(0, count).Count(holds));

    private static double? BimanualShare(double[] left, double[] right)
    {
        int any = Enumerable.Range(0, left.Length).Count(i => left[i] >= RestMetersPerSecond || right[i] >= RestMetersPerSecond);
        int both = Enumerable.Range(0, left.Length).Count(i => left[i] >= RestMetersPerSecond && right[i] >= RestMetersPerSecond);
        return any > 0 ? (double)both / any : null;
    }

    private static double? Hesitation(double[] left, double[] right)
    {
        int first = Enumerable.Range(0, left.Length).FirstOrDefault(i => left[i] > StartMetersPerSecond || right[i] > StartMetersPerSecond, -1);
        return first >= 0 ? SimulationTime.SecondsAt(first) : null;
    }

    private static IEnumerable<ToolMotion> ToolsOf(MotionTrail trail, long fromTick, long toTick)
    {
        foreach (HoldEvidence hold in trail.Holds.Where(hold => hold.FromTick < toTick && hold.ToTick > fromTick))
        {
            long from = Math.Max(hold.FromTick, fromTick);
            long to = Math.Min(hold.ToTick, toTick);
            BodyPart part = hold.Hand == Hand.Left ? BodyPart.Left : BodyPart.Right;
            yield return new ToolMotion(hold.Object, hold.Hand, SimulationTime.SecondsAt(to - from), PartOf(trail, part, from, to)?.Motion);
        }
    }

    private static IEnumerable<GazeDwell> GazeOf(MotionTrail trail, long fromTick, long toTick)
    {
        var looks = trail.Gazes
            .Select(gaze => (gaze.Object, From: Math.Max(gaze.FromTick, fromTick), To: Math.Min(gaze.ToTick, toTick)))
            .Where(gaze => gaze.To > gaze.From);
        return looks.GroupBy(gaze => gaze.Object)
            .Select(group => new GazeDwell(group.Key, SimulationTime.SecondsAt(group.Sum(gaze => gaze.To - gaze.From)), group.Count()))
            .OrderByDescending(dwell => dwell.Seconds);
    }
}
