namespace VRLab.Assets.Models.Medical;

/// <summary>What a first-aid room holds.</summary>
internal static class MedicalCatalog
{
    public static readonly IReadOnlyList<KitAsset> All =
    [
        FirstAidRoom.Asset,
        Manikin.Asset,
        Defibrillator.Aed,
        Defibrillator.Pad,
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
        CareFurniture.DripStand,
        RescuePoster.Asset,
    ];
}
