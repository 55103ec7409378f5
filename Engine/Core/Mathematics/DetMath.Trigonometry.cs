namespace VRLab.Core;

/// <summary>
/// Sine, cosine, tangent. Method: reduction to [-pi/4, pi/4] in two doubles, then the Taylor series, whose first
/// omitted term there is below 2^-60 of the result; the low part of the remainder enters to first order.
/// </summary>
public static partial class DetMath
{
    /// <summary>Sine; error below 1 ulp for every finite angle. NaN for infinities.</summary>
    public static double Sin(double radians)
    {
        SinCos(radians, out double sine, out _);
        return sine;
    }

    /// <summary>Cosine; error below 1 ulp for every finite angle. NaN for infinities.</summary>
    public static double Cos(double radians)
    {
        SinCos(radians, out _, out double cosine);
        return cosine;
    }

    /// <summary>Tangent; error below 2.5 ulp. NaN for infinities.</summary>
    public static double Tan(double radians)
    {
        if (radians == 0)
        {
            return radians;
        }

        SinCos(radians, out double sine, out double cosine);
        return sine / cosine;
    }

    public static void SinCos(double radians, out double sine, out double cosine)
    {
        if (!double.IsFinite(radians))
        {
            sine = cosine = double.NaN;
            return;
        }

        int quadrant = AngleReduction.Reduce(radians, out DoubleDouble remainder);
        double s = radians == 0 ? radians : SinKernel(remainder.High, remainder.Low);
        double c = CosKernel(remainder.High, remainder.Low);
        (sine, cosine) = quadrant switch
        {
            0 => (s, c),
            1 => (c, -s),
            2 => (-s, -c),
            _ => (-c, s),
        };
    }

    private static double SinKernel(double x, double tail)
    {
        double z = x * x;
        double p = 2.8114572543455206e-15;
        p = (p * z) - 7.647163731819816e-13;
        p = (p * z) + 1.6059043836821613e-10;
        p = (p * z) - 2.505210838544172e-08;
        p = (p * z) + 2.7557319223985893e-06;
        p = (p * z) - 0.0001984126984126984;
        p = (p * z) + 0.008333333333333333;
        p = (p * z) - 0.16666666666666666;
        return x + ((x * z * p) + (tail * (1.0 - (0.5 * z))));
    }

    private static double CosKernel(double x, double tail)
    {
        double z = x * x;
        double p = 4.779477332387385e-14;
        p = (p * z) - 1.1470745597729725e-11;
        p = (p * z) + 2.08767569878681e-09;
        p = (p * z) - 2.755731922398589e-07;
        p = (p * z) + 2.48015873015873e-05;
        p = (p * z) - 0.001388888888888889;
        p = (p * z) + 0.041666666666666664;
        double half = 0.5 * z;
        double head = 1.0 - half;
        return head + (((1.0 - head) - half) + ((z * z * p) - (x * tail)));
    }
}
