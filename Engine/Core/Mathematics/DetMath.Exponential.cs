namespace VRLab.Core;

/// <summary>
/// Exponential functions. Method: exp(x) = 2^k exp(r) with |r| at most ln 2 / 2 in two doubles; exp(r) by the Taylor
/// series, whose first omitted term is below 2^-60.
/// </summary>
public static partial class DetMath
{
    private const double Ln2Head = 0.6931471803691238; // 32 bits, so that multiples up to 2^21 are exact
    private const double Ln2Tail = 1.9082149292705877e-10;
    private const double OneOverLn2 = 1.4426950408889634;

    /// <summary>e to the power <paramref name="value"/>; error below 1 ulp. Overflows to infinity above 709.78, vanishes below -745.13.</summary>
    public static double Exp(double value) => double.IsNaN(value) ? value : ExpOfSum(value, 0);

    /// <summary>exp(value) - 1 without cancellation near zero; error below 2 ulp.</summary>
    public static double Expm1(double value)
    {
        if (double.IsNaN(value) || value == 0)
        {
            return value;
        }

        if (value > 709.0 || value < -45.0)
        {
            return Exp(value) - 1.0;
        }

        int power = NearestInteger(value * OneOverLn2);
        double head = value - (power * Ln2Head);
        double rest = ExpSeriesLessOne(head, -(power * Ln2Tail));
        double scale = PowerOfTwo(power);
        return power == 0 ? rest : (scale * rest) + (scale - 1.0);
    }

    /// <summary>Hyperbolic tangent; error below 3 ulp.</summary>
    public static double Tanh(double value)
    {
        double magnitude = Math.Abs(value);
        if (double.IsNaN(value) || magnitude < 1e-9)
        {
            return value;
        }

        double t = magnitude > 22.0 ? -1.0 : Expm1(-2.0 * magnitude);
        double result = -t / (t + 2.0);
        return value < 0 ? -result : result;
    }

    /// <summary>exp(high + low) for a low part far below the high one.</summary>
    private static double ExpOfSum(double high, double low)
    {
        if (high > 709.8)
        {
            return double.PositiveInfinity;
        }

        if (high < -745.2)
        {
            return 0;
        }

        int power = NearestInteger(high * OneOverLn2);
        double head = high - (power * Ln2Head);
        double fraction = 1.0 + ExpSeriesLessOne(head, low - (power * Ln2Tail));

        // Two factors keep results that are subnormal, or just below overflow, correct.
        int half = power / 2;
        return fraction * PowerOfTwo(half) * PowerOfTwo(power - half);
    }

    private static double ExpSeriesLessOne(double head, double tail)
    {
        double r = head + tail;
        double tailLeft = (head - r) + tail;
        double p = 1.1470745597729725e-11;
        p = (p * r) + 1.6059043836821613e-10;
        p = (p * r) + 2.08767569878681e-09;
        p = (p * r) + 2.505210838544172e-08;
        p = (p * r) + 2.755731922398589e-07;
        p = (p * r) + 2.7557319223985893e-06;
        p = (p * r) + 2.48015873015873e-05;
        p = (p * r) + 0.0001984126984126984;
        p = (p * r) + 0.001388888888888889;
        p = (p * r) + 0.008333333333333333;
        p = (p * r) + 0.041666666666666664;
        p = (p * r) + 0.16666666666666666;
        p = (p * r) + 0.5;
        return r + ((r * r * p) + (tailLeft + (tailLeft * r)));
    }

    private static int NearestInteger(double value) => (int)(value + (value < 0 ? -0.5 : 0.5));

    /// <summary>2 to the power of a normal exponent, -1022..1023.</summary>
    private static double PowerOfTwo(int exponent) => BitConverter.Int64BitsToDouble((long)(exponent + 1023) << 52);
}
