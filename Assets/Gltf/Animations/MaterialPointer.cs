using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>A property of a material that a JSON pointer names (Khronos, "glTF 2.0 Asset Object Model", materials).</summary>
/// <param name="Material">Place in the file's list.</param>
/// <param name="Property">Which property.</param>
/// <param name="Map">Of the properties of maps: which one.</param>
/// <param name="Components">Numbers of a value.</param>
/// <param name="Owner">The keys from the material down to what has the property.</param>
internal sealed record MaterialPointer(int Material, MaterialProperty Property, MaterialMap? Map, int Components, IReadOnlyList<string> Owner)
{
    private const string Transform = "extensions/KHR_texture_transform";

    private static readonly Dictionary<string, (MaterialProperty Property, int Components)> Numbers = new(StringComparer.Ordinal)
    {
        ["pbrMetallicRoughness/baseColorFactor"] = (MaterialProperty.BaseColor, 4),
        ["pbrMetallicRoughness/metallicFactor"] = (MaterialProperty.Metallic, 1),
        ["pbrMetallicRoughness/roughnessFactor"] = (MaterialProperty.Roughness, 1),
        ["emissiveFactor"] = (MaterialProperty.EmissiveColor, 3),
        ["normalTexture/scale"] = (MaterialProperty.NormalScale, 1),
        ["occlusionTexture/strength"] = (MaterialProperty.OcclusionStrength, 1),
        ["alphaCutoff"] = (MaterialProperty.AlphaCutoff, 1),
        ["extensions/KHR_materials_emissive_strength/emissiveStrength"] = (MaterialProperty.EmissiveStrength, 1),
        ["extensions/KHR_materials_ior/ior"] = (MaterialProperty.IndexOfRefraction, 1),
        ["extensions/KHR_materials_dispersion/dispersion"] = (MaterialProperty.Dispersion, 1),
        ["extensions/KHR_materials_clearcoat/clearcoatFactor"] = (MaterialProperty.Clearcoat, 1),
        ["extensions/KHR_materials_clearcoat/clearcoatRoughnessFactor"] = (MaterialProperty.ClearcoatRoughness, 1),
        ["extensions/KHR_materials_clearcoat/clearcoatNormalTexture/scale"] = (MaterialProperty.ClearcoatNormalScale, 1),
        ["extensions/KHR_materials_transmission/transmissionFactor"] = (MaterialProperty.Transmission, 1),
        ["extensions/KHR_materials_diffuse_transmission/diffuseTransmissionFactor"] = (MaterialProperty.DiffuseTransmission, 1),
        ["extensions/KHR_materials_diffuse_transmission/diffuseTransmissionColorFactor"] = (MaterialProperty.DiffuseTransmissionColor, 3),
        ["extensions/KHR_materials_volume/thicknessFactor"] = (MaterialProperty.ThicknessMeters, 1),
        ["extensions/KHR_materials_volume/attenuationDistance"] = (MaterialProperty.AttenuationDistanceMeters, 1),
        ["extensions/KHR_materials_volume/attenuationColor"] = (MaterialProperty.AttenuationColor, 3),
        ["extensions/KHR_materials_specular/specularFactor"] = (MaterialProperty.Specular, 1),
        ["extensions/KHR_materials_specular/specularColorFactor"] = (MaterialProperty.SpecularColor, 3),
        ["extensions/KHR_materials_sheen/sheenColorFactor"] = (MaterialProperty.SheenColor, 3),
        ["extensions/KHR_materials_sheen/sheenRoughnessFactor"] = (MaterialProperty.SheenRoughness, 1),
        ["extensions/KHR_materials_anisotropy/anisotropyStrength"] = (MaterialProperty.Anisotropy, 1),
        ["extensions/KHR_materials_anisotropy/anisotropyRotation"] = (MaterialProperty.AnisotropyRotationRadians, 1),
        ["extensions/KHR_materials_iridescence/iridescenceFactor"] = (MaterialProperty.Iridescence, 1),
        ["extensions/KHR_materials_iridescence/iridescenceIor"] = (MaterialProperty.FilmIndexOfRefraction, 1),
        ["extensions/KHR_materials_iridescence/iridescenceThicknessMinimum"] = (MaterialProperty.MinimumThicknessNanometers, 1),
        ["extensions/KHR_materials_iridescence/iridescenceThicknessMaximum"] = (MaterialProperty.MaximumThicknessNanometers, 1),
    };

