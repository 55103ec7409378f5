using VRLab.Scenarios.Pumping;

namespace VRLab.Scenarios.Tests.Processes;

public sealed class InductionMotorTests
{
    [Test]
    public void Torque_passes_through_the_rated_point_and_peaks_at_the_breakdown_torque()
    {
        var parameters = new SkidBench().Parameters;
        var motor = new InductionMotor(parameters);
        double rated = parameters["motor-power"] / parameters["motor-speed"];
        double peak = Enumerable.Range(0, 3000).Max(i => motor.TorqueNewtonMeters(i / 3000.0 * parameters["synchronous-speed"]));

        Assert.That(motor.TorqueNewtonMeters(parameters["motor-speed"]), Is.EqualTo(rated).Within(0.01).Percent);
        Assert.That(peak, Is.EqualTo(parameters["motor-breakdown-ratio"] * rated).Within(0.01).Percent);
        Assert.That(motor.TorqueNewtonMeters(parameters["synchronous-speed"]), Is.EqualTo(0).Within(1e-9));
    }

    [TestCase(0.5, 50, 100, 14.142135623730951)]
    [TestCase(1, 50, 100, 100)]
    [TestCase(0.25, 0, 100, 25)]
    public void A_valve_is_equal_percentage_or_linear(double opening, double rangeability, double kvs, double expected) =>
        Assert.That(FlowResistance.ValveKv(kvs, opening, rangeability), Is.EqualTo(expected).Within(1e-9));
}
