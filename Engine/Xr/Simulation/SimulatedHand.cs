using System.Numerics;
using VRLab.Core;

namespace VRLab.Xr.Simulation;

/// <summary>What a simulated controller does, in stage space. Grip and aim pose are the same in this headset.</summary>
/// <param name="Trigger">0 to 1.</param>
/// <param name="Squeeze">0 to 1.</param>
/// <param name="FingerCurl">Of all fingers, 0 open to 1 closed, for the tracked hand's joints.</param>
/// <param name="IsHandTracked">The hand's joints are reported too.</param>
public readonly record struct SimulatedHand(
    bool IsActive,
    Pose StageFromGrip,
    float Trigger,
    float Squeeze,
    Vector2 Thumbstick,
    XrButtons Buttons,
    float FingerCurl = 0,
    bool IsHandTracked = true)
{
    /// <summary>Of thumb and index finger, where they curl otherwise than the rest: a pinch.</summary>
    public float? PinchCurl { get; init; }

    public static SimulatedHand Inactive => new(false, Pose.Identity, 0, 0, Vector2.Zero, XrButtons.None, IsHandTracked: false);
}
