using VRLab.Bindings.Sdl;
using VRLab.Bindings.Vulkan;
using VRLab.Core;
using VRLab.Gpu;

namespace VRLab.Xr.Window;

/// <summary>
/// A drill in a desktop window: mouse, keyboard or gamepad in place of headset and controllers (<see cref="WindowHelp"/>). One picture,
/// drawn at a fixed size and scaled to the window. See <see cref="IXrBackend"/>.
/// </summary>
public sealed unsafe class WindowBackend : IXrBackend
{
    private const float LongestStepSeconds = 0.25f;

    private readonly WindowBackendOptions _options;
    private readonly TimeProvider _clock;
    private readonly SdlWindow _window;
    private readonly GpuDevice _gpu;
    private readonly WindowPresenter _presenter;
    private readonly GpuImage _picture;
    private readonly DesktopDevices _devices = new();
    private readonly DesktopGamepad _gamepad;
    private readonly DesktopAvatar _avatar;
    private readonly FieldOfView _fieldOfView;
    private readonly long _started;
    private XrInput _input;
    private long _nextFrame;
    private long _lastSample;
    private bool _isAcquired;
    private bool _isHelpShown;

    private WindowBackend(SdlWindow window, WindowBackendOptions options, TimeProvider clock)
    {
        _window = window;
        _options = options;
        _clock = clock;
        _started = clock.GetTimestamp();
        _lastSample = _started;
        _gpu = GpuDevice.Open(new GpuDeviceOptions
        {
            ApplicationName = options.Title,
            Validation = options.Validation,
            PipelineCachePath = options.PipelineCachePath,
            InstanceExtensions = window.InstanceExtensions,
            DeviceExtensions = [VulkanConstants.VK_KHR_SWAPCHAIN_EXTENSION_NAME],
        });
        if (_gpu.Description.IsSoftware)
        {
            _gpu.SubmitOnThread();
        }

        _presenter = new WindowPresenter(_gpu, window);
        _picture = new GpuImage(_gpu, new GpuImageDescription(
            "window picture", (uint)options.Width, (uint)options.Height, VkFormat.R8G8B8A8Srgb, VkImageUsageFlags.ColorAttachment | VkImageUsageFlags.TransferSrc));
        _gamepad = new DesktopGamepad(window.Sdl);
        _avatar = new DesktopAvatar(options.EyeHeightMeters);
        float up = options.VerticalFieldOfViewRadians / 2;
        float right = MathF.Atan(MathF.Tan(up) * options.Width / options.Height);
        _fieldOfView = new FieldOfView(-right, right, up, -up);
        Capabilities = new XrCapabilities("window", string.Empty, $"SDL {window.VideoDriver}", options.Width, options.Height, 1, false, true, []);
        _devices.KeyWentDown = Obey;
        _input = _avatar.Step(default, _fieldOfView, Probe, 0);
    }

    public XrCapabilities Capabilities { get; }

    public GpuDevice Gpu => _gpu;

    public HeadsetState State { get; private set; } = HeadsetState.Focused;

    /// <summary>From the middle of the picture to its upper edge, as an angle.</summary>
    public float HalfHeightRadians => _fieldOfView.UpRadians;

    /// <summary>Tells what lies under the cursor; until it is set, the hand floats at arm's length.</summary>
    public DesktopProbe Probe { get; set; } = static (_, _) => DesktopTarget.Nothing;

    /// <summary>The player asked for <see cref="WindowHelp"/>: show it as a caption.</summary>
    public bool IsHelpShown => _devices.IsHelpShown ^ _isHelpShown;

    /// <summary>What F9 does (freeze the session's clock); for those who build scenarios.</summary>
    public Action? OnFreeze { get; set; }

    /// <summary>What F10 does (one tick more).</summary>
    public Action? OnStep { get; set; }

    /// <summary>What the figures 1 to 9 do, told from 0.</summary>
    public Action<int>? OnFigure { get; set; }

    /// <summary>The hand that follows the cursor.</summary>
    public Hand ActiveHand => _avatar.ActiveHand;

    private void Obey(SdlScancode key)
    {
        if (key is >= SdlScancode.One and <= SdlScancode.Nine)
        {
            OnFigure?.Invoke(key - SdlScancode.One);
        }

        (key switch { SdlScancode.F9 => OnFreeze, SdlScancode.F10 => OnStep, _ => null })?.Invoke();
    }

