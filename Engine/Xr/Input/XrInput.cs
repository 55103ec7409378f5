using VRLab.Core;

namespace VRLab.Xr;

/// <summary>All that a headset tells about its wearer at one moment, in stage space (meters; floor at height 0).</summary>
/// <param name="IsHeadTracked">False while the headset cannot see where it is; the head pose is then the last known.</param>
/// <param name="IsFocused">False while another program or the system's menu has the wearer's attention: hands are then inactive.</param>
public readonly record struct XrInput(
    bool IsHeadTracked,
    bool IsFocused,
    Pose StageFromHead,
    XrEye LeftEye,
    XrEye RightEye,
    XrHandState Left,
    XrHandState Right)
{
    public XrHandState HandOf(Hand hand) => hand == Hand.Left ? Left : Right;
}
