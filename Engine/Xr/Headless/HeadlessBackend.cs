using System.Numerics;
using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Gpu;

namespace VRLab.Xr.Headless;

/// <summary>
/// No headset and no window: the input is what the caller sets, and time is a clock of its own at 90 frames a second that waits for nobody.
/// Needs neither OpenXR nor a graphics driver; with a device it draws into an image in memory.
/// </summary>
public sealed class HeadlessBackend : IXrBackend
{
    private readonly HeadlessBackendOptions _options;
    private readonly GpuImage? _image;
    private XrInput _input;
    private long _frame;
    private bool _isAcquired;

    public HeadlessBackend(HeadlessBackendOptions? options = null)
    {
        _options = options ?? new HeadlessBackendOptions();
        _image = Gpu is null ? null : CreateImage(Gpu);
        SetInput(Pose.At(0, 1.6f, 0), XrHandState.Inactive, XrHandState.Inactive);
        Capabilities = new XrCapabilities(
            "none", string.Empty, "no headset", _options.ViewWidth, _options.ViewHeight, Gpu is null ? 0 : 2, false, true, []);
    }

    public XrCapabilities Capabilities { get; }

    public GpuDevice? Gpu => _options.Gpu;

    public HeadsetState State { get; private set; } = HeadsetState.Focused;

    /// <summary>Pulses asked for so far, for tests.</summary>
    public int PulseCount { get; private set; }

    /// <summary>What the next samples say; the eyes follow the head.</summary>
    public void SetInput(in Pose stageFromHead, in XrHandState left, in XrHandState right) => _input = new XrInput(
        true, true, stageFromHead, EyeAt(stageFromHead, -1), EyeAt(stageFromHead, 1), left, right);

    public HeadsetState PollEvents() => State;

    public bool BeginFrame(out XrFrame frame)
    {
        const long PeriodNanoseconds = 1_000_000_000 / SimulationTime.TicksPerSecond;
        _frame++;
        frame = new XrFrame(_frame * 1_000_000_000 / SimulationTime.TicksPerSecond, PeriodNanoseconds, _image is not null);
        return !State.IsOver();
    }

    public void Sample(in XrFrame frame, out XrInput input) => input = _input;

    public void LocateEyes(in XrFrame frame, out XrEye left, out XrEye right)
    {
        left = _input.LeftEye;
        right = _input.RightEye;
    }

    public ReadOnlySpan<XrJoint> JointsOf(Hand hand) => [];

    public bool TryAcquire(out XrRenderTarget target)
    {
        bool isFree = _image is not null && !_isAcquired;
        target = isFree ? new XrRenderTarget(_image!, 0) : default;
        _isAcquired |= isFree;
        return isFree;
    }

    public void EndFrame(in XrFrame frame) => _isAcquired = false;

    public void Pulse(Hand hand, float amplitude, float seconds) => PulseCount++;

    public void Recenter()
    {
        Pose newStageFromStage = Recentering.StageFromNewStage(_input.StageFromHead).Inverse;
        SetInput(newStageFromStage * _input.StageFromHead, Moved(_input.Left), Moved(_input.Right));

        XrHandState Moved(in XrHandState hand) => hand with
        {
            StageFromGrip = newStageFromStage * hand.StageFromGrip,
            StageFromAim = newStageFromStage * hand.StageFromAim,
        };
    }

    public void RequestExit() => State = HeadsetState.Exiting;

    public void Dispose()
    {
        _image?.Dispose();
        Gpu?.Dispose();
    }

    private GpuImage CreateImage(GpuDevice gpu) => new(gpu, new GpuImageDescription(
        "eyes",
        (uint)_options.ViewWidth,
        (uint)_options.ViewHeight,
        VkFormat.R8G8B8A8Srgb,
        VkImageUsageFlags.ColorAttachment | VkImageUsageFlags.TransferSrc)
    { Layers = 2 });

    private XrEye EyeAt(in Pose stageFromHead, float side)
    {
        Pose headFromEye = Pose.At(new Vector3(side * _options.EyeDistanceMeters / 2, 0, 0));
        return new XrEye(stageFromHead * headFromEye, _options.FieldOfView);
    }
}
