using VRLab.Assets.Building;
using VRLab.Assets.Tests.Preview;
using VRLab.Core.Models;

namespace VRLab.Assets.Tests;

/// <summary>Triangles are bought for software drivers: each asset has a limit, and so has the whole room.</summary>
[TestFixture]
public sealed class BudgetTests
{
    private static readonly Dictionary<string, int> Limits = new()
    {
        // Forty filled bottles with their labels, and glassware at each place; `vrlab bench rooms` holds what a card takes for it.
        ["chemistry-lab"] = 124_500,
        ["button-box"] = 450,
        ["control-stand"] = 550,
        ["controller-left"] = 700,
        ["controller-right"] = 700,
        ["cpr-manikin"] = 8_000,
        ["drip-tray"] = 100,
        ["elbow"] = 450,
        ["electric-car"] = 19_000,
        ["fire-extinguisher"] = 750,
        ["flange"] = 450,
        ["floor-marking"] = 50,
        ["decal"] = 10,
        ["gate-valve"] = 2_900,
        ["gauge"] = 500,
        ["gloves"] = 950,
        ["goggles"] = 500,
        ["hand-left"] = 3_000,
        ["hand-right"] = 3_000,
        ["lamp-fixture"] = 100,
        ["lock-hasp"] = 250,
        ["lockout-tag"] = 300,
        ["motor-isolator"] = 550,
        ["manikin-head"] = 6_500,
        ["padlock"] = 300,
        ["person"] = 18_000,
        ["parts-tray"] = 100,
        ["pipe"] = 100,
        ["poster"] = 200,
        ["pump-set"] = 19_000,
        ["pump-skid"] = 11_000,
        ["push-button"] = 350,
        ["safety-sign"] = 150,
        ["strainer-basket"] = 650,
        ["strainer-cover"] = 750,
        ["strainer-housing"] = 1_800,
        ["tag-hook"] = 150,
        ["tire-rack"] = 10_000,
        ["tool-board"] = 1500,
        ["tool-cabinet"] = 600,
        ["trolley"] = 700,
        ["vent-valve"] = 1_100,
        ["waste-bin"] = 350,
        ["work-order-board"] = 400,
        ["panel-frame"] = 700,
        ["workbench"] = 400,
    };

    /// <summary>For things without a limit of their own, and for furnished rooms.</summary>
    private const int MostOfAThing = 6_000;
    private const int MostOfARoom = 100_200;

    private static IEnumerable<string> Names => ModelKit.Names;

    [TestCaseSource(nameof(Names))]
    public void AssetKeepsItsTriangleBudget(string name)
    {
        ModelAsset asset = DefaultAssets.Get(name);
        int count = AssetChecks.TriangleCount(asset);
        TestContext.Out.WriteLine($"{name} {count}");
        int fewest = name == "place-label" ? 0 : 2;
        Assert.That(count, Is.InRange(fewest, Limits.GetValueOrDefault(name, asset.Rooms.Count > 0 ? MostOfARoom : MostOfAThing)));
    }

    [TestCaseSource(nameof(Names))]
    public void FarAwayLargeThingsAreDrawnWithFewerTriangles(string name)
    {
        ModelAsset asset = DefaultAssets.Get(name);
        int fine = AssetChecks.TriangleCount(asset);
        if (asset.Rooms.Count > 0 || asset.Nodes.Any(n => n.Link is not null) || fine <= LevelsOfDetail.WorthTriangles)
        {
            Assert.Ignore("A room, a person, or too small to be worth it.");
        }

        int coarse = asset.Nodes.Sum(n => n.Parts.Sum(p => (p.Coarser.Count > 0 ? p.Coarser[^1].Mesh : p.Mesh).Indices.Length / 3));
        TestContext.Out.WriteLine($"{name} {fine} -> {coarse}");
        Assert.That(coarse, Is.LessThan(fine * 0.9));
    }

    [Test]
    public void ThingsOfTheDrillKeepThirtySixThousandTriangles()
    {
        int total = DrillScene.Build().Where(p => p.Asset.Rooms.Count == 0).Sum(p => AssetChecks.TriangleCount(p.Asset));
        TestContext.Out.WriteLine($"total {total}");
        Assert.That(total, Is.LessThanOrEqualTo(36_000));
    }

    /// <summary>A body is drawn for others to see, not in its own learner's eyes: it comes on top of the drill's room. Colors lie in the vertices, so clothes cost no draws.</summary>
    [TestCase("clothes=overall")]
    [TestCase("clothes=lab-coat")]
    public void BodyOfParticipantKeepsItsBudget(string clothes)
    {
        ModelAsset body = ModelKit.Build("person", DrillScene.Parameters(clothes, "rig=skinned"));
        MeshPart[] parts = [.. body.Nodes.SelectMany(n => n.Parts)];
        int far = parts.Sum(p => (p.Coarser.Count > 0 ? p.Coarser[^1].Mesh : p.Mesh).Indices.Length / 3);
        TestContext.Out.WriteLine($"body {AssetChecks.TriangleCount(body)}, far away {far}");
        Assert.That(parts, Has.Length.LessThanOrEqualTo(4));
        Assert.That(far, Is.InRange(200, 3_500));
    }
}
