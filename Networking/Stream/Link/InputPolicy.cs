using System.Numerics;
using VRLab.Core;

namespace VRLab.Stream.Link;

/// <summary>What a participant may say to the host, who trusts nobody.</summary>
internal static class InputPolicy
{
    private const float FarthestMeters = 1000f;

    /// <summary>Why the record is refused, or null where it is fine.</summary>
    /// <exception cref="ProblemException">The body is damaged.</exception>
    public static string? Refuse(in RecordEnvelope envelope) => envelope.Kind switch
    {
        RecordKind.LearnerInput => IsPlausible(envelope.Read<LearnerInput>()) ? null : "an input has a number that is not finite, or a pose more than a kilometer away",
        RecordKind.LearnerSettingsChanged => IsPlausible(envelope.Read<LearnerSettingsChanged>().Settings) ? null : "a setting is not finite",
        RecordKind.Utterance => envelope.Read<Utterance>().IsPossibleAt(envelope.Tick) ? null : "an utterance has no words or too many, or is not of this time",
        RecordKind.ParticipantJoined => Check(envelope.Read<ParticipantJoined>()),
        RecordKind.ParticipantLeft => Check(envelope.Read<ParticipantLeft>()),
        RecordKind.ClientReport => Check(envelope.Read<ClientReport>()),
        _ => $"a participant may not write {envelope.Kind} records",
    };

    private static string? Check<T>(in T record)
        where T : struct => null;

    private static bool IsPlausible(in LearnerInput input) => IsPlausible(input.StageFromHead) && IsPlausible(input.Left) && IsPlausible(input.Right);

    private static bool IsPlausible(in LearnerSettings settings) =>
        float.IsFinite(settings.RaiseMeters) && float.IsFinite(settings.DwellSeconds) && float.IsFinite(settings.TargetScale)
        && float.IsFinite(settings.TurnStepRadians) && float.IsFinite(settings.TimeLimitFactor);

    private static bool IsPlausible(in HandInput hand) =>
        IsPlausible(hand.StageFromGrip) && IsPlausible(hand.StageFromAim)
        && float.IsFinite(hand.Trigger) && float.IsFinite(hand.Squeeze) && float.IsFinite(hand.Thumbstick.X) && float.IsFinite(hand.Thumbstick.Y);

    private static bool IsPlausible(in Pose pose) => IsNear(pose.Position) && IsRotation(pose.Orientation);

    private static bool IsNear(Vector3 v) => Math.Abs(v.X) <= FarthestMeters && Math.Abs(v.Y) <= FarthestMeters && Math.Abs(v.Z) <= FarthestMeters;

    /// <summary>A unit quaternion up to rounding, or all zeros where a pose is absent.</summary>
    private static bool IsRotation(Quaternion q)
    {
        const float Tolerance = 0.01f;
        float lengthSquared = (q.X * q.X) + (q.Y * q.Y) + (q.Z * q.Z) + (q.W * q.W);
        return lengthSquared == 0f || Math.Abs(lengthSquared - 1f) <= Tolerance;
    }
}
