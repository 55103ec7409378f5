using VRLab.Core;

namespace VRLab.Scenarios.Electrical;

/// <summary>The inputs of the vehicle, in the order of <see cref="HighVoltageVehicle.Kind"/>.</summary>
public enum VehicleInput
{
    Ignition,

    /// <summary>1 while the 12 V battery's negative clamp sits on its post.</summary>
    TwelveVolt,

    /// <summary>1 while the service plug is seated.</summary>
    ServicePlug,

    /// <summary>Which <see cref="VehiclePoint"/> each probe of the tester touches.</summary>
    ProbeA,
    ProbeB,

    /// <summary>1 while the tester's battery and leads are good.</summary>
    TesterWorks,
}

/// <summary>Where a probe can touch.</summary>
public enum VehiclePoint
{
    None,
    LinkPlus,
    LinkMinus,
    Chassis,
    PackPlus,
    PackMinus,
    TwelveVoltPlus,
    ProvingPlus,
    ProvingMinus,
}

/// <summary>The quantities of the vehicle, in the order of <see cref="HighVoltageVehicle.Kind"/>.</summary>
public enum VehicleQuantity
{
    LinkVoltage,
    TesterReading,
    ContactorsClosed,
    TwelveVoltVoltage,
    SecondsSinceOpened,
    IsolationCurrent,
}

/// <summary>
/// The process model "high-voltage-vehicle": a battery electric car's traction net at rest. Two half packs with the service plug between them,
/// main contactors held by the 12 V net, the converter's link capacitor with its bleeder, insulation resistances to the chassis, and a tester
/// between any two points. Contactors hold while ignition is on, 12 V is there and the plug's interlock is closed.
/// </summary>
public static class HighVoltageVehicle
{
    public static IReadOnlyList<ProcessParameter> Parameters { get; } =
    [
        new("pack-voltage", Dimension.Voltage, 355, 60, 1000),
        new("cell-resistance", Dimension.Resistance, 0.1, 0.001, 10),
        new("link-capacitance", Dimension.Capacitance, 700e-6, 1e-6, 0.1),
        new("bleeder-resistance", Dimension.Resistance, 60e3, 10, 1e7),
        new("isolation-plus", Dimension.Resistance, 5e6, 1, 1e9),
        new("isolation-minus", Dimension.Resistance, 5e6, 1, 1e9),
        new("tester-resistance", Dimension.Resistance, 200e3, 1e3, 1e8),
        new("battery-voltage", Dimension.Voltage, 12.6, 0, 30),
        new("proving-voltage", Dimension.Voltage, 240, 12, 1000),
        new("initially-on", Dimension.None, 1, 0, 1),
        new("welded-contactor", Dimension.None, 0, 0, 1),
    ];

    public static ProcessModelKind Kind { get; } = new(
        "high-voltage-vehicle",
        ["ignition", "twelve-volt", "service-plug", "probe-a", "probe-b", "tester-works"],
        [
            ProcessQuantity.Of("link-voltage", "高压母线电压", "High-voltage link voltage", Dimension.Voltage, "V", 1, 0.2),
            ProcessQuantity.Of("tester-reading", "验电器读数", "Tester reading", Dimension.Voltage, "V", 1, 0.2),
            ProcessQuantity.Of("contactors-closed", "主接触器闭合", "Main contactors closed", Dimension.None, "1", 1, 0.5),
            ProcessQuantity.Of("twelve-volt-voltage", "低压电压", "12 V net voltage", Dimension.Voltage, "V", 1, 0.05),
            ProcessQuantity.Of("seconds-since-opened", "断开后时间", "Time since opening", Dimension.Time, "s", 1, 0.5),
            ProcessQuantity.Of("isolation-current", "绝缘漏电流", "Leakage to the chassis", Dimension.Current, "mA", 1000, 1e-5),
        ],
        Parameters,
        values => new HighVoltageVehicleModel(new ProcessParameters(Parameters, values)));
}
