using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Shows a model in one of its variants (KHR_materials_variants).</summary>
public static class ModelVariants
{
    /// <summary>The model with the materials of a variant; what the variant does not name keeps its own.</summary>
    /// <param name="asset">With <see cref="ModelAsset.Variants"/>.</param>
    /// <param name="name">One of them.</param>
    /// <exception cref="ProblemException">The model has no such variant; says which it has.</exception>
    public static ModelAsset Choose(ModelAsset asset, string name)
    {
        ArgumentNullException.ThrowIfNull(asset);
        if (!asset.Variants.Contains(name))
        {
            throw ProblemException.BadInput(
                $"The model '{asset.Name}' has no variant '{name}'.", asset.Variants.Count == 0 ? "It has none." : $"Choose one of: {string.Join(", ", asset.Variants)}.");
        }

        return asset with { Nodes = [.. asset.Nodes.Select(n => n with { Parts = [.. n.Parts.Select(p => Chosen(p, name))] })] };
    }

    private static MeshPart Chosen(MeshPart part, string name) =>
        part.VariantMaterials?.GetValueOrDefault(name) is { } material ? part with { Material = material } : part;
}
