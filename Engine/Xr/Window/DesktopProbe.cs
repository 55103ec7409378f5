using System.Numerics;

namespace VRLab.Xr.Window;

/// <summary>Tells what lies under the cursor, so that the hand can go there. Called once each sample, on the frame loop's thread; must not allocate.</summary>
/// <param name="originInStage">The eye.</param>
/// <param name="directionInStage">Unit length.</param>
public delegate DesktopTarget DesktopProbe(Vector3 originInStage, Vector3 directionInStage);

/// <summary>What a ray from the eye meets.</summary>
/// <param name="DistanceMeters">Along the ray; infinite where it meets nothing.</param>
/// <param name="Turning">The control that it belongs to, if that turns about an axis.</param>
public readonly record struct DesktopTarget(float DistanceMeters, DesktopTurning? Turning = null)
{
    public static DesktopTarget Nothing => new(float.PositiveInfinity);
}

/// <summary>A handwheel or lever under the cursor. Poses in stage space, as the control stands at this moment.</summary>
/// <param name="AxisInStage">Unit axis about which it turns.</param>
/// <param name="CenterInStage">A point of that axis.</param>
/// <param name="TurnedRadians">Tells how far it stands turned about the axis; counted on beyond a full turn. Must not allocate.</param>
public readonly record struct DesktopTurning(Vector3 AxisInStage, Vector3 CenterInStage, Func<float> TurnedRadians);
