namespace VRLab.Assets.Models;

/// <summary>Furnished rooms.</summary>
internal static class ShowroomCatalog
{
    public static readonly IReadOnlyList<KitAsset> All =
    [
        SwitchgearRoom.Asset,
        VehicleWorkshop.Asset,
    ];
}
