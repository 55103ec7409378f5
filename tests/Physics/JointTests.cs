using System.Numerics;
using VRLab.Core;

namespace VRLab.Physics.Tests;

[TestFixture]
public class JointTests
{
    private const double Gravity = 9.81;

    private static readonly Quaternion AxisAlongY = Quaternion.CreateFromAxisAngle(Vector3.UnitX, -MathF.PI / 2);

    // T = 2 pi sqrt(I / (m g d)) / AGM(1, cos(theta0 / 2)) (Adlaj, "An eloquent formula for the perimeter of an ellipse", 2012).
    [TestCase(20)]
    [TestCase(90)]
    [TestCase(150)]
    public void APendulumKeepsItsPeriod(double degrees)
    {
        double amplitude = degrees * Math.PI / 180;
        var lab = new Lab(hasFloor: false);
        ShapeHandle rod = lab.World.AddBox(new Vector3(0.02f, 0.25f, 0.02f));
        var turn = Quaternion.CreateFromAxisAngle(Vector3.UnitZ, (float)amplitude);
        BodyHandle body = lab.World.AddBody(new BodyDescription(rod, new Pose(Vector3.Transform(new Vector3(0, -0.25f, 0), turn), turn), 1));
        lab.World.AddJoint(new JointDescription(JointKind.Hinge, BodyHandle.World, body, Pose.Identity, Pose.At(0, 0.25f, 0)));
        double inertia = ((0.5 * 0.5) + (0.04 * 0.04)) / 12 + 0.0625;
        double expected = 2 * Math.PI * Math.Sqrt(inertia / (Gravity * 0.25)) / Agm(1, Math.Cos(amplitude / 2));
        double measured = MeasurePeriod(lab, body);
        TestContext.Out.WriteLine($"period {measured:F5} s, expected {expected:F5} s");
        Assert.That(measured, Is.EqualTo(expected).Within(0.5).Percent);
    }

    private static double MeasurePeriod(Lab lab, BodyHandle body)
    {
        var crossings = new List<double>();
        double last = lab.Position(body).X;
        lab.Run(12, time =>
        {
            double x = lab.Position(body).X;
            if (last > 0 && x <= 0)
            {
                crossings.Add(time - (Lab.Tick * x / (x - last)));
            }

            last = x;
        });
        return (crossings[^1] - crossings[0]) / (crossings.Count - 1);
    }

    private static double Agm(double a, double b)
    {
        for (int i = 0; i < 20; i++)
        {
            (a, b) = ((a + b) / 2, Math.Sqrt(a * b));
        }

        return a;
    }

    // Travel = pitch times angle / 2 pi, over many turns, while a motor turns it.
    [Test]
    public void AScrewAdvancesByItsPitch()
    {
        var lab = new Lab(hasFloor: false);
        BodyHandle nut = lab.Box(Vector3.Zero, 0.1f, 0.5f);
        JointHandle screw = lab.World.AddJoint(new JointDescription(JointKind.Screw, BodyHandle.World, nut, Pose.Identity, Pose.Identity)
        {
            PitchMeters = 0.004f,
            Motor = JointMotor.Velocity(6, 50),
        });
        lab.Run(10);
        double angle = lab.World.JointAngle(screw);
        Assert.That(angle, Is.EqualTo(60).Within(1).Percent);
        Assert.That(lab.Position(nut).Z, Is.EqualTo(0.004 * angle / (2 * Math.PI)).Within(0.0001));
        Assert.That(lab.World.JointPosition(screw), Is.EqualTo(lab.Position(nut).Z).Within(0.0001));
    }

    [Test]
    public void AHandwheelCountsItsTurnsAndFrictionHoldsIt()
    {
        var lab = new Lab(hasFloor: false);
        BodyHandle wheel = lab.World.AddBody(new BodyDescription(lab.World.AddBox(new Vector3(0.1f, 0.1f, 0.02f)), Pose.At(0, 1, 0), 2));
        JointDescription description = lab.World.DescribeJoint(JointKind.Hinge, BodyHandle.World, wheel, Pose.At(0, 1, 0));
        description.FrictionForce = 1.5f;
        description.InitialCoordinate = 10f;
        JointHandle hinge = lab.World.AddJoint(description);
        lab.World.SetVelocity(wheel, Vector3.Zero, new Vector3(0, 0, 40));
        double inertia = 2.0 / 3 * 0.02;
        lab.Run(2);
        // Coulomb friction stops it after I w^2 / (2 T).
        Assert.That(lab.World.JointAngle(hinge) - 10, Is.EqualTo(inertia * 40 * 40 / (2 * 1.5)).Within(1.5).Percent);
        double stopped = lab.World.JointAngle(hinge);
        lab.Run(2);
        Assert.That(lab.World.JointAngle(hinge), Is.EqualTo(stopped).Within(0.001));
    }

