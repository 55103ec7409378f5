using VRLab.Core;
using VRLab.Gpu;

namespace VRLab.Xr;

/// <summary>
/// A headset, a window or nothing at all, behind one frame loop:
/// <code>
/// while (!backend.PollEvents().IsOver())
/// {
///     if (!backend.BeginFrame(out XrFrame frame)) { continue; }
///     backend.Sample(frame, out XrInput input);          // tick the learner with it
///     if (frame.ShouldRender &amp;&amp; backend.TryAcquire(out XrRenderTarget target)) { /* LocateEyes, draw, submit */ }
///     backend.EndFrame(frame);                           // shows the drawn image, or submits the frame empty
/// }
/// </code>
/// One thread only. After the first hundred frames no call allocates managed memory. What a loop has to expect (focus lost, session
/// lost) is a <see cref="HeadsetState"/>; what nobody can expect throws <see cref="Bindings.NativeCallException"/>.
/// </summary>
public interface IXrBackend : IDisposable
{
    XrCapabilities Capabilities { get; }

    /// <summary>The device to draw with; null where nothing is drawn. The backend owns it.</summary>
    GpuDevice? Gpu { get; }

    /// <summary>As of the last <see cref="PollEvents"/>.</summary>
    HeadsetState State { get; }

    /// <summary>Handles what the runtime has to say since the last call: once each turn of the loop.</summary>
    HeadsetState PollEvents();

    /// <summary>Waits for the next frame and begins it.</summary>
    /// <returns>False, after a rest of a few milliseconds, where no frame can be had now: poll again.</returns>
    bool BeginFrame(out XrFrame frame);

    /// <summary>Reads head, eyes and hands as they will be when the frame is shown.</summary>
    void Sample(in XrFrame frame, out XrInput input);

    /// <summary>Locates the eyes again, just before drawing. The frame is shown from the eyes located last.</summary>
    void LocateEyes(in XrFrame frame, out XrEye left, out XrEye right);

    /// <summary>The hand's 26 joints as of the last sample; empty where the hand is not tracked by joints. Valid until the next sample.</summary>
    ReadOnlySpan<XrJoint> JointsOf(Hand hand);

    /// <summary>Takes the image to draw this frame into. At most one for each frame.</summary>
    /// <returns>False where there is none now; end the frame undrawn.</returns>
    bool TryAcquire(out XrRenderTarget target);

    /// <summary>
    /// Takes the image for the depth of the acquired image's frame, where the device makes use of it: it moves what is shown with the head until the next frame
    /// comes. Leave it in use as <see cref="GpuImageUse.DepthAttachment"/>, reversed (1 at <see cref="EyeView.NearPlaneMeters"/>, 0 at infinity).
    /// </summary>
    /// <returns>False where depth is not wanted: end the frame without.</returns>
    bool TryAcquireDepth(out GpuImage? depth)
    {
        depth = null;
        return false;
    }

    /// <summary>From one frame to the next, as of the last <see cref="BeginFrame"/>; 0: not known.</summary>
    double FramePeriodMilliseconds => 0;

    /// <summary>Frames may be drawn smaller than their images.</summary>
    bool CanShowPart => false;

    /// <summary>From now on a part of the images is shown, from their first corner; only where <see cref="CanShowPart"/>.</summary>
    /// <param name="scale">Factor on width and height, at most 1.</param>
    void ShowPart(float scale) => ArgumentOutOfRangeException.ThrowIfNotEqual(scale, 1f);

    /// <summary>Flat pictures can be shown from images of their own; see <see cref="IXrQuad"/>.</summary>
    bool CanShowQuads => false;

    /// <summary>Makes a flat picture; for loading. Those made later cover those made before.</summary>
    /// <returns>Null where there are as many as the device can show; draw it into the frames.</returns>
    IXrQuad? CreateQuad(uint width, uint height) => null;

    /// <summary>Rises when <see cref="HiddenAreaOf"/> changes; 0: nothing is hidden.</summary>
    int HiddenAreaVersion => 0;

    /// <summary>Triangles over what the lens hides of a view, on the plane one meter ahead of the eye: X right, Y up.</summary>
    ReadOnlySpan<System.Numerics.Vector2> HiddenAreaOf(int eye) => [];

    /// <summary>Ends the frame: shows the acquired image, or submits an empty frame where none was acquired.</summary>
    void EndFrame(in XrFrame frame);

    /// <summary>A short buzz; dropped where the hand has nothing that buzzes.</summary>
    /// <param name="amplitude">0 to 1.</param>
    /// <param name="seconds">0 for the shortest the device can do.</param>
    void Pulse(Hand hand, float amplitude, float seconds);

    /// <summary>Puts the stage's origin under the head, facing where the head faces. Floor height stays.</summary>
    void Recenter();

    /// <summary>Asks for the end; <see cref="HeadsetState.Exiting"/> follows in a later poll.</summary>
    void RequestExit();
}
