using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream;

/// <summary>The first record: everything that a later reader needs to run or score the session again.</summary>
[StreamRecord(RecordKind.SessionHeader), MessagePackObject]
public readonly partial record struct SessionHeader(
    [property: Key(0)] int FormatVersion,
    [property: Key(1)] string SessionName,
    [property: Key(2)] string ScenarioId,
    [property: Key(3)] string ScenarioVersion,
    [property: Key(4)] string ScenarioHash,
    [property: Key(5)] ulong Seed,
    [property: Key(6)] int TicksPerSecond,
    [property: Key(7)] string Mode,
    [property: Key(8)] long StartedAtUnixMilliseconds,
    [property: Key(9)] string ProgramVersion);

[StreamRecord(RecordKind.ParticipantJoined), MessagePackObject]
public readonly partial record struct ParticipantJoined(
    [property: Key(0)] string Name,
    [property: Key(1)] string Role,
    [property: Key(2)] string Headset,
    [property: Key(3)] string Learner)
{
    /// <summary>What <see cref="Learner"/> says where a virtual learner moves head and hands.</summary>
    public const string Auto = "auto";

    /// <summary>What <see cref="Learner"/> says where the rules alone are played, without head and hands.</summary>
    public const string Rules = "rules";

    /// <summary>No person.</summary>
    public bool IsVirtual => Learner is Auto or Rules;
}

[StreamRecord(RecordKind.ParticipantLeft), MessagePackObject]
public readonly partial record struct ParticipantLeft([property: Key(0)] string Reason);

/// <summary>From here on somebody else moves the participant: a guest who came late, or a virtual learner for one who is gone. The role stays.</summary>
[StreamRecord(RecordKind.ParticipantReplaced), MessagePackObject]
public readonly partial record struct ParticipantReplaced(
    [property: Key(0)] string Name,
    [property: Key(1)] string Headset,
    [property: Key(2)] string Learner);

/// <summary>The last record of a session that came to its end (a recording without it was cut short).</summary>
[StreamRecord(RecordKind.SessionEnded), MessagePackObject]
public readonly partial record struct SessionEnded([property: Key(0)] string Reason);

/// <summary>A hash of the whole simulation state after the tick; the parts say where a divergence began.</summary>
[StreamRecord(RecordKind.StateHash), MessagePackObject]
public readonly partial record struct StateHashRecord(
    [property: Key(0)] ulong Whole,
    [property: Key(1)] ulong Physics,
    [property: Key(2)] ulong Interaction,
    [property: Key(3)] ulong Process,
    [property: Key(4)] ulong Rules);

/// <summary>All records of the tick are written: a reader that keeps step with the host may show it.</summary>
[StreamRecord(RecordKind.TickCompleted), MessagePackObject]
public readonly partial record struct TickCompleted([property: Key(0)] long Tick);

/// <summary>What a participant's program measured of itself: frames, time and memory, and what it ran on.</summary>
[StreamRecord(RecordKind.ClientReport), MessagePackObject]
public readonly partial record struct ClientReport(
    [property: Key(0)] long FrameCount,
    [property: Key(1)] long FramesDrawn,
    [property: Key(2)] double CpuMillisecondsMedian,
    [property: Key(3)] double CpuMillisecondsP99,
    [property: Key(4)] double AllocatedBytesPerFrame,
    [property: Key(5)] string OperatingSystem,
    [property: Key(6)] string VulkanDevice,
    [property: Key(7)] string OpenXrRuntime);
