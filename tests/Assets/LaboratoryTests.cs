using System.Globalization;
using System.Numerics;
using VRLab.Assets.Tests.Preview;
using VRLab.Core.Models;

namespace VRLab.Assets.Tests;

/// <summary>What is measured in the laboratory is true: liquids have the volume that the author gives, scales are linear.</summary>
[TestFixture]
public sealed class LaboratoryTests
{
    [TestCase("erlenmeyer-flask", 100)]
    [TestCase("beaker", 150)]
    [TestCase("volumetric-flask", 250)]
    [TestCase("graduated-cylinder", 64)]
    [TestCase("reagent-bottle", 380)]
    [TestCase("test-tube", 10)]
    public void LiquidHasTheVolumeThatIsGiven(string name, double milliliters)
    {
        string level = milliliters.ToString(CultureInfo.InvariantCulture);
        ModelAsset asset = ModelKit.Build(name, DrillScene.Parameters($"level={level}"));
        MeshData liquid = asset.Nodes.Single(n => n.Name == "liquid").Parts.Single().Mesh;

        // Facets lie inside the round wall and the liquid ends 0.2 mm short of the glass: a few percent are lost.
        Assert.That(Milliliters(liquid), Is.InRange(milliliters * 0.9, milliliters * 1.005));
    }

    [Test]
    public void TheSurfaceInABuretteIsHollowAndLowestAtTheReading()
    {
        ModelAsset asset = ModelKit.Build("burette", DrillScene.Parameters("level=12.5"));
        ModelNode surface = asset.Nodes.Single(n => n.Name == "meniscus");
        float top = asset.Nodes.Single(n => n.Name == "liquid").Parts[0].Mesh.Vertices.Max(v => v.Position.Y) + asset.Nodes.Single(n => n.Name == "liquid").ModelFromNode.Position.Y;
        float[] heights = [.. surface.Parts.Single().Mesh.Vertices.Select(v => v.Position.Y)];
        Assert.Multiple(() =>
        {
            Assert.That(heights.Min(), Is.Zero.Within(1e-6f));
            Assert.That(surface.ModelFromNode.Position.Y, Is.EqualTo(top).Within(1e-6f), "its lowest point lies on the liquid");
            Assert.That(heights.Max(), Is.InRange(0.0015f, 0.003f), "as high as water climbs in a tube of 11 mm");
        });
    }

    [Test]
    public void EmptyVesselHasNoLiquid() =>
        Assert.That(ModelKit.Build("beaker").Nodes.Select(n => n.Name), Has.None.EqualTo("liquid"));

    [TestCase(0)]
    [TestCase(12.3)]
    [TestCase(50)]
    public void BuretteIsReadAtTheLowestPointOfItsMeniscus(double reading)
    {
        string level = reading.ToString(CultureInfo.InvariantCulture);
        ModelAsset asset = ModelKit.Build("burette", DrillScene.Parameters($"level={level}"));
        ModelNode liquid = asset.Nodes.Single(n => n.Name == "liquid");
        float surface = liquid.Parts[0].Mesh.Vertices
            .Where(v => v.Position.X == 0 && v.Position.Z == 0).Max(v => v.Position.Y) + liquid.ModelFromNode.Position.Y;
        float full = asset.Anchors["mark-0"].Position.Y, empty = asset.Anchors["mark-50"].Position.Y;
        Assert.That((full - surface) / (full - empty) * 50, Is.EqualTo(reading).Within(0.005));
    }

    private static double Milliliters(MeshData mesh)
    {
        double volume = 0;
        for (int i = 0; i < mesh.Indices.Length; i += 3)
        {
            Vector3 a = mesh.Vertices[mesh.Indices[i]].Position, b = mesh.Vertices[mesh.Indices[i + 1]].Position, c = mesh.Vertices[mesh.Indices[i + 2]].Position;
            volume += Vector3.Dot(a, Vector3.Cross(b, c)) / 6.0;
        }

        return volume * 1e6;
    }
}
