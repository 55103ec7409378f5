using System.Numerics;
using VRLab.Bindings.OpenXr;
using VRLab.Core;

namespace VRLab.Xr.OpenXr;

/// <summary>One hand of a session: its controller's actions and poses and, where the runtime tracks hands, its joints.</summary>
internal sealed unsafe class OpenXrHand : IDisposable
{
    private readonly OpenXrCommands _xr;
    private readonly XrSession _session;
    private readonly XrPath _path;
    private readonly XrSpace _gripSpace;
    private readonly XrSpace _aimSpace;
    private readonly OpenXrHandJoints? _joints;
    private readonly XrAction _grip;
    private readonly XrAction _trigger;
    private readonly XrAction _squeeze;
    private readonly XrAction _stick;
    private readonly XrAction _haptic;
    private readonly (XrAction Action, XrButtons Button)[] _buttons;
    private XrHandState _last = XrHandState.Inactive;

    public OpenXrHand(OpenXrInstance instance, XrSession session, OpenXrActions actions, Hand hand, bool tracksHands)
    {
        _xr = instance.Commands;
        _session = session;
        _path = actions.PathOf((int)hand);
        _grip = actions[ActionNames.Grip];
        _trigger = actions[ActionNames.Trigger];
        _squeeze = actions[ActionNames.Squeeze];
        _stick = actions[ActionNames.Stick];
        _haptic = actions[ActionNames.Haptic];
        _buttons =
        [
            (actions[ActionNames.Primary], XrButtons.Primary),
            (actions[ActionNames.Secondary], XrButtons.Secondary),
            (actions[ActionNames.Menu], XrButtons.Menu),
            (actions[ActionNames.StickClick], XrButtons.StickClick),
        ];
        _gripSpace = CreateSpace(_grip);
        _aimSpace = CreateSpace(actions[ActionNames.Aim]);
        _joints = tracksHands ? OpenXrHandJoints.TryCreate(_xr, session, hand) : null;
    }

    public ReadOnlySpan<XrJoint> Joints => _joints is null ? [] : _joints.Current;

    /// <summary>Reads everything as of a display time: the controller where it is seen, else the bare hand. What is not tracked now keeps its last pose.</summary>
    public XrHandState Sample(XrSpace stage, long time)
    {
        _joints?.Locate(stage, time);
        bool isHeld = IsControllerActive();
        bool grip = TryLocate(_gripSpace, stage, time, out Pose stageFromGrip) && isHeld;
        bool aim = TryLocate(_aimSpace, stage, time, out Pose stageFromAim) && isHeld;
        if (grip || aim)
        {
            _last = new XrHandState(
                true,
                grip ? stageFromGrip : _last.StageFromGrip,
                aim ? stageFromAim : _last.StageFromAim,
                Value(_trigger),
                Value(_squeeze),
                Direction(_stick),
                PressedButtons());
        }
        else
        {
            _last = _joints is { IsTracked: true } ? BareHand.From(_joints.Current) : Rest();
        }

        return _last;
    }

    /// <summary>The hand while another program has the wearer's attention.</summary>
    public XrHandState Rest() => _last = XrHandState.Inactive with { StageFromGrip = _last.StageFromGrip, StageFromAim = _last.StageFromAim };

    public XrResult Pulse(float amplitude, float seconds)
    {
        XrHapticVibration vibration = XrHapticVibration.New();
        vibration.amplitude = Math.Clamp(amplitude, 0, 1);
        vibration.duration = seconds > 0 ? (long)(seconds * 1e9) : OpenXrConstants.XR_MIN_HAPTIC_DURATION;
        XrHapticActionInfo info = XrHapticActionInfo.New();
        info.action = _haptic;
        info.subactionPath = _path;
        return _xr.xrApplyHapticFeedback(_session, &info, (XrHapticBaseHeader*)&vibration);
    }

    public XrPath CurrentProfile()
    {
        XrInteractionProfileState state = XrInteractionProfileState.New();
        return _xr.xrGetCurrentInteractionProfile(_session, _path, &state) >= 0 ? state.interactionProfile : default;
    }

    public void Dispose()
    {
        _joints?.Dispose();
        _xr.xrDestroySpace(_gripSpace);
        _xr.xrDestroySpace(_aimSpace);
    }

    private XrSpace CreateSpace(XrAction action)
    {
        XrActionSpaceCreateInfo info = XrActionSpaceCreateInfo.New();
        info.action = action;
        info.subactionPath = _path;
        info.poseInActionSpace = PoseConversions.IdentityPose;
        XrSpace space;
        _xr.xrCreateActionSpace(_session, &info, &space).ThrowIfFailed();
        return space;
    }

    private bool IsControllerActive()
    {
        XrActionStateGetInfo info = InfoFor(_grip);
        XrActionStatePose state = XrActionStatePose.New();
        return _xr.xrGetActionStatePose(_session, &info, &state) >= 0 && state.isActive;
    }

    private bool TryLocate(XrSpace space, XrSpace stage, long time, out Pose pose)
    {
        XrSpaceLocation location = XrSpaceLocation.New();
        const XrSpaceLocationFlags Valid = XrSpaceLocationFlags.OrientationValid | XrSpaceLocationFlags.PositionValid;
        bool isValid = _xr.xrLocateSpace(space, stage, time, &location) >= 0 && (location.locationFlags & Valid) == Valid;
        pose = isValid ? location.pose.ToPose() : Pose.Identity;
        return isValid;
    }

    private float Value(XrAction action)
    {
        XrActionStateGetInfo info = InfoFor(action);
        XrActionStateFloat state = XrActionStateFloat.New();
        return _xr.xrGetActionStateFloat(_session, &info, &state) >= 0 && state.isActive ? state.currentState : 0;
    }

    private Vector2 Direction(XrAction action)
    {
        XrActionStateGetInfo info = InfoFor(action);
        XrActionStateVector2f state = XrActionStateVector2f.New();
        bool isActive = _xr.xrGetActionStateVector2f(_session, &info, &state) >= 0 && state.isActive;
        return isActive ? new Vector2(state.currentState.x, state.currentState.y) : Vector2.Zero;
    }

    private XrButtons PressedButtons()
    {
        XrButtons pressed = XrButtons.None;
        foreach ((XrAction action, XrButtons button) in _buttons)
        {
            XrActionStateGetInfo info = InfoFor(action);
            XrActionStateBoolean state = XrActionStateBoolean.New();
            if (_xr.xrGetActionStateBoolean(_session, &info, &state) >= 0 && state.isActive && state.currentState)
            {
                pressed |= button;
            }
        }

        return pressed;
    }

    private XrActionStateGetInfo InfoFor(XrAction action)
    {
        XrActionStateGetInfo info = XrActionStateGetInfo.New();
        info.action = action;
        info.subactionPath = _path;
        return info;
    }
}