    private static readonly Dictionary<string, MaterialMap> Maps = new(StringComparer.Ordinal)
    {
        ["pbrMetallicRoughness/baseColorTexture"] = MaterialMap.BaseColor,
        ["pbrMetallicRoughness/metallicRoughnessTexture"] = MaterialMap.MetallicRoughness,
        ["normalTexture"] = MaterialMap.Normal,
        ["occlusionTexture"] = MaterialMap.Occlusion,
        ["emissiveTexture"] = MaterialMap.Emissive,
        ["extensions/KHR_materials_clearcoat/clearcoatTexture"] = MaterialMap.Clearcoat,
        ["extensions/KHR_materials_clearcoat/clearcoatRoughnessTexture"] = MaterialMap.ClearcoatRoughness,
        ["extensions/KHR_materials_clearcoat/clearcoatNormalTexture"] = MaterialMap.ClearcoatNormal,
        ["extensions/KHR_materials_transmission/transmissionTexture"] = MaterialMap.Transmission,
        ["extensions/KHR_materials_diffuse_transmission/diffuseTransmissionTexture"] = MaterialMap.DiffuseTransmission,
        ["extensions/KHR_materials_diffuse_transmission/diffuseTransmissionColorTexture"] = MaterialMap.DiffuseTransmissionColor,
        ["extensions/KHR_materials_volume/thicknessTexture"] = MaterialMap.Thickness,
        ["extensions/KHR_materials_specular/specularTexture"] = MaterialMap.Specular,
        ["extensions/KHR_materials_specular/specularColorTexture"] = MaterialMap.SpecularColor,
        ["extensions/KHR_materials_sheen/sheenColorTexture"] = MaterialMap.SheenColor,
        ["extensions/KHR_materials_sheen/sheenRoughnessTexture"] = MaterialMap.SheenRoughness,
        ["extensions/KHR_materials_anisotropy/anisotropyTexture"] = MaterialMap.Anisotropy,
        ["extensions/KHR_materials_iridescence/iridescenceTexture"] = MaterialMap.Iridescence,
        ["extensions/KHR_materials_iridescence/iridescenceThicknessTexture"] = MaterialMap.IridescenceThickness,
    };

    private static readonly Dictionary<string, (MaterialProperty Property, int Components)> OfMaps = new(StringComparer.Ordinal)
    {
        ["offset"] = (MaterialProperty.MapOffset, 2),
        ["rotation"] = (MaterialProperty.MapRotation, 1),
        ["scale"] = (MaterialProperty.MapScale, 2),
    };

    /// <returns>Null where the pointer leads to no property of a material that is there and can be moved.</returns>
    public static MaterialPointer? Of(string pointer, IReadOnlyList<JsonPlace> materials)
    {
        if (PropertyPath.Of(pointer, "/materials/", materials.Count) is not { } path)
        {
            return null;
        }

        string[] keys = path.Rest.Split('/');
        string owner = string.Join('/', keys[..^1]);
        MaterialPointer? found = Numbers.TryGetValue(path.Rest, out (MaterialProperty Property, int Components) number)
            ? new MaterialPointer(path.Index, number.Property, null, number.Components, keys[..^1])
            : owner.EndsWith(Transform, StringComparison.Ordinal) && Maps.TryGetValue(owner[..Math.Max(0, owner.Length - Transform.Length - 1)], out MaterialMap map) && OfMaps.TryGetValue(keys[^1], out number)
                ? new MaterialPointer(path.Index, number.Property, map, number.Components, keys[..^3])
                : null;
        return found is not null && found.IsIn(materials[path.Index]) ? found : null;
    }

    /// <summary>What has the property must be there; the property itself has a value then, said or not.</summary>
    private bool IsIn(JsonPlace material)
    {
        foreach (string key in Owner)
        {
            material = material[key];
            if (!material.IsObject)
            {
                return false;
            }
        }

        return true;
    }
}
