using System.Numerics;
using VRLab.Core;

namespace VRLab.Stream.Link;

/// <summary>What a participant may say to the host, who trusts nobody.</summary>
internal static class InputPolicy
{
    private const float FarthestMeters = 1000f;
    private const float LargestDeflection = 2f;
    private const int LongestName = 64;
    private const int LongestReportText = 256;

    /// <summary>Why the record is refused, or null where it is fine.</summary>
    /// <exception cref="ProblemException">The body is damaged.</exception>
    public static string? Refuse(in RecordEnvelope envelope) => envelope.Kind switch
    {
        RecordKind.LearnerInput => IsPlausible(envelope.Read<LearnerInput>()) ? null : "a number, pose or command of an input is out of its range",
        RecordKind.LearnerSettingsChanged => IsPlausible(envelope.Read<LearnerSettingsChanged>().Settings) ? null : "a setting is out of its range",
        RecordKind.Utterance => IsPlausible(envelope.Read<Utterance>(), envelope.Tick) ? null : "an utterance has no words or too many, some that cannot be printed, or is not of this time",
        RecordKind.ParticipantJoined => IsPlausible(envelope.Read<ParticipantJoined>()) ? null : $"a name or role has more than {LongestName} characters, or some that cannot be printed",
        RecordKind.ClientReport => IsPlausible(envelope.Read<ClientReport>()) ? null : $"a report has a text of more than {LongestReportText} characters, or an impossible number",
        _ => $"a participant may not write {envelope.Kind} records",
    };

    private static bool IsPlausible(in ParticipantJoined who) =>
        IsText(who.Name, LongestName) && IsText(who.Role, LongestName) && IsText(who.Headset, LongestReportText) && IsText(who.Learner, LongestName);

    private static bool IsPlausible(in ClientReport report) =>
        report is { FrameCount: >= 0, FramesDrawn: >= 0 }
        && IsAmount(report.CpuMillisecondsMedian) && IsAmount(report.CpuMillisecondsP99) && IsAmount(report.AllocatedBytesPerFrame)
        && IsText(report.OperatingSystem, LongestReportText) && IsText(report.VulkanDevice, LongestReportText) && IsText(report.OpenXrRuntime, LongestReportText);

    private static bool IsPlausible(in Utterance said, long tick) =>
        said.IsPossibleAt(tick) && said.Confidence is >= 0f and <= 1f && Enum.IsDefined(said.Source)
        && IsText(said.Text, Utterance.LongestText, hasLines: true) && IsText(said.Language, Utterance.LongestLanguage) && IsText(said.TextKey, Utterance.LongestTextKey);

    private static bool IsPlausible(in LearnerInput input) =>
        IsPlausible(input.StageFromHead) && IsPlausible(input.Left) && IsPlausible(input.Right) && Enum.IsDefined(input.Command);

    /// <summary>What else is too much is clamped where it is used.</summary>
    private static bool IsPlausible(in LearnerSettings settings) =>
        settings.RaiseMeters is >= -2f and <= 2f && settings.DwellSeconds is >= 0f and <= 3600f
        && float.IsFinite(settings.TargetScale) && float.IsFinite(settings.TurnStepRadians) && float.IsFinite(settings.TimeLimitFactor)
        && Enum.IsDefined(settings.Hands) && Enum.IsDefined(settings.Turn) && Enum.IsDefined(settings.Move)
        && Enum.IsDefined(settings.GrabBy) && Enum.IsDefined(settings.UseBy);

    private static bool IsPlausible(in HandInput hand) =>
        IsPlausible(hand.StageFromGrip) && IsPlausible(hand.StageFromAim)
        && IsDeflection(hand.Trigger) && IsDeflection(hand.Squeeze) && IsDeflection(hand.Thumbstick.X) && IsDeflection(hand.Thumbstick.Y);

    private static bool IsPlausible(in Pose pose) => IsNear(pose.Position) && IsRotation(pose.Orientation);

    private static bool IsNear(Vector3 v) => Math.Abs(v.X) <= FarthestMeters && Math.Abs(v.Y) <= FarthestMeters && Math.Abs(v.Z) <= FarthestMeters;

    private static bool IsDeflection(float value) => Math.Abs(value) <= LargestDeflection;

    private static bool IsAmount(double value) => double.IsFinite(value) && value >= 0.0;

    /// <param name="hasLines">It may be broken into lines, as what authors write often is.</param>
    private static bool IsText(string? text, int longest, bool hasLines = false)
    {
        bool isText = text is not null && text.Length <= longest;
        for (int i = 0; isText && i < text!.Length; i++)
        {
            isText = !char.IsControl(text[i]) || (hasLines && text[i] == '\n');
        }

        return isText;
    }

    /// <summary>A unit quaternion up to rounding, or all zeros where a pose is absent.</summary>
    private static bool IsRotation(Quaternion q)
    {
        const float Tolerance = 0.01f;
        float lengthSquared = (q.X * q.X) + (q.Y * q.Y) + (q.Z * q.Z) + (q.W * q.W);
        return lengthSquared == 0f || Math.Abs(lengthSquared - 1f) <= Tolerance;
    }
}
