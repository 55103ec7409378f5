using System.Numerics;

namespace VRLab.Xr.Window;

/// <summary>What a player at a desk wants during one frame, whatever device they say it with.</summary>
/// <param name="Walk">+X right, +Y forward, at most 1 long.</param>
/// <param name="LookRadians">Turn to the left (+X) and up (+Y) in this frame.</param>
/// <param name="Cursor">Where the hand points: -1 to 1 over the window, +X right, +Y up.</param>
/// <param name="RollRadians">Turn of the wrist in this frame, clockwise as the player sees it.</param>
/// <param name="PushMeters">Farther from (+) or nearer to (-) the player in this frame.</param>
/// <param name="IsToHead">The hand goes to the head: to put on goggles or take them off.</param>
/// <param name="IsToOtherHand">The hand goes to the other one: to put on a glove.</param>
/// <param name="SwitchesHand">Once: the other hand takes over.</param>
public readonly record struct DesktopIntent(
    Vector2 Walk,
    Vector2 LookRadians,
    Vector2 Cursor,
    float RollRadians,
    float PushMeters,
    bool IsGrabbing,
    bool IsPoking,
    bool IsTriggering,
    bool IsToHead,
    bool IsToOtherHand,
    bool SwitchesHand,
    XrButtons Buttons);
