namespace VRLab.Assets.Models.People;

/// <summary>People and their hands.</summary>
internal static class PeopleCatalog
{
    public static readonly IReadOnlyList<KitAsset> All =
    [
        Person.Asset,
        HandRig.Left,
        HandRig.Right,
    ];
}
