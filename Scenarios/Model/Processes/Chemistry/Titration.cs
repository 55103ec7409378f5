namespace VRLab.Scenarios.Chemistry;

/// <summary>The inputs of the titration, in the order of <see cref="Titration.Kind"/>.</summary>
public enum TitrationInput
{
    Stopcock,

    /// <summary>How far titrant is being poured into the burette, 0 .. 1.</summary>
    Fill,

    /// <summary>Which flask stands under the tip: 0 none (a waste beaker), 1 .. 4.</summary>
    Flask,

    /// <summary>Pressed: a portion of sample by the pipette into the flask under the tip.</summary>
    Pipette,

    /// <summary>Pressed: a drop of indicator into that flask.</summary>
    IndicatorDrop,

    /// <summary>0 still .. 1 swirled.</summary>
    Swirl,

    /// <summary>Pressed: the burette is filled up with pure water, as far as the parameter "water-volume" says.</summary>
    Water,
}

/// <summary>The quantities of the titration, in the order of <see cref="Titration.Kind"/>.</summary>
public enum TitrationQuantity
{
    BuretteReading,
    BuretteVolume,
    Flow,
    Drops,
    FlaskVolume,
    DeliveredVolume,
    Ph,
    IndicatorColor,
    BuretteConcentration,
    IndicatorDrops,

    /// <summary>What each flask has been given, from the first to the fourth.</summary>
    FirstTitre,
    SecondTitre,
    ThirdTitre,
    FourthTitre,

    /// <summary>Of the flasks that have been given any: their mean, and the greatest less the smallest.</summary>
    TitreMean,
    TitreSpread,

    /// <summary>0 shut .. 1 fully open, at whichever end of its travel the stopcock is shut.</summary>
    StopcockOpening,
}

/// <summary>The process model "titration": a burette of strong base over up to four flasks of an acid sample with an indicator.</summary>
public static class Titration
{
    public const int Flasks = 4;

    public static IReadOnlyList<ProcessParameter> Parameters { get; } =
    [
        new("titrant-concentration", Dimension.Concentration, 100, 1, 5000),
        new("sample-volume", Dimension.Volume, 25e-6, 1e-6, 250e-6),
        new("sample-concentration", Dimension.Concentration, 96, 0, 5000),
        new("sample-pk", Dimension.None, 4.756, -10, 14),
        new("dilution-volume", Dimension.Volume, 25e-6, 0, 250e-6),
        new("indicator-pk", Dimension.None, 9.4, 0, 14),
        new("burette-volume", Dimension.Volume, 50e-6, 1e-6, 1e-3),
        new("full-flow", Dimension.Flow, 1.5e-6, 1e-8, 1e-4),
        new("fill-flow", Dimension.Flow, 10e-6, 1e-7, 1e-3),
        new("mixing-time", Dimension.Time, 0.6, 0.05, 60),
        new("still-mixing-time", Dimension.Time, 6, 0.05, 600),
        new("water-volume", Dimension.Volume, 45e-6, 1e-6, 1e-3),

        // 1: the stopcock turns by half a turn, fully open in its middle and shut at both ends; 0: shut to open.
        new("half-turn", Dimension.None, 0, 0, 1),
    ];

    public static ProcessModelKind Kind { get; } = new(
        "titration",
        ["stopcock", "fill", "flask", "pipette", "indicator-drop", "swirl", "water"],
        [
            ProcessQuantity.Of("burette-reading", "滴定管读数", "Burette reading", Dimension.Volume, "mL", 1e6, 1e-9),
            ProcessQuantity.Of("burette-volume", "滴定管液量", "Burette volume", Dimension.Volume, "mL", 1e6, 1e-8),
            ProcessQuantity.Of("flow", "滴定流速", "Flow from the tip", Dimension.Flow, "mL/s", 1e6, 1e-8),
            ProcessQuantity.Of("drops", "滴数", "Drops", Dimension.None, "1", 1, 0.5),
            ProcessQuantity.Of("flask-volume", "锥形瓶液量", "Flask volume", Dimension.Volume, "mL", 1e6, 2e-8),
            ProcessQuantity.Of("delivered-volume", "已滴入体积", "Delivered volume", Dimension.Volume, "mL", 1e6, 1e-9),
            ProcessQuantity.Of("ph", "pH 值", "pH", Dimension.None, "", 1, 0.005),
            ProcessQuantity.Of("indicator-color", "指示剂变色", "Indicator color", Dimension.None, "%", 100, 0.005),
            ProcessQuantity.Of("burette-concentration", "滴定液浓度", "Titrant in the burette", Dimension.Concentration, "mol/L", 1e-3, 0.01),
            ProcessQuantity.Of("indicator-drops", "指示剂滴数", "Indicator drops", Dimension.None, "1", 1, 0.5),
            Titre("titre-1", "1 号瓶体积", "Titre of flask 1"),
            Titre("titre-2", "2 号瓶体积", "Titre of flask 2"),
            Titre("titre-3", "3 号瓶体积", "Titre of flask 3"),
            Titre("titre-4", "4 号瓶体积", "Titre of flask 4"),
            Titre("titre-mean", "平均体积", "Mean titre"),
            Titre("titre-spread", "体积极差", "Spread of titres"),
            ProcessQuantity.Of("stopcock-opening", "旋塞开度", "Opening of the stopcock", Dimension.None, "%", 100, 0.005),
        ],
        Parameters,
        values => new TitrationModel(new ProcessParameters(Parameters, values)))
    {
        OptionalInputs = ["water"],
    };

    private static ProcessQuantity Titre(string id, string chinese, string english) =>
        ProcessQuantity.Of(id, chinese, english, Dimension.Volume, "mL", 1e6, 1e-9);
}
