namespace VRLab.Xr;

/// <summary>Where a session stands. A loop handles these as values: none of them is an exception.</summary>
public enum HeadsetState
{
    /// <summary>Nobody wears the headset, or the runtime is not ready: no frames.</summary>
    Idle,

    /// <summary>Frames run, but nothing is shown.</summary>
    Synchronized,

    /// <summary>Shown, but another program has the wearer's attention: pause the scenario's clock.</summary>
    Visible,

    /// <summary>Shown and in use.</summary>
    Focused,

    /// <summary>The runtime stops the session: no more frames until it starts it again.</summary>
    Stopping,

    /// <summary>The session is over, by request or by the wearer's wish: leave.</summary>
    Exiting,

    /// <summary>The runtime is about to take the session away: save and leave.</summary>
    LossPending,

    /// <summary>The session is gone (headset unplugged): save and leave, or start a new backend.</summary>
    SessionLost,

    /// <summary>The runtime is gone: save and leave.</summary>
    InstanceLost,
}

public static class HeadsetStates
{
    /// <summary>Frames can be begun.</summary>
    public static bool IsRunning(this HeadsetState state) =>
        state is HeadsetState.Synchronized or HeadsetState.Visible or HeadsetState.Focused;

    /// <summary>No frame will ever come again: close the recording and dispose of the backend.</summary>
    public static bool IsOver(this HeadsetState state) => state >= HeadsetState.Exiting;
}
