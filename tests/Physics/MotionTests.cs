using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics.Tests;

[TestFixture]
public class MotionTests
{
    private const double Gravity = 9.81;

    [Test]
    public void FreeFlightFollowsTheParabola()
    {
        var lab = new Lab(hasFloor: false);
        BodyHandle body = lab.Box(Vector3.Zero, 0.1f, 1);
        lab.World.SetVelocity(body, new Vector3(3, 8, -2), Vector3.Zero);
        lab.Run(2);
        Vector3 position = lab.Position(body);
        Assert.That(position.X, Is.EqualTo(6).Within(0.001));
        Assert.That(position.Y, Is.EqualTo(16 - (0.5 * Gravity * 4)).Within(0.001));
        Assert.That(position.Z, Is.EqualTo(-4).Within(0.001));
    }

    // Galileo and Coulomb: a = g (sin - mu cos), or rest where tan <= mu.
    [TestCase(30, 0.3)]
    [TestCase(20, 0.1)]
    [TestCase(15, 0.4)]
    public void ABoxSlidesDownASlope(double degrees, double friction)
    {
        double angle = degrees * Math.PI / 180;
        var gravity = new Vector3((float)(Gravity * Math.Sin(angle)), (float)(-Gravity * Math.Cos(angle)), 0);
        var material = new SurfaceMaterial((float)friction, 0);
        var lab = new Lab(new PhysicsSettings { GravityMetersPerSecondSquared = gravity }, floor: material);
        BodyHandle box = lab.World.AddBody(new BodyDescription(lab.World.AddBox(new Vector3(0.1f, 0.05f, 0.1f)), Pose.At(0, 0.05f, 0), 2) { Material = material });
        lab.Run(1);
        double acceleration = Gravity * (Math.Sin(angle) - (friction * Math.Cos(angle)));
        double expected = Math.Max(0, acceleration);
        Assert.That(lab.World.GetVelocity(box).Linear.X, Is.EqualTo(expected).Within(0.01 * Math.Max(1, expected)));
        Assert.That(lab.Position(box).X, Is.EqualTo(0.5 * expected).Within(0.01));
    }

    [Test]
    public void AnAwakeBoxDoesNotCreepDownASlope()
    {
        var gravity = new Vector3(2.5f, -9.4f, 0);
        var lab = new Lab(new PhysicsSettings { GravityMetersPerSecondSquared = gravity, AllowSleep = false });
        BodyHandle box = lab.Box(new Vector3(0, 0.05f, 0), 0.1f, 1);
        lab.Run(20);
        Assert.That(lab.Position(box).X, Is.Zero.Within(0.0005));
    }

    // Rolling without slipping: a = 5/7 g sin (any text on rigid bodies, for example Goldstein, "Classical Mechanics", 1.4).
    [Test]
    public void ABallRollsDownASlope()
    {
        double angle = 20 * Math.PI / 180;
        var gravity = new Vector3((float)(Gravity * Math.Sin(angle)), (float)(-Gravity * Math.Cos(angle)), 0);
        var lab = new Lab(new PhysicsSettings { GravityMetersPerSecondSquared = gravity }, floor: new SurfaceMaterial(0.6f, 0));
        BodyHandle ball = lab.Sphere(new Vector3(0, 0.05f, 0), 0.05f, 0.5f);
        lab.Run(1);
        Assert.That(lab.World.GetVelocity(ball).Linear.X, Is.EqualTo(5.0 / 7.0 * Gravity * Math.Sin(angle)).Within(1).Percent);
        Assert.That(-lab.World.GetVelocity(ball).Angular.Z * 0.05, Is.EqualTo(lab.World.GetVelocity(ball).Linear.X).Within(1).Percent);
    }

