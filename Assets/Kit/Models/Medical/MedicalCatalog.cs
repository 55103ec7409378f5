namespace VRLab.Assets.Models.Medical;

/// <summary>What a first-aid room holds.</summary>
internal static class MedicalCatalog
{
    public static readonly IReadOnlyList<KitAsset> All =
    [
        FirstAidRoom.Asset,
        Manikin.Asset,
        Manikin.HeadAsset,
        Defibrillator.Aed,
        Defibrillator.Pad,
        Defibrillator.PanelButton,
        Defibrillator.PadSite,
        Defibrillator.Cabinet,
        CareSupplies.Cabinet,
        CareSupplies.Bandage,
        CareSupplies.PocketMask,
        CareSupplies.Oximeter,
        CareSupplies.Cuff,
        CareFurniture.Stretcher,
        CareFurniture.Couch,
        CareFurniture.PrivacyScreen,
        CareFurniture.Mat,
        CareFurniture.Phone,
        CareFurniture.Handset,
        CareFurniture.DripStand,
        RescuePoster.Asset,
        RescueTraining.Platform,
        RescueTraining.Patch,
        RescueTraining.BagMask,
        RescueTraining.Lead,
    ];
}
