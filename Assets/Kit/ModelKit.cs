using VRLab.Assets.Building;
using VRLab.Assets.Models;
using VRLab.Assets.Parameters;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets;

/// <summary>
/// The procedural kit: models made from code, listed with sizes and anchors in README.md beside this file. Building the
/// same asset twice gives the same bytes on every machine. Safe to call from several threads.
/// </summary>
public static class ModelKit
{
    /// <summary>How far a gauge's needle turns from minimum to maximum about its local +Z: 270 degrees.</summary>
    public const double GaugeSweepRadians = 1.5 * Math.PI;

    internal static readonly IReadOnlyDictionary<string, string> NoParameters = new Dictionary<string, string>();

    private static readonly BuiltModels Built = new();

    /// <summary>All asset names in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Catalog.All.Select(a => a.Name).Order(StringComparer.Ordinal)];

    /// <summary>Builds an asset with its default parameters.</summary>
    public static ModelAsset Build(string assetName) => Build(assetName, NoParameters);

    /// <summary>
    /// Builds an asset. Allocates; call it while loading. What somebody holds is not built again: the model may be shared with others, so leave its arrays as they are.
    /// </summary>
    /// <exception cref="ProblemException">The asset or a parameter is unknown, or a value is not allowed; the remedy names the nearest.</exception>
    public static ModelAsset Build(string assetName, IReadOnlyDictionary<string, string> parameters) =>
        Built.Get(assetName, parameters, () => BuildAnew(assetName, parameters));

    /// <summary>The same, though somebody may hold one; for those who compare.</summary>
    public static ModelAsset BuildAnew(string assetName, IReadOnlyDictionary<string, string> parameters)
    {
        ModelAsset fine = Build(assetName, parameters, 1f);
        return fine.Rooms.Count == 0 && AssetChecks.TriangleCount(fine) > LevelsOfDetail.WorthTriangles
            ? LevelsOfDetail.AddTo(fine, detail => Build(assetName, parameters, detail))
            : fine;
    }

    /// <summary>As it is drawn at one detail: 1 as its author asks for, less with fewer facets. No levels of detail.</summary>
    internal static ModelAsset Build(string assetName, IReadOnlyDictionary<string, string> parameters, float detail)
    {
        KitAsset asset = Describe(assetName);
        var builder = new AssetBuilder(assetName, detail);
        asset.Build(builder, new KitArguments(assetName, asset.Parameters, parameters));
        return builder.Build();
    }

    /// <summary>What an asset is and which parameters it takes.</summary>
    /// <exception cref="ProblemException">No such asset; the remedy names the nearest.</exception>
    public static KitAsset Describe(string assetName) =>
        Catalog.All.FirstOrDefault(a => a.Name == assetName)
        ?? throw ProblemException.BadInput($"There is no asset '{assetName}'.", NearestName.Remedy(assetName, Names));
}
