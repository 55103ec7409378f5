namespace VRLab.Core;

/// <summary>
/// Powers and roots. See the neighboring parts for trigonometric, exponential and logarithmic functions: together they
/// replace the platform's functions, whose last bits differ between C libraries.
/// </summary>
public static partial class DetMath
{
    /// <summary>
    /// <paramref name="value"/> to the power <paramref name="exponent"/>; error below 1 ulp. Special values as IEEE 754-2019
    /// section 9.2.1: anything to the power 0 is 1, a negative number to a fractional power is NaN.
    /// </summary>
    public static double Pow(double value, double exponent)
    {
        if (exponent == 0 || value == 1)
        {
            return 1;
        }

        if (double.IsNaN(value) || double.IsNaN(exponent))
        {
            return double.NaN;
        }

        double magnitude = Math.Abs(value);
        bool isOdd = IsOddInteger(exponent);
        if (magnitude == 0 || double.IsInfinity(value) || double.IsInfinity(exponent) || magnitude == 1)
        {
            return PowSpecial(value, magnitude, exponent, isOdd);
        }

        if (value < 0 && Math.Floor(exponent) != exponent)
        {
            return double.NaN;
        }

        double result = PowOfPositive(magnitude, exponent);
        return value < 0 && isOdd ? -result : result;
    }

    /// <summary>Cube root; error below 1 ulp. Keeps the sign.</summary>
    public static double Cbrt(double value)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return value;
        }

        double m = SplitExponent(Math.Abs(value), out int power);
        int thirds = (int)Math.Floor(power / 3.0);
        double root = CubeRootNearOne(m * PowerOfTwo(power - (3 * thirds))) * PowerOfTwo(thirds);
        return value < 0 ? -root : root;
    }

    /// <summary>Newton's iteration from a linear start; the last step corrects a value of 26 bits, whose square is exact.</summary>
    private static double CubeRootNearOne(double value)
    {
        double root = 0.65 + (0.27 * value);
        for (int iteration = 0; iteration < 5; iteration++)
        {
            root = ((2.0 * root) + (value / (root * root))) / 3.0;
        }

        root = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(root) & ~0x7FFFFFFL);
        double quotient = value / (root * root);
        return root + (root * ((quotient - root) / ((root + root) + quotient)));
    }

    private static double PowOfPositive(double magnitude, double exponent)
    {
        DoubleDouble log = LogInTwoParts(magnitude);
        double estimate = log.High * exponent;
        if (!(Math.Abs(estimate) < 800.0) || Math.Abs(exponent) > 1e290)
        {
            return ExpOfSum(estimate, 0);
        }

        DoubleDouble product = DoubleDouble.Multiply(log, new DoubleDouble(exponent, 0));
        return ExpOfSum(product.High, product.Low);
    }

    private static double PowSpecial(double value, double magnitude, double exponent, bool isOdd)
    {
        if (magnitude == 1)
        {
            return double.IsInfinity(exponent) || !isOdd ? MinusOneToPower(exponent) : -1;
        }

        double result = (magnitude > 1) == (exponent > 0) ? double.PositiveInfinity : 0;
        return double.IsNegative(value) && isOdd ? -result : result;
    }

    private static double MinusOneToPower(double exponent) => Math.Floor(exponent) == exponent ? 1 : double.NaN;

    private static bool IsOddInteger(double value) =>
        Math.Abs(value) < 9007199254740992.0 && Math.Floor(value) == value && ((long)value & 1) != 0;
}
