using VRLab.Bindings.OpenXr;
using VRLab.Core;

namespace VRLab.Xr.OpenXr;

public sealed unsafe partial class OpenXrBackend
{
    public bool BeginFrame(out XrFrame frame)
    {
        frame = default;
        if (!State.IsRunning())
        {
            Thread.Sleep(RestMilliseconds);
            return false;
        }

        XrFrameWaitInfo wait = XrFrameWaitInfo.New();
        XrFrameState state = XrFrameState.New();
        XrFrameBeginInfo begin = XrFrameBeginInfo.New();
        if (!_session.Lives(_xr.xrWaitFrame(_session.Handle, &wait, &state)) || !_session.Lives(_xr.xrBeginFrame(_session.Handle, &begin)))
        {
            return false;
        }

        _areViewsValid = false;
        frame = new XrFrame(state.predictedDisplayTime, state.predictedDisplayPeriod, state.shouldRender);
        return true;
    }

    public void Sample(in XrFrame frame, out XrInput input)
    {
        long time = frame.PredictedDisplayNanoseconds;
        bool hasHands = _session.Lives(_actions.Sync(_session.Handle)) && State == HeadsetState.Focused;
        XrHandState left = hasHands ? _left.Sample(_stage.Space, time) : _left.Rest();
        XrHandState right = hasHands ? _right.Sample(_stage.Space, time) : _right.Rest();
        bool isTracked = false;
        if (_session.Lives(_stage.LocateHead(time, out Pose stageFromHead, out isTracked)) && isTracked)
        {
            _stageFromHead = stageFromHead;
        }

        LocateEyes(frame, out XrEye leftEye, out XrEye rightEye);
        input = new XrInput(isTracked, State == HeadsetState.Focused, _stageFromHead, leftEye, rightEye, left, right);
    }

    public void LocateEyes(in XrFrame frame, out XrEye left, out XrEye right)
    {
        XrViewLocateInfo info = XrViewLocateInfo.New();
        info.viewConfigurationType = XrViewConfigurationType.PrimaryStereo;
        info.displayTime = frame.PredictedDisplayNanoseconds;
        info.space = _stage.Space;
        XrViewState state = XrViewState.New();
        XrView* found = stackalloc XrView[2];
        found[0] = found[1] = XrView.New();
        uint count;
        const XrViewStateFlags Valid = XrViewStateFlags.OrientationValid | XrViewStateFlags.PositionValid;
        if (_session.Lives(_xr.xrLocateViews(_session.Handle, &info, &state, 2, &count, found)) && (state.viewStateFlags & Valid) == Valid)
        {
            _views[0] = found[0];
            _views[1] = found[1];
            _areViewsValid = true;
        }

        left = EyeOf(_views[0]);
        right = EyeOf(_views[1]);
    }

    public bool TryAcquire(out XrRenderTarget target)
    {
        target = default;
        if (_isAcquired || !_areViewsValid || !_session.Lives(_swapchain.Acquire(out int index)))
        {
            return false;
        }

        _isAcquired = true;
        target = new XrRenderTarget(_swapchain.Image(index), index);
        return true;
    }

    public void EndFrame(in XrFrame frame)
    {
        bool isDrawn = _isAcquired;
        _isAcquired = false;
        if (isDrawn && !_session.Lives(_swapchain.Release()))
        {
            return;
        }

        XrCompositionLayerProjectionView* views = stackalloc XrCompositionLayerProjectionView[2];
        views[0] = ProjectionOf(0);
        views[1] = ProjectionOf(1);
        XrCompositionLayerProjection projection = XrCompositionLayerProjection.New();
        projection.space = _stage.Space;
        projection.viewCount = 2;
        projection.views = views;
        XrCompositionLayerBaseHeader* layer = (XrCompositionLayerBaseHeader*)&projection;
        XrFrameEndInfo end = XrFrameEndInfo.New();
        end.displayTime = frame.PredictedDisplayNanoseconds;
        end.environmentBlendMode = _blendMode;
        end.layerCount = isDrawn ? 1u : 0;
        end.layers = &layer;
        _session.Lives(_xr.xrEndFrame(_session.Handle, &end));
    }

    private static XrEye EyeOf(in XrView view) => new(view.pose.ToPose(), view.fov.ToFieldOfView());

    private XrCompositionLayerProjectionView ProjectionOf(int eye)
    {
        XrCompositionLayerProjectionView view = XrCompositionLayerProjectionView.New();
        view.pose = _views[eye].pose;
        view.fov = _views[eye].fov;
        view.subImage.swapchain = _swapchain.Handle;
        view.subImage.imageArrayIndex = (uint)eye;
        view.subImage.imageRect.extent = new XrExtent2Di { width = (int)_swapchain.Width, height = (int)_swapchain.Height };
        return view;
    }
}
