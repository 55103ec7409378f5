using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Reads materials and their extensions (glTF 2.0, section 3.9; KHR_materials_*).</summary>
internal sealed class MaterialReader(GltfDocument document, TextureReader textures, MaterialMotions motions, CancellationToken cancellation)
{
    private readonly Dictionary<int, MaterialData> _materials = [];
    private readonly SpecularGlossiness _older = new(document, textures);

    /// <summary>What is drawn where a mesh names no material (glTF 2.0, section 3.7.2.1).</summary>
    private readonly MaterialData _standard = new("default", Vector4.One, 1f, 1f);

    /// <param name="index">Place in the file's list; -1: the standard material.</param>
    public MaterialData Get(int index)
    {
        if (index < 0)
        {
            return _standard;
        }

        if (!_materials.TryGetValue(index, out MaterialData? material))
        {
            cancellation.ThrowIfCancellationRequested();
            material = Read(document.List("materials")[index], index);
            _materials.Add(index, material);
        }

        return material;
    }

    private MaterialData Read(JsonPlace material, int index)
    {
        JsonPlace surface = material["pbrMetallicRoughness"];
        bool hasSurface = surface.Exists;
        float[] color = hasSurface ? surface.Floats("baseColorFactor", 4, [1f, 1f, 1f, 1f]) : [1f, 1f, 1f, 1f];
        string alpha = material.Text("alphaMode", "OPAQUE");

        var data = new MaterialData(
            material.Text("name", $"material {index}"),
            new Vector4(color[0], color[1], color[2], color[3]),
            hasSurface ? surface.Float("metallicFactor", 1f, 0f, 1f) : 1f,
            hasSurface ? surface.Float("roughnessFactor", 1f, 0f, 1f) : 1f,
            EmissiveColor(material) * EmissiveStrength(material),
            IsTransparent: alpha == "BLEND")
        {
            BaseColorMap = textures.Map(surface, "baseColorTexture"),
            MetallicRoughnessMap = textures.Map(surface, "metallicRoughnessTexture"),
            NormalMap = textures.Map(material, "normalTexture"),
            NormalScale = FloatOf(material, "normalTexture", "scale"),
            OcclusionMap = textures.Map(material, "occlusionTexture"),
            OcclusionStrength = FloatOf(material, "occlusionTexture", "strength"),
            EmissiveMap = textures.Map(material, "emissiveTexture"),
            AlphaCutoff = alpha switch
            {
                "MASK" => material.Float("alphaCutoff", 0.5f, 0f),
                "OPAQUE" or "BLEND" => null,
                _ => throw material["alphaMode"].Bad($"'{alpha}' is neither OPAQUE, MASK nor BLEND"),
            },
            IsDoubleSided = material.Flag("doubleSided"),
            IsUnlit = material.Extension("KHR_materials_unlit").Exists,
            Motion = motions.Of(index, material),
        };
        return WithLayers(_older.Apply(data, material), material);
    }

    /// <summary>Linear RGB, without the strength.</summary>
    internal static Vector3 EmissiveColor(JsonPlace material) => Color(material, "emissiveFactor", Vector3.Zero);

    internal static float EmissiveStrength(JsonPlace material)
    {
        JsonPlace strength = material.Extension("KHR_materials_emissive_strength");
        return strength.Exists ? strength.Float("emissiveStrength", 1f, 0f) : 1f;
    }

    private MaterialData WithLayers(MaterialData data, JsonPlace material)
    {
        JsonPlace ior = material.Extension("KHR_materials_ior");
        JsonPlace dispersion = material.Extension("KHR_materials_dispersion");
        return data with
        {
            IndexOfRefraction = ior.Exists ? ior.Float("ior", 1.5f, 0f, 100f) : 1.5f,
            Dispersion = dispersion.Exists ? dispersion.Float("dispersion", 0f, 0f, 1000f) : 0f,
            Clearcoat = Layer(material, "KHR_materials_clearcoat", ClearcoatOf),
            Transmission = Layer(material, "KHR_materials_transmission", at =>
                new TransmissionLayer(at.Float("transmissionFactor", 0f, 0f, 1f), textures.Map(at, "transmissionTexture"))),
            DiffuseTransmission = Layer(material, "KHR_materials_diffuse_transmission", at => new DiffuseTransmissionLayer(
                at.Float("diffuseTransmissionFactor", 0f, 0f, 1f),
                Color(at, "diffuseTransmissionColorFactor", Vector3.One),
                textures.Map(at, "diffuseTransmissionTexture"),
                textures.Map(at, "diffuseTransmissionColorTexture"))),
            Volume = Layer(material, "KHR_materials_volume", at => new VolumeMedium(
                at.Float("thicknessFactor", 0f, 0f),
                at.Float("attenuationDistance", float.PositiveInfinity, float.Epsilon),
                Color(at, "attenuationColor", Vector3.One),
                textures.Map(at, "thicknessTexture"))),
            Specular = data.Specular ?? Layer(material, "KHR_materials_specular", at => new SpecularLayer(
                at.Float("specularFactor", 1f, 0f, 1f),
                Color(at, "specularColorFactor", Vector3.One),
                textures.Map(at, "specularTexture"),
                textures.Map(at, "specularColorTexture"))),
            Sheen = Layer(material, "KHR_materials_sheen", at => new SheenLayer(
                Color(at, "sheenColorFactor", Vector3.Zero),
                at.Float("sheenRoughnessFactor", 0f, 0f, 1f),
                textures.Map(at, "sheenColorTexture"),
                textures.Map(at, "sheenRoughnessTexture"))),
            Anisotropy = Layer(material, "KHR_materials_anisotropy", at => new AnisotropyLayer(
                at.Float("anisotropyStrength", 0f, 0f, 1f),
                at.Float("anisotropyRotation", 0f),
                textures.Map(at, "anisotropyTexture"))),
            Iridescence = Layer(material, "KHR_materials_iridescence", at => new IridescenceLayer(
                at.Float("iridescenceFactor", 0f, 0f, 1f),
                at.Float("iridescenceIor", 1.3f, 1f),
                at.Float("iridescenceThicknessMinimum", 100f, 0f),
                at.Float("iridescenceThicknessMaximum", 400f, 0f),
                textures.Map(at, "iridescenceTexture"),
                textures.Map(at, "iridescenceThicknessTexture"))),
        };
    }

    private ClearcoatLayer ClearcoatOf(JsonPlace at) => new(at.Float("clearcoatFactor", 0f, 0f, 1f), at.Float("clearcoatRoughnessFactor", 0f, 0f, 1f))
    {
        FactorMap = textures.Map(at, "clearcoatTexture"),
        RoughnessMap = textures.Map(at, "clearcoatRoughnessTexture"),
        NormalMap = textures.Map(at, "clearcoatNormalTexture"),
        NormalScale = FloatOf(at, "clearcoatNormalTexture", "scale"),
    };

    private static T? Layer<T>(JsonPlace material, string extension, Func<JsonPlace, T> read)
        where T : class
    {
        JsonPlace at = material.Extension(extension);
        return at.Exists ? read(at) : null;
    }

    private static float FloatOf(JsonPlace owner, string texture, string key)
    {
        JsonPlace info = owner[texture];
        return info.Exists ? info.Float(key, 1f) : 1f;
    }

    internal static Vector3 Color(JsonPlace at, string key, Vector3 standIn)
    {
        float[] color = at.Floats(key, 3, [standIn.X, standIn.Y, standIn.Z]);
        return new Vector3(color[0], color[1], color[2]);
    }
}
