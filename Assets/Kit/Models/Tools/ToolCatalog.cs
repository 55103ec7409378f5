namespace VRLab.Assets.Models;

/// <summary>Hand tools and gear of workshops.</summary>
internal static class ToolCatalog
{
    public static readonly IReadOnlyList<KitAsset> All =
    [
        HandTools.Spanner,
        HandTools.TorqueWrench,
        HandTools.Ratchet,
        HandTools.Socket,
        HandTools.Screwdriver,
        HandTools.Pliers,
        WorkshopGear.Lift,
        WorkshopGear.Cart,
        WorkshopGear.Vise,
        WorkshopGear.Compressor,
        WorkshopGear.LiftTable,
        WorkshopGear.TireRack,
        WorkshopGear.DrainPan,
        HighVoltageGear.ToolCase,
        HighVoltageGear.WarningStand,
        HighVoltageGear.ChargingPlug,
        HighVoltageGear.WallBox,
    ];
}
