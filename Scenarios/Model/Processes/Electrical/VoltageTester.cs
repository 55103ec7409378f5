namespace VRLab.Scenarios.Electrical;

/// <summary>
/// A two-pole voltage tester of IEC 61243-3: it loads what it touches with its own resistance, lights its lowest lamp at 12 V, and shows nothing at
/// all when its battery is flat or a lead is broken. That is why it is proved on a known source before and after.
/// </summary>
public readonly struct VoltageTester(double innerOhms)
{
    public const double LowestIndicationVolts = 12;

    public double Siemens => 1 / innerOhms;

    public static double Indication(double volts, bool isWorking) => isWorking && Math.Abs(volts) >= LowestIndicationVolts ? volts : 0;
}
