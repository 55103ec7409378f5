using System.Numerics;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Tests;

/// <summary>The checks find each kind of damage in an otherwise sound model.</summary>
[TestFixture]
public sealed class AssetChecksTests
{
    private static readonly MaterialData Paint = new("paint", Vector4.One, 0f, 0.5f);

    [Test]
    public void SoundTriangleHasNoProblem() => Assert.That(AssetChecks.Validate(Model(Triangle())), Is.Empty);

    [Test]
    public void InwardTriangleIsFound() => Expect(Triangle(isInward: true), "faces away");

    [Test]
    public void TriangleWithoutAreaIsFound() => Expect(Triangle(width: 0f), "no area");

    [Test]
    public void LongNormalIsFound() => Expect(Triangle(normalLength: 1.1f), "no unit normal");

    [Test]
    public void NotANumberIsFound() => Expect(Triangle(width: float.NaN), "not finite");

    [Test]
    public void ForeignIndexIsFound() => Expect(Triangle() with { Indices = [0, 1, 3] }, "do not form triangles");

    [Test]
    public void DoubledNodeNameIsFound()
    {
        ModelNode node = Model(Triangle()).Nodes[0];
        var asset = new ModelAsset("test", [node, node], new Dictionary<string, Pose>());
        Assert.That(AssetChecks.Validate(asset), Has.Some.Contains("used twice"));
    }

    [Test]
    public void ShapeWithoutSizeAndStretchedPoseAreFound()
    {
        var stretched = new Pose(Vector3.Zero, new Quaternion(0, 0, 0, 2));
        ModelNode node = Model(Triangle()).Nodes[0] with { Shapes = [new CollisionShape(CollisionShapeKind.Box, stretched, Vector3.Zero)] };
        var asset = new ModelAsset("test", [node], new Dictionary<string, Pose>());
        Assert.That(AssetChecks.Validate(asset), Has.Some.Contains("has no size").And.Some.Contains("not a rigid transform"));
    }

    private static void Expect(MeshData mesh, string words) => Assert.That(AssetChecks.Validate(Model(mesh)), Has.Some.Contains(words));

    private static ModelAsset Model(MeshData mesh) =>
        new("test", [new ModelNode("body", Pose.Identity, [new MeshPart(mesh, Paint)], [], [])], new Dictionary<string, Pose>());

    private static MeshData Triangle(bool isInward = false, float width = 1f, float normalLength = 1f)
    {
        var tangent = new Vector4(1, 0, 0, 1);
        MeshVertex At(float x, float y) => new(new Vector3(x, y, 0), Vector3.UnitZ * normalLength, tangent, new Vector2(x, y));
        return new MeshData([At(0, 0), At(width, 0), At(0, 1)], isInward ? [0, 2, 1] : [0, 1, 2]);
    }
}
