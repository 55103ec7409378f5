using System.Text.Json.Nodes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Gltf.Tests;

/// <summary>Animations that move other things than nodes (KHR_animation_pointer).</summary>
[TestFixture]
public sealed class PropertyAnimationTests
{
    private const string Everything = """
        { "pbrMetallicRoughness": { "baseColorTexture": { "index": 0 } }, "emissiveFactor": [0.1, 0.2, 0.3], "normalTexture": { "index": 0 },
          "extensions": { "KHR_materials_emissive_strength": { "emissiveStrength": 4 }, "KHR_materials_clearcoat": {}, "KHR_materials_volume": {},
                          "KHR_materials_diffuse_transmission": { "diffuseTransmissionTexture": { "index": 0 } }, "KHR_materials_sheen": {}, "KHR_materials_iridescence": {} } }
        """;

    [TestCase("pbrMetallicRoughness/baseColorFactor", 4, MaterialProperty.BaseColor)]
    [TestCase("pbrMetallicRoughness/roughnessFactor", 1, MaterialProperty.Roughness)]
    [TestCase("emissiveFactor", 3, MaterialProperty.EmissiveColor)]
    [TestCase("alphaCutoff", 1, MaterialProperty.AlphaCutoff)]
    [TestCase("normalTexture/scale", 1, MaterialProperty.NormalScale)]
    [TestCase("extensions/KHR_materials_emissive_strength/emissiveStrength", 1, MaterialProperty.EmissiveStrength)]
    [TestCase("extensions/KHR_materials_clearcoat/clearcoatFactor", 1, MaterialProperty.Clearcoat)]
    [TestCase("extensions/KHR_materials_volume/attenuationColor", 3, MaterialProperty.AttenuationColor)]
    [TestCase("extensions/KHR_materials_diffuse_transmission/diffuseTransmissionFactor", 1, MaterialProperty.DiffuseTransmission)]
    [TestCase("extensions/KHR_materials_sheen/sheenColorFactor", 3, MaterialProperty.SheenColor)]
    [TestCase("extensions/KHR_materials_iridescence/iridescenceThicknessMaximum", 1, MaterialProperty.MaximumThicknessNanometers)]
    [TestCase("pbrMetallicRoughness/baseColorTexture/extensions/KHR_texture_transform/offset", 2, MaterialProperty.MapOffset, MaterialMap.BaseColor)]
    [TestCase("normalTexture/extensions/KHR_texture_transform/rotation", 1, MaterialProperty.MapRotation, MaterialMap.Normal)]
    [TestCase("extensions/KHR_materials_diffuse_transmission/diffuseTransmissionTexture/extensions/KHR_texture_transform/scale", 2, MaterialProperty.MapScale, MaterialMap.DiffuseTransmission)]
    public void MaterialsMove(string property, int components, MaterialProperty expected, MaterialMap? map = null)
    {
        TestFile file = ImageModel.Of("KHR_materials_unlit", "image/png", ImageModel.Pixel);
        file.Set("extensionsRequired", "[]").Set("textures", """[{ "source": 0 }]""").Set("materials", $"[{Everything}, {{}}]");
        Move(file, $"/materials/0/{property}", "LINEAR", components, 0f, 2f);
        ModelAsset asset = file.Load().Asset;
        MaterialChannel channel = asset.Animations[0].Materials.Single();
        MaterialMotion motion = asset.Nodes[0].Parts[0].Material.Motion!;
        Assert.Multiple(() =>
        {
            Assert.That((channel.Property, channel.Map, channel.Values.Length), Is.EqualTo((expected, map, 2 * components)));
            Assert.That(channel.Material, Is.SameAs(motion));
            Assert.That(motion.Moves(expected), Is.True);
            Assert.That((motion.EmissiveColor.Z, motion.EmissiveStrength), Is.EqualTo((0.3f, 4f)));
            Assert.That(asset.Animations[0].DurationSeconds, Is.EqualTo(2f));
        });
    }

    [Test]
    public void MaterialsThatNothingMovesHaveNoMotion()
    {
        TestFile file = TestFile.Triangle("""{ "material": 1 }""").With("materials", """{ "pbrMetallicRoughness": {} }""").With("materials", """{ "pbrMetallicRoughness": {} }""");
        Move(file, "/materials/0/pbrMetallicRoughness/metallicFactor", "STEP", 1, 0f);
        Assert.That(file.Load().Asset.Nodes[0].Parts[0].Material.Motion, Is.Null);
    }

    [TestCase("/materials/0/extensions/KHR_materials_clearcoat/clearcoatFactor")]
    [TestCase("/materials/0/normalTexture/extensions/KHR_texture_transform/offset")]
    [TestCase("/materials/0/doubleSided")]
    [TestCase("/materials/9/alphaCutoff")]
    [TestCase("/materials/0/extensions/KHR_texture_transform/offset")]
    public void WhatTheMaterialDoesNotHaveIsLeftOutWithAWarning(string pointer)
    {
        TestFile file = TestFile.Triangle("""{ "material": 0 }""").With("materials", "{}");
        Move(file, pointer, "LINEAR", 2, 0f);
        GltfModel model = file.Load();
        Assert.That(model.Asset.Animations[0].Materials, Is.Empty);
        Assert.That(model.Warnings, Has.Some.Contains(pointer).And.Some.Contains("animations[0].channels[0].target"));
    }

