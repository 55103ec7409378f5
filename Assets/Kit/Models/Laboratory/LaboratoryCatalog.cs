namespace VRLab.Assets.Models.Laboratory;

/// <summary>What a chemistry laboratory is furnished with.</summary>
internal static class LaboratoryCatalog
{
    public static readonly IReadOnlyList<KitAsset> All =
    [
        Burettes.Burette,
        Burettes.Stand,
        Flasks.Erlenmeyer,
        Flasks.Beaker,
        Flasks.Volumetric,
        Pipettes.Pipette,
        Pipettes.Filler,
        Pipettes.Cylinder,
        Bottles.Reagent,
        Bottles.Dropper,
        Bottles.Wash,
        Bottles.Waste,
        SmallWare.Funnel,
        SmallWare.TestTube,
        SmallWare.Rack,
        SmallWare.PetriDish,
        SmallWare.Desiccator,
        SmallWare.StirBar,
        SmallWare.Tile,
        SmallWare.Tray,
        Instruments.Stirrer,
        Instruments.Balance,
        Instruments.PhMeter,
        FumeHood.Asset,
        LabBench.Bench,
        LabBench.Sink,
        LabBench.Stool,
        SwivelChair.Asset,
        LabSafety.EyeWash,
        LabSafety.Shower,
        LabSafety.Coat,
        LabSafety.Glasses,
        LabSafety.GloveBox,
        LabSafety.GasTap,
        BunsenBurner.Asset,
        HazardChart.Asset,
        PeriodicTable.Asset,
        ChemistryLab.Asset,
    ];
}
