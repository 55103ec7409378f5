namespace VRLab.Scenarios.Fire;

/// <summary>The inputs of the fire, in the order of <see cref="CompartmentFire.Kind"/>.</summary>
public enum FireInput
{
    /// <summary>1 from when the fire breaks out.</summary>
    Ignited,

    /// <summary>The number of the <see cref="ExtinguishingAgent"/> in use.</summary>
    Agent,

    /// <summary>0 .. 1, how far the extinguisher's lever is squeezed.</summary>
    Squeeze,

    /// <summary>0 .. 1, which share of the jet hits the base of the fire.</summary>
    Aim,

    /// <summary>1 while the room's electricity is on.</summary>
    Power,

    /// <summary>0 .. 1, how far the door stands open.</summary>
    Door,

    /// <summary>Pressed: another, full extinguisher was taken.</summary>
    NewExtinguisher,
}

/// <summary>The quantities of the fire, in the order of <see cref="CompartmentFire.Kind"/>.</summary>
public enum FireQuantity
{
    HeatRelease,
    LayerHeight,
    LayerTemperature,
    Visibility,
    AgentLeft,
    Extinguished,
    FlareUp,
    ShockHazard,
    BurningTime,
    CorridorLayerHeight,
    CorridorVisibility,
}

/// <summary>The process model "compartment-fire": a fire in one room with its smoke layer, fought with hand-held
/// extinguishers. What leaves by the room's door fills a corridor before it, where that has an area; else it leaves the building.</summary>
public static class CompartmentFire
{
    public static IReadOnlyList<ProcessParameter> Parameters { get; } =
    [
        new("growth-time", Dimension.Time, 300, 30, 2000),
        new("most-heat", Dimension.Power, 1.5e6, 1e4, 1e8),
        new("fire-class", Dimension.None, 0, 0, 2),
        new("floor-area", Dimension.Area, 60, 4, 5000),
        new("room-height", Dimension.Length, 3.2, 2, 30),
        new("door-width", Dimension.Length, 0.9, 0.3, 10),
        new("door-height", Dimension.Length, 2.1, 0.5, 10),
        new("agent-mass", Dimension.Mass, 4, 0.1, 100),
        new("agent-flow", Dimension.None, 0.35, 0.01, 10),
        new("initial-heat", Dimension.Power, 15e3, 0, 1e7),
        new("ambient-temperature", Dimension.Temperature, 293.15, 250, 320),
        new("corridor-area", Dimension.Area, 0, 0, 5000),
        new("corridor-height", Dimension.Length, 3.2, 2, 30),
        new("corridor-exit-width", Dimension.Length, 1.5, 0, 20),
        new("smoke-age", Dimension.Time, 0, 0, 1800),
    ];

    public static ProcessModelKind Kind { get; } = new(
        "compartment-fire",
        ["ignited", "agent", "squeeze", "aim", "power", "door", "new-extinguisher"],
        [
            ProcessQuantity.Of("heat-release", "热释放速率", "Heat release", Dimension.Power, "kW", 1e-3, 500),
            ProcessQuantity.Of("layer-height", "烟层高度", "Smoke layer height", Dimension.Length, "m", 1, 0.02),
            ProcessQuantity.Of("layer-temperature", "烟层温度", "Smoke layer temperature", Dimension.Temperature, "°C", 1, 0.5, -273.15),
            ProcessQuantity.Of("visibility", "能见度", "Visibility", Dimension.Length, "m", 1, 0.1),
            ProcessQuantity.Of("agent-left", "剩余灭火剂", "Agent left", Dimension.Mass, "kg", 1, 0.02),
            ProcessQuantity.Of("extinguished", "已扑灭", "Extinguished", Dimension.None, "1", 1, 0.5),
            ProcessQuantity.Of("flare-up", "火势猛涨", "Flare-up", Dimension.None, "1", 1, 0.5),
            ProcessQuantity.Of("shock-hazard", "触电危险", "Shock hazard", Dimension.None, "1", 1, 0.5),
            ProcessQuantity.Of("burning-time", "燃烧时间", "Burning time", Dimension.Time, "s", 1, 0.5),
            ProcessQuantity.Of("corridor-layer-height", "走廊烟层高度", "Smoke layer height in the corridor", Dimension.Length, "m", 1, 0.02),
            ProcessQuantity.Of("corridor-visibility", "走廊能见度", "Visibility in the corridor", Dimension.Length, "m", 1, 0.1),
        ],
        Parameters,
        values => new CompartmentFireModel(new ProcessParameters(Parameters, values)));
}
