using VRLab.Bindings.OpenXr;
using VRLab.Core;
using VRLab.Gpu;

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
        FramePeriodMilliseconds = state.predictedDisplayPeriod * 1e-6;
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

    public bool TryAcquireDepth(out GpuImage? depth)
    {
        depth = null;
        if (_depth is null || _isDepthAcquired || !_isAcquired || !_session.Lives(_depth.Acquire(out int index)))
        {
            return false;
        }

        _isDepthAcquired = true;
        depth = _depth.Image(index);
        return true;
    }

    public void EndFrame(in XrFrame frame)
    {
        (bool isDrawn, bool hasDepth) = (_isAcquired, _isDepthAcquired);
        (_isAcquired, _isDepthAcquired) = (false, false);
        bool lives = _quads.Release();
        if (!lives || (isDrawn && !_session.Lives(_swapchain.Release())) || (hasDepth && !_session.Lives(_depth!.Release())))
        {
            return;
        }

        XrCompositionLayerProjectionView* views = stackalloc XrCompositionLayerProjectionView[2];
        XrCompositionLayerDepthInfoKHR* depths = stackalloc XrCompositionLayerDepthInfoKHR[2];
        for (int eye = 0; eye < 2; eye++)
        {
            views[eye] = ProjectionOf(eye);
            if (hasDepth)
            {
                depths[eye] = DepthOf(eye);
                views[eye].next = &depths[eye];
            }
        }

        XrCompositionLayerProjection projection = XrCompositionLayerProjection.New();
        projection.space = _stage.Space;
        projection.viewCount = 2;
        projection.views = views;
        XrCompositionLayerQuad* quads = stackalloc XrCompositionLayerQuad[OpenXrQuads.Capacity];
        int quadCount = _quads.Write(_stage.Space, quads);
        XrCompositionLayerBaseHeader** layers = stackalloc XrCompositionLayerBaseHeader*[1 + OpenXrQuads.Capacity];
        layers[0] = (XrCompositionLayerBaseHeader*)&projection;
        for (int i = 0; i < quadCount; i++)
        {
            layers[1 + i] = (XrCompositionLayerBaseHeader*)&quads[i];
        }

        XrFrameEndInfo end = XrFrameEndInfo.New();
        end.displayTime = frame.PredictedDisplayNanoseconds;
        end.environmentBlendMode = _blendMode;
        end.layerCount = isDrawn ? 1u + (uint)quadCount : 0;
        end.layers = layers;
        _session.Lives(_xr.xrEndFrame(_session.Handle, &end));
    }

    private static XrEye EyeOf(in XrView view) => new(view.pose.ToPose(), view.fov.ToFieldOfView());

    private XrCompositionLayerProjectionView ProjectionOf(int eye)
    {
        XrCompositionLayerProjectionView view = XrCompositionLayerProjectionView.New();
        view.pose = _views[eye].pose;
        view.fov = _views[eye].fov;
        view.subImage = ImageOf(_swapchain, eye);
        return view;
    }

    /// <summary>Depth is reversed with the far plane at infinity: 0 lies there, 1 at the near plane.</summary>
    private XrCompositionLayerDepthInfoKHR DepthOf(int eye)
    {
        XrCompositionLayerDepthInfoKHR depth = XrCompositionLayerDepthInfoKHR.New();
        depth.subImage = ImageOf(_depth!, eye);
        (depth.minDepth, depth.maxDepth) = (0f, 1f);
        (depth.nearZ, depth.farZ) = (float.PositiveInfinity, EyeView.NearPlaneMeters);
        return depth;
    }

    private XrSwapchainSubImage ImageOf(OpenXrSwapchain swapchain, int eye)
    {
        var image = new XrSwapchainSubImage { swapchain = swapchain.Handle, imageArrayIndex = (uint)eye };
        image.imageRect.extent = new XrExtent2Di { width = (int)(swapchain.Width * _shownScale), height = (int)(swapchain.Height * _shownScale) };
        return image;
    }
}
