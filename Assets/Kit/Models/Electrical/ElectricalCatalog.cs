namespace VRLab.Assets.Models;

/// <summary>Assets of electrical rooms and electrical work.</summary>
internal static class ElectricalCatalog
{
    public static readonly IReadOnlyList<KitAsset> All =
    [
        LowVoltageCabinet.Asset,
        Breakers.Miniature,
        Breakers.MoldedCase,
        SwitchGear.Disconnector,
        SwitchGear.FuseLink,
        SwitchGear.FuseBase,
        SwitchGear.Withdrawable,
        Contactors.Contactor,
        Contactors.Relay,
        Contactors.Terminals,
        CableParts.Tray,
        CableParts.Gland,
        CableParts.Cable,
        CableParts.EarthingSet,
        TestGear.VoltageTester,
        TestGear.ProvingUnit,
        TestGear.Multimeter,
        TestGear.ClampMeter,
        TestGear.InsulationTester,
        ElectricalSafety.Mat,
        ElectricalSafety.Gloves,
        ElectricalSafety.FaceShield,
        ElectricalSafety.Hook,
        ElectricalSafety.BarrierPost,
        ElectricalSafety.BarrierChain,
        ElectricalSafety.KeyBox,
        ElectricalSafety.LockBox,
        LockBox.Asset,
        Transformer.Asset,
    ];
}
