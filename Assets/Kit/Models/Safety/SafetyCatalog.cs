namespace VRLab.Assets.Models;

/// <summary>Fire protection and warning devices.</summary>
internal static class SafetyCatalog
{
    public static readonly IReadOnlyList<KitAsset> All =
    [
        Extinguishers.Loose,
        Extinguishers.Blanket,
        CeilingSafety.Detector,
        CeilingSafety.Sprinkler,
    ];
}
