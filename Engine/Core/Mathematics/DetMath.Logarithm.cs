namespace VRLab.Core;

/// <summary>
/// Logarithms. Method: x = 2^k m with m near one; log m = log c + 2 atanh((m - c)/(m + c)) with c the nearest sixty-fourth,
/// whose logarithm is tabulated in two doubles. The result has about 70 good bits, enough for powers as well.
/// </summary>
public static partial class DetMath
{
    private const int FirstSixtyFourth = 45;

    private static readonly DoubleDouble[] LogOfSixtyFourths =
    [
        new(-0.3522205935893521, -5.7233316949182485e-18),
        new(-0.33024168687057687, 1.0828321637483858e-17),
        new(-0.3087354816496133, 1.6199186085148102e-17),
        new(-0.2876820724517809, -2.607160616442564e-17),
        new(-0.26706278524904525, 7.32891532732017e-18),
        new(-0.24686007793152578, -1.361743371748368e-17),
        new(-0.22705745063534608, -9.551415762738488e-18),
        new(-0.2076393647782445, -1.2053243216686129e-17),
        new(-0.18859116980755003, 7.432164219196925e-18),
        new(-0.16989903679539747, 4.868008764439071e-19),
        new(-0.15154989812720093, -5.1669593684615594e-18),
        new(-0.13353139262452263, 3.664457663660085e-18),
        new(-0.1158318155251217, -4.338484369808096e-18),
        new(-0.09844007281325252, 4.439009633675136e-18),
        new(-0.0813456394539524, -5.07707635593117e-18),
        new(-0.06453852113757118, 6.470486661692933e-18),
        new(-0.048009219186360606, -1.4390903347292205e-18),
        new(-0.0317486983145803, -3.0382263084680858e-18),
        new(-0.015748356968139168, -1.0021578630528974e-18),
        new(0.0, 0.0),
        new(0.015504186535965254, -3.278321022892429e-19),
        new(0.030771658666753687, 1.0431732029005968e-18),
        new(0.0458095360312942, 1.902959866474257e-18),
        new(0.06062462181643484, 2.6424025938726934e-18),
        new(0.07522342123758753, -5.930604196293241e-18),
        new(0.08961215868968714, -5.4268129336647135e-18),
        new(0.10379679368164356, 5.47772415726659e-18),
        new(0.11778303565638346, -1.1971685747593677e-18),
        new(0.13157635778871926, 1.1123000879729588e-17),
        new(0.1451820098444979, 8.242418783022475e-18),
        new(0.15860503017663857, 1.1257003872182592e-17),
        new(0.17185025692665923, -6.0224538210113705e-18),
        new(0.184922338494012, 3.0236614153574064e-18),
        new(0.19782574332991987, 1.2821194372980142e-17),
        new(0.21056476910734964, -4.249405314729895e-18),
        new(0.22314355131420976, -9.091270597324799e-18),
        new(0.2355660713127669, -2.3943371495187355e-18),
        new(0.24783616390458127, -1.2432209578702523e-17),
        new(0.25995752443692605, 2.069806938978935e-17),
        new(0.27193371548364176, 7.83319637697442e-19),
        new(0.2837681731306446, -2.032665581126656e-17),
        new(0.2954642128938359, -2.16461086040599e-17),
        new(0.3070250352949119, -1.2319916200101964e-17),
        new(0.3184537311185346, 2.7114779367326236e-17),
        new(0.329753286372468, 2.122020616196946e-18),
        new(0.3409265869705932, 1.7467136443544747e-17),
        new(0.3519764231571782, -1.2953893030191963e-17),
    ];

    /// <summary>Natural logarithm; error below 0.6 ulp. Minus infinity at zero, NaN below.</summary>
    public static double Log(double value) =>
        IsOrdinaryForLog(value) ? LogInTwoParts(value).High : LogSpecial(value);

    /// <summary>Decimal logarithm; error below 0.6 ulp, exact at powers of ten.</summary>
    public static double Log10(double value) => IsOrdinaryForLog(value)
        ? (LogInTwoParts(value) * new DoubleDouble(0.4342944819032518, 1.098319650216765e-17)).High
        : LogSpecial(value);

    private static bool IsOrdinaryForLog(double value) => value > 0 && value < double.PositiveInfinity;

    private static double LogSpecial(double value) => value == 0 ? double.NegativeInfinity : value > 0 ? value : double.NaN;

    private static DoubleDouble LogInTwoParts(double value)
    {
        double m = SplitExponent(value, out int power);
        int sixtyFourths = (int)((m * 64.0) + 0.5);
        double c = sixtyFourths / 64.0;
        DoubleDouble s = DoubleDouble.Quotient(m - c, DoubleDouble.ExactSum(m, c));
        double z = s.High * s.High;
        double p = 0.1111111111111111;
        p = (p * z) + 0.14285714285714285;
        p = (p * z) + 0.2;
        p = (p * z) + 0.3333333333333333;
        var series = DoubleDouble.ExactSumOrdered(2.0 * s.High, (2.0 * s.Low) + (2.0 * s.High * z * p));
        DoubleDouble fraction = LogOfSixtyFourths[sixtyFourths - FirstSixtyFourth] + series;
        var whole = DoubleDouble.ExactSumOrdered(power * Ln2Head, power * Ln2Tail);
        return power == 0 ? fraction : whole + fraction;
    }

    /// <summary>Splits a positive number into m in about [0.707, 1.414) and a power of two.</summary>
    private static double SplitExponent(double value, out int power)
    {
        power = 0;
        if (value < 2.2250738585072014E-308)
        {
            value *= 18014398509481984.0; // 2^54 makes subnormal numbers normal
            power = -54;
        }

        long bits = BitConverter.DoubleToInt64Bits(value);
        power += (int)(bits >> 52) - 1023;
        double m = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        if (m > 1.4140625)
        {
            m *= 0.5;
            power++;
        }

        return m;
    }
}
