using System.Numerics;
using VRLab.Core.Models;

namespace VRLab.Assets.Tests;

/// <summary>Machines age by a seed: the same one draws the same marks, another one others, none where nothing has worn.</summary>
[TestFixture]
public sealed class MachineWearTests
{
    private static readonly string[] Machines = ["gate-valve", "pump-skid", "electric-motor", "pressure-vessel"];

    [TestCaseSource(nameof(Machines))]
    public void SeedDecidesWhatIsDrawn(string name)
    {
        ulong first = Hash(name, "0.5", "3");
        Assert.Multiple(() =>
        {
            Assert.That(Hash(name, "0.5", "3"), Is.EqualTo(first));
            Assert.That(Hash(name, "0.5", "4"), Is.Not.EqualTo(first));
            Assert.That(Hash(name, "0.9", "3"), Is.Not.EqualTo(first));
        });
    }

    [TestCaseSource(nameof(Machines))]
    public void AmountDecidesHowMuchIsWorn(string name)
    {
        int none = MarksOf(name, "0"), some = MarksOf(name, "0.3"), much = MarksOf(name, "1");
        TestContext.Out.WriteLine($"{name}: {none}, {some}, {much} triangles of marks");
        Assert.That((none, some > 0, much > some), Is.EqualTo((0, true, true)));
    }

    [TestCaseSource(nameof(Machines))]
    public void WornMachineIsSoundAndCollidesLikeANewOne(string name)
    {
        ModelAsset worn = Build(name, "1", "9"), fresh = Build(name, "0", "9");
        Assert.That(AssetChecks.Validate(worn), Is.Empty);
        Assert.That(worn.Nodes.Sum(node => node.Shapes.Count), Is.EqualTo(fresh.Nodes.Sum(node => node.Shapes.Count)));
    }

    /// <summary>Marks lie on what they mark and do not stand out from it.</summary>
    [Test]
    public void MarksStayWithinTheMachine()
    {
        ModelNode body = Build("gate-valve", "1", "5").Nodes[0];
        (Vector3 low, Vector3 high) = BoundsOf(body.Parts.Where(part => !part.Material.IsDecal));
        (Vector3 lowestMark, Vector3 highestMark) = BoundsOf(body.Parts.Where(part => part.Material.IsDecal));
        var gap = new Vector3(0.002f);
        Assert.That(Vector3.Min(lowestMark, low - gap), Is.EqualTo(low - gap));
        Assert.That(Vector3.Max(highestMark, high + gap), Is.EqualTo(high + gap));
    }

    private static (Vector3, Vector3) BoundsOf(IEnumerable<MeshPart> parts)
    {
        Vector3[] all = [.. parts.SelectMany(part => part.Mesh.Vertices).Select(vertex => vertex.Position)];
        return (all.Aggregate(Vector3.Min), all.Aggregate(Vector3.Max));
    }

    private static int MarksOf(string name, string wear) =>
        Build(name, wear, "1").Nodes.SelectMany(node => node.Parts).Where(part => part.Material.IsDecal).Sum(part => part.Mesh.Indices.Length / 3);

    private static ulong Hash(string name, string wear, string seed) => KitTests.HashOf(Build(name, wear, seed));

    private static ModelAsset Build(string name, string wear, string seed) => ModelKit.BuildAnew(name, new Dictionary<string, string> { ["wear"] = wear, ["seed"] = seed });
}
