using VRLab.Scenarios.Chemistry;

namespace VRLab.Scenarios.Tests.Processes;

public sealed class AcidBaseTests
{
    private static readonly double Kw = Math.Pow(10, -AcidBaseSolution.WaterPk);

    /// <summary>Strong acid and base without activities: [H] = (d + √(d² + 4 Kw))/2 with d the excess of acid.</summary>
    [TestCase(0.1)]
    [TestCase(1e-3)]
    [TestCase(1e-7)]
    [TestCase(-1e-4)]
    public void Strong_acid_and_base_follow_the_quadratic(double excess)
    {
        var solution = new AcidBaseSolution([]) { VolumeCubicMeters = 1e-3, UsesActivities = false };
        solution.StrongAnionMoles = Math.Max(0, excess);
        solution.StrongCationMoles = Math.Max(0, -excess);
        double hydrogen = 0.5 * (excess + Math.Sqrt((excess * excess) + (4 * Kw)));

        Assert.That(Math.Pow(10, -solution.SolvePh()), Is.EqualTo(hydrogen).Within(0.1).Percent);
    }

    /// <summary>Harris, "Quantitative Chemical Analysis", 8th ed., section 11-10: the volume of base as an explicit function of pH.</summary>
    [TestCase(0.5)]
    [TestCase(5)]
    [TestCase(12.5)]
    [TestCase(24.5)]
    [TestCase(25.0)]
    [TestCase(26)]
    [TestCase(40)]
    public void A_weak_acids_titration_curve_agrees_with_its_explicit_form(double milliliters)
    {
        const double acidConcentration = 0.1;
        const double baseConcentration = 0.1;
        var solution = new AcidBaseSolution([4.756])
        {
            UsesActivities = false,
            VolumeCubicMeters = (25 + milliliters) * 1e-6,
            AcidMoles = 25e-3 * acidConcentration,
            StrongCationMoles = milliliters * 1e-3 * baseConcentration,
        };
        double hydrogen = Math.Pow(10, -solution.SolvePh());
        double difference = hydrogen - (Kw / hydrogen);
        double dissociated = 1 / (1 + (hydrogen / Math.Pow(10, -4.756)));
        double fraction = (dissociated - (difference / acidConcentration)) / (1 + (difference / baseConcentration));

        Assert.That(fraction * 25, Is.EqualTo(milliliters).Within(0.1).Percent);
    }

    /// <summary>Activity coefficient 0.7725 at 0.1 mol/L by Davies, so 0.1 mol/L hydrochloric acid has pH 1.112.</summary>
    [Test]
    public void Strong_acid_with_activities_has_the_ph_of_davies()
    {
        var solution = new AcidBaseSolution([]) { VolumeCubicMeters = 1e-3, StrongAnionMoles = 0.1 };

        Assert.That(solution.SolvePh(), Is.EqualTo(1.112).Within(0.001));
        Assert.That(solution.IonicStrength, Is.EqualTo(0.1).Within(0.1).Percent);
    }

    /// <summary>What the solver is held to: pK2 and Davies' coefficients at an ionic strength of 0.1 mol/L.</summary>
    [Test]
    public void The_phosphate_buffer_is_where_davies_equation_puts_it()
    {
        double root = Math.Sqrt(0.1);
        double davies = -0.509 * ((root / (1 + root)) - (0.2 * 0.1));

        Assert.That(Buffer([2.148, 7.198, 12.35], 0.05, 0.075).SolvePh(), Is.EqualTo(7.198 + (4 * davies) - davies).Within(0.01).Percent);
    }

    /// <summary>
    /// Primary standards at 25 °C, mol/kg of water taken into mol/L by the densities of the solutions (IUPAC, Pure Appl. Chem. 74 (2002) 2169, table 2): potassium hydrogen
    /// phthalate 0.05, phosphates 0.025 each, borax 0.01, which is boric acid and borate 0.02 each. Dissociation constants at no ionic strength (R. A. Robinson and R. H.
    /// Stokes, "Electrolyte Solutions", appendix 12.1); all that the model owes to the standards is which of Davies' two linear terms it takes.
    /// </summary>
    [TestCase(new[] { 2.950, 5.408 }, 0.04958, 0.04958, 4.005)]
    [TestCase(new[] { 2.148, 7.198, 12.35 }, 0.0498, 0.0747, 6.865)]
    [TestCase(new[] { 9.237 }, 0.03988, 0.01994, 9.180)]
    public void Standard_buffers_come_out_as_they_were_measured(double[] acidPk, double acid, double cation, double measured) =>
        Assert.That(Buffer(acidPk, acid, cation).SolvePh(), Is.EqualTo(measured).Within(0.1).Percent);

    [Test]
    public void An_indicator_is_half_turned_at_its_pk() =>
        Assert.That(Indicator.Phenolphthalein.BasicShare(9.4), Is.EqualTo(0.5).Within(1e-12));

