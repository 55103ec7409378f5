namespace VRLab.Core;

/// <summary>
/// An unevaluated sum of two doubles, about 106 bits. Error-free transformations of Dekker, "A floating-point technique
/// for extending the available precision" (1971), without fused operations, so the same bits everywhere.
/// </summary>
internal readonly record struct DoubleDouble(double High, double Low)
{
    private const double Splitter = 134217729.0; // 2^27 + 1

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b) => Add(a, b);

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b) => Multiply(a, b);

    /// <summary>The exact sum of any two doubles.</summary>
    public static DoubleDouble ExactSum(double a, double b)
    {
        double sum = a + b;
        double bPart = sum - a;
        return new DoubleDouble(sum, (a - (sum - bPart)) + (b - bPart));
    }

    /// <summary>The exact sum where |a| is at least |b|.</summary>
    public static DoubleDouble ExactSumOrdered(double a, double b)
    {
        double sum = a + b;
        return new DoubleDouble(sum, b - (sum - a));
    }

    /// <summary>The exact product; |a| and |b| below 2^970.</summary>
    public static DoubleDouble ExactProduct(double a, double b)
    {
        double product = a * b;
        double aHigh = (a * Splitter) - ((a * Splitter) - a);
        double bHigh = (b * Splitter) - ((b * Splitter) - b);
        double aLow = a - aHigh;
        double bLow = b - bHigh;
        return new DoubleDouble(product, (((aHigh * bHigh) - product) + (aHigh * bLow) + (aLow * bHigh)) + (aLow * bLow));
    }

    public static DoubleDouble Add(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble sum = ExactSum(a.High, b.High);
        return ExactSumOrdered(sum.High, sum.Low + a.Low + b.Low);
    }

    public static DoubleDouble Multiply(DoubleDouble a, DoubleDouble b)
    {
        DoubleDouble product = ExactProduct(a.High, b.High);
        return ExactSumOrdered(product.High, product.Low + ((a.High * b.Low) + (a.Low * b.High)));
    }

    /// <summary>The quotient of an exact numerator and a denominator of two parts.</summary>
    public static DoubleDouble Quotient(double numerator, DoubleDouble denominator)
    {
        double high = numerator / denominator.High;
        DoubleDouble product = ExactProduct(high, denominator.High);
        double remainder = (numerator - product.High) - product.Low - (high * denominator.Low);
        return ExactSumOrdered(high, remainder / denominator.High);
    }
}
