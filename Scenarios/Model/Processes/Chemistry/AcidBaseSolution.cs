using VRLab.Core;

namespace VRLab.Scenarios.Chemistry;

/// <summary>
/// An aqueous solution of one polyprotic acid (or none), strong acid and strong base: pH from the balance of charges with activities by
/// Davies' equation (Stumm and Morgan, "Aquatic Chemistry", 3rd ed., sections 3.3 and 3.4). Amounts in mol, volume in m³, at 25 °C.
/// Allocates nothing.
/// </summary>
public sealed class AcidBaseSolution(IReadOnlyList<double> acidPk)
{
    /// <summary>-log Kw at 25 °C and zero ionic strength (CRC Handbook of Chemistry and Physics, "Dissociation constant of inorganic acids").</summary>
    public const double WaterPk = 13.995;

    /// <summary>Davies' constant A at 25 °C, in (L/mol)^½.</summary>
    private const double DaviesA = 0.509;
    private const double DaviesLinear = 0.2;
    private const int MostRounds = 6;
    private const int MostChords = 40;
    private const double LowestPh = -2;
    private const double HighestPh = 16;

    /// <summary>Within so many units of pH the balance bends little: a chord finds the root in three or four steps.</summary>
    private const double StraightPh = 0.02;
    private const double PhTolerance = 1e-12;
    private static readonly double WaterConstant = DetMath.Pow(10, -WaterPk);
    private readonly double[] _constants = [.. acidPk.Select(pk => DetMath.Pow(10, -pk))];
    private readonly double[] _gammas = new double[Math.Max(2, acidPk.Count + 1)];

    /// <summary>Concentrations in mol/L.</summary>
    private readonly record struct Balance(double Acid, double Cation, double Anion);

    public double VolumeCubicMeters { get; set; }

    /// <summary>All forms of the weak acid together.</summary>
    public double AcidMoles { get; set; }

    /// <summary>Sodium or another cation that takes no part.</summary>
    public double StrongCationMoles { get; set; }

    /// <summary>Chloride or another anion that takes no part.</summary>
    public double StrongAnionMoles { get; set; }

    /// <summary>False: concentrations stand for activities, as textbook formulas have it.</summary>
    public bool UsesActivities { get; set; } = true;

    /// <summary>mol/L, of the last <see cref="SolvePh"/>.</summary>
    public double IonicStrength { get; private set; }

    /// <summary>
    /// -log of the activity of hydrogen ions: the root of the charge balance, which falls steadily with pH. Its activity coefficients follow from
    /// the root before; a few rounds of both settle.
    /// </summary>
    public double SolvePh()
    {
        double liters = Math.Max(VolumeCubicMeters * 1000, 1e-12);
        var balance = new Balance(AcidMoles / liters, StrongCationMoles / liters, StrongAnionMoles / liters);
        IonicStrength = 0.5 * (balance.Cation + balance.Anion);
        NoteGammas();
        double ph = RootBetween(LowestPh, HighestPh, balance);
        for (int round = 1; UsesActivities && round < MostRounds; round++)
        {
            double before = ph;
            IonicStrength = StrengthAt(ph, balance);
            NoteGammas();
            ph = RootNear(ph, balance);
            if (Math.Abs(ph - before) < PhTolerance)
            {
                break;
            }
        }

        IonicStrength = StrengthAt(ph, balance);
        return ph;
    }

    private double RootNear(double ph, in Balance balance)
    {
        (double low, double high) = (ph - StraightPh, ph + StraightPh);
        bool isBetween = ChargeAt(low, balance) > 0 && ChargeAt(high, balance) <= 0;
        return isBetween ? Chord(low, high, balance) : RootBetween(LowestPh, HighestPh, balance);
    }

    /// <summary>Halves until the balance is nearly straight between the ends, then takes chords that stay between them.</summary>
    private double RootBetween(double low, double high, in Balance balance)
    {
        while (high - low > StraightPh)
        {
            double middle = 0.5 * (low + high);
            if (ChargeAt(middle, balance) > 0)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return Chord(low, high, balance);
    }

    /// <summary>The Illinois method: false position that halves the charge at an end which stayed twice (Dowell and Jarratt, BIT 11, 1971).</summary>
    private double Chord(double low, double high, in Balance balance)
    {
        double atLow = ChargeAt(low, balance);
        double atHigh = ChargeAt(high, balance);
        double ph = 0.5 * (low + high);
        int side = 0;
        for (int i = 0; i < MostChords && atLow > atHigh; i++)
        {
            double before = ph;
            ph = ((low * -atHigh) + (high * atLow)) / (atLow - atHigh);
            double charge = ChargeAt(ph, balance);
            if (charge > 0)
            {
                (low, atLow) = (ph, charge);
                atHigh = side > 0 ? 0.5 * atHigh : atHigh;
                side = 1;
            }
            else
            {
                (high, atHigh) = (ph, charge);
                atLow = side < 0 ? 0.5 * atLow : atLow;
                side = -1;
            }

            if (Math.Abs(ph - before) < PhTolerance)
            {
                break;
            }
        }

        return ph;
    }

    private double ChargeAt(double ph, in Balance balance)
    {
        double activity = DetMath.Pow(10, -ph);
        double hydrogen = activity / _gammas[1];
        double hydroxide = WaterConstant / (activity * _gammas[1]);
        return hydrogen + balance.Cation - hydroxide - balance.Anion - (balance.Acid * MeanCharge(activity, 1));
    }

    private double StrengthAt(double ph, in Balance balance)
    {
        double activity = DetMath.Pow(10, -ph);
        double water = (activity / _gammas[1]) + (WaterConstant / (activity * _gammas[1]));
        return 0.5 * (water + balance.Cation + balance.Anion + (balance.Acid * MeanCharge(activity, 2)));
    }

    /// <summary>The acid's mean of charge^<paramref name="power"/> per molecule (charges counted positive).</summary>
    private double MeanCharge(double activity, int power)
    {
        double term = 1;
        double sum = 1;
        double weighted = 0;
        for (int n = 1; n <= _constants.Length; n++)
        {
            term *= _constants[n - 1] / activity * (_gammas[n - 1] / _gammas[n]);
            sum += term;
            weighted += term * (power == 1 ? n : n * n);
        }

        return weighted / sum;
    }

    /// <summary>The coefficients at <see cref="IonicStrength"/>, by charge.</summary>
    private void NoteGammas()
    {
        for (int charge = 0; charge < _gammas.Length; charge++)
        {
            _gammas[charge] = Gamma(charge);
        }
    }

    /// <summary>
    /// Davies: log γ = -A z² (√I/(1 + √I) - 0.2 I), usable to about 0.5 mol/L. The linear term is that of his first paper (C. W. Davies, "The extent of
    /// dissociation of salts in water, VIII", J. Chem. Soc. 1938, 2093); with his later 0.3 the measured pH standards are met less well.
    /// </summary>
    private double Gamma(int charge)
    {
        if (!UsesActivities || charge == 0)
        {
            return 1;
        }

        double strength = Math.Min(IonicStrength, 0.5);
        double root = Math.Sqrt(strength);
        return DetMath.Pow(10, -DaviesA * charge * charge * ((root / (1 + root)) - (DaviesLinear * strength)));
    }
}
