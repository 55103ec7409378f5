using System.Numerics;
using VRLab.Core;
using VRLab.Core.MessagePack;

namespace VRLab.Stream;

[Flags]
public enum HandButtons : byte
{
    None = 0,

    /// <summary>A / X.</summary>
    Primary = 1,

    /// <summary>B / Y.</summary>
    Secondary = 2,
    Menu = 4,
    StickClick = 8,

    /// <summary>A bare hand, not a controller: pinching takes as well as the fist.</summary>
    BareHand = 16,

    /// <summary>A bare hand whose palm is turned to the face: the gesture for the menu.</summary>
    PalmToFace = 32,
}

/// <summary>One controller or tracked hand, in stage space. The grip pose is the palm (OpenXR grip), the aim pose points (OpenXR aim).</summary>
[MessagePackObject]
public readonly partial record struct HandInput(
    [property: Key(0)] bool IsActive,
    [property: Key(1)] Pose StageFromGrip,
    [property: Key(2)] Pose StageFromAim,
    [property: Key(3)] float Trigger,
    [property: Key(4)] float Squeeze,
    [property: Key(5)] Vector2 Thumbstick,
    [property: Key(6)] HandButtons Buttons);

/// <summary>
/// All that a learner did in one tick, and all that the simulation needs of them: running a session again means feeding
/// these. Where a tick has none, the last one holds.
/// </summary>
[StreamRecord(RecordKind.LearnerInput), MessagePackObject]
public readonly partial record struct LearnerInput(
    [property: Key(0)] Pose StageFromHead,
    [property: Key(1)] HandInput Left,
    [property: Key(2)] HandInput Right,
    [property: Key(3)] bool IsFocused,
    [property: Key(4)] LearnerCommand Command = LearnerCommand.None)
{
    public HandInput HandOf(Hand hand) => hand == Hand.Left ? Left : Right;
}
