using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream;

[StreamRecord(RecordKind.ChapterBegan), MessagePackObject]
public readonly partial record struct ChapterBegan([property: Key(0)] ChapterId Chapter);

/// <summary>The step's predecessors are done: it can be done now, and its clock runs.</summary>
[StreamRecord(RecordKind.StepOffered), MessagePackObject]
public readonly partial record struct StepOffered([property: Key(0)] StepId Step);

/// <summary>The step's condition came true, by the record's participant. Repeats are counted from 1.</summary>
[StreamRecord(RecordKind.StepPerformed), MessagePackObject]
public readonly partial record struct StepPerformed([property: Key(0)] StepId Step, [property: Key(1)] int Occurrence);

/// <summary>A hazard was raised. Cause names the object, step or quantity that brought it about; empty where none did.</summary>
[StreamRecord(RecordKind.HazardRaised), MessagePackObject]
public readonly partial record struct HazardRaised([property: Key(0)] HazardId Hazard, [property: Key(1)] string Cause);

[StreamRecord(RecordKind.WarningFired), MessagePackObject]
public readonly partial record struct WarningFired([property: Key(0)] string TextKey);

/// <summary>Guidance said something: a prompt, a hint or a warning, by the key of its text.</summary>
[StreamRecord(RecordKind.Spoken), MessagePackObject]
public readonly partial record struct Spoken([property: Key(0)] string Speaker, [property: Key(1)] string TextKey, [property: Key(2)] ObjectId Source);

[StreamRecord(RecordKind.ObjectHighlighted), MessagePackObject]
public readonly partial record struct ObjectHighlighted([property: Key(0)] ObjectId Object, [property: Key(1)] bool IsOn);
