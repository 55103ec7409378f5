using VRLab.Bindings.OpenXr;
using VRLab.Bindings.Vulkan;
using VRLab.Gpu;

namespace VRLab.Xr.OpenXr;

/// <summary>
/// The session's life (OpenXR specification, "Session Lifecycle"): begins and ends it as the runtime asks, and turns events and lost
/// handles into one <see cref="HeadsetState"/>.
/// </summary>
internal sealed unsafe class OpenXrSession : IDisposable
{
    private readonly OpenXrInstance _instance;
    private readonly OpenXrCommands _xr;

    internal OpenXrSession(OpenXrInstance instance, XrSession handle)
    {
        _instance = instance;
        _xr = instance.Commands;
        Handle = handle;
    }

    public XrSession Handle { get; }

    public HeadsetState State { get; private set; } = HeadsetState.Idle;

    /// <summary>The wearer changed the system's origin of this space; handled by the caller, once.</summary>
    public XrReferenceSpaceType? RecenteredSpace { get; private set; }

    /// <summary>What the lenses hide changed since the last poll.</summary>
    public bool IsHiddenAreaStale { get; private set; }

    public static OpenXrSession Create(OpenXrInstance instance, XrSystemId system, GpuDevice gpu)
    {
        XrGraphicsBindingVulkanKHR binding = XrGraphicsBindingVulkanKHR.New();
        binding.instance = gpu.Instance;
        binding.physicalDevice = gpu.PhysicalDevice;
        binding.device = gpu.Handle;
        binding.queueFamilyIndex = gpu.QueueFamilyIndex;
        XrSessionCreateInfo info = XrSessionCreateInfo.New();
        info.next = &binding;
        info.systemId = system;
        XrSession session;
        XrResult result = instance.Commands.xrCreateSession(instance.Handle, &info, &session);
        return result >= 0
            ? new OpenXrSession(instance, session)
            : throw OpenXrFailure.Session(instance.RuntimeName, "xrCreateSession", result);
    }

    /// <summary>
    /// Takes a result: true for success; false where session or instance are lost, which the state then says.
    /// </summary>
    /// <exception cref="Bindings.NativeCallException">Any other error: a mistake of this program or of the runtime.</exception>
    public bool Lives(XrResult result, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(result))] string call = "")
    {
        switch (result)
        {
            case XrResult.ErrorSessionLost:
                State = HeadsetState.SessionLost;
                return false;
            case XrResult.ErrorInstanceLost or XrResult.ErrorRuntimeUnavailable:
                State = HeadsetState.InstanceLost;
                return false;
            default:
                result.ThrowIfFailed(call);
                return true;
        }
    }

    public void PollEvents()
    {
        RecenteredSpace = null;
        IsHiddenAreaStale = false;
        XrEventDataBuffer data;
        while (true)
        {
            data.type = XrStructureType.EventDataBuffer;
            data.next = null;
            XrResult result = _xr.xrPollEvent(_instance.Handle, &data);
            if (!Lives(result) || result == XrResult.EventUnavailable)
            {
                return;
            }

            Receive(&data);
        }
    }

    public void RequestExit()
    {
        if (State.IsRunning())
        {
            Lives(_xr.xrRequestExitSession(Handle));
        }
        else
        {
            State = HeadsetState.Exiting;
        }
    }

    public void Dispose() => _xr.xrDestroySession(Handle);

    private void Receive(XrEventDataBuffer* data)
    {
        switch (data->type)
        {
            case XrStructureType.EventDataSessionStateChanged:
                Enter(((XrEventDataSessionStateChanged*)data)->state);
                break;
            case XrStructureType.EventDataInstanceLossPending:
                State = HeadsetState.LossPending;
                break;
            case XrStructureType.EventDataReferenceSpaceChangePending:
                RecenteredSpace = ((XrEventDataReferenceSpaceChangePending*)data)->referenceSpaceType;
                break;
            case XrStructureType.EventDataVisibilityMaskChangedKHR:
                IsHiddenAreaStale = true;
                break;
            default:
                break;
        }
    }

    private void Enter(XrSessionState state)
    {
        switch (state)
        {
            case XrSessionState.Idle:
                State = HeadsetState.Idle;
                break;
            case XrSessionState.Ready:
                Begin();
                break;
            case XrSessionState.Synchronized:
                State = HeadsetState.Synchronized;
                break;
            case XrSessionState.Visible:
                State = HeadsetState.Visible;
                break;
            case XrSessionState.Focused:
                State = HeadsetState.Focused;
                break;
            case XrSessionState.Stopping:
                State = HeadsetState.Stopping;
                Lives(_xr.xrEndSession(Handle));
                break;
            case XrSessionState.LossPending:
                State = HeadsetState.LossPending;
                break;
            case XrSessionState.Exiting:
                State = HeadsetState.Exiting;
                break;
            default:
                break;
        }
    }

    private void Begin()
    {
        XrSessionBeginInfo info = XrSessionBeginInfo.New();
        info.primaryViewConfigurationType = XrViewConfigurationType.PrimaryStereo;
        if (Lives(_xr.xrBeginSession(Handle, &info)))
        {
            State = HeadsetState.Synchronized;
        }
    }
}
