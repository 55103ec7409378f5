using System.Numerics;
using System.Text.Json.Nodes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Gltf.Tests;

/// <summary>Skins and animations: what moves keeps its transform, and the numbers arrive as they were written.</summary>
[TestFixture]
public sealed class AnimationTests
{
    [Test]
    public void ChannelsKeepKeysAndValues()
    {
        TestFile file = TestFile.Triangle(node: """{ "mesh": 0, "scale": [2, 2, 2], "translation": [1, 0, 0] }""");
        Animate(file, "rotation", "STEP", [0f, 0.5f], "VEC4", 0, 0, 0, 1, 0, 1, 0, 0);
        ModelAsset asset = file.Load().Asset;
        AnimationChannel channel = asset.Animations.Single().Channels.Single();
        Assert.Multiple(() =>
        {
            Assert.That((channel.Node, channel.Path, channel.Interpolation), Is.EqualTo((0, AnimationPath.Rotation, AnimationInterpolation.Step)));
            Assert.That(channel.TimesSeconds, Is.EqualTo(new[] { 0f, 0.5f }));
            Assert.That(channel.Values, Is.EqualTo(new float[] { 0, 0, 0, 1, 0, 1, 0, 0 }));
            Assert.That(asset.Animations[0].DurationSeconds, Is.EqualTo(0.5f));
            Assert.That(asset.Nodes[0].Link, Is.EqualTo(new NodeLink(-1, new NodeTransform(Vector3.UnitX, Quaternion.Identity, new Vector3(2)))));
            Assert.That(asset.Nodes[0].Parts[0].Mesh.Vertices[1].Position, Is.EqualTo(Vector3.UnitX), "the scale stays in the link");
        });
    }

    [Test]
    public void NormalizedRotationsAndCubicTangentsAreRead()
    {
        TestFile file = TestFile.Triangle();
        int times = file.Floats("SCALAR", 1f), values = file.Numbers<short>("VEC4", 5122, true, 0, 0, 0, 0, 0, 0, 0, 32767, 0, 0, 0, 0);
        Animate(file, "rotation", "CUBICSPLINE", times, values);
        Assert.That(file.Load().Asset.Animations[0].Channels[0].Values, Is.EqualTo(new float[] { 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0 }));
    }

    [Test]
    public void WeightsNeedOneNumberForEachTarget()
    {
        TestFile file = TestFile.Triangle();
        file["meshes", 0]["primitives"]![0]!["targets"] = new JsonArray(new JsonObject(), new JsonObject());
        Animate(file, "weights", "LINEAR", file.Floats("SCALAR", 0f, 1f), file.Floats("SCALAR", 0, 1, 1, 0));
        Assert.That(file.Load().Asset.Animations[0].Channels[0].Values, Is.EqualTo(new float[] { 0, 1, 1, 0 }));
    }

    [TestCase("translation", "LINEAR", new[] { 0f, 1f }, 3, "6")]
    [TestCase("translation", "CUBICSPLINE", new[] { 0f }, 3, "9")]
    [TestCase("translation", "LINEAR", new[] { 1f, 0.5f }, 6, "key 1")]
    public void KeysAndValuesMustFit(string path, string interpolation, float[] times, int values, string expected)
    {
        TestFile file = TestFile.Triangle();
        Animate(file, path, interpolation, file.Floats("SCALAR", times), file.Floats("VEC3", new float[values]));
        Assert.That(file.Load, Throws.TypeOf<ProblemException>().With.Message.Contains("animations[0].samplers[0]").And.Message.Contains(expected));
    }

    [Test]
    public void ParentsAndChildrenOfWhatMovesAreLinkedAndOthersAreNot()
    {
        TestFile file = TestFile.Triangle().Set("nodes", """
            [ { "name": "root", "children": [1, 3], "scale": [2, 2, 2] }, { "name": "moved", "children": [2] }, { "name": "below", "mesh": 0 }, { "name": "beside", "mesh": 0 } ]
            """);
        Animate(file, "translation", "LINEAR", file.Floats("SCALAR", 0f), file.Floats("VEC3", 0, 0, 0), node: 1);
        IReadOnlyList<ModelNode> nodes = file.Load().Asset.Nodes;
        Assert.That(nodes.Select(n => n.Link?.Parent), Is.EqualTo(new int?[] { -1, 0, 1, null }));
        Assert.That(nodes[3].Parts[0].Mesh.Vertices[1].Position, Is.EqualTo(new Vector3(2, 0, 0)), "what stands still is in meters");
    }

