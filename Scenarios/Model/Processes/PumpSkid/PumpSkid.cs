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
            ProcessQuantity.Of("discharge-pressure", "出口压力", "Discharge pressure", Dimension.Pressure, "bar", 1e-5, 500),
            ProcessQuantity.Of("casing-pressure", "泵体压力", "Casing pressure", Dimension.Pressure, "bar", 1e-5, 500),
            ProcessQuantity.Of("flow", "流量", "Flow", Dimension.Flow, "m³/h", 3600, 1e-5),
            ProcessQuantity.Of("motor-speed", "电机转速", "Motor speed", Dimension.AngularSpeed, "rpm", 30 / Math.PI, 0.1),
            ProcessQuantity.Of("motor-current", "电机电流", "Motor current", Dimension.Current, "A", 1, 0.01),
            ProcessQuantity.Of("shaft-power", "轴功率", "Shaft power", Dimension.Power, "kW", 1e-3, 5),
            ProcessQuantity.Of("npsh-margin", "汽蚀余量裕度", "NPSH margin", Dimension.Length, "m", 1, 0.01),
            ProcessQuantity.Of("cavitation", "汽蚀程度", "Cavitation", Dimension.None, "%", 100, 0.005),
            ProcessQuantity.Of("casing-level", "泵体液位", "Casing level", Dimension.None, "%", 100, 0.002),
            ProcessQuantity.Of("casing-temperature", "泵体温度", "Casing temperature", Dimension.Temperature, "°C", 1, 0.05, -273.15),
            ProcessQuantity.Of("vent-flow", "排放流量", "Vent flow", Dimension.Flow, "L/min", 60000, 1e-6),
            ProcessQuantity.Of("supply-voltage", "电源电压", "Supply voltage", Dimension.Voltage, "V", 1, 0.5),
        ],
        PumpSkidParameters.Known,
        values => new PumpSkidModel(new PumpSkidParameters(values)));
}
