namespace VRLab.Gltf;

/// <summary>The extensions that this reader knows, and why it refuses some others.</summary>
internal static class GltfExtensions
{
    public const string Avif = "EXT_texture_avif";

    /// <summary>Extensions that name another image of a texture, which can be read.</summary>
    public static IReadOnlyList<string> ImageKinds { get; } = ["KHR_texture_basisu", "EXT_texture_webp"];

    public static IReadOnlySet<string> Known { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "EXT_mesh_gpu_instancing",
        "EXT_texture_webp",
        MeshoptView.Name,
        MeshoptView.OlderName,
        "FB_ngon_encoding",
        "KHR_animation_pointer",
        DracoPrimitives.Name,
        LightReader.Extension,
        "KHR_materials_anisotropy",
        "KHR_materials_clearcoat",
        "KHR_materials_diffuse_transmission",
        "KHR_materials_dispersion",
        "KHR_materials_emissive_strength",
        "KHR_materials_ior",
        "KHR_materials_iridescence",
        SpecularGlossiness.Name,
        "KHR_materials_sheen",
        "KHR_materials_specular",
        "KHR_materials_transmission",
        "KHR_materials_unlit",
        "KHR_materials_variants",
        "KHR_materials_volume",
        "KHR_mesh_quantization",
        "KHR_node_hoverability",
        "KHR_node_selectability",
        "KHR_node_visibility",
        "KHR_texture_basisu",
        "KHR_texture_transform",
        "KHR_xmp_json_ld",
    };

    private static readonly Dictionary<string, string> Refused = new(StringComparer.Ordinal)
    {
        [Avif] = "Save its images as PNG or JPEG.",
    };

    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["EXT_lights_image_based"] = "a model is seen in the light of the room where it stands",
        ["KHR_materials_volume_scatter"] = "what shines through is colored as KHR_materials_diffuse_transmission and KHR_materials_volume say",
        ["MSFT_lod"] = "the finest level is shown",
    };

    /// <summary>After a colon, or nothing.</summary>
    public static string WhyLeftOut(string extension) => Reasons.TryGetValue(extension, out string? reason) ? $": {reason}" : "";

    /// <exception cref="Core.ProblemException">The model cannot be shown without an extension that this reader does not know; it is named.</exception>
    public static void CheckRequired(JsonPlace root)
    {
        foreach (JsonPlace required in root.List("extensionsRequired"))
        {
            string name = required.AsText();
            if (!Known.Contains(name))
            {
                throw required.Bad($"the model needs the extension '{name}', which cannot be read", RemedyFor(name));
            }
        }
    }

    public static string RemedyFor(string extension) => Refused.GetValueOrDefault(extension, "Export the model without it.");
}
