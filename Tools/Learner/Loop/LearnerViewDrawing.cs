using VRLab.Xr;

namespace VRLab.Learner;

internal static class LearnerViewDrawing
{
    /// <summary>Draws the frame where the headset calls for one, an image is free and the view wants to.</summary>
    /// <returns>Whether anything was drawn.</returns>
    public static bool TryDraw(this ILearnerView view, IXrBackend backend, in XrFrame frame, in XrInput input, FrameStatistics statistics)
    {
        if (!frame.ShouldRender || !view.WantsFrame() || !backend.TryAcquire(out XrRenderTarget target))
        {
            return false;
        }

        backend.LocateEyes(frame, out XrEye left, out XrEye right);
        view.Draw(target, input, left, right, statistics);
        return true;
    }
}
