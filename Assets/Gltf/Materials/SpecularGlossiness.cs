using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>
/// The older way to describe materials, by what they scatter and what they mirror (KHR_materials_pbrSpecularGlossiness): a surface that is no metal with
/// the reflectance that is said, as rough as it is not glossy.
/// </summary>
internal sealed class SpecularGlossiness(GltfDocument document, TextureReader textures)
{
    public const string Name = "KHR_materials_pbrSpecularGlossiness";

    /// <summary>Reflectance of a surface with the usual index of refraction, seen straight on.</summary>
    private const float UsualReflectance = 0.04f;

    private readonly GlossinessMap _glossiness = new(document);

    /// <summary>The material as it is where it is not described so.</summary>
    public MaterialData Apply(MaterialData data, JsonPlace material)
    {
        JsonPlace at = material.Extension(Name);
        if (!at.Exists)
        {
            return data;
        }

        float[] diffuse = at.Floats("diffuseFactor", 4, [1f, 1f, 1f, 1f]);
        TextureMap? mirrored = textures.Map(at, "specularGlossinessTexture");
        float glossiness = at.Float("glossinessFactor", 1f, 0f, 1f);
        return data with
        {
            BaseColor = new Vector4(diffuse[0], diffuse[1], diffuse[2], diffuse[3]),
            BaseColorMap = textures.Map(at, "diffuseTexture"),
            Metallic = 0f,
            Roughness = mirrored is null ? 1f - glossiness : 1f,
            MetallicRoughnessMap = mirrored is null ? null : _glossiness.ToRoughness(mirrored, glossiness, at),
            Specular = new SpecularLayer(1f, MaterialReader.Color(at, "specularFactor", Vector3.One) / UsualReflectance, ColorMap: mirrored),
        };
    }
}
