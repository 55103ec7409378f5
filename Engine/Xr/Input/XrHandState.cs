using System.Numerics;
using VRLab.Core;

namespace VRLab.Xr;

/// <summary>
/// One controller or tracked hand, in stage space. The grip pose lies in the palm, the aim pose points along its -Z. A hand without
/// a controller presses the trigger by pinching and squeezes by closing the fist.
/// </summary>
/// <param name="IsActive">False where nothing is held or tracked; the poses are then the last known.</param>
/// <param name="Trigger">0 to 1.</param>
/// <param name="Squeeze">0 to 1.</param>
/// <param name="Thumbstick">-1 to 1; +X right, +Y forward.</param>
public readonly record struct XrHandState(
    bool IsActive,
    Pose StageFromGrip,
    Pose StageFromAim,
    float Trigger,
    float Squeeze,
    Vector2 Thumbstick,
    XrButtons Buttons)
{
    public static XrHandState Inactive => new(false, Pose.Identity, Pose.Identity, 0, 0, Vector2.Zero, XrButtons.None);
}