    [Test]
    public void The_end_point_of_a_careful_titration_gives_the_samples_concentration()
    {
        ModelBench lab = Rinsed().Set("flask", 1).Press("pipette").Press("indicator-drop").Press("indicator-drop").Set("swirl", 1);
        double start = lab["burette-reading"];
        lab.Set("stopcock", 1);
        while (lab["delivered-volume"] < 23.3e-6)
        {
            lab.Ticks(1);
        }

        lab.Set("stopcock", 0).Run(5).Set("stopcock", 0.12);
        while (lab["indicator-color"] < 0.35)
        {
            lab.Ticks(1);
        }

        double used = lab["burette-reading"] - start;
        Assert.That(used * lab["burette-concentration"] / 25e-6, Is.EqualTo(96).Within(0.6).Percent);
        Assert.That(used * 1e6, Is.EqualTo(24).Within(0.4));
    }

    [Test]
    public void Mean_and_spread_are_of_the_flasks_that_were_titrated()
    {
        ModelBench lab = Rinsed();
        Assert.That((lab["titre-mean"], lab["titre-spread"]), Is.EqualTo((0.0, 0.0)));
        lab.Set("flask", 1).Set("stopcock", 1).Run(4).Set("flask", 3).Run(2).Set("stopcock", 0).Ticks(1);
        (double first, double third) = (lab["titre-1"], lab["titre-3"]);

        Assert.That(first, Is.GreaterThan(third + 1e-6));
        Assert.That(lab["titre-2"], Is.Zero);
        Assert.That(lab["titre-mean"], Is.EqualTo((first + third) / 2).Within(1e-12));
        Assert.That(lab["titre-spread"], Is.EqualTo(first - third).Within(1e-12));
    }

    /// <summary>What the film of water does to a burette that was not rinsed: 0.6 mL in 50.6 mL.</summary>
    [Test]
    public void An_unrinsed_burette_dilutes_its_titrant()
    {
        ModelBench lab = new ModelBench("titration").Set("fill", 1).Run(4.98).Set("fill", 0);
        double unrinsed = lab["burette-concentration"];

        Assert.That(unrinsed, Is.EqualTo(100 * 49.8 / 50.4).Within(0.1).Percent);
        Assert.That(Rinsed()["burette-concentration"], Is.GreaterThan(99.9));
    }

    [Test]
    public void Small_openings_give_whole_drops_and_large_ones_a_jet()
    {
        ModelBench lab = Rinsed().Set("flask", 2).Set("stopcock", 0.2).Run(5);
        double drops = lab["drops"];

        Assert.That(drops, Is.GreaterThan(1));
        Assert.That(lab["delivered-volume"] / Burette.DropCubicMeters, Is.EqualTo(Math.Round(lab["delivered-volume"] / Burette.DropCubicMeters)).Within(1e-6));
        Assert.That(Rinsed().Set("flask", 2).Set("stopcock", 1).Run(1)["flow"], Is.GreaterThan(1e-6));
    }

    [Test]
    public void Pure_water_fills_to_its_portion_and_leaves_the_film_behind()
    {
        ModelBench lab = new ModelBench("titration", ("water-volume", 45e-6)).Press("water").Press("water");
        Assert.That((lab["burette-volume"], lab["burette-concentration"]), Is.EqualTo((45e-6, 0.0)).Within(1e-12));
        lab.Set("stopcock", 1).Run(120).Set("stopcock", 0).Set("fill", 1).Run(4.98);
        Assert.That(lab["burette-concentration"], Is.EqualTo(100 * 49.8 / 50.4).Within(0.1).Percent);
    }

    [Test]
    public void A_stopcock_of_half_a_turn_is_shut_at_both_ends()
    {
        double FlowAt(double position) => new ModelBench("titration", ("half-turn", 1)).Press("water").Set("stopcock", position).Run(0.5)["flow"];
        Assert.That((FlowAt(0), FlowAt(1), FlowAt(0.02), FlowAt(0.98)), Is.EqualTo((0.0, 0.0, 0.0, 0.0)));
        Assert.That(FlowAt(0.25), Is.EqualTo(FlowAt(0.75)).Within(0.001).Percent.And.InRange(1e-8, FlowAt(0.5) / 3));
    }

    private static AcidBaseSolution Buffer(double[] acidPk, double acid, double cation) =>
        new(acidPk) { VolumeCubicMeters = 1e-3, AcidMoles = acid, StrongCationMoles = cation };

    private static ModelBench Rinsed()
    {
        ModelBench lab = new("titration");
        for (int i = 0; i < 2; i++)
        {
            lab.Set("fill", 1).Run(1).Set("fill", 0).Set("stopcock", 1).Run(120).Set("stopcock", 0);
        }

        return lab.Set("fill", 1).Run(4.99).Set("fill", 0).Ticks(1);
    }
}
