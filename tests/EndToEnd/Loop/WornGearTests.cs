using System.Numerics;
using VRLab.Assets;
using VRLab.Core;
using VRLab.Core.Models;
using VRLab.Learner;
using VRLab.Scenarios;

namespace VRLab.EndToEnd.Tests.Loop;

/// <summary>What learners put on their heads knows where heads are: else nobody would see them wear it.</summary>
[TestFixture]
public sealed class WornGearTests
{
    private static IEnumerable<string> Library => ScenarioLibrary.Delivered.Ids;

    [TestCaseSource(nameof(Library))]
    public void Whatever_is_worn_on_heads_sits_before_the_eyes_of_its_wearer(string id)
    {
        foreach (SceneObject item in ScenarioLibrary.Delivered.Find(id).Objects.Where(item => item.Interaction is WearInteraction { Slot: WearSlot.Head }))
        {
            ModelAsset model = ModelKit.Build(item.Asset, item.Parameters);
            Assert.That(model.Anchors, Contains.Key("head"), item.Asset);
            Vector3 eyes = model.Anchors["head"].TransformPoint(BodyPosture.EyesInHead);
            Vector3[] places = [.. model.Nodes.SelectMany(node => node.Parts.SelectMany(part => part.Mesh.Vertices).Select(vertex => node.ModelFromNode.TransformPoint(vertex.Position)))];
            Assert.That(places.Max(place => place.Z) - eyes.Z, Is.InRange(0.005f, 0.08f), $"{item.Asset}: ahead of the eyes");
            Assert.That(places.Where(place => place.Z > eyes.Z).Min(place => Math.Abs(place.Y - eyes.Y)), Is.LessThan(0.04f), $"{item.Asset}: at their height");
        }
    }
}
