using System.Numerics;
using System.Text.Json.Nodes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Gltf.Tests;

/// <summary>Hierarchies, transforms, instances, cameras, lights and what the file says of itself.</summary>
[TestFixture]
public sealed class NodeTests
{
    private const string QuarterTurnAboutY = "[0, 0.70710678, 0, 0.70710678]";

    [Test]
    public void TransformsMultiplyDownTheTree()
    {
        TestFile file = TestFile.Triangle().Set("nodes", $$"""
            [ { "name": "arm", "translation": [0, 1, 0], "rotation": {{QuarterTurnAboutY}}, "children": [1] },
              { "name": "hand", "translation": [0, 0, 2], "mesh": 0 } ]
            """);
        ModelNode hand = file.Load().Asset.Nodes[1];
        Assert.That(hand.Name, Is.EqualTo("hand"));
        Assert.That(Vector3.Distance(hand.ModelFromNode.TransformPoint(Vector3.UnitX), new Vector3(2, 1, -1)), Is.LessThan(1e-6f));
        Assert.That(hand.Link, Is.Null);
    }

    [Test]
    public void ScaleOfWhatStandsStillGoesIntoTheMesh()
    {
        TestFile file = TestFile.Triangle(node: """{ "mesh": 0, "scale": [2, 3, 4], "translation": [0, 0, 5] }""");
        ModelNode node = file.Load().Asset.Nodes[0];
        Assert.That(node.ModelFromNode, Is.EqualTo(Pose.At(0, 0, 5)));
        Assert.That(node.Parts[0].Mesh.Vertices.Select(v => v.Position), Is.EqualTo(new Vector3[] { new(0, 0, 0), new(2, 0, 0), new(0, 3, 0) }));
        Assert.That(node.Parts[0].Mesh.Vertices.Select(v => v.Normal), Is.All.EqualTo(Vector3.UnitZ));
    }

    [TestCase("""{ "mesh": 0, "scale": [-1, 1, 1] }""")]
    [TestCase("""{ "mesh": 0, "matrix": [-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1] }""")]
    public void MirroredTrianglesStillFaceAlongTheirNormals(string node)
    {
        ModelNode read = TestFile.Triangle(node: node).Load().Asset.Nodes[0];
        MeshData mesh = read.Parts[0].Mesh;
        Vector3[] corners = [.. mesh.Indices.Select(i => read.ModelFromNode.TransformPoint(mesh.Vertices[i].Position))];
        Vector3 facing = Vector3.Cross(corners[1] - corners[0], corners[2] - corners[0]);
        Assert.Multiple(() =>
        {
            Assert.That(corners, Does.Contain(-Vector3.UnitX));
            Assert.That(facing, Is.EqualTo(Vector3.UnitZ));
            Assert.That(mesh.Vertices.Select(v => read.ModelFromNode.TransformDirection(v.Normal)), Is.All.EqualTo(Vector3.UnitZ));
            Assert.That(mesh.Vertices.Select(v => v.Tangent.W), Is.All.EqualTo(-1f));
        });
    }

    [Test]
    public void NormalsOfStretchedMeshesStayUpright()
    {
        TestFile file = TestFile.Triangle(node: """{ "mesh": 0, "scale": [1, 10, 1], "rotation": [0.38268343, 0, 0, 0.92387953] }""");
        ModelNode node = file.Load().Asset.Nodes[0];
        MeshVertex[] v = node.Parts[0].Mesh.Vertices;
        Vector3 across = Vector3.Normalize(Vector3.Cross(v[1].Position - v[0].Position, v[2].Position - v[0].Position));
        Assert.That(Vector3.Distance(v[0].Normal, across), Is.LessThan(1e-6f));
    }

    [Test]
    public void SharedMeshIsReadOnce()
    {
        ModelAsset asset = TestFile.Triangle().With("nodes", """{ "mesh": 0, "translation": [1, 0, 0] }""").Load().Asset;
        Assert.That(asset.Nodes[0].Parts[0].Mesh, Is.SameAs(asset.Nodes[1].Parts[0].Mesh));
    }

    [Test]
    public void MatrixIsAPose()
    {
        ModelNode node = TestFile.Triangle(node: """{ "mesh": 0, "matrix": [0, 0, -1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 3, 4, 5, 1] }""").Load().Asset.Nodes[0];
        Assert.That(Vector3.Distance(node.ModelFromNode.TransformPoint(Vector3.UnitX), new Vector3(3, 4, 4)), Is.LessThan(1e-6f));
    }

