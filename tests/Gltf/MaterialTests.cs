using System.Numerics;
using System.Text.Json.Nodes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Gltf.Tests;

/// <summary>Every property and extension of materials, with the values that it must give.</summary>
[TestFixture]
public sealed class MaterialTests
{
    private static readonly byte[] RedPng = ImageModel.Pixel;

    [Test]
    public void MaterialThatSaysNothingIsTheStandardOne()
    {
        MaterialData material = Load("{}");
        Assert.That(material, Is.EqualTo(new MaterialData("material 0", Vector4.One, 1f, 1f)));
        Assert.That(material.AlphaMode, Is.EqualTo(AlphaMode.Opaque));
    }

    [Test]
    public void PlainPropertiesAreTakenOver()
    {
        MaterialData material = Load("""
            { "name": "lamp", "emissiveFactor": [0.5, 0.25, 0], "doubleSided": true, "alphaMode": "MASK", "alphaCutoff": 0.3,
              "pbrMetallicRoughness": { "baseColorFactor": [0.1, 0.2, 0.3, 0.4], "metallicFactor": 0.6, "roughnessFactor": 0.7 },
              "extensions": { "KHR_materials_emissive_strength": { "emissiveStrength": 4 }, "KHR_materials_unlit": {} } }
            """);
        Assert.Multiple(() =>
        {
            Assert.That(material.BaseColor, Is.EqualTo(new Vector4(.1f, .2f, .3f, .4f)));
            Assert.That((material.Name, material.Metallic, material.Roughness), Is.EqualTo(("lamp", .6f, .7f)));
            Assert.That(material.Emissive, Is.EqualTo(new Vector3(2f, 1f, 0f)));
            Assert.That((material.AlphaMode, material.AlphaCutoff), Is.EqualTo((AlphaMode.Mask, (float?).3f)));
            Assert.That(material.IsDoubleSided && material.IsUnlit, Is.True);
        });
    }

    [Test]
    public void BlendIsTransparent() => Assert.That(Load("""{ "alphaMode": "BLEND" }""").AlphaMode, Is.EqualTo(AlphaMode.Blend));

    [Test]
    public void LayersAreTakenOver()
    {
        MaterialData material = Load("""
            { "extensions": {
                "KHR_materials_clearcoat": { "clearcoatFactor": 0.9, "clearcoatRoughnessFactor": 0.1 },
                "KHR_materials_transmission": { "transmissionFactor": 0.8 },
                "KHR_materials_ior": { "ior": 1.33 },
                "KHR_materials_volume": { "thicknessFactor": 0.02, "attenuationDistance": 0.5, "attenuationColor": [0.9, 1, 0.8] },
                "KHR_materials_specular": { "specularFactor": 0.4, "specularColorFactor": [1, 0.5, 2] },
                "KHR_materials_sheen": { "sheenColorFactor": [0.3, 0, 0], "sheenRoughnessFactor": 0.6 },
                "KHR_materials_anisotropy": { "anisotropyStrength": 0.7, "anisotropyRotation": 1.5 },
                "KHR_materials_iridescence": { "iridescenceFactor": 1, "iridescenceIor": 1.8 },
                "KHR_materials_dispersion": { "dispersion": 0.2 } } }
            """);
        Assert.Multiple(() =>
        {
            Assert.That(material.Clearcoat, Is.EqualTo(new ClearcoatLayer(.9f, .1f)));
            Assert.That(material.Transmission, Is.EqualTo(new TransmissionLayer(.8f)));
            Assert.That(material.Volume, Is.EqualTo(new VolumeMedium(.02f, .5f, new Vector3(.9f, 1f, .8f))));
            Assert.That(material.Specular, Is.EqualTo(new SpecularLayer(.4f, new Vector3(1f, .5f, 2f))));
            Assert.That(material.Sheen, Is.EqualTo(new SheenLayer(new Vector3(.3f, 0f, 0f), .6f)));
            Assert.That(material.Anisotropy, Is.EqualTo(new AnisotropyLayer(.7f, 1.5f)));
            Assert.That(material.Iridescence, Is.EqualTo(new IridescenceLayer(1f, 1.8f, 100f, 400f)));
            Assert.That((material.IndexOfRefraction, material.Dispersion), Is.EqualTo((1.33f, .2f)));
        });
    }

    [Test]
    public void OlderMaterialsScatterAndMirrorAsTheySay()
    {
        MaterialData material = Load("""
            { "pbrMetallicRoughness": { "metallicFactor": 1 }, "extensions": { "KHR_materials_pbrSpecularGlossiness": {
                "diffuseFactor": [0.1, 0.2, 0.3, 0.4], "specularFactor": [0.5, 0.04, 0.02], "glossinessFactor": 0.75 } } }
            """);
        Assert.That((material.BaseColor, material.Metallic, material.Roughness), Is.EqualTo((new Vector4(.1f, .2f, .3f, .4f), 0f, .25f)));
        Assert.That(material.Specular!.Color * 0.04f, Is.EqualTo(new Vector3(.5f, .04f, .02f)).Using<Vector3>((a, b) => Vector3.Distance(a, b) < 1e-6f));
    }

