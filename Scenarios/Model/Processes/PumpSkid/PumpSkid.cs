using VRLab.Core;

namespace VRLab.Scenarios.Pumping;

/// <summary>The inputs of the pump skid, in the order of <see cref="PumpSkid.Kind"/>.</summary>
public enum PumpSkidInput
{
    SuctionValve,
    DischargeValve,
    VentValve,
    StrainerCover,

    /// <summary>How many times a clean strainer's resistance; 0 without a basket.</summary>
    Strainer,
    Isolator,
    Start,
    Stop,
}

/// <summary>The quantities of the pump skid, in the order of <see cref="PumpSkid.Kind"/>.</summary>
public enum PumpSkidQuantity
{
    DischargePressure,
    CasingPressure,
    Flow,
    MotorSpeed,
    MotorCurrent,
    ShaftPower,
    NpshMargin,
    Cavitation,
    CasingLevel,
    CasingTemperature,
    VentFlow,
    SupplyVoltage,
}

/// <summary>The process model "pump-skid" as scenarios name it.</summary>
public static class PumpSkid
{
    public const int InputCount = 8;

    public static ProcessModelKind Kind { get; } = new(
        "pump-skid",
        ["suction-valve", "discharge-valve", "vent-valve", "strainer-cover", "strainer", "isolator", "start", "stop"],
        [
            Quantity("discharge-pressure", "出口压力", "Discharge pressure", Dimension.Pressure, "Pa", "bar", 1e-5, 500),
            Quantity("casing-pressure", "泵体压力", "Casing pressure", Dimension.Pressure, "Pa", "bar", 1e-5, 500),
            Quantity("flow", "流量", "Flow", Dimension.Flow, "m3/s", "m³/h", 3600, 1e-5),
            Quantity("motor-speed", "电机转速", "Motor speed", Dimension.AngularSpeed, "rad/s", "rpm", 30 / Math.PI, 0.1),
            Quantity("motor-current", "电机电流", "Motor current", Dimension.Current, "A", "A", 1, 0.01),
            Quantity("shaft-power", "轴功率", "Shaft power", Dimension.Power, "W", "kW", 1e-3, 5),
            Quantity("npsh-margin", "汽蚀余量裕度", "NPSH margin", Dimension.Length, "m", "m", 1, 0.01),
            Quantity("cavitation", "汽蚀程度", "Cavitation", Dimension.None, "1", "%", 100, 0.005),
            Quantity("casing-level", "泵体液位", "Casing level", Dimension.None, "1", "%", 100, 0.002),
            Quantity("casing-temperature", "泵体温度", "Casing temperature", Dimension.Temperature, "K", "°C", 1, 0.05, -273.15),
            Quantity("vent-flow", "排放流量", "Vent flow", Dimension.Flow, "m3/s", "L/min", 60000, 1e-6),
            Quantity("supply-voltage", "电源电压", "Supply voltage", Dimension.Voltage, "V", "V", 1, 0.5),
        ],
        PumpSkidParameters.Known,
        values => new PumpSkidModel(new PumpSkidParameters(values)));

    private static ProcessQuantity Quantity(
        string id, string chinese, string english, Dimension dimension, string unit, string displayUnit, double scale, double resolution, double offset = 0) =>
        new(new QuantityId(id), new LocalizedText(chinese, english), dimension, unit, displayUnit, scale, resolution, offset);
}