    [Test]
    public void SkinKnowsJointsAndInverseBindMatrices()
    {
        TestFile file = Skinned(joint: 1);
        ModelAsset asset = file.Load().Asset;
        ModelSkin skin = asset.Skins.Single();
        Assert.Multiple(() =>
        {
            Assert.That(skin.JointNodes, Is.EqualTo(new[] { 1, 2 }));
            Assert.That(Vector3.Transform(Vector3.Zero, skin.JointFromMesh[1]), Is.EqualTo(new Vector3(0, -1, 0)));
            Assert.That(asset.Nodes[0].Skin, Is.Zero);
            Assert.That(asset.Nodes[2].Link!.Parent, Is.EqualTo(1));
        });
    }

    [Test]
    public void JointThatTheSkinDoesNotHaveIsRefused() =>
        Assert.That(Skinned(joint: 2).Load, Throws.TypeOf<ProblemException>().With.Message.Contains("nodes[0]").And.Message.Contains("joint 2"));

    [Test]
    public void JointsOutsideTheSceneComeAlong() =>
        Assert.That(Skinned(joint: 1).Set("scenes", """[{ "nodes": [0] }]""").Load().Asset.Nodes.Select(n => n.Name), Is.EqualTo(new[] { "body", "hip", "knee" }));

    [TestCase("/nodes/0/translation", "VEC3", AnimationPath.Translation)]
    [TestCase("/nodes/0/scale", "VEC3", AnimationPath.Scale)]
    [TestCase("/nodes/0/rotation", "VEC4", AnimationPath.Rotation)]
    public void PointersToNodesMoveThem(string pointer, string type, AnimationPath path)
    {
        TestFile file = TestFile.Triangle();
        Animate(file, "pointer", "LINEAR", [0f], type, new float[type == "VEC4" ? 4 : 3]);
        Point(file, pointer);
        ModelAsset asset = file.Load().Asset;
        AnimationChannel channel = asset.Animations[0].Channels.Single();
        Assert.That((channel.Node, channel.Path), Is.EqualTo((0, path)));
        Assert.That(asset.Nodes[0].Link, Is.Not.Null);
    }

    [TestCase("/materials/0/pbrMetallicRoughness/baseColorFactor")]
    [TestCase("/nodes/7/translation")]
    [TestCase("/nodes/0/weights/0")]
    [TestCase("/nodes/0")]
    [TestCase("/nodes/")]
    [TestCase("/cameras/0/perspective/yfov")]
    [TestCase("/extensions/KHR_lights_punctual/lights/0/color")]
    [TestCase("nonsense")]
    public void PointersToAnythingElseAreLeftOutWithAWarning(string pointer)
    {
        TestFile file = TestFile.Triangle();
        Animate(file, "pointer", "LINEAR", file.Floats("SCALAR", 0f), file.Floats("VEC3", 0, 0, 0));
        Point(file, pointer);
        GltfModel model = file.Load();
        Assert.That(model.Asset.Animations[0].Channels, Is.Empty);
        Assert.That(model.Warnings, Has.Some.Contains(pointer));
    }

    private static void Point(TestFile file, string pointer)
    {
        JsonObject target = file["animations", 0]["channels"]![0]!["target"]!.AsObject();
        target.Remove("node");
        target["extensions"] = new JsonObject { ["KHR_animation_pointer"] = new JsonObject { ["pointer"] = pointer } };
    }

    internal static TestFile Skinned(byte joint)
    {
        TestFile file = TestFile.Triangle();
        file.Set("nodes", """
            [ { "name": "body", "mesh": 0, "skin": 0 }, { "name": "hip", "children": [2] }, { "name": "knee", "translation": [0, 1, 0] } ]
            """);
        JsonObject attributes = file["meshes", 0]["primitives"]![0]!["attributes"]!.AsObject();
        attributes["JOINTS_0"] = file.Numbers<byte>("VEC4", 5121, false, 0, 0, 0, 0, 0, 0, 0, 0, joint, 0, 0, 0);
        attributes["WEIGHTS_0"] = file.Numbers<byte>("VEC4", 5121, true, 255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0);
        float[] matrices = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, -1, 0, 1];
        file.Add("skins", new JsonObject { ["joints"] = new JsonArray(1, 2), ["inverseBindMatrices"] = file.Floats("MAT4", matrices) });
        return file;
    }

    private static void Animate(TestFile file, string path, string interpolation, float[] times, string type, params float[] values) =>
        Animate(file, path, interpolation, file.Floats("SCALAR", times), file.Floats(type, values));

    private static void Animate(TestFile file, string path, string interpolation, int times, int values, int node = 0) => file.Add("animations", new JsonObject
    {
        ["samplers"] = new JsonArray(new JsonObject { ["input"] = times, ["output"] = values, ["interpolation"] = interpolation }),
        ["channels"] = new JsonArray(new JsonObject { ["sampler"] = 0, ["target"] = new JsonObject { ["node"] = node, ["path"] = path } }),
    });
}
