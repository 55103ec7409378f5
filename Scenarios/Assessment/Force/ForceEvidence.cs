using VRLab.Core;

namespace VRLab.Assessment.Force;

/// <summary>From this tick on a hand exerts this on what it holds; zero where it let go.</summary>
/// <param name="On">The fastener that a tool turns; empty where there is none.</param>
public readonly record struct ForceEvidence(
    long Tick, ParticipantId Participant, Hand Hand, ObjectId Object, double Newtons, double NewtonMeters, ObjectId On)
{
    /// <summary>False where the hand let go.</summary>
    public bool IsExerted => Newtons > 0 || NewtonMeters > 0;
}

/// <summary>A thing was hit, or hit something, in somebody's hand or just out of it.</summary>
public readonly record struct BlowEvidence(long Tick, ParticipantId Participant, ObjectId Object, double NewtonSeconds);
