namespace VRLab.Assets.Models;

/// <summary>Vehicles and their parts.</summary>
internal static class VehicleCatalog
{
    public static readonly IReadOnlyList<KitAsset> All =
    [
        ElectricCar.Asset,
        Wheels.Wheel,
        Wheels.Tire,
        CarBatteries.Starter,
        CarBatteries.Clamp,
        CarBatteries.Pack,
        CarBatteries.ServicePlug,
    ];
}
