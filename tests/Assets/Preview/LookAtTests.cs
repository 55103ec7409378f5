using System.Numerics;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Tests.Preview;

/// <summary>Pictures for a person to look at, written to TestResults on demand: dotnet test --filter "TestCategory=Look".</summary>
[TestFixture, Explicit("Writes pictures for a person to look at."), Category("Look")]
internal sealed class LookAtTests
{
    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.TestDirectory, "TestResults")).FullName;

    [TestCase("front", 0.0f, 1.6f, 1.4f, 0.05f, 0.85f, -1.1f, 65f)]
    [TestCase("left", -2.4f, 1.6f, 0.6f, -0.4f, 0.8f, -1.1f, 60f)]
    [TestCase("right", 2.4f, 1.6f, 0.2f, 0.5f, 0.9f, -1.1f, 60f)]
    [TestCase("entry", -1.0f, 1.6f, 2.0f, 0.3f, 1.1f, -1.5f, 80f)]
    [TestCase("stand", 1.5f, 1.5f, -0.2f, 1.6f, 1.15f, -0.9f, 60f)]
    [TestCase("valves", -0.3f, 1.6f, 0.0f, -0.1f, 1.1f, -1.1f, 70f)]
    [TestCase("strainer", -0.7f, 1.6f, -0.2f, -0.65f, 0.75f, -1.1f, 60f)]
    [TestCase("back-left", -0.5f, 1.6f, -1.2f, -3f, 1.3f, 1.6f, 80f)]
    [TestCase("back-right", -1.5f, 1.6f, 0.4f, 3f, 1.0f, 0.9f, 80f)]
    [TestCase("above", 2.8f, 3.0f, 2.6f, -0.3f, 0.5f, -0.8f, 70f)]
    public void Room(string name, float x, float y, float z, float tx, float ty, float tz, float fieldOfView)
    {
        var canvas = new PreviewCanvas(1100, 800, new Vector3(x, y, z), new Vector3(tx, ty, tz), fieldOfView);
        foreach ((ModelAsset asset, Pose pose) in DrillScene.Build())
        {
            canvas.Draw(asset, pose);
        }

        string path = Path.Combine(Folder, $"room-{name}.png");
        canvas.Save(path);
        Assert.That(new FileInfo(path).Length, Is.GreaterThan(1000));
    }

    [Test]
    public void Sheet()
    {
        foreach (string name in ModelKit.Names)
        {
            ModelAsset asset = ModelKit.Build(name);
            (Vector3 low, Vector3 high) = Bounds(asset);
            Vector3 middle = (low + high) * 0.5f;
            float size = Vector3.Distance(low, high);
            var canvas = new PreviewCanvas(420, 420, middle + (new Vector3(0.45f, 0.4f, 1f) * size * 1.05f), middle, 50f);
            canvas.Draw(asset, Pose.Identity);
            canvas.Save(Path.Combine(Folder, $"asset-{name}.png"));
        }

        Assert.That(Directory.GetFiles(Folder, "asset-*.png"), Has.Length.GreaterThanOrEqualTo(ModelKit.Names.Count));
    }

    private static (Vector3 Low, Vector3 High) Bounds(ModelAsset asset)
    {
        Vector3 low = new(float.MaxValue), high = new(float.MinValue);
        foreach (ModelNode node in asset.Nodes)
        {
            foreach (MeshVertex vertex in node.Parts.SelectMany(p => p.Mesh.Vertices))
            {
                Vector3 p = node.ModelFromNode.TransformPoint(vertex.Position);
                (low, high) = (Vector3.Min(low, p), Vector3.Max(high, p));
            }
        }

        return (low, high);
    }
}
