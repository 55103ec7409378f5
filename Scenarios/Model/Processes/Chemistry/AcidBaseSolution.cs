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
    private const int Iterations = 80;
    private readonly double[] _constants = [.. acidPk.Select(pk => DetMath.Pow(10, -pk))];

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

    /// <summary>-log of the activity of hydrogen ions, by bisection on the charge balance, which falls steadily with pH.</summary>
    public double SolvePh()
    {
        double liters = Math.Max(VolumeCubicMeters * 1000, 1e-12);
        double acid = AcidMoles / liters;
        double cation = StrongCationMoles / liters;
        double anion = StrongAnionMoles / liters;
        double ph = 7;
        IonicStrength = 0.5 * (cation + anion);
        for (int round = 0; round < (UsesActivities ? 6 : 1); round++)
        {
            ph = Bisect(acid, cation, anion);
            IonicStrength = StrengthAt(ph, acid, cation, anion);
        }

        return ph;
    }

    private double Bisect(double acid, double cation, double anion)
    {
        (double low, double high) = (-2, 16);
        for (int i = 0; i < Iterations; i++)
        {
            double middle = 0.5 * (low + high);
            if (ChargeAt(middle, acid, cation, anion) > 0)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return 0.5 * (low + high);
    }

    private double ChargeAt(double ph, double acid, double cation, double anion)
    {
        double activity = DetMath.Pow(10, -ph);
        double gamma = Gamma(1);
        double hydrogen = activity / gamma;
        double hydroxide = DetMath.Pow(10, -WaterPk) / (activity * gamma);
        return hydrogen + cation - hydroxide - anion - (acid * MeanCharge(activity, 1));
    }

    private double StrengthAt(double ph, double acid, double cation, double anion)
    {
        double activity = DetMath.Pow(10, -ph);
        double gamma = Gamma(1);
        double water = (activity / gamma) + (DetMath.Pow(10, -WaterPk) / (activity * gamma));
        return 0.5 * (water + cation + anion + (acid * MeanCharge(activity, 2)));
    }

    /// <summary>The acid's mean of charge^<paramref name="power"/> per molecule (charges counted positive).</summary>
    private double MeanCharge(double activity, int power)
    {
        double term = 1;
        double sum = 1;
        double weighted = 0;
        for (int n = 1; n <= _constants.Length; n++)
        {
            term *= _constants[n - 1] / activity * (Gamma(n - 1) / Gamma(n));
            sum += term;
            weighted += term * (power == 1 ? n : n * n);
        }

        return weighted / sum;
    }

    /// <summary>Davies: log γ = -A z² (√I/(1 + √I) - 0.3 I), usable to about 0.5 mol/L.</summary>
    private double Gamma(int charge)
    {
        if (!UsesActivities || charge == 0)
        {
            return 1;
        }

        double strength = Math.Min(IonicStrength, 0.5);
        double root = Math.Sqrt(strength);
        return DetMath.Pow(10, -DaviesA * charge * charge * ((root / (1 + root)) - (0.3 * strength)));
    }
}
