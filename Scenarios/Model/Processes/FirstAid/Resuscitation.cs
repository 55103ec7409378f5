namespace VRLab.Scenarios.FirstAid;

/// <summary>The inputs of the manikin, in the order of <see cref="Resuscitation.Kind"/>.</summary>
public enum ResuscitationInput
{
    /// <summary>How far the chest is pressed in, 0 .. 1 of its travel.</summary>
    Chest,

    /// <summary>A breath by mask or mouth: each rise from 0 to 1 is one.</summary>
    Breath,

    /// <summary>0 .. 1, how far the head is tilted back.</summary>
    HeadTilt,

    /// <summary>1 while both pads of the defibrillator stick.</summary>
    Pads,

    /// <summary>1 while the defibrillator is switched on.</summary>
    DefibrillatorOn,

    /// <summary>Pressed: the shock button.</summary>
    Shock,

    /// <summary>1 while somebody touches the patient.</summary>
    Touched,
}

/// <summary>The quantities of the manikin, in the order of <see cref="Resuscitation.Kind"/>.</summary>
public enum ResuscitationQuantity
{
    Depth,
    Compressions,
    GoodCompressions,
    Rate,
    LastDepth,
    Lean,
    HandsOffTime,
    CompressionFraction,
    Breaths,
    EffectiveBreaths,
    Perfusion,
    Oxygen,
    DefibrillatorState,
    Shocks,
}

/// <summary>
/// The process model "resuscitation": an adult in cardiac arrest. Targets of the ERC Guidelines 2021 and AHA Guidelines 2020 for adults: 50 to 60 mm deep,
/// 100 to 120 a minute, full recoil, as little time without compressions as possible, 30 compressions to 2 breaths.
/// </summary>
public static class Resuscitation
{
    public static IReadOnlyList<ProcessParameter> Parameters { get; } =
    [
        new("chest-travel", Dimension.Length, 0.07, 0.03, 0.12),
        new("least-depth", Dimension.Length, 0.05, 0.01, 0.1),
        new("most-depth", Dimension.Length, 0.06, 0.01, 0.12),
        new("least-rate", Dimension.Frequency, 100 / 60.0, 0.5, 3),
        new("most-rate", Dimension.Frequency, 120 / 60.0, 0.5, 4),
        new("recoil", Dimension.Length, 0.006, 0, 0.05),
        new("analysis-time", Dimension.Time, 8, 1, 30),
        new("charge-time", Dimension.Time, 3, 0, 20),
        new("shockable", Dimension.None, 1, 0, 1),
    ];

    public static ProcessModelKind Kind { get; } = new(
        "resuscitation",
        ["chest", "breath", "head-tilt", "pads", "defibrillator-on", "shock", "touched"],
        [
            ProcessQuantity.Of("depth", "按压深度", "Chest depth", Dimension.Length, "mm", 1000, 0.0005),
            ProcessQuantity.Of("compressions", "按压次数", "Compressions", Dimension.None, "1", 1, 0.5),
            ProcessQuantity.Of("good-compressions", "合格按压", "Good compressions", Dimension.None, "1", 1, 0.5),
            ProcessQuantity.Of("rate", "按压频率", "Compression rate", Dimension.Frequency, "/min", 60, 0.01),
            ProcessQuantity.Of("last-depth", "上次按压深度", "Depth of the last compression", Dimension.Length, "mm", 1000, 0.0002),
            ProcessQuantity.Of("lean", "未完全回弹", "Leaning", Dimension.Length, "mm", 1000, 0.0002),
            ProcessQuantity.Of("hands-off-time", "中断时间", "Hands-off time", Dimension.Time, "s", 1, 0.2),
            ProcessQuantity.Of("compression-fraction", "按压时间占比", "Compression fraction", Dimension.None, "%", 100, 0.005),
            ProcessQuantity.Of("breaths", "吹气次数", "Breaths", Dimension.None, "1", 1, 0.5),
            ProcessQuantity.Of("effective-breaths", "有效吹气", "Effective breaths", Dimension.None, "1", 1, 0.5),
            ProcessQuantity.Of("perfusion", "冠脉灌注压", "Coronary perfusion pressure", Dimension.Pressure, "mmHg", 1 / 133.322387415, 60),
            ProcessQuantity.Of("oxygen", "血氧", "Arterial oxygen", Dimension.None, "%", 100, 0.005),
            ProcessQuantity.Of("defibrillator-state", "除颤仪状态", "Defibrillator state", Dimension.None, "1", 1, 0.5),
            ProcessQuantity.Of("shocks", "电击次数", "Shocks", Dimension.None, "1", 1, 0.5),
        ],
        Parameters,
        values => new ResuscitationModel(new ProcessParameters(Parameters, values)));
}