    [Test]
    public void LimitsStopALeverAndABlockedOneStays()
    {
        var lab = new Lab(hasFloor: false);
        BodyHandle lever = lab.World.AddBody(new BodyDescription(lab.World.AddBox(new Vector3(0.15f, 0.01f, 0.01f)), Pose.At(0.15f, 0, 0), 0.5f));
        JointDescription description = lab.World.DescribeJoint(JointKind.Hinge, BodyHandle.World, lever, Pose.Identity);
        (description.HasLimits, description.LowerLimit, description.UpperLimit) = (true, -0.7f, 0.7f);
        JointHandle hinge = lab.World.AddJoint(description);
        lab.Run(3);
        Assert.That(lab.World.JointAngle(hinge), Is.EqualTo(-0.7).Within(0.005));
        lab.World.SetJointLimits(hinge, -0.7f, -0.7f);
        lab.World.ApplyImpulse(lever, new Vector3(0, 1, 0), lab.World.GetCenterOfMass(lever));
        lab.Run(0.5);
        Assert.That(lab.World.JointAngle(hinge), Is.EqualTo(-0.7).Within(0.01));
    }

    [Test]
    public void AButtonReturns()
    {
        var lab = new Lab(hasFloor: false);
        BodyHandle cap = lab.World.AddBody(new BodyDescription(lab.World.AddBox(new Vector3(0.015f, 0.015f, 0.005f)), Pose.Identity, 0.02f));
        JointHandle slider = lab.World.AddJoint(new JointDescription(JointKind.Slider, BodyHandle.World, cap, Pose.Identity, Pose.Identity)
        {
            HasLimits = true,
            LowerLimit = -0.006f,
            UpperLimit = 0,
            Motor = JointMotor.Position(0, 5, 12),
        });
        for (int i = 0; i < 45; i++)
        {
            lab.World.ApplyImpulse(cap, new Vector3(0, 0, -8 * Lab.Tick), Vector3.Zero);
            lab.World.Step(Lab.Tick);
        }

        Assert.That(lab.World.JointPosition(slider), Is.LessThan(-0.005));
        lab.Run(1);
        Assert.That(lab.World.JointPosition(slider), Is.Zero.Within(0.0002));
        Assert.That(lab.Position(cap).Y, Is.Zero.Within(0.0002));
    }

    [Test]
    public void AMotorHoldsItsSpeedAgainstALoadWithinItsTorque()
    {
        var lab = new Lab(hasFloor: false);
        BodyHandle drum = lab.Box(Vector3.Zero, 0.2f, 3);
        JointHandle hinge = lab.World.AddJoint(new JointDescription(JointKind.Hinge, BodyHandle.World, drum, new Pose(Vector3.Zero, AxisAlongY), new Pose(Vector3.Zero, AxisAlongY))
        {
            Motor = JointMotor.Velocity(5, 2),
            FrictionForce = 1,
        });
        lab.Run(2);
        Assert.That(lab.World.JointSpeed(hinge), Is.EqualTo(5).Within(0.01));
        lab.World.SetJointFriction(hinge, 3);
        lab.Run(3);
        Assert.That(lab.World.JointSpeed(hinge), Is.Zero.Within(0.01));
    }

