using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using VRLab.Bindings.OpenXr;
using VRLab.Xr.OpenXr;

namespace VRLab.Xr.Tests;

/// <summary>A runtime that says what a test tells it to: for what no test can make a real one do. One test at a time.</summary>
internal static unsafe partial class ScriptedRuntime
{
    private static readonly Queue<XrSessionState> States = [];

    /// <summary>What the next poll answers, after the states are told.</summary>
    public static XrResult PollResult { get; set; }

    /// <summary>Begin and end calls, in order.</summary>
    public static List<string> Calls { get; } = [];

    public static OpenXrInstance Start()
    {
        States.Clear();
        Calls.Clear();
        ForgetImages();
        ForgetMasks();
        PollResult = XrResult.EventUnavailable;
        return new OpenXrInstance(new OpenXrCommands(Function), new XrInstance(1), [], is11: false);
    }

    public static void Say(params XrSessionState[] states)
    {
        foreach (XrSessionState state in states)
        {
            States.Enqueue(state);
        }
    }

    private static nint Function(string name) => name switch
    {
        "xrGetInstanceProperties" => (nint)(delegate* unmanaged[Cdecl]<XrInstance, XrInstanceProperties*, XrResult>)&Properties,
        "xrPollEvent" => (nint)(delegate* unmanaged[Cdecl]<XrInstance, XrEventDataBuffer*, XrResult>)&Poll,
        "xrBeginSession" => (nint)(delegate* unmanaged[Cdecl]<XrSession, XrSessionBeginInfo*, XrResult>)&Begin,
        "xrEndSession" => (nint)(delegate* unmanaged[Cdecl]<XrSession, XrResult>)&End,
        "xrRequestExitSession" => (nint)(delegate* unmanaged[Cdecl]<XrSession, XrResult>)&RequestExit,
        "xrDestroyInstance" => (nint)(delegate* unmanaged[Cdecl]<XrInstance, XrResult>)&DestroyInstance,
        "xrDestroySession" => (nint)(delegate* unmanaged[Cdecl]<XrSession, XrResult>)&Destroy,
        _ => ImageFunction(name) is not 0 and var image ? image : MaskFunction(name),
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static XrResult Properties(XrInstance instance, XrInstanceProperties* properties) => XrResult.Success;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static XrResult Poll(XrInstance instance, XrEventDataBuffer* data)
    {
        if (TellMaskChange(data))
        {
            return XrResult.Success;
        }

        if (!States.TryDequeue(out XrSessionState state))
        {
            return PollResult;
        }

        XrEventDataSessionStateChanged* change = (XrEventDataSessionStateChanged*)data;
        *change = XrEventDataSessionStateChanged.New();
        change->state = state;
        return XrResult.Success;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static XrResult Begin(XrSession session, XrSessionBeginInfo* info) => Note("begin");

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static XrResult End(XrSession session) => Note("end");

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static XrResult RequestExit(XrSession session) => Note("exit");

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static XrResult Destroy(XrSession session) => XrResult.Success;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static XrResult DestroyInstance(XrInstance instance) => XrResult.Success;

    private static XrResult Note(string call)
    {
        Calls.Add(call);
        return XrResult.Success;
    }
}
