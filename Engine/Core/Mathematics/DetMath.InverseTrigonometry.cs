namespace VRLab.Core;

/// <summary>
/// Inverse trigonometric functions. Method: atan(y/x) = atan(c) + atan((y - c x)/(x + c y)) with c the nearest sixteenth
/// of y/x, whose arc tangent is tabulated in two doubles; the rest, below 1/31, by the Taylor series.
/// </summary>
public static partial class DetMath
{
    private const double HalfPiHigh = 1.5707963267948966;
    private const double HalfPiLow = 6.123233995736766e-17;

    private static readonly DoubleDouble[] ArcTangentOfSixteenths =
    [
        new(0.0, 0.0),
        new(0.06241880999595735, -1.5490756308295046e-18),
        new(0.12435499454676144, -3.1253241424539383e-18),
        new(0.18534794999569476, 4.180692268843079e-18),
        new(0.24497866312686414, 1.0698755618734451e-17),
        new(0.3028848683749714, -1.1010827903001369e-17),
        new(0.35877067027057225, -2.4623815582638635e-17),
        new(0.4124104415973873, -1.587652227770689e-17),
        new(0.4636476090008061, 2.2698777452961687e-17),
        new(0.5123894603107377, -2.5462781472855804e-17),
        new(0.5585993153435624, -5.4556305485916264e-18),
        new(0.6022873461349642, 2.950430737228402e-17),
        new(0.6435011087932844, 1.5834785051444286e-17),
        new(0.6823165548747481, 6.943223671560008e-18),
        new(0.7188299996216245, -2.1478388444456983e-17),
        new(0.7531512809621944, -2.4256934659182068e-17),
        new(0.7853981633974483, 3.061616997868383e-17),
    ];

    /// <summary>Arc tangent in [-pi/2, pi/2]; error below 1.5 ulp.</summary>
    public static double Atan(double value)
    {
        if (double.IsNaN(value) || value == 0)
        {
            return value;
        }

        double angle = AtanOfRatio(Math.Abs(value), 1.0);
        return value < 0 ? -angle : angle;
    }

    /// <summary>The angle of the point (x, y) from +X toward +Y, in [-pi, pi]; signed zeros and infinities as IEEE 754 recommends.</summary>
    public static double Atan2(double y, double x)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.NaN;
        }

        double angle = AtanOfRatio(Math.Abs(y), Math.Abs(x));
        if (double.IsNegative(x))
        {
            angle = (2.0 * HalfPiHigh) - (angle - (2.0 * HalfPiLow));
        }

        return double.IsNegative(y) ? -angle : angle;
    }

    /// <summary>Arc sine in [-pi/2, pi/2]; NaN outside [-1, 1]. Error below 2 ulp.</summary>
    public static double Asin(double value) => value == 0 ? value : Atan2(value, Math.Sqrt((1.0 - value) * (1.0 + value)));

    /// <summary>Arc cosine in [0, pi]; NaN outside [-1, 1]. Error below 2 ulp.</summary>
    public static double Acos(double value) => Atan2(Math.Sqrt((1.0 - value) * (1.0 + value)), value);

    /// <summary>The angle in [0, pi/2] of a point of the first quadrant.</summary>
    private static double AtanOfRatio(double y, double x)
    {
        if (y == 0)
        {
            return 0;
        }

        if (double.IsInfinity(y))
        {
            return double.IsInfinity(x) ? 0.5 * HalfPiHigh : HalfPiHigh;
        }

        if (x == 0 || y / x > 1e17)
        {
            return HalfPiHigh;
        }

        double ratio = y / x;
        if (ratio < 1e-9)
        {
            return ratio;
        }

        double scale = ScaleTowardOne(Math.Max(x, y));
        return AtanOfScaledRatio(y * scale, x * scale);
    }

    private static double AtanOfScaledRatio(double y, double x)
    {
        bool isSteep = y > x;
        if (isSteep)
        {
            (y, x) = (x, y);
        }

        int sixteenths = (int)(((y / x) * 16.0) + 0.5);
        double c = sixteenths * 0.0625;
        double rest = AtanSeries((y - (c * x)) / (x + (c * y)));
        DoubleDouble table = ArcTangentOfSixteenths[sixteenths];
        if (!isSteep)
        {
            return table.High + (rest + table.Low);
        }

        DoubleDouble complement = DoubleDouble.ExactSum(HalfPiHigh, -table.High);
        return complement.High + (complement.Low + ((HalfPiLow - table.Low) - rest));
    }

    private static double AtanSeries(double t)
    {
        double z = t * t;
        double p = 0.07692307692307693;
        p = (p * z) - 0.09090909090909091;
        p = (p * z) + 0.1111111111111111;
        p = (p * z) - 0.14285714285714285;
        p = (p * z) + 0.2;
        p = (p * z) - 0.3333333333333333;
        return t + (t * z * p);
    }

    /// <summary>A power of two that brings very large and very small values near one, so that products neither overflow nor vanish.</summary>
    private static double ScaleTowardOne(double value) => value switch
    {
        > 1e150 => 1.0 / 1.3407807929942597E+154, // 2^-512
        < 1e-150 => 1.3407807929942597E+154,
        _ => 1.0,
    };
}
