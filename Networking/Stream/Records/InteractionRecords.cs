using System.Numerics;
using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream;

/// <summary>How the participant takes part from this tick on; before the first, the standard holds.</summary>
[StreamRecord(RecordKind.LearnerSettingsChanged), MessagePackObject]
public readonly partial record struct LearnerSettingsChanged([property: Key(0)] LearnerSettings Settings);

/// <summary>What a hand of the participant is about to act on; the target is empty where it is nothing.</summary>
[StreamRecord(RecordKind.HoverChanged), MessagePackObject]
public readonly partial record struct HoverChanged(
    [property: Key(0)] Hand Hand, [property: Key(1)] HoverKind Hover, [property: Key(2)] ObjectId Target);

/// <summary>A contact, detent or click that the participant's hand feels; amplitude 0 to 1.</summary>
[StreamRecord(RecordKind.HapticPulsed), MessagePackObject]
public readonly partial record struct HapticPulsed(
    [property: Key(0)] Hand Hand, [property: Key(1)] float Amplitude, [property: Key(2)] float Seconds);

/// <summary>The tip of a held tool began, or ceased, to touch or to aim at something.</summary>
[StreamRecord(RecordKind.TipTouched), MessagePackObject]
public readonly partial record struct TipTouched(
    [property: Key(0)] ObjectId Tool, [property: Key(1)] ObjectId Target, [property: Key(2)] bool IsTouching);

/// <summary>The second axis of a control (a joystick's) changed; 0 to 1, 0.5 in the middle.</summary>
[StreamRecord(RecordKind.ControlAxisChanged), MessagePackObject]
public readonly partial record struct ControlAxisChanged([property: Key(0)] ObjectId Object, [property: Key(1)] float Position);

/// <summary>Where the participant would arrive, on the floor; written while they aim, and once when they cease.</summary>
[StreamRecord(RecordKind.TeleportAimed), MessagePackObject]
public readonly partial record struct TeleportAimed(
    [property: Key(0)] Hand Hand, [property: Key(1)] bool IsAiming, [property: Key(2)] bool IsAllowed, [property: Key(3)] Vector3 WorldTarget);

/// <summary>The participant went to the safe place, where the clock stands still, or came back.</summary>
[StreamRecord(RecordKind.SafePlaceChanged), MessagePackObject]
public readonly partial record struct SafePlaceChanged([property: Key(0)] bool IsInside);

/// <summary>A control clicked into a detent, or a torque wrench at its torque.</summary>
[StreamRecord(RecordKind.ControlClicked), MessagePackObject]
public readonly partial record struct ControlClicked([property: Key(0)] ObjectId Object, [property: Key(1)] Hand Hand);

[StreamRecord(RecordKind.PinPulled), MessagePackObject]
public readonly partial record struct PinPulled([property: Key(0)] ObjectId Tool, [property: Key(1)] Hand Hand);
