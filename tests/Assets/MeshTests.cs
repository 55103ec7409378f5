using System.Numerics;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Tests;

/// <summary>Building blocks against closed forms: a closed surface facing outward has the solid's volume (divergence theorem).</summary>
[TestFixture]
public sealed class MeshTests
{
    private static readonly Pose Askew = new(new Vector3(0.3f, -1.2f, 2f), Turn.AboutX(31));

    [Test]
    public void BoxHasItsVolume() => Assert.That(Volume(b => b.Box(0.5f, 0.2f, 1.5f)), Is.EqualTo(0.15).Within(1e-5));

    [Test]
    public void BevelCutsTwelveEdgesAndEightCorners()
    {
        const double A = 1, C = 0.1;
        // A cube less twelve triangular prisms between the corners and less what the corner cuts take away.
        double edges = 12 * (C * C / 2) * (A - (2 * C)), corners = 8 * ((C * C * C) - (C * C * C / 6));
        Assert.That(Volume(b => b.Box(1f, 1f, 1f, (float)C)), Is.EqualTo((A * A * A) - edges - corners).Within(1e-5));
    }

    [TestCase(6)]
    [TestCase(40)]
    public void CylinderIsItsPolygonTimesHeight(int sides)
    {
        double polygon = 0.5 * sides * 0.25 * Math.Sin(2 * Math.PI / sides);
        Assert.That(Volume(b => b.Cylinder(0.5f, 2f, sides)), Is.EqualTo(polygon * 2).Within(1e-4));
    }

    [Test]
    public void TorusApproachesPappus() =>
        Assert.That(Volume(b => b.Torus(0.5f, 0.1f, 96, 48)), Is.EqualTo(2 * Math.PI * Math.PI * 0.5 * 0.01).Within(0.7).Percent);

    [Test]
    public void BallApproachesItsVolume() => Assert.That(Volume(b => b.Ball(0.5f, 64)), Is.EqualTo(Math.PI / 6).Within(0.6).Percent);

    [Test]
    public void RingIsOuterLessInner() => Assert.That(
        Volume(b => b.Ring(0.3f, 0.5f, 0.2f, 64)), Is.EqualTo(Math.PI * (0.25 - 0.09) * 0.2).Within(0.3).Percent);

    [Test]
    public void PipeWithABendFollowsItsCenterLine()
    {
        // Two runs of 1 m that meet in a bend of 0.3 m: the bend saves (2 - pi/2) times its radius (Pappus' centroid theorem).
        double length = 2 - ((2 - (Math.PI / 2)) * 0.3);
        double volume = Volume(b => b.Pipe(0.05f, 0.3f, 48, isCapped: true, new(0, 0, 0), new(1, 0, 0), new(1, 1, 0)));
        Assert.That(volume, Is.EqualTo(Math.PI * 0.0025 * length).Within(0.8).Percent);
    }

    [Test]
    public void ConcaveOutlineKeepsItsArea()
    {
        Vector2[] arrow = [new(0, -0.1f), new(0.5f, -0.1f), new(0.5f, -0.3f), new(1, 0), new(0.5f, 0.3f), new(0.5f, 0.1f), new(0, 0.1f)];
        Assert.That(Volume(b => b.Prism(0.1f, arrow)), Is.EqualTo(0.1 * ((0.5 * 0.2) + (0.5 * 0.6 * 0.5))).Within(1e-5));
    }

    [Test]
    public void LoftOfEqualSectionsIsAnEllipticCylinder()
    {
        LoftSection[] sections = [new(Vector3.Zero, Vector3.UnitX, 0.2f, 0.1f), new(Vector3.UnitY, Vector3.UnitX, 0.2f, 0.1f)];
        Assert.That(Volume(b => b.Loft(64, sections)), Is.EqualTo(Math.PI * 0.02).Within(0.3).Percent);
    }

    [Test]
    public void RandomOutlinesAreCutWithoutLossOrOverlap([Range(1, 40)] int seed)
    {
        var random = new DeterministicRandom((ulong)seed);
        int count = 5 + random.NextInt32(12);
        var outline = new Vector2[count];
        double area = 0;
        for (int i = 0; i < count; i++)
        {
            outline[i] = Turn.Step(i, count) * (float)random.NextDouble(0.1, 1);
        }

        for (int i = 0; i < count; i++)
        {
            Vector2 a = outline[i], b = outline[(i + 1) % count];
            area += 0.5 * (((double)a.X * b.Y) - ((double)b.X * a.Y));
        }

        Assert.That(Volume(b => b.Prism(1f, outline)), Is.EqualTo(area).Within(1e-4), $"seed {seed}");
    }

    private static double Volume(Action<Brush> draw)
    {
        var builder = new MeshBuilder();
        draw(new Brush(builder, Askew));
        MeshData mesh = builder.Build();
        double six = 0;
        for (int i = 0; i < mesh.Indices.Length; i += 3)
        {
            Vector3 a = At(i), b = At(i + 1), c = At(i + 2);
            six += Vector3.Dot(a, Vector3.Cross(b, c));
        }

        var model = new ModelAsset("test", [new ModelNode("body", Pose.Identity, [new MeshPart(mesh, Assets.Materials.Palette.White)], [], [])], new Dictionary<string, Pose>());
        Assert.That(AssetChecks.Validate(model), Is.Empty);
        return six / 6;

        Vector3 At(int i) => mesh.Vertices[mesh.Indices[i]].Position - Askew.Position;
    }
}
