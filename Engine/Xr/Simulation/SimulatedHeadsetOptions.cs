namespace VRLab.Xr.Simulation;

/// <summary>The simulated headset's display.</summary>
/// <param name="ViewWidth">Pixels of one eye.</param>
/// <param name="FramesPerSecond">What the runtime paces to. The simulation's tick does not depend on it: a high value lets time run as fast as the machine allows.</param>
public sealed record SimulatedHeadsetOptions(int ViewWidth = 640, int ViewHeight = 640, int FramesPerSecond = 1000)
{
    /// <summary>Lets the runtime's own log through to the terminal, to find out why it does not start.</summary>
    public bool PrintsRuntimeLog { get; init; }
}