    /// <summary>Where the map is glossy, the surface is smooth: 1 - 0.5 * 1 and 1 - 0.5 * 128 / 255.</summary>
    [Test]
    public void MapsOfGlossinessBecomeMapsOfRoughness()
    {
        MaterialData material = MaterialOf(WithImage("""
            { "extensions": { "KHR_materials_pbrSpecularGlossiness": { "glossinessFactor": 0.5, "specularGlossinessTexture": { "index": 0 } } } }
            """));
        byte[] rough = material.MetallicRoughnessMap!.Image.Pixels.Rgba;
        Assert.That((rough[1], rough[5], material.Roughness, material.Metallic), Is.EqualTo(((byte)128, (byte)191, 1f, 0f)));
        Assert.That(material.Specular!.ColorMap!.Image.Pixels.Rgba[0], Is.EqualTo(255));
    }

    [Test]
    public void LightShinesThroughAsTheMaterialSays()
    {
        MaterialData material = MaterialOf(WithImage("""
            { "extensions": { "KHR_materials_diffuse_transmission": { "diffuseTransmissionFactor": 0.25, "diffuseTransmissionColorFactor": [1, 0.9, 0.8],
                "diffuseTransmissionTexture": { "index": 0 }, "diffuseTransmissionColorTexture": { "index": 0, "texCoord": 1 } } } }
            """));
        DiffuseTransmissionLayer layer = material.DiffuseTransmission!;
        Assert.That((layer.Factor, layer.Color), Is.EqualTo((0.25f, new Vector3(1f, .9f, .8f))));
        Assert.That((layer.FactorMap!.CoordinateSet, layer.ColorMap!.CoordinateSet), Is.EqualTo((0, 1)));
    }

    [Test]
    public void AllMapsAreListedInTheirOrder()
    {
        MaterialData material = MaterialOf(WithImage("""
            { "normalTexture": { "index": 0 }, "occlusionTexture": { "index": 0 }, "emissiveTexture": { "index": 0 },
              "pbrMetallicRoughness": { "baseColorTexture": { "index": 0 }, "metallicRoughnessTexture": { "index": 0 } },
              "extensions": {
                "KHR_materials_clearcoat": { "clearcoatTexture": { "index": 0 }, "clearcoatRoughnessTexture": { "index": 0 }, "clearcoatNormalTexture": { "index": 0 } },
                "KHR_materials_transmission": { "transmissionTexture": { "index": 0 } }, "KHR_materials_volume": { "thicknessTexture": { "index": 0 } },
                "KHR_materials_diffuse_transmission": { "diffuseTransmissionTexture": { "index": 0 }, "diffuseTransmissionColorTexture": { "index": 0 } },
                "KHR_materials_specular": { "specularTexture": { "index": 0 }, "specularColorTexture": { "index": 0 } },
                "KHR_materials_sheen": { "sheenColorTexture": { "index": 0 }, "sheenRoughnessTexture": { "index": 0 } },
                "KHR_materials_anisotropy": { "anisotropyTexture": { "index": 0 } },
                "KHR_materials_iridescence": { "iridescenceTexture": { "index": 0 }, "iridescenceThicknessTexture": { "index": 0 } } } }
            """));
        Assert.That(MaterialMaps.Of(material), Has.Length.EqualTo(MaterialMaps.Count).And.None.Null);
        MaterialData moved = MaterialMaps.Replace(material, map => map with { CoordinateSet = 1 });
        Assert.That(MaterialMaps.Of(moved).Select(map => map!.CoordinateSet), Is.All.EqualTo(1));
    }

    [Test]
    public void MapsKnowImageSamplerAndTransform()
    {
        TestFile file = WithImage("""
            { "occlusionTexture": { "index": 0, "texCoord": 1, "strength": 0.5 },
              "normalTexture": { "index": 0, "scale": 2, "extensions": { "KHR_texture_transform": { "offset": [0.1, 0.2], "rotation": 0.3, "scale": [4, 5], "texCoord": 1 } } },
              "pbrMetallicRoughness": { "baseColorTexture": { "index": 0 } } }
            """);
        file.Set("samplers", """[{ "wrapS": 33071, "wrapT": 33648, "magFilter": 9728, "minFilter": 9729 }]""");
        file["textures", 0]["sampler"] = 0;
        MaterialData material = MaterialOf(file);
        TextureMap color = material.BaseColorMap!, occlusion = material.OcclusionMap!, relief = material.NormalMap!;
        Assert.Multiple(() =>
        {
            Assert.That(color.Image.Pixels.Rgba, Is.EqualTo(new byte[] { 255, 0, 0, 255, 0, 0, 255, 128 }));
            Assert.That(color.Image, Is.SameAs(occlusion.Image).And.SameAs(relief.Image));
            Assert.That(color.Image.Encoded, Is.EqualTo(RedPng));
            Assert.That(color.Sampler, Is.EqualTo(new TextureSampler(TextureWrap.ClampToEdge, TextureWrap.MirroredRepeat, IsNearest: true, HasMipmaps: false)));
            Assert.That((color.CoordinateSet, occlusion.CoordinateSet, relief.CoordinateSet), Is.EqualTo((0, 1, 1)));
            Assert.That(relief.Transform, Is.EqualTo(new TextureTransform(new Vector2(.1f, .2f), .3f, new Vector2(4f, 5f))));
            Assert.That((material.OcclusionStrength, material.NormalScale), Is.EqualTo((.5f, 2f)));
        });
    }

