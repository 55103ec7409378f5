using VRLab.Bindings.OpenXr;
using VRLab.Core;

namespace VRLab.Xr.OpenXr;

/// <summary>The 26 joints of one hand (XR_EXT_hand_tracking). Locating allocates nothing.</summary>
internal sealed unsafe class OpenXrHandJoints : IDisposable
{
    private readonly OpenXrCommands _xr;
    private readonly XrHandTrackerEXT _tracker;
    private readonly XrJoint[] _current = new XrJoint[XrJoint.Count];

    private OpenXrHandJoints(OpenXrCommands xr, XrHandTrackerEXT tracker)
    {
        _xr = xr;
        _tracker = tracker;
    }

    public bool IsTracked { get; private set; }

    public ReadOnlySpan<XrJoint> Current => IsTracked ? _current : [];

    /// <summary>Null where this headset does not track hands, whatever its runtime could.</summary>
    public static OpenXrHandJoints? TryCreate(OpenXrCommands xr, XrSession session, Hand hand)
    {
        XrHandTrackerCreateInfoEXT info = XrHandTrackerCreateInfoEXT.New();
        info.hand = hand == Hand.Left ? XrHandEXT.Left : XrHandEXT.Right;
        XrHandTrackerEXT tracker;
        return xr.xrCreateHandTrackerEXT(session, &info, &tracker) >= 0 ? new OpenXrHandJoints(xr, tracker) : null;
    }

    public void Locate(XrSpace stage, long time)
    {
        XrHandJointLocationEXT* found = stackalloc XrHandJointLocationEXT[XrJoint.Count];
        XrHandJointLocationsEXT locations = XrHandJointLocationsEXT.New();
        locations.jointCount = XrJoint.Count;
        locations.jointLocations = found;
        XrHandJointsLocateInfoEXT info = XrHandJointsLocateInfoEXT.New();
        info.baseSpace = stage;
        info.time = time;
        IsTracked = _xr.xrLocateHandJointsEXT(_tracker, &info, &locations) >= 0 && locations.isActive;
        for (int i = 0; IsTracked && i < XrJoint.Count; i++)
        {
            const XrSpaceLocationFlags Valid = XrSpaceLocationFlags.OrientationValid | XrSpaceLocationFlags.PositionValid;
            bool isValid = (found[i].locationFlags & Valid) == Valid;
            _current[i] = isValid ? new XrJoint(found[i].pose.ToPose(), found[i].radius, true) : _current[i] with { IsTracked = false };
        }
    }

    public void Dispose() => _xr.xrDestroyHandTrackerEXT(_tracker);
}
