using System.Numerics;
using System.Text.Json.Nodes;
using VRLab.Core.Models;

namespace VRLab.Gltf.Tests;

/// <summary>Vertices carry the two sets of texture coordinates that their materials need, however the file numbers them.</summary>
[TestFixture]
public sealed class CoordinateSetTests
{
    [Test]
    public void TheOnlySetThatIsNeededBecomesTheFirst()
    {
        MeshPart part = Load("""{ "pbrMetallicRoughness": { "baseColorTexture": { "index": 0, "texCoord": 3 } } }""").Asset.Nodes[0].Parts[0];
        Assert.That(part.Material.BaseColorMap!.CoordinateSet, Is.Zero);
        Assert.That(part.Mesh.Vertices[1].TextureCoordinate, Is.EqualTo(new Vector2(3f, 3.5f)));
        Assert.That(part.Mesh.SecondTextureCoordinates, Is.Null);
    }

    [Test]
    public void TwoSetsKeepTheirOrder()
    {
        MeshPart part = Load("""{ "pbrMetallicRoughness": { "baseColorTexture": { "index": 0, "texCoord": 2 } }, "occlusionTexture": { "index": 0, "texCoord": 1 } }""").Asset.Nodes[0].Parts[0];
        Assert.That((part.Material.BaseColorMap!.CoordinateSet, part.Material.OcclusionMap!.CoordinateSet), Is.EqualTo((1, 0)));
        Assert.That(part.Mesh.Vertices[1].TextureCoordinate, Is.EqualTo(new Vector2(1f, 1.5f)));
        Assert.That(part.Mesh.SecondTextureCoordinates![1], Is.EqualTo(new Vector2(2f, 2.5f)));
    }

    [Test]
    public void MoreThanTwoAtOnceAreToldAndTheMostSeenAreKept()
    {
        GltfModel model = Load("""
            { "pbrMetallicRoughness": { "baseColorTexture": { "index": 0, "texCoord": 2 } }, "normalTexture": { "index": 0, "texCoord": 3 }, "emissiveTexture": { "index": 0, "texCoord": 1 } }
            """);
        MaterialData material = model.Asset.Nodes[0].Parts[0].Material;
        Assert.That((material.BaseColorMap!.CoordinateSet, material.NormalMap!.CoordinateSet, material.EmissiveMap!.CoordinateSet), Is.EqualTo((0, 1, 0)));
        Assert.That(model.Warnings, Has.Some.Contains("meshes[0].primitives[0]").And.Some.Contains("set 1"));
    }

    [Test]
    public void VariantsShareTheVerticesOfAPrimitive()
    {
        TestFile file = File("""{ "pbrMetallicRoughness": { "baseColorTexture": { "index": 0, "texCoord": 3 } } }""");
        file.With("materials", """{ "name": "worn", "emissiveTexture": { "index": 0, "texCoord": 0 } }""");
        file["meshes", 0]["primitives"]![0]!["extensions"] = JsonNode.Parse("""{ "KHR_materials_variants": { "mappings": [{ "material": 1, "variants": [0] }] } }""");
        file.Set("extensions", """{ "KHR_materials_variants": { "variants": [{ "name": "old" }] } }""");
        MeshPart part = file.Load().Asset.Nodes[0].Parts[0];
        Assert.That((part.Material.BaseColorMap!.CoordinateSet, part.VariantMaterials!["old"].EmissiveMap!.CoordinateSet), Is.EqualTo((1, 0)));
    }

    [Test]
    public void MissingSetIsToldAsMissing() =>
        Assert.That(Load("""{ "emissiveTexture": { "index": 0, "texCoord": 7 } }""").Warnings, Has.Some.Contains("no coordinates"));

    private static GltfModel Load(string material) => File(material).Load();

    /// <summary>A triangle whose set n has (n, n + 0.5) at its second corner.</summary>
    internal static TestFile File(string material)
    {
        TestFile file = TestFile.Triangle("""{ "material": 0 }""").With("materials", material).With("textures", """{ "source": 0 }""");
        file.Add("images", new JsonObject { ["bufferView"] = file.View(ImageModel.Pixel), ["mimeType"] = "image/png" });
        for (int set = 0; set < 4; set++)
        {
            file["meshes", 0]["primitives"]![0]!["attributes"]![$"TEXCOORD_{set}"] = file.Floats("VEC2", 0, 0, set, set + 0.5f, 1, 0);
        }

        return file;
    }
}
