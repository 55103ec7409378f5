using VRLab.Bindings.OpenXr;
using VRLab.Core;

namespace VRLab.Xr.OpenXr;

/// <summary>
/// The stage: floor at height 0, origin where the wearer wants it. Where a runtime has no stage, its local floor stands in, and where it
/// has neither, a floor at an assumed eye height below the first view.
/// </summary>
internal sealed unsafe class OpenXrStage : IDisposable
{
    private const float AssumedEyeHeightMeters = 1.6f;
    private const XrReferenceSpaceType LocalFloor = (XrReferenceSpaceType)1000426000;

    private readonly OpenXrCommands _xr;
    private readonly XrSession _session;
    private readonly XrReferenceSpaceType _type;
    private readonly XrSpace _view;
    private Pose _referenceFromStage;

    public OpenXrStage(OpenXrInstance instance, XrSession session)
    {
        _xr = instance.Commands;
        _session = session;
        _type = Choose(instance);
        _referenceFromStage = Uncentered;
        _view = Create(XrReferenceSpaceType.View, Pose.Identity);
        Space = Create(_type, _referenceFromStage);
    }

    public XrSpace Space { get; private set; }

    public bool KnowsFloor => _type != XrReferenceSpaceType.Local;

    private Pose Uncentered => KnowsFloor ? Pose.Identity : Pose.At(0, -AssumedEyeHeightMeters, 0);

    /// <summary>The head in the stage, and whether the headset knows where it is.</summary>
    public XrResult LocateHead(long time, out Pose stageFromHead, out bool isTracked)
    {
        XrSpaceLocation location = XrSpaceLocation.New();
        XrResult result = _xr.xrLocateSpace(_view, Space, time, &location);
        const XrSpaceLocationFlags Valid = XrSpaceLocationFlags.OrientationValid | XrSpaceLocationFlags.PositionValid;
        const XrSpaceLocationFlags Tracked = XrSpaceLocationFlags.OrientationTracked | XrSpaceLocationFlags.PositionTracked;
        bool isValid = result >= 0 && (location.locationFlags & Valid) == Valid;
        stageFromHead = isValid ? location.pose.ToPose() : Pose.Identity;
        isTracked = isValid && (location.locationFlags & Tracked) != 0;
        return result;
    }

    /// <summary>Puts the origin on the floor under the head, facing where it faces.</summary>
    public void Recenter(in Pose stageFromHead)
    {
        _referenceFromStage *= Recentering.StageFromNewStage(stageFromHead);
        Recreate();
    }

    /// <summary>The wearer recentered by the system's own means: drop ours.</summary>
    public void OnSystemRecentered(XrReferenceSpaceType type)
    {
        if (type == _type)
        {
            _referenceFromStage = Uncentered;
            Recreate();
        }
    }

    public void Dispose()
    {
        _xr.xrDestroySpace(Space);
        _xr.xrDestroySpace(_view);
    }

    private void Recreate()
    {
        XrSpace old = Space;
        Space = Create(_type, _referenceFromStage);
        _xr.xrDestroySpace(old);
    }

    private XrReferenceSpaceType Choose(OpenXrInstance instance)
    {
        uint count;
        _xr.xrEnumerateReferenceSpaces(_session, 0, &count, null).ThrowIfFailed();
        XrReferenceSpaceType[] types = new XrReferenceSpaceType[count];
        fixed (XrReferenceSpaceType* first = types)
        {
            _xr.xrEnumerateReferenceSpaces(_session, count, &count, first).ThrowIfFailed();
        }

        bool hasLocalFloor = types.Contains(LocalFloor) && (instance.Is11 || instance.Has(OpenXrExtensions.LocalFloor));
        return types.Contains(XrReferenceSpaceType.Stage) ? XrReferenceSpaceType.Stage : hasLocalFloor ? LocalFloor : XrReferenceSpaceType.Local;
    }

    private XrSpace Create(XrReferenceSpaceType type, in Pose referenceFromSpace)
    {
        XrReferenceSpaceCreateInfo info = XrReferenceSpaceCreateInfo.New();
        info.referenceSpaceType = type;
        info.poseInReferenceSpace = referenceFromSpace.ToXr();
        XrSpace space;
        _xr.xrCreateReferenceSpace(_session, &info, &space).ThrowIfFailed();
        return space;
    }
}
