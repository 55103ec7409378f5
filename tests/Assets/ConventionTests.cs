using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Tests.Preview;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Tests;

/// <summary>What README.md promises to authors and to the runtime: axes, signs, anchors, reach.</summary>
[TestFixture]
public sealed class ConventionTests
{
    private static readonly string[] Operated =
        ["suction-valve", "discharge-valve", "vent", "isolator", "start", "stop", "padlock", "strainer-cover"];

    private static readonly string[] Graspable = ["padlock", "lockout-tag", "goggles", "gloves", "strainer-basket"];

    [TestCase("gate-valve", 0, 1, 0)]
    [TestCase("vent-valve", 0, 0, 1)]
    [TestCase("push-button", 0, 0, 1)]
    [TestCase("motor-isolator", 0, 0, -1)]
    [TestCase("strainer-cover", -1, 0, 0)]
    public void MovingAxisIsWhereTheReaderExpectsIt(string name, float x, float y, float z)
    {
        Vector3 axis = Node(ModelKit.Build(name), ModelAsset.MovingNode).ModelFromNode.TransformDirection(Vector3.UnitZ);
        Assert.That(Vector3.Distance(axis, new Vector3(x, y, z)), Is.LessThan(1e-5f));
    }

    [Test]
    public void IsolatorLeverPointsLeftWhenOffAndUpWhenOn()
    {
        ModelAsset asset = ModelKit.Build("motor-isolator");
        Vector3 off = FarthestVertex(asset, 0), on = FarthestVertex(asset, Math.PI / 2);
        Assert.Multiple(() =>
        {
            Assert.That(off.X, Is.LessThan(-0.1f));
            Assert.That(on.Y, Is.GreaterThan(0.1f));
        });
    }

    [Test]
    public void CoverLiftsAtTheFront()
    {
        ModelAsset asset = ModelKit.Build("strainer-cover");
        ModelNode lid = Node(asset, ModelAsset.MovingNode);
        Vector3 handle = lid.ModelFromNode.Inverse.TransformPoint(asset.Anchors["grip"].Position);
        Vector3 open = (lid.ModelFromNode * Turned(100 * Math.PI / 180)).TransformPoint(handle);
        Assert.Multiple(() =>
        {
            Assert.That(open.Y, Is.GreaterThan(0.2f));
            Assert.That(open.Z, Is.LessThan(-0.15f));
        });
    }

    [TestCase(0, -0.5f, -0.5f)]
    [TestCase(0.5, 0f, 0.7f)]
    [TestCase(1, 0.5f, -0.5f)]
    public void NeedleTurnsClockwiseFromLowerLeftToLowerRight(double fraction, float x, float y)
    {
        ModelAsset gauge = ModelKit.Build("gauge");
        Pose turned = Node(gauge, ModelAsset.NeedleNode).ModelFromNode * Turned(fraction * ModelKit.GaugeSweepRadians);
        Vector3 tip = turned.TransformDirection(Vector3.UnitX);
        Assert.That(Vector2.Distance(new Vector2(tip.X, tip.Y), Vector2.Normalize(new Vector2(x, y))), Is.LessThan(1e-4f));
    }

    [TestCase("gate-valve")]
    [TestCase("vent-valve")]
    [TestCase("motor-isolator")]
    [TestCase("push-button")]
    [TestCase("strainer-cover")]
    [TestCase("strainer-basket")]
    [TestCase("padlock")]
    [TestCase("goggles")]
    public void GripLiesOnSomethingSolid(string name)
    {
        ModelAsset asset = ModelKit.Build(name);
        Vector3 grip = asset.Anchors["grip"].Position;
        string node = asset.Nodes.Any(n => n.Name == ModelAsset.MovingNode) ? ModelAsset.MovingNode : AssetBuilder.BodyNode;
        float nearest = Node(asset, node).Parts.SelectMany(p => p.Mesh.Vertices)
            .Min(v => Vector3.Distance(Node(asset, node).ModelFromNode.TransformPoint(v.Position), grip));
        Assert.Multiple(() =>
        {
            Assert.That(nearest, Is.LessThan(0.045f));
            Assert.That(Node(asset, node).Shapes, Is.Not.Empty);
        });
    }

    [TestCaseSource(nameof(Graspable))]
    public void LooseThingsCollideAsTheyLook(string name)
    {
        ModelNode body = Node(ModelKit.Build(name), AssetBuilder.BodyNode);
        (Vector3 low, Vector3 high) = ShapeBounds.Of(body);
        foreach (MeshVertex vertex in body.Parts.SelectMany(p => p.Mesh.Vertices))
        {
            // The loop of the tag is a thread, the strap of the goggles gives way, and thumbs are soft.
            float slack = name is "lockout-tag" ? 0.07f : 0.04f;
            Vector3 nearest = Vector3.Clamp(vertex.Position, low, high);
            Assert.That(Vector3.Distance(nearest, vertex.Position), Is.LessThan(slack), $"{vertex.Position}");
        }
    }

    [Test]
    public void WhatIsOperatedIsWithinReach()
    {
        foreach ((ModelAsset asset, Pose worldFromModel) in DrillScene.Build())
        {
            if (asset.Anchors.TryGetValue("grip", out Pose grip) && asset.Name != "strainer-basket")
            {
                float height = (worldFromModel * grip).Position.Y;
                Assert.That(height, Is.InRange(0.75f, 1.5f), asset.Name);
            }
        }
    }

    [Test]
    public void SkidKnowsThePlacesOfAllThatIsOperated()
    {
        IReadOnlyDictionary<string, Pose> anchors = ModelKit.Build("pump-skid").Anchors;
        Assert.That(Operated, Is.SubsetOf(anchors.Keys));
        Assert.That(Vector3.Distance(anchors["isolator"].Position, OnStand("isolator")), Is.LessThan(1e-4f));
        Assert.That(Vector3.Distance(anchors["button-box"].Position, OnStand("button-box")), Is.LessThan(1e-4f));

        Vector3 OnStand(string name) => (anchors["control-stand"] * ModelKit.Build("control-stand").Anchors[name]).Position;
    }

    [Test]
    public void ReadmeListsEveryAssetAndParameter()
    {
        string[] lines = File.ReadAllLines(Path.Combine(RepositoryRoot(), "Assets", "Kit", "README.md"));
        foreach (string name in ModelKit.Names)
        {
            string? row = lines.FirstOrDefault(l => l.StartsWith('|') && l.Split('|')[1].Contains($"`{name}`", StringComparison.Ordinal));
            Assert.That(row, Is.Not.Null, name);
            Assert.That(ModelKit.Describe(name).Parameters.Select(p => $"`{p.Name}`"), Has.All.Matches((string? p) => row!.Contains(p!, StringComparison.Ordinal)), name);
        }
    }

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "VRLab.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    private static ModelNode Node(ModelAsset asset, string name) => asset.Nodes.Single(n => n.Name == name);

    private static Pose Turned(double radians) => new(Vector3.Zero, DetMath.FromAxisAngle(Vector3.UnitZ, (float)radians));

    private static Vector3 FarthestVertex(ModelAsset asset, double radians)
    {
        ModelNode node = Node(asset, ModelAsset.MovingNode);
        Pose turned = node.ModelFromNode * Turned(radians);
        return node.Parts.SelectMany(p => p.Mesh.Vertices).Select(v => turned.TransformPoint(v.Position)).MaxBy(p => new Vector2(p.X, p.Y).Length());
    }
}
