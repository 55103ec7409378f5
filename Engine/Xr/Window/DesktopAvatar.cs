using System.Numerics;
using VRLab.Core;

namespace VRLab.Xr.Window;

/// <summary>
/// Head and hands of a player at a desk, from what they intend. The head stands in the middle of the stage and looks around; walking goes
/// out as the left thumbstick, so that the session's walls hold; the hand that is in use follows the cursor. Pure: no window, no clock.
/// </summary>
public sealed class DesktopAvatar
{
    private const float LargestPitchRadians = 1.45f;

    private readonly DesktopHand _left = new(-1);
    private readonly DesktopHand _right = new(1);
    private float _yawRadians;
    private float _pitchRadians;

    /// <param name="eyeHeightMeters">Above the floor.</param>
    public DesktopAvatar(float eyeHeightMeters = 1.62f) => StageFromHead = Pose.At(0, eyeHeightMeters, 0);

    public Pose StageFromHead { get; private set; }

    /// <summary>The hand that follows the cursor.</summary>
    public Hand ActiveHand { get; private set; } = Hand.Right;

    /// <summary>One frame.</summary>
    /// <param name="fieldOfView">Of the window, for the ray under the cursor.</param>
    public XrInput Step(in DesktopIntent intent, in FieldOfView fieldOfView, DesktopProbe probe, float seconds)
    {
        ArgumentNullException.ThrowIfNull(probe);
        ActiveHand = intent.SwitchesHand ? Other(ActiveHand) : ActiveHand;
        Look(intent.LookRadians);
        Vector3 direction = DirectionOf(intent.Cursor, fieldOfView);
        DesktopHand active = Of(ActiveHand);
        DesktopHand idle = Of(Other(ActiveHand));
        Pose stageFromBody = new(StageFromHead.Position, Quaternion.CreateFromAxisAngle(Vector3.UnitY, _yawRadians));
        idle.Rest(stageFromBody, default, seconds);
        if (intent.IsToHead)
        {
            active.GoTo(StageFromHead * Pose.At(new Vector3(0, -0.09f, -0.14f)), intent, seconds);
        }
        else if (intent.IsToOtherHand)
        {
            active.GoTo(idle.State.StageFromGrip * Pose.At(new Vector3(0, 0.04f, -0.05f)), intent, seconds);
        }
        else
        {
            active.Follow(StageFromHead, direction, probe(StageFromHead.Position, direction), intent, seconds);
        }

        return InputOf(intent, fieldOfView);
    }

    /// <summary>Faces the stage's front again.</summary>
    public void Recenter()
    {
        _yawRadians = 0;
        _pitchRadians = 0;
        Look(Vector2.Zero);
    }

    private static Hand Other(Hand hand) => hand == Hand.Left ? Hand.Right : Hand.Left;

    private DesktopHand Of(Hand hand) => hand == Hand.Left ? _left : _right;

    private void Look(Vector2 radians)
    {
        _yawRadians = MathF.IEEERemainder(_yawRadians + radians.X, 2 * MathF.PI);
        _pitchRadians = Math.Clamp(_pitchRadians + radians.Y, -LargestPitchRadians, LargestPitchRadians);
        StageFromHead = StageFromHead with { Orientation = Quaternion.CreateFromYawPitchRoll(_yawRadians, _pitchRadians, 0) };
    }

    private Vector3 DirectionOf(Vector2 cursor, in FieldOfView fov)
    {
        Vector3 inHead = new(cursor.X * MathF.Tan(fov.RightRadians), cursor.Y * MathF.Tan(fov.UpRadians), -1);
        return Vector3.Normalize(Vector3.Transform(inHead, StageFromHead.Orientation));
    }

    /// <summary>A window shows one picture: both eyes are in the middle of the head.</summary>
    private XrInput InputOf(in DesktopIntent intent, in FieldOfView fov)
    {
        XrHandState left = _left.State with { Thumbstick = intent.Walk };
        XrEye eye = new(StageFromHead, fov);
        return new XrInput(true, true, StageFromHead, eye, eye, left, _right.State);
    }
}
