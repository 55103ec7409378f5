using VRLab.Scenarios.Mechanics;

namespace VRLab.Scenarios.Tests.Processes;

public sealed class MechanicsTests
{
    /// <summary>VDI 2230's rounded form T = F (0.159 P + 0.578 d2 μG + Dkm μK/2).</summary>
    [TestCase(10, 1.5, 13.25)]
    [TestCase(8, 1.25, 11)]
    [TestCase(16, 2, 20.75)]
    public void Torque_and_preload_follow_vdi_2230(double diameter, double pitch, double headDiameter)
    {
        var bolt = new BoltedJoint(diameter / 1000, pitch / 1000, 0.12, 0.12, headDiameter / 1000, 2e8);
        double pitchDiameter = (diameter - (0.649519 * pitch)) / 1000;
        double torque = 20e3 * ((0.159155 * pitch / 1000) + (0.57735 * pitchDiameter * 0.12) + (headDiameter / 1000 * 0.12 / 2));

        Assert.That(bolt.TorqueNewtonMeters(20e3), Is.EqualTo(torque).Within(0.1).Percent);
        Assert.That(bolt.PreloadNewtons(torque), Is.EqualTo(20e3).Within(0.1).Percent);
    }

    /// <summary>Nominal stress areas of ISO 898-1, table 4.</summary>
    [TestCase(8, 1.25, 36.6)]
    [TestCase(10, 1.5, 58.0)]
    [TestCase(12, 1.75, 84.3)]
    [TestCase(16, 2, 157)]
    public void Stress_areas_are_those_of_the_standard(double diameter, double pitch, double squareMillimeters)
    {
        var bolt = new BoltedJoint(diameter / 1000, pitch / 1000, 0.12, 0.12, 0.013, 2e8);

        Assert.That(bolt.StressAreaSquareMeters * 1e6, Is.EqualTo(squareMillimeters).Within(0.3).Percent);
    }

    [Test]
    public void Turning_a_snug_bolt_stretches_it_by_its_pitch()
    {
        var bolt = new BoltedJoint(0.01, 0.0015, 0.12, 0.12, 0.01325, 2e8);

        Assert.That(bolt.PreloadAtAngle(Math.PI / 2), Is.EqualTo(2e8 * 0.0015 / 4).Within(1e-6));
        Assert.That(bolt.PreloadAtAngle(-1), Is.Zero);
        Assert.That(bolt.TorqueAtAngle(Math.PI / 2), Is.EqualTo(bolt.TorqueNewtonMeters(75e3)).Within(1e-6));
    }

    [TestCase(0.05)]
    [TestCase(0.5)]
    [TestCase(1.5)]
    public void A_pendulums_period_is_that_of_the_arithmetic_geometric_mean(double amplitude)
    {
        var pendulum = new Pendulum(1, 9.80665, 0);
        pendulum.Hold(amplitude);
        double expected = Pendulum.PeriodSeconds(1, 9.80665, amplitude);

        Assert.That(MeasuredPeriod(ref pendulum), Is.EqualTo(expected).Within(0.01).Percent);
    }

    [Test]
    public void The_small_angle_period_is_two_pi_root_of_length_over_gravity() =>
        Assert.That(Pendulum.PeriodSeconds(0.5, 9.81, 1e-6), Is.EqualTo(2 * Math.PI * Math.Sqrt(0.5 / 9.81)).Within(1e-9));

    [Test]
    public void Ten_timed_swings_give_gravity()
    {
        ModelBench lab = new ModelBench("pendulum", ("damping", 0)).Set("length", 1).Set("deflection", 0.1).Set("catch", 1).Run(1).Set("catch", 0);
        while (lab["swings"] < 1)
        {
            lab.Ticks(1);
        }

        lab.Press("watch");
        while (lab["swings"] < 11)
        {
            lab.Ticks(1);
        }

        lab.Press("watch");
        double period = lab["watch-time"] / 10;
        Assert.That(4 * Math.PI * Math.PI * 1.2 / (period * period), Is.EqualTo(9.80665).Within(0.5).Percent);
        Assert.That(lab["swings-timed"], Is.EqualTo(10));
        Assert.That(lab["watch-runs"], Is.Zero);
    }

    /// <summary>x = e^(-δt) (cos ωt + δ/ω sin ωt), let go at 1.</summary>
    [Test]
    public void A_damped_spring_swings_by_its_closed_form()
    {
        var spring = new SpringMass(2, 200, 1.2) { PositionMeters = 1 };
        for (int i = 0; i < 450; i++)
        {
            spring.Step(0, 1.0 / 90);
        }

        double decay = 1.2 / 4;
        double frequency = Math.Sqrt(100 - (decay * decay));
        double expected = Math.Exp(-decay * 5) * (Math.Cos(frequency * 5) + (decay / frequency * Math.Sin(frequency * 5)));
        Assert.That(spring.PositionMeters, Is.EqualTo(expected).Within(1e-9));
    }

    [Test]
    public void An_overdamped_spring_is_refused()
    {
        var spring = new SpringMass(1, 1, 10);

        Assert.That(() => spring.Step(0, 0.01), Throws.InvalidOperationException);
    }

    /// <summary>Between two downward passages of the lowest point, with the crossing taken between ticks.</summary>
    private static double MeasuredPeriod(ref Pendulum pendulum)
    {
        double first = double.NaN;
        for (int tick = 0; ; tick++)
        {
            double before = pendulum.AngleRadians;
            pendulum.Step(1.0 / 90);
            if (before > 0 && pendulum.AngleRadians <= 0)
            {
                double moment = (tick + (before / (before - pendulum.AngleRadians))) / 90;
                if (!double.IsNaN(first))
                {
                    return moment - first;
                }

                first = moment;
            }
        }
    }
}
