using System.Numerics;

namespace VRLab.Xr.Window;

/// <summary>Tells what lies under the cursor, so that the hand can go there. Called once each sample, on the frame loop's thread; must not allocate.</summary>
/// <param name="originInStage">The eye.</param>
/// <param name="directionInStage">Unit length.</param>
public delegate DesktopTarget DesktopProbe(Vector3 originInStage, Vector3 directionInStage);

/// <summary>What a ray from the eye meets.</summary>
/// <param name="DistanceMeters">Along the ray; infinite where it meets nothing.</param>
/// <param name="TurnAxisInStage">Unit axis about which the thing turns (a valve's stem), for turning it with the mouse wheel; zero where it does not turn.</param>
public readonly record struct DesktopTarget(float DistanceMeters, Vector3 TurnAxisInStage = default)
{
    public static DesktopTarget Nothing => new(float.PositiveInfinity);
}
