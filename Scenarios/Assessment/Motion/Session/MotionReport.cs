using VRLab.Assessment.Force;
using VRLab.Core;

namespace VRLab.Assessment.Motion;

/// <summary>Puts figures of motion into the form of report.json.</summary>
internal static class MotionReport
{
    public static ReportStepMotion Of(AssessmentResult result, StepMotion motion) => new(
        motion.Step.Name,
        motion.Participant.Value,
        Round(result.Evidence.SecondsAt(motion.FromTick)),
        Round(result.Evidence.SecondsAt(motion.ToTick)),
        Part(motion.Head),
        Part(motion.Left),
        Part(motion.Right),
        Round(motion.IdleSeconds),
        Round(motion.BimanualShare),
        Round(motion.HesitationSeconds),
        [.. motion.Tools.Select(tool => new ReportToolMotion(
            tool.Object.Name, tool.Hand == Hand.Left ? "left" : "right", Round(tool.HeldSeconds), tool.Motion is { } part ? Part(part) : null))],
        [.. motion.Gaze.Select(gaze => new ReportGaze(gaze.Object.Name, Round(gaze.Seconds), gaze.Looks))],
        result.Plan.Expert.FirstOrDefault(expert => expert.Step == motion.Step.Name),
        result.Evidence.Forces.Count + result.Evidence.Blows.Count > 0 ? [.. motion.Forces.Select(Force)] : null);

    private static ReportForce Force(ThingForce force) =>
        new(force.Object.Name, force.Kind.Word(), Round(force.Peak), Round(force.Limit), Round(force.SecondsAbove), force.TimesAbove);

    private static ReportPartMotion Part(PartMotion part) => new(
        Round(part.PathLengthMeters), Round(part.MeanSpeed), Round(part.PeakSpeed), Round(part.Sparc), Round(part.Ldlj), part.SpeedPeaks, Round(part.IdleShare));

    private static double? Round(double? value) => value is { } known ? Round(known) : null;

    // The sum turns a negative zero into zero, which JSON would print otherwise.
    private static double Round(double value) => Math.Round(value, 4) + 0.0;
}