    [Test]
    public void LightsAndCamerasMoveAtAllNodesThatCarryThem()
    {
        const string Lamp = """{ "camera": 0, "extensions": { "KHR_lights_punctual": { "light": 1 } } }""";
        TestFile file = TestFile.Triangle().With("nodes", Lamp).With("nodes", """{ "extensions": { "KHR_lights_punctual": { "light": 0 } } }""").With("nodes", Lamp);
        file.Set("cameras", """[{ "type": "orthographic", "orthographic": { "xmag": 1, "ymag": 2, "znear": 0.1, "zfar": 9 } }]""");
        file.Set("extensions", """{ "KHR_lights_punctual": { "lights": [{ "type": "directional" }, { "type": "spot", "spot": {} }] } }""");
        Move(file, "/extensions/KHR_lights_punctual/lights/1/spot/outerConeAngle", "LINEAR", 1, 0f, 1f);
        Move(file, "/cameras/0/orthographic/xmag", "CUBICSPLINE", 1, 0f);
        ModelAsset asset = file.Load().Asset;
        Assert.That(asset.Lights.Select(l => l.Kind), Is.EqualTo(new[] { ModelLightKind.Spot, ModelLightKind.Directional, ModelLightKind.Spot }));
        Assert.That(asset.Animations[0].Lights.Select(l => (l.Light, l.Property)), Is.EqualTo(new[] { (0, LightProperty.OuterConeRadians), (2, LightProperty.OuterConeRadians) }));
        Assert.That(asset.Animations[1].Cameras.Select(c => (c.Camera, c.Property, c.Values.Length)), Is.EqualTo(new[] { (0, CameraProperty.HalfWidthMeters, 3), (1, CameraProperty.HalfWidthMeters, 3) }));
    }

    /// <summary>A node that is hidden until an animation shows it, with a child; and one that nothing shows.</summary>
    [Test]
    public void NodesAreShownAndHidden()
    {
        TestFile file = TestFile.Triangle().Set("nodes", """
            [ { "name": "door", "children": [1], "extensions": { "KHR_node_visibility": { "visible": false } } }, { "name": "knob", "mesh": 0 },
              { "name": "never", "children": [3], "extensions": { "KHR_node_visibility": { "visible": false } } }, { "name": "below", "mesh": 0 } ]
            """);
        int output = file.Numbers<byte>("SCALAR", 5121, false, 0, 1);
        Move(file, "/nodes/0/extensions/KHR_node_visibility/visible", "STEP", file.Floats("SCALAR", 0f, 1f), output);
        ModelAsset asset = file.Load().Asset;
        AnimationChannel channel = asset.Animations[0].Channels.Single();
        Assert.Multiple(() =>
        {
            Assert.That((channel.Node, channel.Path), Is.EqualTo((0, AnimationPath.Visibility)));
            Assert.That(channel.Values, Is.EqualTo(new[] { 0f, 1f }));
            Assert.That(asset.Nodes.Select(n => n.IsVisible), Is.EqualTo(new[] { false, true, false, false }));
            Assert.That(asset.Nodes.Select(n => n.Parts.Count), Is.EqualTo(new[] { 0, 1, 0, 0 }), "what can be shown is kept");
            Assert.That(asset.Nodes[1].Link!.Parent, Is.Zero);
            Assert.That(ModelMeasure.Of(asset).HasSurface, Is.False, "at rest all is hidden");
        });
    }

    [Test]
    public void ShowingAndHidingGoesByStepsOnly()
    {
        TestFile file = TestFile.Triangle();
        Move(file, "/nodes/0/extensions/KHR_node_visibility/visible", "LINEAR", 1, 0f, 1f);
        Assert.That(file.Load, Throws.TypeOf<ProblemException>().With.Message.Contains("animations[0].samplers[0]").And.Message.Contains("steps"));
    }

    [Test]
    public void ValuesMustFitTheirProperty()
    {
        TestFile file = TestFile.Triangle("""{ "material": 0 }""").With("materials", """{ "pbrMetallicRoughness": {} }""");
        Move(file, "/materials/0/pbrMetallicRoughness/baseColorFactor", "LINEAR", 3, 0f);
        Assert.That(file.Load, Throws.TypeOf<ProblemException>().With.Message.Contains("animations[0].samplers[0].output").And.Message.Contains("4 are expected"));
    }

    internal static void Move(TestFile file, string pointer, string interpolation, int components, params float[] times)
    {
        string type = components switch { 1 => "SCALAR", 2 => "VEC2", 3 => "VEC3", _ => "VEC4" };
        Move(file, pointer, interpolation, file.Floats("SCALAR", times), file.Floats(type, new float[components * times.Length * (interpolation == "CUBICSPLINE" ? 3 : 1)]));
    }

    private static void Move(TestFile file, string pointer, string interpolation, int times, int values) => file.Add("animations", new JsonObject
    {
        ["samplers"] = new JsonArray(new JsonObject { ["input"] = times, ["output"] = values, ["interpolation"] = interpolation }),
        ["channels"] = new JsonArray(new JsonObject
        {
            ["sampler"] = 0,
            ["target"] = new JsonObject { ["path"] = "pointer", ["extensions"] = new JsonObject { ["KHR_animation_pointer"] = new JsonObject { ["pointer"] = pointer } } },
        }),
    });
}
