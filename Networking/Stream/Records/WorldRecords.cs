using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream;

/// <summary>The moving part of an object (or the whole of a loose one) is now here. Written only for what moved.</summary>
[StreamRecord(RecordKind.EntityMoved), MessagePackObject]
public readonly partial record struct EntityMoved([property: Key(0)] ObjectId Object, [property: Key(1)] Pose WorldFromObject);

/// <summary>A control's normalized position changed (0 = closed, off, released; 1 = fully open, on, pressed).</summary>
[StreamRecord(RecordKind.ControlChanged), MessagePackObject]
public readonly partial record struct ControlChanged([property: Key(0)] ObjectId Object, [property: Key(1)] float Position);

[StreamRecord(RecordKind.ObjectGrabbed), MessagePackObject]
public readonly partial record struct ObjectGrabbed([property: Key(0)] ObjectId Object, [property: Key(1)] Hand Hand);

[StreamRecord(RecordKind.ObjectReleased), MessagePackObject]
public readonly partial record struct ObjectReleased([property: Key(0)] ObjectId Object, [property: Key(1)] Hand Hand);

/// <summary>An object entered (or left) a socket.</summary>
[StreamRecord(RecordKind.ObjectSnapped), MessagePackObject]
public readonly partial record struct ObjectSnapped(
    [property: Key(0)] ObjectId Object, [property: Key(1)] ObjectId Socket, [property: Key(2)] bool IsInside);

/// <summary>A participant put a wearable on (or took it off).</summary>
[StreamRecord(RecordKind.ObjectWorn), MessagePackObject]
public readonly partial record struct ObjectWorn([property: Key(0)] ObjectId Object, [property: Key(1)] bool IsWorn);

[StreamRecord(RecordKind.ButtonPressed), MessagePackObject]
public readonly partial record struct ButtonPressed([property: Key(0)] ObjectId Object, [property: Key(1)] Hand Hand);

[StreamRecord(RecordKind.ObjectTouched), MessagePackObject]
public readonly partial record struct ObjectTouched([property: Key(0)] ObjectId Object, [property: Key(1)] Hand Hand);

/// <summary>A participant's head gaze settled on an object.</summary>
[StreamRecord(RecordKind.ObjectLookedAt), MessagePackObject]
public readonly partial record struct ObjectLookedAt([property: Key(0)] ObjectId Object);

/// <summary>A process quantity, in the SI unit that the process model declares.</summary>
[StreamRecord(RecordKind.ProcessValue), MessagePackObject]
public readonly partial record struct ProcessValue([property: Key(0)] QuantityId Quantity, [property: Key(1)] double Value);

/// <summary>The learner's floor is now here: they joined, or moved or turned by the sticks.</summary>
[StreamRecord(RecordKind.ParticipantMoved), MessagePackObject]
public readonly partial record struct ParticipantMoved([property: Key(0)] Pose WorldFromStage);

/// <summary>A lamp shines (0 dark .. 1 bright).</summary>
[StreamRecord(RecordKind.LampChanged), MessagePackObject]
public readonly partial record struct LampChanged([property: Key(0)] ObjectId Object, [property: Key(1)] float Brightness);
