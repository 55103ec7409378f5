using System.Numerics;
using VRLab.Core;

namespace VRLab.Xr.Window;

/// <summary>
/// A hand that has hold of a handwheel or lever: it goes around the control's axis, by the mouse wheel or by dragging around the
/// middle. It leads the control by a little only, so that a stop or a blocked control holds it. All poses are in stage space.
/// </summary>
internal sealed class DesktopTurn(DesktopTurning control, Pose stageFromHandAtFirst)
{
    /// <summary>A wrist's turn of the mouse wheel's notch is small for a wheel of many turns.</summary>
    private const float RadiansPerWristRadian = 2.5f;
    private const float LeadRadians = 0.7f;
    private const float FastestRadiansPerSecond = 6f;

    /// <summary>A plane seen more edge-on than this gives no useful angle under the cursor.</summary>
    private const float FlattestSine = 0.2f;
    private const float SmallestRadiusMeters = 0.015f;

    private readonly float _turnedAtFirst = control.TurnedRadians();
    private float _wantedRadians;
    private float _handRadians;
    private float _cursorRadians;
    private bool _hasCursor;

    /// <summary>Where the hand is now.</summary>
    public Pose Step(Vector3 eye, Vector3 direction, float wristRadians, float seconds)
    {
        float turned = control.TurnedRadians() - _turnedAtFirst;
        float seenFrom = Vector3.Dot(control.AxisInStage, direction) >= 0 ? 1 : -1;
        _wantedRadians += (wristRadians * seenFrom * RadiansPerWristRadian) + Dragged(eye, direction);
        _wantedRadians = Math.Clamp(_wantedRadians, turned - LeadRadians, turned + LeadRadians);
        float step = FastestRadiansPerSecond * seconds;
        _handRadians += Math.Clamp(_wantedRadians - _handRadians, -step, step);
        Quaternion turn = Quaternion.CreateFromAxisAngle(control.AxisInStage, _handRadians);
        Vector3 arm = stageFromHandAtFirst.Position - control.CenterInStage;
        return new Pose(
            control.CenterInStage + Vector3.Transform(arm, turn), Quaternion.Normalize(turn * stageFromHandAtFirst.Orientation));
    }

    /// <summary>How far the cursor went around the axis since the last step, in radians.</summary>
    private float Dragged(Vector3 eye, Vector3 direction)
    {
        float sine = Vector3.Dot(control.AxisInStage, direction);
        Vector3 first = stageFromHandAtFirst.Position - control.CenterInStage;
        Vector3 across = first - (control.AxisInStage * Vector3.Dot(first, control.AxisInStage));
        if (MathF.Abs(sine) < FlattestSine || across.Length() < SmallestRadiusMeters)
        {
            return 0;
        }

        float distance = Vector3.Dot(stageFromHandAtFirst.Position - eye, control.AxisInStage) / sine;
        Vector3 under = eye + (direction * distance) - control.CenterInStage;
        float x = Vector3.Dot(under, Vector3.Normalize(across));
        float y = Vector3.Dot(under, Vector3.Normalize(Vector3.Cross(control.AxisInStage, across)));
        if ((x * x) + (y * y) < SmallestRadiusMeters * SmallestRadiusMeters || distance <= 0)
        {
            return 0;
        }

        float radians = MathF.Atan2(y, x);
        float moved = _hasCursor ? MathF.IEEERemainder(radians - _cursorRadians, MathF.Tau) : 0;
        _cursorRadians = radians;
        _hasCursor = true;
        return moved;
    }
}
