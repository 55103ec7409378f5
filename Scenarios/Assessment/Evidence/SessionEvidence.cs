using VRLab.Assessment.Force;
using VRLab.Assessment.Motion;
using VRLab.Core;
using VRLab.Stream;

namespace VRLab.Assessment;

/// <summary>Someone who took part, from their joining to their leaving (the end of the recording where they stayed).</summary>
public sealed record ParticipantEvidence(ParticipantId Id, ParticipantJoined Joined, long JoinedTick)
{
    /// <summary>Who else moved the participant, each from a tick on: a guest who came late, or a virtual learner for one who had gone.</summary>
    public IReadOnlyList<(long FromTick, ParticipantReplaced By)> Successors { get; init; } = [];

    /// <summary>The kind of learner who moved the participant at a tick.</summary>
    public string LearnerAt(long tick) => Successors.LastOrDefault(one => one.FromTick <= tick) is { By.Learner: { } learner } ? learner : Joined.Learner;

    /// <summary>Who moved the participant longest until a tick, all their times taken together; of two with equal times the earlier.</summary>
    public ParticipantJoined MovedLongestUntil(long lastTick)
    {
        (long FromTick, ParticipantJoined Who)[] movers =
        [
            (JoinedTick, Joined),
            .. Successors.Select(one => (one.FromTick, Joined with { Name = one.By.Name, Headset = one.By.Headset, Learner = one.By.Learner })),
        ];
        long[] ends = [.. movers.Skip(1).Select(mover => mover.FromTick), lastTick];
        return movers.Zip(ends, (mover, end) => (mover.Who, Ticks: end - mover.FromTick))
            .GroupBy(time => (time.Who.Name, time.Who.IsVirtual))
            .MaxBy(times => times.Sum(time => time.Ticks))!.First().Who;
    }
}

/// <summary>A step was offered or performed; an offer has occurrence 0.</summary>
public readonly record struct StepEvidence(long Tick, ParticipantId Participant, StepId Step, int Occurrence);

public readonly record struct HazardEvidence(long Tick, ParticipantId Participant, HazardId Hazard, string Cause);

public readonly record struct ChapterEvidence(long Tick, ChapterId Chapter);

/// <summary>How an object was handled.</summary>
public enum HandlingKind
{
    Taken,
    LetGo,
    Turned,
    Pressed,
    Touched,
    PutIn,
    TakenOut,
    PutOn,
    TakenOff,
}

/// <summary>A participant handled an object. Controls move by the host's word; who turned them is who took hold of them last.</summary>
/// <param name="Position">Where a control now stands, 0 .. 1.</param>
/// <param name="Socket">Where an object was put in or taken out; empty for other kinds.</param>
public readonly record struct HandlingEvidence(
    long Tick, ParticipantId Participant, ObjectId Object, HandlingKind Kind, float Position = 0, string Socket = "");

/// <summary>Guidance said a text or a warning fired.</summary>
public readonly record struct GuidanceEvidence(long Tick, string TextKey, bool IsWarning);

/// <summary>A participant said something.</summary>
/// <param name="To">Who was addressed; the host stands for everybody.</param>
/// <param name="TextKey">The text of the scenario that it says; empty where it says none.</param>
public readonly record struct SpeechEvidence(long FromTick, long ToTick, ParticipantId Participant, ParticipantId To, string Text, string TextKey)
{
    public double Seconds => SimulationTime.SecondsAt(ToTick - FromTick);
}

public readonly record struct CurvePoint(long Tick, double Value);

/// <summary>The course of one process quantity, in SI units, as it was recorded (only changes are).</summary>
public sealed record CurveEvidence(QuantityId Quantity, IReadOnlyList<CurvePoint> Points);

/// <summary>
/// What assessment needs of a recording, gathered in one pass by <see cref="EvidenceCollector"/>; lists are in stream order.
/// </summary>
public sealed record SessionEvidence(
    SessionHeader Header,
    IReadOnlyList<ParticipantEvidence> Participants,
    IReadOnlyList<StepEvidence> Offered,
    IReadOnlyList<StepEvidence> Performed,
    IReadOnlyList<HazardEvidence> Hazards,
    IReadOnlyList<ChapterEvidence> Chapters,
    IReadOnlyList<HandlingEvidence> Handling,
    IReadOnlyList<GuidanceEvidence> Guidance,
    IReadOnlyList<CurveEvidence> Curves,
    IReadOnlyList<ClientReport> ClientReports,
    int StateHashCount,
    long FirstTick,
    long LastTick,
    string? EndReason)
{
    /// <summary>Steps that this session did not ask for: another alternative, a branch not taken, a condition that did not hold.</summary>
    public IReadOnlyList<StepId> Excused { get; init; } = [];

    /// <summary>Time limits were so many times longer for who took part.</summary>
    public double TimeLimitFactor { get; init; } = 1.0;

    /// <summary>Spans in which somebody was in the safe place and the scenario's clock stood still; ticks, in order.</summary>
    public IReadOnlyList<(long From, long To)> Rests { get; init; } = [];

    /// <summary>Seconds of the scenario's own clock between two ticks.</summary>
    public double WorkingSeconds(long from, long to)
    {
        long rested = 0;
        foreach ((long restFrom, long restTo) in Rests)
        {
            rested += Math.Max(0, Math.Min(to, restTo) - Math.Max(from, restFrom));
        }

        return SimulationTime.SecondsAt(to - from - rested);
    }

    /// <summary>What participants said; what guidance says is not among it.</summary>
    public IReadOnlyList<SpeechEvidence> Speech { get; init; } = [];

    /// <summary>What hands exerted on what they held; empty for recordings of programs that did not tell.</summary>
    public IReadOnlyList<ForceEvidence> Forces { get; init; } = [];

    /// <summary>What hit something in a hand or just out of it.</summary>
    public IReadOnlyList<BlowEvidence> Blows { get; init; } = [];

    /// <summary>Where the participants' heads and hands were, what they held and looked at.</summary>
    public IReadOnlyList<MotionTrail> Trails { get; init; } = [];

    /// <summary>
    /// True when the session did not come to its own end: the learner left, the headset was lost, or the recording has no end mark
    /// because the program was killed or the power failed.
    /// </summary>
    public bool IsInterrupted => EndReason is null or "left" or "interrupted" or "headset-lost" or "failed";

    public double DurationSeconds => SimulationTime.SecondsAt(LastTick - FirstTick);

    /// <summary>Seconds since the session's first tick.</summary>
    public double SecondsAt(long tick) => SimulationTime.SecondsAt(tick - FirstTick);
}
