using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics.Tests;

[TestFixture]
public class RestingTests
{
    [TestCase(true)]
    [TestCase(false)]
    public void TenSmallBoxesStandAMinuteWithoutSinking(bool allowSleep)
    {
        var lab = new Lab(new PhysicsSettings { AllowSleep = allowSleep });
        var boxes = Enumerable.Range(0, 10).Select(i => lab.Box(new Vector3(0, 0.05f + (0.1f * i), 0), 0.1f, 1f)).ToArray();
        lab.Run(60);
        for (int i = 0; i < boxes.Length; i++)
        {
            Vector3 position = lab.Position(boxes[i]);
            TestContext.Out.WriteLine($"box {i}: sank {1000 * (0.05f + (0.1f * i) - position.Y):F4} mm, drifted {1000 * Math.Abs(position.X):F4} / {1000 * Math.Abs(position.Z):F4} mm");
            Assert.That(position.Y, Is.EqualTo(0.05f + (0.1f * i)).Within(0.001), $"box {i}");
            Assert.That(position.X, Is.Zero.Within(0.003), $"box {i} drifted");
            Assert.That(position.Z, Is.Zero.Within(0.003), $"box {i} drifted");
        }
    }

    [Test]
    public void AHundredKilogramsRestOnOne()
    {
        var lab = new Lab(new PhysicsSettings { AllowSleep = false });
        BodyHandle light = lab.Box(new Vector3(0, 0.1f, 0), 0.2f, 1);
        BodyHandle heavy = lab.Box(new Vector3(0, 0.3f, 0), 0.2f, 100);
        lab.Run(10);
        TestContext.Out.WriteLine($"light {lab.Position(light)}, heavy {lab.Position(heavy)}");
        Assert.That(lab.Position(light).Y, Is.EqualTo(0.1f).Within(0.001));
        Assert.That(lab.Position(heavy).Y, Is.EqualTo(0.3f).Within(0.002));
        Assert.That(lab.World.GetVelocity(heavy).Linear.Y, Is.Zero.Within(0.001));
    }

    [Test]
    public void AContactCarriesTheWeight()
    {
        var lab = new Lab(new PhysicsSettings { AllowSleep = false });
        BodyHandle box = lab.Box(new Vector3(0, 0.1f, 0), 0.2f, 3);
        lab.Run(2);
        Assert.That(lab.World.ContactImpulseOn(box) / Lab.Tick, Is.EqualTo(3 * 9.81).Within(0.05));
    }

    [Test]
    public void LooseThingsFallAsleepAndWake()
    {
        var lab = new Lab();
        BodyHandle box = lab.Box(new Vector3(0, 0.05f, 0), 0.1f, 0.2f);
        lab.Run(2);
        Assert.That(lab.World.IsAsleep(box), Is.True);
        BodyHandle ball = lab.Sphere(new Vector3(0, 0.5f, 0), 0.03f, 0.2f);
        lab.Run(0.4);
        Assert.That(lab.World.IsAsleep(box), Is.False);
        Assert.That(lab.World.Exists(ball), Is.True);
    }

    [Test]
    public void RemovingTheTableWakesWhatStoodOnIt()
    {
        var lab = new Lab();
        StaticHandle table = lab.World.AddStatic(lab.World.AddBox(new Vector3(0.5f, 0.02f, 0.5f)), Pose.At(0, 0.8f, 0));
        BodyHandle box = lab.Box(new Vector3(0, 0.87f, 0), 0.1f, 0.2f);
        lab.Run(2);
        Assert.That(lab.World.IsAsleep(box), Is.True);
        lab.World.Remove(table);
        lab.Run(1);
        Assert.That(lab.Position(box).Y, Is.EqualTo(0.05f).Within(0.002));
    }

    // Every pair of kinds must rest on each other's kind of support.
    [TestCase("sphere", 0.05f)]
    [TestCase("capsule", 0.03f)]
    [TestCase("box", 0.03f)]
    [TestCase("hull", 0.04f)]
    [TestCase("compound", 0.02f)]
    public void EveryShapeRestsOnBoxHullAndMesh(string kind, float height)
    {
        foreach (string support in new[] { "box", "hull", "mesh" })
        {
            var lab = new Lab(hasFloor: false);
            lab.World.AddStatic(Shapes.Support(lab.World, support), Pose.Identity);
            var lying = new Pose(new Vector3(0.13f, height + 0.02f, 0.07f), Quaternion.Identity);
            BodyHandle body = lab.World.AddBody(new BodyDescription(Shapes.Loose(lab.World, kind), lying, 0.3f));
            lab.Run(4);
            Assert.That(lab.Position(body).Y, Is.EqualTo(height).Within(0.001), $"{kind} on {support}");
        }
    }
}