    [Test]
    public void NamesAreUnique()
    {
        TestFile file = TestFile.Triangle(node: """{ "name": "valve" }""").With("nodes", """{ "name": "valve" }""").With("nodes", "{}");
        Assert.That(file.Load().Asset.Nodes.Select(n => n.Name), Is.EqualTo(new[] { "valve", "valve (2)", "node 2" }));
    }

    [Test]
    public void OnlyTheSceneIsShown()
    {
        TestFile file = TestFile.Triangle(node: """{ "name": "a" }""").With("nodes", """{ "name": "b" }""").Set("scenes", """[{ "nodes": [0] }, { "nodes": [1] }]""").Set("scene", "1");
        GltfModel model = file.Load();
        Assert.That(model.Asset.Nodes.Select(n => n.Name), Is.EqualTo(new[] { "b" }));
        Assert.That(model.Warnings, Has.Some.Contains("2 scenes"));
    }

    [Test]
    public void HiddenNodesHideWhatHangsOnThem()
    {
        TestFile file = TestFile.Triangle().With("nodes", """{ "children": [0], "extensions": { "KHR_node_visibility": { "visible": false } } }""").With("nodes", """{ "mesh": 0 }""");
        Assert.That(file.Load().Asset.Nodes.Select(n => n.Parts.Count), Is.EqualTo(new[] { 0, 0, 1 }));
    }

    [Test]
    public void InstancesStandWhereTheyShould()
    {
        TestFile file = TestFile.Triangle(node: """{ "mesh": 0, "name": "bolt", "translation": [0, 1, 0] }""");
        file["nodes", 0]["extensions"] = new JsonObject
        {
            ["EXT_mesh_gpu_instancing"] = new JsonObject { ["attributes"] = new JsonObject { ["TRANSLATION"] = file.Floats("VEC3", 1, 0, 0, 2, 0, 0) } },
        };
        IReadOnlyList<ModelNode> nodes = file.Load().Asset.Nodes;
        Assert.That(nodes.Select(n => (n.Name, n.ModelFromNode.Position, n.Parts.Count)), Is.EqualTo(new[]
        {
            ("bolt", new Vector3(0, 1, 0), 0), ("bolt #0", new Vector3(1, 1, 0), 1), ("bolt #1", new Vector3(2, 1, 0), 1),
        }));
        Assert.That(nodes[1].Parts[0].Mesh, Is.SameAs(nodes[2].Parts[0].Mesh));
    }

    [Test]
    public void CamerasAndLightsAreData()
    {
        TestFile file = TestFile.Triangle(node: """{ "camera": 0 }""").With("nodes", """{ "name": "lamp", "extensions": { "KHR_lights_punctual": { "light": 0 } } }""");
        file.Set("cameras", """[{ "type": "perspective", "perspective": { "yfov": 0.7, "znear": 0.1, "aspectRatio": 1.5 } }]""");
        file.Set("extensions", """
            { "KHR_lights_punctual": { "lights": [{ "type": "spot", "color": [1, 0.5, 0], "intensity": 40, "range": 8, "spot": { "innerConeAngle": 0.2, "outerConeAngle": 0.6 } }] } }
            """);
        ModelAsset asset = file.Load().Asset;
        Assert.That(asset.Cameras.Single(), Is.EqualTo(new ModelCamera("node 0", 0, 0.7f, 0f, 1.5f, 0.1f, float.PositiveInfinity)));
        Assert.That(asset.Lights.Single(), Is.EqualTo(new ModelLight("lamp", 1, ModelLightKind.Spot, new Vector3(1, .5f, 0), 40f, 8f, .2f, .6f)));
    }

    /// <summary>A skin whose joint carries a mesh with a skin of its own, as one figure rides on another.</summary>
    [Test]
    public void SkinsHangOnEachOther()
    {
        TestFile file = AnimationTests.Skinned(1);
        file["nodes", 2]["mesh"] = 0;
        file["nodes", 2]["skin"] = 1;
        file.With("skins", """{ "joints": [0, 1] }""");
        ModelAsset asset = file.Load().Asset;
        Assert.That(asset.Nodes.Select(n => n.Skin), Is.EqualTo(new int?[] { 0, null, 1 }));
        Assert.That(ModelMeasure.Of(asset).Triangles, Is.EqualTo(2));
    }

