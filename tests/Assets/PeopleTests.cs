using System.Numerics;
using VRLab.Assets.Tests.Preview;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Tests;

/// <summary>Skins bend as the joints say, and the joints of hands are those that trackers report.</summary>
[TestFixture]
public sealed class PeopleTests
{
    [TestCase("person", "pose=sitting")]
    [TestCase("person", "pose=kneeling")]
    [TestCase("hand-rig-right", "curl=0.6")]
    [TestCase("hand-rig-left", "curl=0")]
    public void SkinMovedByItsJointsIsTheFixedModel(string name, string posture)
    {
        ModelAsset skinned = ModelKit.Build(name, DrillScene.Parameters(posture, "rig=skinned")), fixedModel = ModelKit.Build(name, DrillScene.Parameters(posture, "rig=fixed"));
        ModelNode flesh = skinned.Nodes.Single(n => n.Skin is not null);
        ModelNode body = fixedModel.Nodes.Single(n => n.Name == "body");
        ModelSkin skin = skinned.Skins[flesh.Skin!.Value];
        Matrix4x4[] modelFromMesh = [.. skin.JointNodes.Select((node, i) => skin.JointFromMesh[i] * WorldOf(skinned.Nodes[node].ModelFromNode))];
        for (int part = 0; part < flesh.Parts.Count; part++)
        {
            MeshData mesh = flesh.Parts[part].Mesh;
            for (int i = 0; i < mesh.Vertices.Length; i += 7)
            {
                Vector3 moved = Blend(mesh.Vertices[i].Position, mesh.Joints![i], modelFromMesh);
                Assert.That(Vector3.Distance(moved, body.Parts[part].Mesh.Vertices[i].Position), Is.LessThan(2e-5f), $"{flesh.Parts[part].Material.Name} {i}");
            }
        }
    }

    [TestCase("person")]
    [TestCase("hand-rig-right")]
    public void WeightsOfEachVertexSumToOne(string name)
    {
        foreach (MeshPart part in ModelKit.Build(name, DrillScene.Parameters("rig=skinned")).Nodes.SelectMany(n => n.Parts))
        {
            Assert.That(part.Mesh.Joints!.Select(j => j.Weights.X + j.Weights.Y + j.Weights.Z + j.Weights.W), Has.All.EqualTo(1f).Within(1e-5f), part.Material.Name);
        }
    }

    [Test]
    public void HandHasTheTwentySixJointsOfTrackers()
    {
        ModelAsset hand = ModelKit.Build("hand-rig-left", DrillScene.Parameters("rig=skinned"));
        string[] fingers = ["index", "middle", "ring", "little"], bones = ["metacarpal", "proximal", "intermediate", "distal", "tip"];
        string[] expected =
            ["palm", "wrist", "thumb-metacarpal", "thumb-proximal", "thumb-distal", "thumb-tip", .. fingers.SelectMany(f => bones.Select(b => $"{f}-{b}"))];
        Assert.That(hand.Nodes.Where(n => n.Link is not null).Select(n => n.Name), Is.EquivalentTo(expected));
    }

    [TestCase("hand-rig-left", 1f)]
    [TestCase("hand-rig-right", -1f)]
    public void ThumbLiesOnItsSideAndBonesPointAhead(string name, float side)
    {
        ModelAsset hand = ModelKit.Build(name, DrillScene.Parameters("rig=skinned"));
        Pose Joint(string joint) => hand.Nodes.Single(n => n.Name == joint).ModelFromNode;
        Vector3 along = Vector3.Normalize(Joint("index-intermediate").Position - Joint("index-proximal").Position);
        Assert.Multiple(() =>
        {
            Assert.That(Joint("thumb-tip").Position.X * side, Is.GreaterThan(0.05f));
            Assert.That(Vector3.Distance(Joint("index-proximal").Forward, along), Is.LessThan(1e-3f));
            Assert.That(Joint("index-proximal").TransformDirection(Vector3.UnitY).Y, Is.GreaterThan(0.9f));
        });
    }

    private static Matrix4x4 WorldOf(Pose pose) => Matrix4x4.CreateFromQuaternion(pose.Orientation) * Matrix4x4.CreateTranslation(pose.Position);

    private static Vector3 Blend(Vector3 position, VertexJoints j, Matrix4x4[] modelFromMesh) =>
        (Vector3.Transform(position, modelFromMesh[j.Joint0]) * j.Weights.X) + (Vector3.Transform(position, modelFromMesh[j.Joint1]) * j.Weights.Y)
        + (Vector3.Transform(position, modelFromMesh[j.Joint2]) * j.Weights.Z) + (Vector3.Transform(position, modelFromMesh[j.Joint3]) * j.Weights.W);
}
