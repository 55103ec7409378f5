using VRLab.Scenarios.FirstAid;

namespace VRLab.Scenarios.Tests.Processes;

public sealed class FirstAidTests
{
    private const double Travel = 0.07;

    [TestCase(110, 0.055)]
    [TestCase(90, 0.055)]
    [TestCase(130, 0.045)]
    public void Rate_and_depth_of_even_compressions_are_measured(double rate, double depth)
    {
        ModelBench manikin = Compressing(new ModelBench("resuscitation"), rate, depth, lean: 0, seconds: 20);

        Assert.That(manikin["rate"] * 60, Is.EqualTo(rate).Within(1).Percent);
        Assert.That(manikin["last-depth"], Is.EqualTo(depth).Within(1).Percent);
        Assert.That(manikin["compressions"], Is.EqualTo(rate / 3).Within(1));
    }

    [TestCase(110, 0.055, 0.0, true)]
    [TestCase(110, 0.045, 0.0, false)]
    [TestCase(110, 0.065, 0.0, false)]
    [TestCase(110, 0.055, 0.012, false)]
    [TestCase(140, 0.055, 0.0, false)]
    [TestCase(80, 0.055, 0.0, false)]
    public void Only_compressions_within_the_guidelines_are_good(double rate, double depth, double lean, bool isGood)
    {
        ModelBench manikin = Compressing(new ModelBench("resuscitation"), rate, depth, lean, seconds: 20);

        Assert.That(manikin["good-compressions"] / manikin["compressions"], isGood ? Is.GreaterThan(0.95) : Is.LessThan(0.1));
    }

    [Test]
    public void Leaning_is_measured_while_the_hands_stay_on() =>
        Assert.That(Compressing(new ModelBench("resuscitation"), 110, 0.055, 0.012, 20)["lean"], Is.EqualTo(0.012).Within(3).Percent);

    [Test]
    public void A_pause_counts_as_hands_off_and_perfusion_is_gone_with_it()
    {
        ModelBench manikin = Compressing(new ModelBench("resuscitation"), 110, 0.055, 0, 30);
        double during = manikin["perfusion"];
        manikin.Set("chest", 0).Run(12);

        Assert.That(during, Is.GreaterThan(15 * 133.3));
        Assert.That(manikin["perfusion"], Is.LessThan(0.1 * during));
        Assert.That(manikin["hands-off-time"], Is.EqualTo(12).Within(0.7));
    }

    [TestCase(0.9, 2)]
    [TestCase(0.1, 0)]
    public void Breaths_work_only_through_an_open_airway(double tilt, int effective)
    {
        ModelBench manikin = new ModelBench("resuscitation").Set("head-tilt", tilt).Press("breath").Run(1).Press("breath");

        Assert.That(manikin["breaths"], Is.EqualTo(2));
        Assert.That(manikin["effective-breaths"], Is.EqualTo(effective));
    }

    [Test]
    public void The_defibrillator_waits_for_pads_analyzes_untouched_charges_and_shocks_once()
    {
        ModelBench manikin = new ModelBench("resuscitation").Set("defibrillator-on", 1).Run(1);
        var states = new List<double> { manikin["defibrillator-state"] };
        manikin.Set("pads", 1).Set("touched", 1).Run(30);
        states.Add(manikin["defibrillator-state"]);
        manikin.Set("touched", 0).Run(9);
        states.Add(manikin["defibrillator-state"]);
        manikin.Run(4);
        states.Add(manikin["defibrillator-state"]);
        manikin.Press("shock").Press("shock");
        states.Add(manikin["defibrillator-state"]);

        Assert.That(states, Is.EqualTo(new double[]
        {
            (int)DefibrillatorState.AttachPads, (int)DefibrillatorState.Analyzing, (int)DefibrillatorState.Charging,
            (int)DefibrillatorState.Ready, (int)DefibrillatorState.Pause,
        }));
        Assert.That(manikin["shocks"], Is.EqualTo(1));
    }

    [Test]
    public void A_rhythm_that_is_not_shockable_gets_no_shock()
    {
        ModelBench manikin = new ModelBench("resuscitation", ("shockable", 0)).Set("defibrillator-on", 1).Set("pads", 1).Run(20).Press("shock");

        Assert.That(manikin["defibrillator-state"], Is.EqualTo((int)DefibrillatorState.NoShockAdvised));
        Assert.That(manikin["shocks"], Is.Zero);
    }

    private static ModelBench Compressing(ModelBench manikin, double ratePerMinute, double depth, double lean, double seconds)
    {
        for (int tick = 0; tick < seconds * 90; tick++)
        {
            double phase = 2 * Math.PI * ratePerMinute / 60 * tick / 90;
            double meters = lean + ((depth - lean) * 0.5 * (1 - Math.Cos(phase)));
            manikin.Set("chest", meters / Travel).Ticks(1);
        }

        return manikin;
    }
}
