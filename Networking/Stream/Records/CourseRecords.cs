using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream;

/// <summary>The step is not asked for in this session: another alternative was done, its branch was not taken, or its condition does not hold.</summary>
[StreamRecord(RecordKind.StepExcused), MessagePackObject]
public readonly partial record struct StepExcused([property: Key(0)] StepId Step);

[StreamRecord(RecordKind.VariableChanged), MessagePackObject]
public readonly partial record struct VariableChanged([property: Key(0)] VariableId Variable, [property: Key(1)] double Value);

[StreamRecord(RecordKind.TimerStarted), MessagePackObject]
public readonly partial record struct TimerStarted([property: Key(0)] VariableId Timer);

/// <summary>A sound of the scenario's sound list begins at an object; an empty object is everywhere.</summary>
[StreamRecord(RecordKind.SoundPlayed), MessagePackObject]
public readonly partial record struct SoundPlayed([property: Key(0)] string Sound, [property: Key(1)] ObjectId Source);

/// <summary>A sound of the scenario's sound list goes on at an object from here, or ends.</summary>
[StreamRecord(RecordKind.SoundSustained), MessagePackObject]
public readonly partial record struct SoundSustained([property: Key(0)] string Sound, [property: Key(1)] ObjectId Source, [property: Key(2)] bool IsOn);

/// <summary>An instructor, or the scenario itself, brought a fault about. From an instructor it is an input: a replay injects it again.</summary>
[StreamRecord(RecordKind.FaultInjected), MessagePackObject]
public readonly partial record struct FaultInjected([property: Key(0)] FaultId Fault, [property: Key(1)] bool IsFromInstructor);

/// <summary>Which of several ways this session takes, drawn at its beginning.</summary>
[StreamRecord(RecordKind.BranchTaken), MessagePackObject]
public readonly partial record struct BranchTaken([property: Key(0)] VariableId Choice, [property: Key(1)] VariableId Branch);

/// <summary>
/// The scenario's whole text: at the start of a session in which its author works on it, and each time that it has changed under way. It is an input: a
/// replay goes on with it from that tick.
/// </summary>
[StreamRecord(RecordKind.ScenarioWritten), MessagePackObject]
public readonly partial record struct ScenarioWritten([property: Key(0)] string Hash, [property: Key(1)] string Text);
