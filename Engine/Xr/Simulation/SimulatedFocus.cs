using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using VRLab.Bindings.OpenXr;

namespace VRLab.Xr.Simulation;

/// <summary>
/// A system's own menu over the program, which takes the focus from it as a headset's does. The simulated runtime has none, so this stands
/// between it and the program as an API layer would, and tells of the change as the specification says ("Session Lifecycle"). For any thread.
/// </summary>
public static unsafe class SimulatedFocus
{
    private static readonly ConcurrentQueue<XrSessionState> Told = new();
    private static delegate* unmanaged<XrInstance, XrEventDataBuffer*, XrResult> _poll;

    /// <summary>The program is still seen, and no longer has the wearer's attention.</summary>
    public static void Take() => Told.Enqueue(XrSessionState.Visible);

    public static void GiveBack() => Told.Enqueue(XrSessionState.Focused);

    /// <summary>The runtime's function of this name, or what stands before it.</summary>
    internal static nint Stand(string name, nint function)
    {
        if (name != "xrPollEvent")
        {
            return function;
        }

        _poll = (delegate* unmanaged<XrInstance, XrEventDataBuffer*, XrResult>)function;
        return (nint)(delegate* unmanaged<XrInstance, XrEventDataBuffer*, XrResult>)&Poll;
    }

    [UnmanagedCallersOnly]
    private static XrResult Poll(XrInstance instance, XrEventDataBuffer* data)
    {
        if (!Told.TryDequeue(out XrSessionState state))
        {
            return _poll(instance, data);
        }

        XrEventDataSessionStateChanged* change = (XrEventDataSessionStateChanged*)data;
        *change = XrEventDataSessionStateChanged.New();
        change->state = state;
        return XrResult.Success;
    }
}
