namespace VRLab.Scenarios.Pumping;

/// <summary>
/// A column of liquid between two pressures: L dQ/dt = Δp - K Q |Q| (White, "Fluid Mechanics", 8th ed., section 3.5, unsteady Bernoulli).
/// The resistance is taken implicitly, so a nearly shut valve is stable.
/// </summary>
public struct PipeBranch(double inertance, bool hasCheckValve)
{
    /// <summary>m³/s, positive in the pump's direction.</summary>
    public double Flow { get; private set; }

    public void Advance(double drivingPascals, double resistance, bool isShut, double seconds)
    {
        if (isShut)
        {
            Flow = 0;
            return;
        }

        double next = (Flow + (seconds * drivingPascals / inertance)) / (1 + (seconds * resistance * Math.Abs(Flow) / inertance));
        Flow = hasCheckValve ? Math.Max(0, next) : next;
    }
}
