using VRLab.Bindings.OpenXr;
using VRLab.Core;
using VRLab.Gpu;

namespace VRLab.Xr.OpenXr;

/// <summary>
/// A headset through the machine's active OpenXR runtime: OpenXR 1.0, 1.1 where offered, drawn with Vulkan. See <see cref="IXrBackend"/>.
/// </summary>
public sealed unsafe partial class OpenXrBackend : IXrBackend
{
    private const int RestMilliseconds = 4;

    private readonly OpenXrInstance _instance;
    private readonly OpenXrCommands _xr;
    private readonly GpuDevice _gpu;
    private readonly OpenXrSession _session;
    private readonly OpenXrActions _actions;
    private readonly OpenXrStage _stage;
    private readonly OpenXrSwapchain _swapchain;
    private readonly OpenXrSwapchain? _depth;
    private readonly OpenXrHiddenArea _hiddenArea;
    private readonly OpenXrQuads _quads = new();
    private readonly OpenXrHand _left;
    private readonly OpenXrHand _right;
    private readonly XrEnvironmentBlendMode _blendMode;
    private readonly XrView[] _views = [XrView.New(), XrView.New()];
    private Pose _stageFromHead = Pose.Identity;
    private bool _isAcquired;
    private bool _isDepthAcquired;
    private float _shownScale = 1f;
    private bool _areViewsValid;

    private OpenXrBackend(OpenXrInstance instance, OpenXrBackendOptions options)
    {
        _instance = instance;
        _xr = instance.Commands;
        OpenXrHeadset headset = OpenXrHeadset.Find(instance);
        _blendMode = headset.BlendMode;
        _gpu = GpuDevice.Open(new GpuDeviceOptions
        {
            ApplicationName = options.ApplicationName,
            Validation = options.Validation,
            PipelineCachePath = options.PipelineCachePath,
            Creation = new OpenXrVulkan(instance, headset.System),
        });
        _session = OpenXrSession.Create(instance, headset.System, _gpu);
        _actions = new OpenXrActions(instance);
        _actions.AttachTo(_session.Handle);
        _stage = new OpenXrStage(instance, _session.Handle);
        (uint width, uint height) = headset.ViewSize(options.ResolutionScale);
        _swapchain = OpenXrSwapchain.ForColor(instance, _session.Handle, _gpu, width, height);
        _depth = OpenXrSwapchain.ForDepth(instance, _session.Handle, _gpu, width, height);
        _hiddenArea = new OpenXrHiddenArea(instance, _session.Handle, headset.HasVisibilityMask);
        _hiddenArea.Read();
        _left = new OpenXrHand(instance, _session.Handle, _actions, Hand.Left, headset.TracksHands);
        _right = new OpenXrHand(instance, _session.Handle, _actions, Hand.Right, headset.TracksHands);
        OpenXrOptionalSettings.Apply(instance, _session.Handle, options);
        Capabilities = new XrCapabilities(
            "openxr", instance.RuntimeName, headset.Name, (int)width, (int)height, 2, headset.TracksHands, _stage.KnowsFloor, instance.EnabledExtensions);
    }

    public XrCapabilities Capabilities { get; }

    public GpuDevice Gpu => _gpu;

    public HeadsetState State => _session.State;

    /// <summary>Interaction profiles that this runtime knows.</summary>
    public IReadOnlyList<string> KnownProfiles => _actions.SuggestedProfiles;

    /// <summary>The profile in use for a hand, empty before a controller was seen. Allocates; not for each frame.</summary>
    public string ProfileOf(Hand hand) => _instance.NameOf(Of(hand).CurrentProfile());

    /// <summary>Starts a session with the active runtime.</summary>
    /// <exception cref="ProblemException">No runtime, no headset or no Vulkan device; the remedy says what to do.</exception>
    public static OpenXrBackend Open(OpenXrBackendOptions? options = null)
    {
        options ??= new OpenXrBackendOptions();
        OpenXrInstance instance = OpenXrInstance.Create(options.ApplicationName, options.SimulatesFocus);
        try
        {
            return new OpenXrBackend(instance, options);
        }
        catch
        {
            // Destroying the instance takes everything with it that was made from it.
            instance.Dispose();
            throw;
        }
    }

    public HeadsetState PollEvents()
    {
        if (State < HeadsetState.SessionLost)
        {
            _session.PollEvents();
            if (_session.IsHiddenAreaStale)
            {
                _hiddenArea.Read();
            }

            if (_session.RecenteredSpace is { } space)
            {
                _stage.OnSystemRecentered(space);
            }
        }

        return State;
    }

    public bool CanShowPart => true;

    public double FramePeriodMilliseconds { get; private set; }

    public int HiddenAreaVersion => _hiddenArea.Version;

    public ReadOnlySpan<System.Numerics.Vector2> HiddenAreaOf(int eye) => _hiddenArea.Of(eye);

    public void ShowPart(float scale)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, 1f);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        _shownScale = scale;
    }

    public bool CanShowQuads => true;

    public IXrQuad? CreateQuad(uint width, uint height)
    {
        if (!_quads.HasRoom)
        {
            return null;
        }

        var quad = new OpenXrQuad(_session, OpenXrSwapchain.ForQuad(_instance, _session.Handle, _gpu, width, height), _quads);
        _quads.Add(quad);
        return quad;
    }

    public void Recenter() => _stage.Recenter(_stageFromHead);

    public void RequestExit() => _session.RequestExit();

    public void Pulse(Hand hand, float amplitude, float seconds)
    {
        if (State == HeadsetState.Focused)
        {
            _session.Lives(Of(hand).Pulse(amplitude, seconds));
        }
    }

    public ReadOnlySpan<XrJoint> JointsOf(Hand hand) => Of(hand).Joints;

    public void Dispose()
    {
        _gpu.WaitIdle();
        _left.Dispose();
        _right.Dispose();
        _quads.Dispose();
        _depth?.Dispose();
        _swapchain.Dispose();
        _stage.Dispose();
        _actions.Dispose();
        _session.Dispose();
        _gpu.Dispose();
        _instance.Dispose();
    }

    private OpenXrHand Of(Hand hand) => hand == Hand.Left ? _left : _right;
}
