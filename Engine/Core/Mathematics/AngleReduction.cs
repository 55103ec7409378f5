namespace VRLab.Core;

/// <summary>
/// Reduction of an angle to the nearest multiple of pi/2. Small angles: pi/2 in pieces of 33 bits (Cody and Waite,
/// "Software Manual for the Elementary Functions", 1980). Large ones: only the bits of 2/pi that matter (Payne and
/// Hanek, "Radian reduction for trigonometric functions", 1983).
/// </summary>
internal static class AngleReduction
{
    private const double TwoOverPi = 0.6366197723675814;
    private const double HalfPiHead = 1.5707963267341256;
    private const double HalfPiMiddle = 6.077100506303966e-11;
    private const double HalfPiTail = 2.0222662487959506e-21;
    private const double LargestSmallAngle = 1.0e6;

    // A zero word, then the first 1280 bits of 2/pi after the binary point.
    private static readonly ulong[] TwoOverPiBits =
    [
        0,
        0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561,
        0xB7246E3A424DD2E0, 0x06492EEA09D1921C, 0xFE1DEB1CB129A73E, 0xE88235F52EBB4484,
        0xE99C7026B45F7E41, 0x3991D639835339F4, 0x9C845F8BBDF9283B, 0x1FF897FFDE05980F,
        0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7, 0x4F463F669E5FEA2D, 0x7527BAC7EBE5F17B,
        0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB, 0xF0CFBC209AF4361D,
    ];

    /// <summary>Returns the quadrant 0..3 and the remainder in about [-pi/4, pi/4] as two doubles.</summary>
    public static int Reduce(double radians, out DoubleDouble remainder)
    {
        double magnitude = Math.Abs(radians);
        int quadrant = magnitude < LargestSmallAngle
            ? ReduceSmall(magnitude, out remainder)
            : ReduceLarge(magnitude, out remainder);
        if (radians < 0)
        {
            remainder = new DoubleDouble(-remainder.High, -remainder.Low);
            quadrant = -quadrant;
        }

        return quadrant & 3;
    }

    private static int ReduceSmall(double magnitude, out DoubleDouble remainder)
    {
        int multiple = (int)((magnitude * TwoOverPi) + 0.5);
        if (multiple == 0)
        {
            remainder = new DoubleDouble(magnitude, 0);
            return 0;
        }

        // The first two products are exact: 33 bits of pi/2 times at most 20 bits.
        double head = magnitude - (multiple * HalfPiHead);
        DoubleDouble sum = DoubleDouble.ExactSum(head, -(multiple * HalfPiMiddle));
        remainder = DoubleDouble.ExactSum(sum.High, sum.Low - (multiple * HalfPiTail));
        return multiple;
    }

    private static int ReduceLarge(double magnitude, out DoubleDouble remainder)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(magnitude);
        ulong mantissa = (bits & 0xFFFFFFFFFFFFFUL) | 0x10000000000000UL;
        int exponent = (int)(bits >> 52) - 1075;
        (ulong top, ulong middle, ulong bottom) = MultiplyByTwoOverPi(mantissa, exponent - 2 + 64);

        // The fixed-point product counts quarter turns modulo 4 in its top two bits; the rest, read as a signed number, is the fraction.
        int quadrant = (int)(((top >> 61) + 1) >> 1);
        ulong fractionTop = (top << 2) | (middle >> 62);
        ulong fractionMiddle = (middle << 2) | (bottom >> 62);
        ulong fractionBottom = bottom << 2;
        bool isNegative = (fractionTop >> 63) != 0;
        if (isNegative)
        {
            fractionTop = ~fractionTop;
            fractionMiddle = ~fractionMiddle;
            fractionBottom = ~fractionBottom;
        }

        DoubleDouble turns = ToDoubleDouble(fractionTop, fractionMiddle, fractionBottom);
        DoubleDouble angle = turns * new DoubleDouble(1.5707963267948966, 6.123233995736766e-17);
        remainder = isNegative ? new DoubleDouble(-angle.High, -angle.Low) : angle;
        return quadrant;
    }

    private static (ulong Top, ulong Middle, ulong Bottom) MultiplyByTwoOverPi(ulong mantissa, int firstBit)
    {
        ulong high = WordAt(firstBit);
        ulong middle = WordAt(firstBit + 64);
        ulong low = WordAt(firstBit + 128);
        UInt128 lowProduct = (UInt128)low * mantissa;
        UInt128 middleProduct = ((UInt128)middle * mantissa) + (ulong)(lowProduct >> 64);
        ulong top = (high * mantissa) + (ulong)(middleProduct >> 64);
        return (top, (ulong)middleProduct, (ulong)lowProduct);
    }

    private static ulong WordAt(int bit)
    {
        int index = bit >> 6;
        int shift = bit & 63;
        return shift == 0
            ? TwoOverPiBits[index]
            : (TwoOverPiBits[index] << shift) | (TwoOverPiBits[index + 1] >> (64 - shift));
    }

    private static DoubleDouble ToDoubleDouble(ulong top, ulong middle, ulong bottom)
    {
        const double TwoToMinus64 = 1.0 / 18446744073709551616.0;
        double scale = TwoToMinus64;
        if (top == 0)
        {
            (top, middle, bottom) = (middle, bottom, 0);
            scale *= TwoToMinus64;
        }

        int shift = System.Numerics.BitOperations.LeadingZeroCount(top);
        if (shift > 0)
        {
            top = (top << shift) | (middle >> (64 - shift));
            middle = (middle << shift) | (bottom >> (64 - shift));
        }

        double unit = scale / (1UL << shift);
        double high = (double)(top >> 11) * 2048.0;
        double low = (double)(top & 0x7FF) + ((double)(middle >> 11) * (2048.0 * TwoToMinus64));
        return DoubleDouble.ExactSumOrdered(high * unit, low * unit);
    }
}