    // A rolling ball stops after 7 v^2 / (10 c g): its kinetic energy, the rotation's included, over the resistance.
    [Test]
    public void RollingResistanceStopsABall()
    {
        var material = new SurfaceMaterial(0.6f, 0, 0.02f);
        var lab = new Lab(floor: material);
        BodyHandle ball = lab.World.AddBody(new BodyDescription(lab.World.AddSphere(0.05f), Pose.At(0, 0.05f, 0), 0.5f)
        {
            Material = material,
            LinearVelocity = new Vector3(1, 0, 0),
            AngularVelocity = new Vector3(0, 0, -20),
        });
        lab.Run(10);
        Assert.That(lab.Position(ball).X, Is.EqualTo(7.0 / (10 * 0.02 * Gravity)).Within(3).Percent);
        Assert.That(lab.World.IsAsleep(ball), Is.True);
    }

    // Slide to roll: v = 5/7 v0 after 2 v0 / (7 mu g).
    [Test]
    public void ASlidingBallEndsRolling()
    {
        var material = new SurfaceMaterial(0.2f, 0);
        var lab = new Lab(floor: material);
        BodyHandle ball = lab.World.AddBody(new BodyDescription(lab.World.AddSphere(0.1f), Pose.At(0, 0.1f, 0), 1)
        {
            Material = material,
            LinearVelocity = new Vector3(3, 0, 0),
        });
        lab.Run(2 * 3 / (7 * 0.2 * Gravity) * 1.1);
        Assert.That(lab.World.GetVelocity(ball).Linear.X, Is.EqualTo(5.0 / 7.0 * 3).Within(1.5).Percent);
    }

    // h_n = e^(2 n) h_0
    [TestCase(0.8f)]
    [TestCase(0.5f)]
    public void ABallBouncesToTheHeightsOfItsRestitution(float restitution)
    {
        var lab = new Lab(floor: new SurfaceMaterial(0.5f, restitution));
        BodyHandle ball = lab.Sphere(new Vector3(0, 1.05f, 0), 0.05f, 0.1f);
        var peaks = new List<double>();
        double last = 1;
        double before = 1;
        lab.Run(3, _ =>
        {
            double height = lab.Position(ball).Y - 0.05;
            if (last > before && last >= height && last > 0.02)
            {
                peaks.Add(last);
            }

            (before, last) = (last, height);
        });
        for (int n = 1; n <= 2; n++)
        {
            double expected = Math.Pow(restitution, 2 * n);
            TestContext.Out.WriteLine($"bounce {n}: {peaks[n - 1]:F4} m, expected {expected:F4} m");
            Assert.That(peaks[n - 1], Is.EqualTo(expected).Within(3).Percent);
        }
    }

    // The Dzhanibekov effect: rotation about the middle axis flips, while |L| and the energy stay (Landau and Lifshitz, "Mechanics", section 37).
    [Test]
    public void ATHandleFlipsAndKeepsMomentumAndEnergy()
    {
        var lab = new Lab(new PhysicsSettings { GravityMetersPerSecondSquared = Vector3.Zero }, hasFloor: false);
        ShapeHandle shape = lab.World.AddCompound(
        [
            new CompoundChild(lab.World.AddBox(new Vector3(0.15f, 0.02f, 0.02f)), Pose.Identity),
            new CompoundChild(lab.World.AddBox(new Vector3(0.02f, 0.06f, 0.02f)), Pose.At(0, 0.08f, 0)),
        ]);
        BodyHandle handle = lab.World.AddBody(new BodyDescription(shape, Pose.Identity, 1) { AngularVelocity = new Vector3(0, 12, 0.02f) });
        Vector3 axis = Vector3.UnitY;
        var probe = new Spin(lab.World, handle);
        double momentum = probe.Momentum;
        double energy = probe.Energy;
        double lowest = 1;
        lab.Run(20, _ => lowest = Math.Min(lowest, Vector3.Dot(axis, lab.World.GetPose(handle).TransformDirection(axis))));
        TestContext.Out.WriteLine($"|L| off by {(probe.Momentum / momentum) - 1:E2}, energy by {(probe.Energy / energy) - 1:E2}, lowest {lowest:F3}");
        Assert.That(probe.Momentum, Is.EqualTo(momentum).Within(0.1).Percent);
        Assert.That(probe.Energy, Is.EqualTo(energy).Within(0.2).Percent);
    }