    [Test]
    public void SamplerIsRepeatedAndSmoothWhereNothingIsSaid() =>
        Assert.That(MaterialOf(WithImage("""{ "emissiveTexture": { "index": 0 } }""")).EmissiveMap!.Sampler, Is.EqualTo(new TextureSampler(HasMipmaps: true)));

    [TestCase("EXT_texture_avif")]
    public void TextureThatCannotBeReadIsRefusedByName(string extension)
    {
        TestFile file = WithImage("""{ "emissiveTexture": { "index": 0 } }""");
        file.Set("textures", $$"""[{ "extensions": { "{{extension}}": { "source": 0 } } }]""");
        Assert.That(file.Load, Throws.TypeOf<ProblemException>().With.Message.Contains(extension).And.Message.Contains("textures[0]"));
    }

    [Test]
    public void TextureWithoutImageIsLeftOutWithAWarning()
    {
        GltfModel model = WithImage("""{ "emissiveTexture": { "index": 0 } }""").Set("textures", "[{}]").Load();
        Assert.That(model.Asset.Nodes[0].Parts[0].Material.EmissiveMap, Is.Null);
        Assert.That(model.Warnings, Has.Some.Contains("textures[0]"));
    }

    [Test]
    public void BrokenImageIsRefusedAtItsPlace()
    {
        TestFile file = TestFile.Triangle("""{ "material": 0 }""").With("materials", """{ "emissiveTexture": { "index": 0 } }""").With("textures", """{ "source": 0 }""");
        file.Add("images", new JsonObject { ["bufferView"] = file.View(RedPng.AsSpan(0, 40)) });
        Assert.That(file.Load, Throws.TypeOf<ProblemException>().With.Message.Contains("images[0]"));
    }

    [Test]
    public void LargeImageIsRefusedBeforeItIsUnpacked()
    {
        byte[] bomb = [.. RedPng];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(16), 2_000_000_000);
        TestFile file = TestFile.Triangle("""{ "material": 0 }""").With("materials", """{ "emissiveTexture": { "index": 0 } }""").With("textures", """{ "source": 0 }""");
        file.Add("images", new JsonObject { ["bufferView"] = file.View(bomb) });
        Assert.That(file.Load, Throws.TypeOf<ProblemException>().With.Message.Contains("images[0]"));
    }

    [Test]
    public void VariantsNameTheirMaterials()
    {
        TestFile file = TestFile.Triangle("""
            { "material": 0, "extensions": { "KHR_materials_variants": { "mappings": [{ "material": 1, "variants": [0, 2] }] } } }
            """).With("materials", """{ "name": "new" }""").With("materials", """{ "name": "worn" }""");
        file.Set("extensions", """{ "KHR_materials_variants": { "variants": [{ "name": "rain" }, { "name": "sun" }, { "name": "rain" }] } }""");
        ModelAsset asset = file.Load().Asset;
        MeshPart part = asset.Nodes[0].Parts[0];
        Assert.That(asset.Variants, Is.EqualTo(new[] { "rain", "sun", "rain (2)" }));
        Assert.That(part.VariantMaterials!.Select(v => (v.Key, v.Value.Name)), Is.EquivalentTo(new[] { ("rain", "worn"), ("rain (2)", "worn") }));
        Assert.That(ModelVariants.Choose(asset, "rain").Nodes[0].Parts[0].Material.Name, Is.EqualTo("worn"));
        Assert.That(ModelVariants.Choose(asset, "sun").Nodes[0].Parts[0].Material.Name, Is.EqualTo("new"));
        Assert.That(() => ModelVariants.Choose(asset, "snow"), Throws.TypeOf<ProblemException>().With.Property(nameof(ProblemException.Remedy)).Contains("rain, sun"));
    }

    private static MaterialData Load(string material) => MaterialOf(TestFile.Triangle("""{ "material": 0 }""").With("materials", material));

    private static MaterialData MaterialOf(TestFile file) => file.Load().Asset.Nodes[0].Parts[0].Material;

    private static TestFile WithImage(string material)
    {
        TestFile file = TestFile.Triangle("""{ "material": 0 }""").With("materials", material).With("textures", """{ "source": 0 }""");
        file.Add("images", new JsonObject { ["bufferView"] = file.View(RedPng), ["mimeType"] = "image/png" });
        return file;
    }
}
