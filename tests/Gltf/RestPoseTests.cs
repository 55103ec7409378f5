using System.Numerics;
using System.Text.Json.Nodes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Gltf.Tests;

/// <summary>What is linked, skinned or morphed stands at rest where the file puts it; sizes are told as they are.</summary>
[TestFixture]
public sealed class RestPoseTests
{
    [Test]
    public void SkinnedVerticesFollowTheirJoints()
    {
        TestFile file = AnimationTests.Skinned(1);
        file["nodes", 2]["translation"] = new JsonArray(5, 1, 0);
        file["nodes", 0]["translation"] = new JsonArray(100, 0, 0);
        ModelNode body = RestPose.Of(file.Load().Asset).Nodes[0];
        Vector3[] corners = [.. body.Parts[0].Mesh.Vertices.Select(v => body.ModelFromNode.TransformPoint(v.Position))];
        Assert.That(corners, Is.EqualTo(new Vector3[] { new(0, 0, 0), new(1, 0, 0), new(5, 1, 0) }));
    }

    [Test]
    public void MorphWeightsAreAdded()
    {
        TestFile file = TestFile.Triangle(node: """{ "mesh": 0, "weights": [0.5] }""");
        file["meshes", 0]["primitives"]![0]!["targets"] = new JsonArray(new JsonObject { ["POSITION"] = file.Floats("VEC3", 0, 0, 2, 0, 0, 0, 0, 0, 0) });
        Assert.That(RestPose.Of(file.Load().Asset).Nodes[0].Parts[0].Mesh.Vertices[0].Position, Is.EqualTo(new Vector3(0, 0, 1)));
    }

    [Test]
    public void LinkedScaleIsMeasured()
    {
        TestFile file = TestFile.Triangle(node: """{ "mesh": 0, "scale": [300, 1, 1] }""");
        file.Add("animations", new JsonObject
        {
            ["samplers"] = new JsonArray(new JsonObject { ["input"] = file.Floats("SCALAR", 0f), ["output"] = file.Floats("VEC3", 0, 0, 0) }),
            ["channels"] = new JsonArray(JsonNode.Parse("""{ "sampler": 0, "target": { "node": 0, "path": "translation" } }""")),
        });
        ModelMeasure measure = ModelMeasure.Of(file.Load().Asset);
        Assert.That(measure.Size, Is.EqualTo(new Vector3(300, 1, 0)));
        Assert.That(ScaleCheck.Doubts(measure).Single(), Does.Contain("300 m large"));
    }

    [Test]
    public void OrdinarySizeRaisesNoDoubt() => Assert.That(ScaleCheck.Doubts(ModelMeasure.Of(TestFile.Triangle().Load().Asset)), Is.Empty);
}