    [Test]
    public void TheMiddleAxisIsUnstableAndTheLongOneIsNot()
    {
        Assert.That(LowestAlignment(new Vector3(0, 10, 0), Vector3.UnitY), Is.LessThan(-0.9));
        Assert.That(LowestAlignment(new Vector3(10, 0, 0), Vector3.UnitX), Is.GreaterThan(0.99));
        Assert.That(LowestAlignment(new Vector3(0, 0, 10), Vector3.UnitZ), Is.GreaterThan(0.99));
    }

    private static double LowestAlignment(Vector3 spin, Vector3 axis)
    {
        var lab = new Lab(new PhysicsSettings { GravityMetersPerSecondSquared = Vector3.Zero }, hasFloor: false);
        BodyHandle book = lab.World.AddBody(new BodyDescription(lab.World.AddBox(new Vector3(0.15f, 0.1f, 0.02f)), Pose.Identity, 1)
        {
            AngularVelocity = spin + new Vector3(0.01f, 0.01f, 0.01f),
        });
        double lowest = 1;
        lab.Run(15, _ => lowest = Math.Min(lowest, Vector3.Dot(axis, lab.World.GetPose(book).TransformDirection(axis))));
        return lowest;
    }

    // A cradle: the last ball takes the first one's speed, the others stay.
    [Test]
    public void NewtonsCradlePassesTheImpulseOn()
    {
        var lab = new Lab(new PhysicsSettings { GravityMetersPerSecondSquared = Vector3.Zero }, hasFloor: false);
        var material = new SurfaceMaterial(0, 1);
        ShapeHandle shape = lab.World.AddSphere(0.05f);
        var balls = Enumerable.Range(0, 2).Select(i => lab.World.AddBody(new BodyDescription(shape, Pose.At(0.12f * i, 0, 0), 0.3f) { Material = material })).ToArray();
        lab.World.SetVelocity(balls[0], new Vector3(1, 0, 0), Vector3.Zero);
        lab.Run(0.5);
        Assert.That(lab.World.GetVelocity(balls[0]).Linear.X, Is.Zero.Within(0.001));
        Assert.That(lab.World.GetVelocity(balls[1]).Linear.X, Is.EqualTo(1).Within(0.001));
    }

    /// <summary>Angular momentum and energy of a body, from the mass properties of two boxes by the parallel axis theorem.</summary>
    private sealed class Spin(PhysicsWorld world, BodyHandle body)
    {
        public double Momentum => Vector3.Multiply(Inertia, AngularInBody).Length();

        public double Energy => 0.5 * Vector3.Dot(AngularInBody, Inertia * AngularInBody);

        private Vector3 AngularInBody => world.GetPose(body).Inverse.TransformDirection(world.GetVelocity(body).Angular);

        // Bar 0.3 x 0.04 x 0.04 and stem 0.04 x 0.12 x 0.04 of one density, one kilogram together.
        private static Vector3 Inertia
        {
            get
            {
                const double BarMass = 0.3 / 0.42;
                const double StemMass = 0.12 / 0.42;
                const double Center = StemMass * 0.08;
                const double BarOff = BarMass * Center * Center;
                const double StemOff = StemMass * (0.08 - Center) * (0.08 - Center);
                const double X = (BarMass / 12 * (0.0016 + 0.0016)) + (StemMass / 12 * (0.0144 + 0.0016)) + BarOff + StemOff;
                const double Y = (BarMass / 12 * (0.09 + 0.0016)) + (StemMass / 12 * (0.0016 + 0.0016));
                const double Z = (BarMass / 12 * (0.09 + 0.0016)) + (StemMass / 12 * (0.0144 + 0.0016)) + BarOff + StemOff;
                return new Vector3((float)X, (float)Y, (float)Z);
            }
        }
    }
}
