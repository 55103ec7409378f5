using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics.Tests;

[TestFixture]
public class WorldTests
{
    [TestCase(10f, 500, 1UL)]
    [TestCase(25f, 100, 2UL)]
    public void NothingThrownLeavesTheRoom(float speed, int count, ulong seed)
    {
        var thrown = new BodyHandle[count];
        PhysicsWorld world = PhysicsScenes.ThrowingRoom(count, speed, seed, thrown);
        for (int tick = 0; tick < 200; tick++)
        {
            world.Step(Lab.Tick);
            for (int i = 0; i < count && tick % 10 == 9; i++)
            {
                Vector3 position = world.GetCenterOfMass(thrown[i]);
                bool isInside = Math.Abs(position.X) < 2 && Math.Abs(position.Y) < 1.5f && Math.Abs(position.Z) < 2.5f;
                Assert.That(isInside, Is.True, $"body {i} at {position} after tick {tick}, seed {seed}");
            }
        }
    }

    [Test]
    public void TheSameCallsGiveTheSameBits()
    {
        ulong first = HashAfter(PhysicsScenes.LabBench(seed: 3), 300);
        ulong second = HashAfter(PhysicsScenes.LabBench(seed: 3), 300);
        ulong other = HashAfter(PhysicsScenes.LabBench(seed: 4), 300);
        Assert.That(second, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    // Debug, Release and every machine must agree on this; it changes only where the physics is changed on purpose.
    [Test]
    public void TheStateIsTheSameOnEveryMachine() =>
        Assert.That(HashAfter(PhysicsScenes.LabBench(seed: 1), 300).ToString("x16"), Is.EqualTo("904385faf13d2e7c"));

    [Test]
    [Category("Slow")]
    public void StepsAllocateNothing()
    {
        PhysicsBenchmarkResult result = PhysicsBenchmarks.LabBenchAwake(1000);
        TestContext.Out.WriteLine($"{result.MedianMilliseconds:F3} ms median, {result.P99Milliseconds:F3} ms p99");
        Assert.That(result.Bodies, Is.EqualTo(200));
        Assert.That(result.AllocatedBytes, Is.Zero);
    }

    [Test]
    public void TheBenchComesToRest()
    {
        PhysicsWorld world = PhysicsScenes.LabBench();
        HashAfter(world, 540);
        Assert.That(world.Statistics.AwakeBodyCount, Is.LessThan(20));
    }

    [Test]
    public void ContactsBeginAndEnd()
    {
        var lab = new Lab(floor: new SurfaceMaterial(0.5f, 0.5f));
        BodyHandle ball = lab.Sphere(new Vector3(0, 0.5f, 0), 0.05f, 0.2f);
        var kinds = new List<ContactEventKind>();
        double firstSpeed = 0;
        lab.Run(0.6, _ =>
        {
            foreach (ContactEvent contact in lab.World.ContactEvents)
            {
                kinds.Add(contact.Kind);
                firstSpeed = kinds.Count == 1 ? contact.ApproachSpeedMetersPerSecond : firstSpeed;
                Assert.That(contact.BodyA == ball || contact.BodyB == ball, Is.True);
            }
        });
        Assert.That(kinds.Take(2), Is.EqualTo(new[] { ContactEventKind.Began, ContactEventKind.Ended }));
        Assert.That(firstSpeed, Is.EqualTo(Math.Sqrt(2 * 9.81 * 0.45)).Within(0.15));
    }

    [Test]
    public void RaysAndOverlapsFindWhatIsThere()
    {
        var lab = new Lab();
        BodyHandle box = lab.World.AddBody(new BodyDescription(lab.World.AddBox(new Vector3(0.1f)), Pose.At(1, 0.1f, 0), 1) { Tag = 7, Filter = new CollisionFilter(4, uint.MaxValue) });
        BodyHandle ball = lab.Sphere(new Vector3(0, 0.2f, 1), 0.2f, 1);
        Assert.That(lab.World.RayCast(new Vector3(0, 0.1f, 0), Vector3.UnitX, 5, out RayHit hit), Is.True);
        Assert.That(hit.Body, Is.EqualTo(box));
        Assert.That(hit.Tag, Is.EqualTo(7));
        Assert.That(hit.DistanceMeters, Is.EqualTo(0.9f).Within(1e-5));
        Assert.That(Vector3.Distance(hit.NormalInWorld, -Vector3.UnitX), Is.LessThan(1e-5));
        Assert.That(lab.World.RayCast(new Vector3(0, 0.1f, 0), Vector3.UnitX, 5, 1, out _), Is.False);
        Assert.That(lab.World.RayCast(new Vector3(0, 2, 1), -Vector3.UnitY, 5, out hit), Is.True);
        Assert.That(hit.DistanceMeters, Is.EqualTo(1.6f).Within(1e-5));
        var found = new BodyHandle[8];
        Assert.That(lab.World.OverlapSphere(new Vector3(0, 0.45f, 1), 0.1f, uint.MaxValue, found), Is.EqualTo(1));
        Assert.That(found[0], Is.EqualTo(ball));
        Assert.That(lab.World.ClosestPoint(box, new Vector3(1.5f, 0.1f, 0)).DistanceMeters, Is.EqualTo(0.4f).Within(1e-5));
        Assert.That(lab.World.ClosestPoint(box, new Vector3(1.05f, 0.1f, 0)).DistanceMeters, Is.EqualTo(-0.05f).Within(1e-5));
    }

    [Test]
    public void IgnoredPairsAndFiltersPassThroughEachOther()
    {
        var lab = new Lab();
        BodyHandle below = lab.Box(new Vector3(0, 0.05f, 0), 0.1f, 1);
        BodyHandle above = lab.Box(new Vector3(0, 0.3f, 0), 0.1f, 1);
        lab.World.SetPairIgnored(below, above, isIgnored: true);
        lab.Run(1);
        Assert.That(lab.Position(above).Y, Is.EqualTo(0.05).Within(0.002));
    }

    [Test]
    public void AFullWorldNamesTheSetting()
    {
        var world = new PhysicsWorld(new PhysicsSettings { BodyCapacity = 3 });
        ShapeHandle shape = world.AddSphere(0.1f);
        world.AddBody(new BodyDescription(shape, Pose.At(0, 1, 0), 1));
        world.AddBody(new BodyDescription(shape, Pose.At(0, 2, 0), 1));
        ProblemException problem = Assert.Throws<ProblemException>(() => world.AddBody(new BodyDescription(shape, Pose.At(0, 3, 0), 1)))!;
        Assert.That(problem.Message, Does.Contain("PhysicsSettings.BodyCapacity"));
    }

    [Test]
    public void BodiesComeAndGoWithoutAStepBetween()
    {
        var world = new PhysicsWorld(new PhysicsSettings { ColliderCapacity = 4, BodyCapacity = 4 });
        ShapeHandle shape = world.AddSphere(0.1f);
        for (int i = 0; i < 50; i++)
        {
            world.Remove(world.AddBody(new BodyDescription(shape, Pose.At(0, 1, 0), 1)));
        }

        BodyHandle last = world.AddBody(new BodyDescription(shape, Pose.At(0, 1, 0), 1));
        world.Step(Lab.Tick);
        Assert.That(world.GetVelocity(last).Linear.Y, Is.EqualTo(-9.81 * Lab.Tick).Within(1e-5));
    }

    [Test]
    public void BadInputIsRefusedWithARemedy()
    {
        var lab = new Lab();
        PhysicsWorld world = lab.World;
        BodyHandle body = lab.Box(new Vector3(0, 1, 0), 0.1f, 1);
        world.Remove(body);
        Assert.That(world.Exists(body), Is.False);
        Assert.Throws<ProblemException>(() => world.GetPose(body));
        Assert.Throws<ProblemException>(() => world.AddBox(new Vector3(0, 1, 1)));
        Assert.Throws<ProblemException>(() => world.AddSphere(float.NaN));
        Assert.Throws<ProblemException>(() => world.AddHull([Vector3.Zero, Vector3.UnitX, Vector3.UnitY]));
        Assert.Throws<ProblemException>(() => world.AddHull([Vector3.Zero, Vector3.UnitX, Vector3.UnitY, new Vector3(1, 1, 0)]));
        Assert.Throws<ProblemException>(() => world.AddMesh([Vector3.Zero], [0, 1, 2]));
        Assert.Throws<ProblemException>(() => world.Step(0));
        Assert.Throws<ProblemException>(() => world.Step(float.NaN));
        Assert.Throws<ProblemException>(() => new PhysicsWorld(new PhysicsSettings { SubstepCount = 0 }));
        BodyHandle reused = lab.Box(new Vector3(0, 1, 0), 0.1f, 1);
        Assert.That(reused.Index, Is.EqualTo(body.Index));
        Assert.Throws<ProblemException>(() => world.SetPose(body, Pose.Identity));
        Assert.Throws<ProblemException>(() => world.SetPose(reused, Pose.At(float.NaN, 0, 0)));
    }

    private static ulong HashAfter(PhysicsWorld world, int ticks)
    {
        for (int i = 0; i < ticks; i++)
        {
            world.Step(Lab.Tick);
        }

        var hash = new StateHash();
        world.AddToHash(ref hash);
        return hash.Value;
    }
}
