using VRLab.Assessment.Force;
using VRLab.Core;

namespace VRLab.Assessment.Motion;

/// <summary>How one part of the body, or a tool, moved.</summary>
/// <param name="Sparc">Nearer to zero is smoother; null where it did not move.</param>
public sealed record PartMotion(
    double PathLengthMeters, double MeanSpeed, double PeakSpeed, double? Sparc, double? Ldlj, int SpeedPeaks, double IdleShare);

/// <summary>A tool in a hand during a step; it moves as the grip does.</summary>
public sealed record ToolMotion(ObjectId Object, Hand Hand, double HeldSeconds, PartMotion? Motion);

/// <summary>How long the gaze dwelt on an object during a step.</summary>
public sealed record GazeDwell(ObjectId Object, double Seconds, int Looks);

/// <summary>
/// How a step was done, from its performer's head and hands between the ticks that are its own time. Places are low-passed at 10 Hz (see
/// <see cref="ButterworthFilter"/>), at rest is slower than 0.05 m/s.
/// </summary>
/// <param name="IdleSeconds">Head and both hands at rest.</param>
/// <param name="BimanualShare">Of the time in which a hand moved, the share in which both did; null where none moved.</param>
/// <param name="HesitationSeconds">From the beginning of the step's own time to the first motion of a hand above 0.1 m/s; null where none came.</param>
public sealed record StepMotion(
    StepId Step,
    ParticipantId Participant,
    long FromTick,
    long ToTick,
    PartMotion Head,
    PartMotion Left,
    PartMotion Right,
    double IdleSeconds,
    double? BimanualShare,
    double? HesitationSeconds,
    IReadOnlyList<ToolMotion> Tools,
    IReadOnlyList<GazeDwell> Gaze)
{
    /// <summary>What things had to bear.</summary>
    public IReadOnlyList<ThingForce> Forces { get; init; } = [];

    public double Seconds => SimulationTime.SecondsAt(ToTick - FromTick);
}