    // A hundred to one at the end of a chain: the direct solve keeps the links together.
    [TestCase(100)]
    [TestCase(1000)]
    public void AChainHoldsAHeavyEnd(float ratio)
    {
        var lab = new Lab(new PhysicsSettings { AllowSleep = false }, hasFloor: false);
        ShapeHandle link = lab.World.AddCapsule(0.01f, 0.04f);
        BodyHandle above = BodyHandle.World;
        var joints = new List<(BodyHandle A, BodyHandle B)>();
        for (int i = 0; i < 12; i++)
        {
            bool isLast = i == 11;
            BodyHandle body = lab.World.AddBody(new BodyDescription(link, Pose.At(0.1f * i, 0, 0), isLast ? 0.1f * ratio : 0.1f) { Filter = new CollisionFilter(2, 1) });
            Pose frameA = above.IsWorld ? Pose.At(-0.05f, 0, 0) : Pose.At(0.05f, 0, 0);
            lab.World.AddJoint(new JointDescription(JointKind.Ball, above, body, frameA, Pose.At(-0.05f, 0, 0)));
            joints.Add((above, body));
            above = body;
        }

        double worst = 0;
        double squares = 0;
        int samples = 0;
        lab.Run(5, _ =>
        {
            foreach ((BodyHandle a, BodyHandle b) in joints)
            {
                Vector3 onA = a.IsWorld ? new Vector3(-0.05f, 0, 0) : lab.World.GetPose(a).TransformPoint(new Vector3(0.05f, 0, 0));
                double gap = Vector3.Distance(onA, lab.World.GetPose(b).TransformPoint(new Vector3(-0.05f, 0, 0)));
                worst = Math.Max(worst, gap);
                squares += gap * gap;
                samples++;
            }
        });
        double rms = Math.Sqrt(squares / samples);
        TestContext.Out.WriteLine($"gap: rms {rms * 1000:F4} mm, worst {worst * 1000:F4} mm");
        Assert.That(rms, Is.LessThan(0.0002));
        Assert.That(worst, Is.LessThan(0.003));
    }

    [Test]
    public void ADoorOnTwoHingesIsAsGoodAsOnOne()
    {
        var lab = new Lab(new PhysicsSettings { AllowSleep = false }, hasFloor: false);
        BodyHandle door = lab.World.AddBody(new BodyDescription(lab.World.AddBox(new Vector3(0.4f, 1, 0.02f)), Pose.At(0.4f, 1, 0), 20));
        JointHandle lower = lab.World.AddJoint(JointKind.Hinge, BodyHandle.World, door, new Pose(new Vector3(0, 0.3f, 0), AxisAlongY));
        lab.World.AddJoint(JointKind.Hinge, BodyHandle.World, door, new Pose(new Vector3(0, 1.7f, 0), AxisAlongY));
        lab.World.SetVelocity(door, new Vector3(0, 0, -0.4f), new Vector3(0, 1, 0));
        lab.Run(1);
        Assert.That(lab.World.JointAngle(lower), Is.EqualTo(1).Within(0.05));
        Assert.That(lab.Position(door).Y, Is.EqualTo(1).Within(0.0005));
    }

    [Test]
    public void ALoopOfBarsStaysClosed()
    {
        var lab = new Lab(new PhysicsSettings { AllowSleep = false }, hasFloor: false);
        ShapeHandle bar = lab.World.AddBox(new Vector3(0.1f, 0.01f, 0.01f));
        BodyHandle left = lab.World.AddBody(new BodyDescription(bar, Pose.At(-0.1f, 0, 0), 0.3f) { Filter = new CollisionFilter(2, 1) });
        BodyHandle right = lab.World.AddBody(new BodyDescription(bar, Pose.At(0.1f, 0, 0), 0.3f) { Filter = new CollisionFilter(2, 1) });
        BodyHandle top = lab.World.AddBody(new BodyDescription(bar, Pose.At(0, 0.1f, 0), 0.3f) { Filter = new CollisionFilter(2, 1) });
        lab.World.AddJoint(JointKind.Ball, BodyHandle.World, left, Pose.At(-0.2f, 0, 0));
        lab.World.AddJoint(JointKind.Ball, left, right, Pose.Identity);
        lab.World.AddJoint(JointKind.Ball, left, top, Pose.At(-0.1f, 0.05f, 0));
        lab.World.AddJoint(JointKind.Ball, right, top, Pose.At(0.1f, 0.05f, 0));
        lab.Run(5);
        Vector3 onRight = lab.World.GetPose(right).TransformPoint(new Vector3(0, 0.05f, 0));
        Vector3 onTop = lab.World.GetPose(top).TransformPoint(new Vector3(0.1f, -0.05f, 0));
        Assert.That(Vector3.Distance(onRight, onTop), Is.LessThan(0.001));
    }

    [Test]
    public void AJointReportsTheWeightItCarries()
    {
        var lab = new Lab(new PhysicsSettings { AllowSleep = false }, hasFloor: false);
        BodyHandle body = lab.Box(new Vector3(0, -0.2f, 0), 0.1f, 4);
        JointHandle joint = lab.World.AddJoint(JointKind.Fixed, BodyHandle.World, body, Pose.Identity);
        lab.Run(1);
        Assert.That(lab.World.JointImpulse(joint).LinearImpulseNewtonSeconds.Y / Lab.Tick, Is.EqualTo(4 * Gravity).Within(0.5).Percent);
        Assert.That(lab.Position(body).Y, Is.EqualTo(-0.2).Within(0.0002));
    }
}
