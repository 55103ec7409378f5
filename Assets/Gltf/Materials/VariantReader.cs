using VRLab.Core.Models;

namespace VRLab.Gltf;

/// <summary>Reads which materials a primitive has in the file's variants (KHR_materials_variants).</summary>
internal sealed class VariantReader(GltfDocument document, MaterialReader materials)
{
    private const string Name = "KHR_materials_variants";
    private IReadOnlyList<string>? _names;

    /// <summary>Names of the variants; those without one, or used twice, are numbered.</summary>
    public IReadOnlyList<string> Names => _names ??= ReadNames();

    public IReadOnlyDictionary<string, MaterialData>? Read(JsonPlace primitive)
    {
        JsonPlace extension = primitive.Extension(Name);
        if (!extension.Exists)
        {
            return null;
        }

        var result = new Dictionary<string, MaterialData>(StringComparer.Ordinal);
        foreach (JsonPlace mapping in extension.List("mappings"))
        {
            MaterialData material = materials.Get(mapping.Required("material").AsIndex(document.List("materials").Count));
            foreach (JsonPlace variant in mapping.List("variants"))
            {
                result[Names[variant.AsIndex(Names.Count)]] = material;
            }
        }

        return result;
    }

    private IReadOnlyList<string> ReadNames()
    {
        JsonPlace extension = document.Root.Extension(Name);
        var unique = new UniqueNames();
        return extension.Exists ? [.. extension.List("variants").Select((v, i) => unique.Make(v.Text("name"), $"variant {i}"))] : [];
    }
}
