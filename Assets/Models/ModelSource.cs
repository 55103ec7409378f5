using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Gltf;

namespace VRLab.Models;

/// <summary>
/// The models that a scenario names: those of the kit by name, those of its own folder by their path (<c>models/pump.glb</c>).
/// A file that cannot be read gives a stand-in that says so. Any thread.
/// </summary>
/// <param name="folder">The scenario's folder.</param>
public sealed class ModelSource(string folder)
{
    /// <summary>Parameter of models from files: <c>hull</c> (the standard), <c>box</c>, <c>mesh</c> or <c>none</c>.</summary>
    public const string ShapeParameter = "shape";

    /// <summary>True for the path of a file; false for a name of the kit.</summary>
    public static bool IsFile(string asset)
    {
        ArgumentNullException.ThrowIfNull(asset);
        return asset.EndsWith(".glb", StringComparison.Ordinal) || asset.EndsWith(".gltf", StringComparison.Ordinal);
    }

    /// <exception cref="ProblemException">The kit has no such model or parameter, or the shape does not exist.</exception>
    public ModelAsset Get(string asset, IReadOnlyDictionary<string, string> parameters) =>
        IsFile(asset) ? Load(asset, parameters).Asset : ModelKit.Build(asset, parameters);

    /// <summary>A model from a file, with collision shapes; where it cannot be read a stand-in, and what is wrong.</summary>
    /// <exception cref="ProblemException">The shape does not exist.</exception>
    /// <exception cref="OperationCanceledException">It was canceled.</exception>
    public LoadedModel Load(string file, IReadOnlyDictionary<string, string> parameters, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ModelShape shape = ModelShapes.Parse(parameters.GetValueOrDefault(ShapeParameter, "hull"), file);
        try
        {
            GltfModel model = GltfLoader.Load(Path.Combine(folder, file), cancellation: cancellation);
            return new LoadedModel(ModelShapes.Add(model.Asset, shape), null);
        }
        catch (ProblemException problem)
        {
            return new LoadedModel(StandIn.For(file), problem);
        }
    }
}

/// <summary>A model, or its stand-in and why there is one.</summary>
public sealed record LoadedModel(ModelAsset Asset, ProblemException? Problem);
