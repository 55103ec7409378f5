using System.Numerics;

namespace VRLab.Core.Tests.Mathematics;

/// <summary>Elementary functions in fixed point with 1,400 bits after the point, by plain series: slow, simple, and a witness independent of DetMath.</summary>
internal static class HighPrecision
{
    private const int Bits = 1400;
    private static readonly BigInteger One = BigInteger.One << Bits;
    private static readonly BigInteger Pi = 4 * ((4 * AtanOfInverse(5)) - AtanOfInverse(239));
    private static readonly BigInteger Ln2 = LogSeries(2 * One);

    public static double UlpsSin(double actual, double x) => Ulps(actual, SinCos(From(x)).Sin);

    public static double UlpsCos(double actual, double x) => Ulps(actual, SinCos(From(x)).Cos);

    public static double UlpsTan(double actual, double x)
    {
        (BigInteger sin, BigInteger cos) = SinCos(From(x));
        return Ulps(actual, (sin << Bits) / cos);
    }

    public static double UlpsExp(double actual, double x) => Ulps(actual, Exp(From(x)));

    public static double UlpsLog(double actual, double x) => Ulps(actual, Log(x));

    public static double UlpsLog10(double actual, double x) => Ulps(actual, (Log(x) << Bits) / Log(10));

    public static double UlpsPow(double actual, double x, double y) => Ulps(actual, Exp(Multiply(Log(x), From(y))));

    public static double UlpsTanh(double actual, double x)
    {
        BigInteger e = Exp(2 * From(x));
        return Ulps(actual, ((e - One) << Bits) / (e + One));
    }

    /// <summary>Error of an angle from its exact sine and cosine: sin(a)·cos(b) - cos(a)·sin(b) is the difference of two close angles.</summary>
    public static double UlpsAngle(double actual, BigInteger sine, BigInteger cosine)
    {
        (BigInteger s, BigInteger c) = SinCos(From(actual));
        BigInteger difference = Multiply(s, cosine) - Multiply(c, sine);
        return Math.Abs(ToDouble(difference)) / UlpOf(actual);
    }

    public static double UlpsAtan2(double actual, double y, double x)
    {
        BigInteger fy = From(y);
        BigInteger fx = From(x);
        BigInteger length = SquareRoot(Multiply(fx, fx) + Multiply(fy, fy));
        return UlpsAngle(actual, (fy << Bits) / length, (fx << Bits) / length);
    }

    public static double UlpsAsin(double actual, double x) => UlpsAngle(actual, From(x), SquareRoot(One - Multiply(From(x), From(x))));

    public static double UlpsAcos(double actual, double x) => UlpsAngle(actual, SquareRoot(One - Multiply(From(x), From(x))), From(x));

    public static double UlpsCbrt(double actual, double x)
    {
        // The cube's relative error is three times the root's.
        BigInteger a = From(actual);
        BigInteger cube = Multiply(Multiply(a, a), a);
        double relative = ToDouble(((cube - From(x)) << Bits) / From(x)) / 3;
        return Math.Abs(relative * actual) / UlpOf(actual);
    }

    private static double Ulps(double actual, BigInteger expected) => Math.Abs(ToDouble(From(actual) - expected)) / UlpOf(actual);

    private static double UlpOf(double value) => Math.BitIncrement(Math.Abs(value)) - Math.Abs(value);

    private static BigInteger From(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger mantissa = (bits & 0xFFFFFFFFFFFFFL) | (exponent == 0 ? 0 : 1L << 52);
        int shift = Bits + Math.Max(exponent, 1) - 1075;
        BigInteger result = shift >= 0 ? mantissa << shift : mantissa >> -shift;
        return value < 0 ? -result : result;
    }

    private static double ToDouble(BigInteger value)
    {
        int drop = Math.Max(0, (int)BigInteger.Abs(value).GetBitLength() - 62);
        return Math.ScaleB((double)(long)(value >> drop), drop - Bits);
    }

    private static BigInteger Multiply(BigInteger a, BigInteger b) => (a * b) >> Bits;

    private static BigInteger SquareRoot(BigInteger value)
    {
        BigInteger target = value << Bits;
        BigInteger root = BigInteger.One << (int)((target.GetBitLength() + 1) / 2);
        while (true)
        {
            BigInteger next = (root + (target / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }

    private static (BigInteger Sin, BigInteger Cos) SinCos(BigInteger x)
    {
        x = BigInteger.Remainder(x, 2 * Pi);
        BigInteger sin = 0;
        BigInteger cos = 0;
        BigInteger term = One;
        for (int n = 0; !term.IsZero; n++)
        {
            BigInteger signed = (n & 2) == 0 ? term : -term;
            (sin, cos) = (n & 1) == 0 ? (sin, cos + signed) : (sin + signed, cos);
            term = Multiply(term, x) / (n + 1);
            term = term == -1 ? 0 : term;
        }

        return (sin, cos);
    }

    private static BigInteger Exp(BigInteger x)
    {
        int power = (int)(x / Ln2);
        BigInteger r = x - (power * Ln2);
        BigInteger sum = 0;
        BigInteger term = One;
        for (int n = 1; BigInteger.Abs(term) > 1; n++)
        {
            sum += term;
            term = Multiply(term, r) / n;
        }

        return power >= 0 ? sum << power : sum >> -power;
    }

    private static BigInteger Log(double value)
    {
        int power = Math.ILogB(value);
        return LogSeries(From(Math.ScaleB(value, -power))) + (power * Ln2);
    }

    private static BigInteger LogSeries(BigInteger value)
    {
        BigInteger s = ((value - One) << Bits) / (value + One);
        BigInteger z = Multiply(s, s);
        BigInteger sum = 0;
        for (int n = 1; BigInteger.Abs(s) > 1; n += 2)
        {
            sum += s / n;
            s = Multiply(s, z);
        }

        return 2 * sum;
    }

    private static BigInteger AtanOfInverse(int n)
    {
        BigInteger term = One / n;
        BigInteger sum = 0;
        for (int k = 1; !term.IsZero; k += 2)
        {
            sum += (k & 2) == 0 ? term / k : -(term / k);
            term /= n * n;
        }

        return sum;
    }
}