    /// <exception cref="ProblemException">No SDL 2, no display or no Vulkan device; the remedy says what to do.</exception>
    public static WindowBackend Open(WindowBackendOptions? options = null, TimeProvider? clock = null)
    {
        options ??= new WindowBackendOptions();
        SdlWindow window = SdlWindow.Open(options.Title, options.Width, options.Height);
        try
        {
            return new WindowBackend(window, options, clock ?? TimeProvider.System);
        }
        catch
        {
            window.Dispose();
            throw;
        }
    }

    public HeadsetState PollEvents()
    {
        SdlEvent happened;
        (int width, int height) = _window.Size;
        Letterbox picture = Letterbox.Fit(_options.Width, _options.Height, width, height);
        bool wasLooking = _devices.IsLooking;
        while (_window.Sdl.SDL_PollEvent(&happened) != 0)
        {
            _devices.On(happened, picture);
            _gamepad.On(happened);
            OnWindowEvent(happened);
        }

        if (_devices.IsLooking != wasLooking)
        {
            _ = _window.Sdl.SDL_SetRelativeMouseMode(_devices.IsLooking ? 1 : 0);
        }

        State = _devices.WantsExit ? HeadsetState.Exiting : State;
        return State;
    }

    public bool BeginFrame(out XrFrame frame)
    {
        frame = default;
        if (!State.IsRunning())
        {
            return false;
        }

        WaitForNextFrame();
        long period = 1_000_000_000L / _options.FramesPerSecond;
        long now = (long)_clock.GetElapsedTime(_started).TotalNanoseconds;
        frame = new XrFrame(now + period, period, ShouldRender: true);
        return true;
    }

    public void Sample(in XrFrame frame, out XrInput input)
    {
        long now = _clock.GetTimestamp();
        float seconds = Math.Min((float)_clock.GetElapsedTime(_lastSample, now).TotalSeconds, LongestStepSeconds);
        _lastSample = now;
        if (_devices.WantsRecenter)
        {
            _avatar.Recenter();
        }

        DesktopIntent intent = _gamepad.AddTo(_devices.Take(seconds), seconds);
        _isHelpShown ^= _gamepad.IsHelpToggled;
        _input = _avatar.Step(intent, _fieldOfView, Probe, seconds) with { IsFocused = State == HeadsetState.Focused };
        input = _input;
    }

    public void LocateEyes(in XrFrame frame, out XrEye left, out XrEye right)
    {
        left = _input.LeftEye;
        right = _input.RightEye;
    }

    public ReadOnlySpan<XrJoint> JointsOf(Hand hand) => [];

    public bool TryAcquire(out XrRenderTarget target)
    {
        bool isFree = !_isAcquired && _gpu.HasSubmittedAll;
        target = isFree ? new XrRenderTarget(_picture, 0) : default;
        _isAcquired |= isFree;
        return isFree;
    }

    public void EndFrame(in XrFrame frame)
    {
        if (_isAcquired)
        {
            _presenter.Present(_picture);
        }

        _isAcquired = false;
    }

    public void Pulse(Hand hand, float amplitude, float seconds) => _gamepad.Pulse(amplitude, seconds);

    public void Recenter() => _avatar.Recenter();

    public void RequestExit() => State = HeadsetState.Exiting;

    public void Dispose()
    {
        _gpu.WaitIdle();
        _gamepad.Dispose();
        _presenter.Dispose();
        _picture.Dispose();
        _gpu.Dispose();
        _window.Dispose();
    }

    private void OnWindowEvent(in SdlEvent happened)
    {
        if (happened.Type != SdlEventType.Window || State.IsOver())
        {
            return;
        }

        switch (happened.WindowEvent)
        {
            case SdlWindowEvent.FocusLost or SdlWindowEvent.Minimized:
                _devices.LetGo();
                State = HeadsetState.Visible;
                break;
            case SdlWindowEvent.FocusGained or SdlWindowEvent.Restored:
                State = HeadsetState.Focused;
                break;
            case SdlWindowEvent.Close:
                State = HeadsetState.Exiting;
                break;
            default:
                break;
        }
    }

    /// <summary>Keeps the pace without drifting; after a long frame the pace starts anew.</summary>
    private void WaitForNextFrame()
    {
        long period = _clock.TimestampFrequency / _options.FramesPerSecond;
        long now = _clock.GetTimestamp();
        if (now < _nextFrame)
        {
            Thread.Sleep(TimeSpan.FromSeconds((_nextFrame - now) / (double)_clock.TimestampFrequency));
            now = _clock.GetTimestamp();
        }

        _nextFrame = Math.Max(_nextFrame + period, now);
    }
}
