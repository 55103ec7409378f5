namespace VRLab.Assets.Models.Isolation;

/// <summary>What isolating and proving dead needs: tester, terminals, earthing, covers, and the high-voltage parts of a vehicle.</summary>
internal static class IsolationCatalog
{
    public static readonly IReadOnlyList<KitAsset> All =
    [
        TesterProbes.Main,
        TesterProbes.Second,
        TestTerminals.Terminal,
        TestTerminals.Label,
        EarthingParts.EarthClamp,
        EarthingParts.LineClamps,
        EarthingParts.Cover,
        VehicleParts.TerminalBox,
        VehicleParts.PlugBase,
        VehicleParts.Key,
    ];
}
