using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Gltf;

namespace VRLab.Cli;

/// <summary>A model to take pictures of or to tell about, from the kit or from a file.</summary>
/// <param name="Name">For people and as the picture's name.</param>
/// <param name="Description">What it is; empty where nobody says.</param>
/// <param name="Asset">The model.</param>
/// <param name="License">On what terms; empty where the file does not say.</param>
/// <param name="Warnings">What is wrong or left out, in plain words.</param>
internal sealed record ShownAsset(string Name, string Description, ModelAsset Asset, string License, IReadOnlyList<string> Warnings)
{
    private const string HouseLicense = "MIT (part of VRLab)";

    public ModelMeasure Measure { get; } = ModelMeasure.Of(Asset);

    public bool IsRoom => Asset.Rooms.Count > 0;

    /// <param name="nameOrFile">A name of the kit, or the path of a .glb or .gltf file.</param>
    /// <param name="parameters">For an asset of the kit; of a file its <c>variant</c>.</param>
    /// <exception cref="ProblemException">No such asset or parameter, or the file cannot be read.</exception>
    public static ShownAsset Find(string nameOrFile, IReadOnlyDictionary<string, string>? parameters = null) =>
        IsFile(nameOrFile) ? FromFile(nameOrFile, parameters) : FromKit(nameOrFile, parameters);

    public static bool IsFile(string nameOrFile) =>
        nameOrFile.EndsWith(".glb", StringComparison.OrdinalIgnoreCase) || nameOrFile.EndsWith(".gltf", StringComparison.OrdinalIgnoreCase);

    public static ShownAsset FromKit(string name, IReadOnlyDictionary<string, string>? parameters = null)
    {
        ModelAsset asset = parameters is null ? ModelKit.Build(name) : ModelKit.Build(name, parameters);
        string license = asset.Facts.License.Length > 0 ? asset.Facts.License : HouseLicense;
        return new ShownAsset(name, ModelKit.Describe(name).Description, asset, license, AssetChecks.Validate(asset));
    }

    private static ShownAsset FromFile(string path, IReadOnlyDictionary<string, string>? parameters)
    {
        GltfModel model = GltfLoader.Load(path);
        var shown = new ShownAsset(model.Asset.Name, "", Chosen(model.Asset, parameters), model.Asset.Facts.License, model.Warnings);
        return shown with { Warnings = [.. model.Warnings, .. ScaleCheck.Doubts(shown.Measure)] };
    }

    private static ModelAsset Chosen(ModelAsset asset, IReadOnlyDictionary<string, string>? parameters)
    {
        const string Variant = "variant";
        if (parameters?.Keys.FirstOrDefault(k => k != Variant) is { } unknown)
        {
            throw ProblemException.BadInput($"A model from a file has no parameter '{unknown}'.", $"Choose one of its variants with --with {Variant}=NAME.");
        }

        return parameters?.GetValueOrDefault(Variant) is { } name ? ModelVariants.Choose(asset, name) : asset;
    }
}
