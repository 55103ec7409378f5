using System.Globalization;
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
    private const string Variant = "variant";
    private const string Animation = "animation";
    private const string Time = "time";

    public ModelMeasure Measure { get; } = ModelMeasure.Of(Asset);

    /// <summary>When it is shown; null: at rest.</summary>
    public ModelMoment? Moment { get; init; }

    public bool IsRoom => Asset.Rooms.Count > 0;

    /// <param name="nameOrFile">A name of the kit, or the path of a .glb or .gltf file.</param>
    /// <param name="parameters">For an asset of the kit; of a file its <c>variant</c>, an <c>animation</c> and the <c>time</c> in it.</param>
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
        if (parameters?.Keys.FirstOrDefault(k => k is not (Variant or Animation or Time)) is { } unknown)
        {
            throw ProblemException.BadInput($"A model from a file has no parameter '{unknown}'.", $"Choose one of its variants with --with {Variant}=NAME, or a moment with --with {Animation}=NAME --with {Time}=SECONDS.");
        }

        GltfModel model = GltfLoader.Load(path);
        ModelAsset asset = parameters?.GetValueOrDefault(Variant) is { } variant ? ModelVariants.Choose(model.Asset, variant) : model.Asset;
        var shown = new ShownAsset(asset.Name, "", asset, asset.Facts.License, model.Warnings) { Moment = MomentOf(asset, parameters) };
        return shown with { Warnings = [.. model.Warnings, .. ScaleCheck.Doubts(shown.Measure)] };
    }

    private static ModelMoment? MomentOf(ModelAsset asset, IReadOnlyDictionary<string, string>? parameters)
    {
        if (parameters?.GetValueOrDefault(Animation) is not { } name)
        {
            return null;
        }

        int animation = asset.Animations.Select(a => a.Name).ToList().IndexOf(name);
        string time = parameters.GetValueOrDefault(Time, "0");
        return animation < 0 ? throw ProblemException.BadInput(
                $"The model '{asset.Name}' has no animation '{name}'.", asset.Animations.Count == 0 ? "It has none." : $"Choose one of: {string.Join(", ", asset.Animations.Select(a => a.Name))}.")
            : float.TryParse(time, NumberStyles.Float, CultureInfo.InvariantCulture, out float seconds) && seconds >= 0f ? new ModelMoment(animation, seconds)
            : throw ProblemException.BadInput($"'{time}' is no time of an animation.", "Give it in seconds from its begin, like 1.5.");
    }
}

/// <summary>A moment of an animation of a model.</summary>
/// <param name="Animation">Place in <see cref="ModelAsset.Animations"/>.</param>
/// <param name="TimeSeconds">From its begin.</param>
internal readonly record struct ModelMoment(int Animation, float TimeSeconds);
