namespace VRLab.Assets.Models.Physics;

/// <summary>What a physics classroom is furnished with.</summary>
internal static class PhysicsCatalog
{
    public static readonly IReadOnlyList<KitAsset> All =
    [
        PhysicsRoom.Asset, Pendulums.Stand, Pendulums.Winch, Pendulums.Plate, PhysicsBench.Asset, PhysicsInstruments.SpringStand, PhysicsInstruments.OpticalBench, PhysicsInstruments.Oscilloscope,
        PhysicsInstruments.PowerSupply, PhysicsInstruments.WeightSet,
    ];
}
