using VRLab.Core;

namespace VRLab.Scenarios.Electrical;

/// <summary>The inputs of the cabinet, in the order of <see cref="LowVoltageCabinet.Kind"/>.</summary>
public enum CabinetInput
{
    /// <summary>0 open .. 1 closed.</summary>
    Breaker,
    Disconnector,

    /// <summary>1 while the earthing set is clamped onto the outgoing bars.</summary>
    Earthing,

    /// <summary>1 while the load's own emergency supply can feed back.</summary>
    BackFeed,
    ProbeA,
    ProbeB,
    TesterWorks,

    /// <summary>1 while the consumer takes its current, 0 when its own controls stopped it.</summary>
    Load,
}

/// <summary>Where a probe can touch: the outgoing bars, the incoming side, neutral, earth, and a proving unit.</summary>
public enum CabinetPoint
{
    None,
    OutgoingL1,
    OutgoingL2,
    OutgoingL3,
    IncomingL1,
    IncomingL2,
    IncomingL3,
    Neutral,
    Earth,
    ProvingLive,
    ProvingNeutral,
}

/// <summary>The quantities of the cabinet, in the order of <see cref="LowVoltageCabinet.Kind"/>.</summary>
public enum CabinetQuantity
{
    BusVoltage,
    LoadCurrent,
    TesterReading,
    FaultCurrent,
    BreakerTripped,
    ArcEnergy,
}

/// <summary>
/// The process model "low-voltage-cabinet": a 230/400 V outgoing feeder behind a disconnector and a circuit breaker, its load with a possible back
/// feed, an earthing set, and a voltage tester between any two points. A disconnector opened under load or an earthing set on live bars draws
/// an arc: its energy is a quantity, for hazards to see.
/// </summary>
public static class LowVoltageCabinet
{
    public static IReadOnlyList<ProcessParameter> Parameters { get; } =
    [
        new("phase-voltage", Dimension.Voltage, 230, 24, 700),
        new("source-resistance", Dimension.Resistance, 0.012, 0.0005, 10),
        new("load-resistance", Dimension.Resistance, 6.5, 0.1, 1e5),
        new("load-inductance", Dimension.Inductance, 0.012, 0, 10),
        new("breaker-rating", Dimension.Current, 63, 1, 1000),
        new("tester-resistance", Dimension.Resistance, 200e3, 1e3, 1e8),
        new("proving-voltage", Dimension.Voltage, 240, 12, 1000),
        new("frequency", Dimension.Frequency, 50, 10, 400),
    ];

    public static ProcessModelKind Kind { get; } = new(
        "low-voltage-cabinet",
        ["breaker", "disconnector", "earthing", "back-feed", "probe-a", "probe-b", "tester-works", "load"],
        [
            ProcessQuantity.Of("bus-voltage", "出线电压", "Outgoing voltage", Dimension.Voltage, "V", 1, 0.5),
            ProcessQuantity.Of("load-current", "负荷电流", "Load current", Dimension.Current, "A", 1, 0.05),
            ProcessQuantity.Of("tester-reading", "验电器读数", "Tester reading", Dimension.Voltage, "V", 1, 0.5),
            ProcessQuantity.Of("fault-current", "短路电流", "Fault current", Dimension.Current, "kA", 1e-3, 1),
            ProcessQuantity.Of("breaker-tripped", "断路器脱扣", "Breaker tripped", Dimension.None, "1", 1, 0.5),
            ProcessQuantity.Of("arc-energy", "电弧能量", "Arc energy", Dimension.Energy, "kJ", 1e-3, 10),
        ],
        Parameters,
        values => new LowVoltageCabinetModel(new ProcessParameters(Parameters, values)));
}