    [Test]
    public void TenThousandNodesShareAMeshAndAreReadAtOnce()
    {
        TestFile file = TestFile.Triangle(node: "{}");
        for (int i = 0; i < 10_000; i++)
        {
            file.With("nodes", $$"""{ "mesh": 0, "translation": [{{i % 100}}, {{i / 100}}, 0] }""");
        }

        byte[] whole = file.ToGlb();
        long before = GC.GetAllocatedBytesForCurrentThread();
        ModelAsset asset = GltfLoader.Read(whole, "many.glb").Asset;
        Assert.That(asset.Nodes.Skip(1).Select(n => n.Parts[0].Mesh).Distinct(ReferenceEqualityComparer.Instance).Count(), Is.EqualTo(1));
        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / 10_000, Is.LessThan(12_000), "bytes a node");
    }

    [Test]
    public void TooManyLightsAreLeftOutWithAWarning()
    {
        TestFile file = TestFile.Triangle().Set("extensions", """{ "KHR_lights_punctual": { "lights": [{ "type": "point" }] } }""");
        for (int i = 0; i < 300; i++)
        {
            file.With("nodes", """{ "extensions": { "KHR_lights_punctual": { "light": 0 } } }""");
        }

        GltfModel model = file.Load();
        Assert.That(model.Asset.Lights, Has.Count.EqualTo(200));
        Assert.That(model.Warnings, Has.Some.Contains("200"));
    }

    [TestCase("""{ "type": "lamp" }""", "type")]
    [TestCase("""{ "type": "point", "intensity": -1 }""", "intensity")]
    [TestCase("""{ "type": "point", "range": -1 }""", "range")]
    [TestCase("""{ "type": "point", "color": [1, 1] }""", "color")]
    [TestCase("""{ "type": "spot", "spot": { "outerConeAngle": 2 } }""", "outerConeAngle")]
    public void LightsThatCannotBeAreRefused(string light, string place)
    {
        TestFile file = TestFile.Triangle(node: """{ "extensions": { "KHR_lights_punctual": { "light": 0 } } }""").Set("extensions", $$"""{ "KHR_lights_punctual": { "lights": [{{light}}] } }""");
        Assert.That(file.Load, Throws.TypeOf<ProblemException>().With.Message.Contains($"lights[0].{(place == "outerConeAngle" ? "spot." : "")}{place}"));
    }

    [Test]
    public void SharpConesAreToldAndShown()
    {
        TestFile file = TestFile.Triangle(node: """{ "extensions": { "KHR_lights_punctual": { "light": 0 } } }""");
        file.Set("extensions", """{ "KHR_lights_punctual": { "lights": [{ "type": "spot", "spot": { "innerConeAngle": 0.5, "outerConeAngle": 0.5 } }] } }""");
        GltfModel model = file.Load();
        Assert.That((model.Asset.Lights[0].InnerConeRadians, model.Asset.Lights[0].OuterConeRadians), Is.EqualTo((0.5f, 0.5f)));
        Assert.That(model.Warnings, Has.Some.Contains("sharp"));
    }

    [Test]
    public void AnchorsAreNodesByName()
    {
        ModelAsset asset = TestFile.Triangle(node: """{ "name": "anchor:grip", "translation": [0, 0, 1] }""").Load().Asset;
        Assert.That(asset.Anchors[ModelAsset.GripAnchor], Is.EqualTo(Pose.At(0, 0, 1)));
    }

    [Test]
    public void LicenseAndAuthorAreFound()
    {
        TestFile file = TestFile.Triangle().Set("asset", """
            { "version": "2.0", "generator": "Forge 3", "copyright": "2024 A. Smith", "extensions": { "KHR_xmp_json_ld": { "packet": 0 } } }
            """).Set("extensions", """
            { "KHR_xmp_json_ld": { "packets": [{ "dc:creator": { "@list": ["A. Smith"] }, "dc:rights": { "@type": "rdf:Alt", "rdf:_1": { "@value": "CC-BY-4.0" } }, "xmpRights:UsageTerms": "CC-BY-4.0" }] } }
            """);
        ModelFacts facts = file.Load().Asset.Facts;
        Assert.That((facts.Generator, facts.Copyright, facts.Author, facts.License), Is.EqualTo(("Forge 3", "2024 A. Smith", "A. Smith", "CC-BY-4.0")));
    }
}
