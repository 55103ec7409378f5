namespace VRLab.Core.Tests;

public sealed class SimulationTimeTests
{
    [Test]
    public void SecondsComeFromTicks()
    {
        Assert.That(SimulationTime.SecondsAt(90), Is.EqualTo(1.0));
        Assert.That(SimulationTime.SecondsAt(135), Is.EqualTo(1.5));
    }

    [Test]
    public void ATimeIsTheFirstTickThatReachesIt()
    {
        Assert.That(SimulationTime.TicksFrom(0), Is.Zero);
        Assert.That(SimulationTime.TicksFrom(1), Is.EqualTo(90));
        Assert.That(SimulationTime.TicksFrom(0.001), Is.EqualTo(1));
        for (long tick = 0; tick < 100_000; tick += 7)
        {
            Assert.That(SimulationTime.TicksFrom(SimulationTime.SecondsAt(tick)), Is.EqualTo(tick));
        }
    }
}
