namespace VRLab.Scenarios.Electrical;

/// <summary>
/// An insulation tester: a direct voltage behind the instrument's inner resistance, which limits the current (IEC 61557-2, sections 4.2 and 4.3:
/// at least 1 mA at the nominal voltage, at most 15 mA into a short circuit). It shows voltage over current, up to the end of its scale.
/// </summary>
public readonly struct InsulationTester(double nominalVolts, double innerOhms, double endOfScaleOhms)
{
    /// <summary>What the display shows for a resistance between the probes.</summary>
    public double ReadingOhms(double ohms) => Math.Min(ohms, endOfScaleOhms);

    /// <summary>What stands between the probes while it measures; below the nominal voltage when the insulation is bad.</summary>
    public double TestVolts(double ohms) => nominalVolts * ohms / (ohms + innerOhms);
}
