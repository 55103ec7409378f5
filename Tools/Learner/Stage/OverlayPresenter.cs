using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using VRLab.Core;
using VRLab.Gpu;
using VRLab.Rendering;

namespace VRLab.Learner;

/// <summary>
/// What frames cost, written at the upper edge of the view for those who build: our own work, the renderer's passes, the device's clock,
/// managed memory and what is drawn. Written anew twice a second, which allocates; between that it only follows the head.
/// </summary>
public sealed class OverlayPresenter
{
    private const float DistanceMeters = 1.3f;
    private const float AboveSightRadians = 0.36f;
    private const double SecondsBetweenTexts = 0.5;
    private static readonly Vector2 SizeMeters = new(0.86f, 0.21f);

    private static readonly TextPanelStyle Style = TextPanelStyle.Board with
    {
        IsOverlay = true,
        Background = new(0f, 0f, 0f, 0.72f),
        TitleHeightMeters = 0.028f,
        BodyHeightMeters = 0.024f,
        PaddingMeters = 0.016f,
    };

    private readonly SceneRenderer _renderer;
    private readonly SessionStepper _stepper;
    private readonly PanelHandle _panel;
    private long _writtenAt;

    public OverlayPresenter(SceneRenderer renderer, SessionStepper stepper)
    {
        (_renderer, _stepper) = (renderer, stepper);
        _panel = renderer.AddTextPanel(SizeMeters, Style);
    }

    /// <summary>Before a frame is drawn.</summary>
    public void Update(in Pose worldFromHead, FrameStatistics frames, long tick)
    {
        Quaternion turn = worldFromHead.Orientation * Quaternion.CreateFromAxisAngle(Vector3.UnitX, AboveSightRadians);
        _renderer.SetPose(_panel, new Pose(worldFromHead.Position + Vector3.Transform(new Vector3(0, 0, -DistanceMeters), turn), turn));
        if (_writtenAt == 0 || Stopwatch.GetElapsedTime(_writtenAt).TotalSeconds >= SecondsBetweenTexts)
        {
            _writtenAt = Stopwatch.GetTimestamp();
            _renderer.SetText(_panel, Title(frames, tick), Body(frames, _renderer.Statistics, _renderer.DeviceWork), Style);
        }
    }

    /// <summary>Leaves the overlay out of a picture that is not the learner's view, and puts it back.</summary>
    public void SetVisible(bool isVisible) => _renderer.SetVisible(_panel, isVisible);

    private static string Body(FrameStatistics frames, in RenderStatistics drawn, in GpuWork device) => string.Create(CultureInfo.InvariantCulture, $"""
        own work {frames.LastMilliseconds:0.00} ms (median {frames.MedianMilliseconds:0.00}, p99 {frames.P99Milliseconds:0.00})
        lights {drawn.LightMilliseconds:0.00}  cull {drawn.PrepareMilliseconds - drawn.LightMilliseconds:0.00}  driver {drawn.RecordMilliseconds - drawn.PrepareMilliseconds:0.00} ms
        device: cull {device.CullMilliseconds:0.00}  shadows {device.ShadowMilliseconds:0.0}  depth {device.DepthMilliseconds:0.0}  shading {device.SceneMilliseconds - device.DepthMilliseconds:0.0} ms
        allocated {frames.LastAllocatedBytes} B a frame, uploaded {drawn.UploadedBytes / 1024} KiB
        {drawn.Draws} + {drawn.DeviceDraws} draws, {drawn.Triangles / 1000} k triangles, {drawn.Instances} instances, {drawn.Culled} culled, path {drawn.Path}, foveation {drawn.Foveation}
        """);

    private string Title(FrameStatistics frames, long tick) => string.Create(
        CultureInfo.InvariantCulture,
        $"{SimulationTime.SecondsAt(tick):0.00} s  {frames.FramesDrawn}/{frames.FrameCount} frames{(_stepper.IsFrozen ? "  FROZEN" : "")}{(_renderer.IsLightReady ? "" : "  baking")}");
}
