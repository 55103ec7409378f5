using VRLab.Assets;
using VRLab.Audio.Synthesis;
using VRLab.Core.Models;
using VRLab.Scenarios;

namespace VRLab.Learner;

/// <summary>What things are made of, judged by the surface that takes most of them.</summary>
internal static class SoundMaterials
{
    public static SoundMaterial Of(SceneObject item)
    {
        ModelAsset model = ModelKit.Build(item.Asset, item.Parameters);
        MaterialData? most = model.Nodes.SelectMany(node => node.Parts)
            .GroupBy(part => part.Material).MaxBy(group => group.Sum(part => part.Mesh.Indices.Length))?.Key;
        return most is null ? SoundMaterial.Plastic : Of(most);
    }

    private static SoundMaterial Of(MaterialData material) => material switch
    {
        { Metallic: > 0.5f } => SoundMaterial.Steel,
        { Pattern: SurfacePattern.CastMetal or SurfacePattern.BrushedMetal } => SoundMaterial.Steel,
        { Pattern: SurfacePattern.Rubber } => SoundMaterial.Rubber,
        { Pattern: SurfacePattern.Wood } => SoundMaterial.Wood,
        { Pattern: SurfacePattern.Concrete or SurfacePattern.FloorCoating or SurfacePattern.Tiles } => SoundMaterial.Concrete,
        { IsTransparent: true } => SoundMaterial.Glass,
        { Name: "paper" } => SoundMaterial.Paper,
        _ => SoundMaterial.Plastic,
    };
}
